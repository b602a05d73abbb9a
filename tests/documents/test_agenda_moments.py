"""A day cut at every moment: whatever overlaps, nothing is lost and each hour has its columns filled."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mentordesk.documents.agenda_moments import Moment, end_of, groups_of, moments, parted
from mentordesk.model.visits import Session, clock_of
from tests.documents.visits import FIRST_DAY, session

_ANY = st.lists(
    st.tuples(
        st.integers(7 * 12, 21 * 12), st.sampled_from((0, 5, 15, 45, 60, 90, 105)), st.sampled_from("ABC ")
    ),
    min_size=1,
    max_size=12,
)


def day(told: list[tuple[int, int, str]]) -> list[Session]:
    """Sessions of one day from their starts (in steps of five minutes), lengths and groups."""
    return [
        session(f"s{at}", 1, clock_of(start * 5), minutes, f"Title {at}", track=track.strip())
        for at, (start, minutes, track) in enumerate(told)
    ]


def covered(made: list[Moment], columns: int) -> bool:
    """Whether every column of every moment belongs to exactly one slot, those of rows above counted."""
    left = [0] * columns
    for moment in made:
        for slot in moment.slots:
            for column in range(slot.column, slot.column + slot.span):
                if left[column]:
                    return False
                left[column] = slot.down
        if not all(left):
            return False
        left = [each - 1 for each in left]
    return not any(left)


@given(_ANY)
def test_every_session_begins_in_its_own_columns_and_the_table_has_no_hole(
    told: list[tuple[int, int, str]],
) -> None:
    sessions = day(told)
    made = moments(sessions)
    columns = groups_of(sessions) or ("",)
    assert covered(made, len(columns))
    for each in sessions:
        there = [
            (moment.start, slot) for moment in made for slot in moment.slots if each in slot.begins
        ]  # fmt: skip
        assert there
        assert {start for start, _slot in there} == {each.start}
        wanted = range(len(columns)) if not each.track else (columns.index(each.track),)
        reached = {at for _start, slot in there for at in range(slot.column, slot.column + slot.span)}
        assert reached >= set(wanted)


@given(_ANY)
def test_the_rows_follow_one_another_from_the_first_start_to_the_last_end(
    told: list[tuple[int, int, str]],
) -> None:
    sessions = day(told)
    made = moments(sessions)
    assert made[0].start == min(each.start or 0 for each in sessions)
    assert made[-1].end == max(map(end_of, sessions))
    assert [each.start for each in made[1:]] == [each.end for each in made[:-1]]


@given(_ANY)
def test_a_long_day_is_parted_where_nothing_goes_on(told: list[tuple[int, int, str]]) -> None:
    sessions = day(told)
    made = moments(sessions)
    columns = len(groups_of(sessions) or ("",))
    first, second = parted(made)
    assert first + second == made
    assert covered(first, columns)
    assert covered(second, columns)


def test_the_day_of_the_picture_has_ten_rows_and_its_end_and_two_merges() -> None:
    made = moments(FIRST_DAY)
    assert len(made) == 10
    merged = [slot for moment in made for slot in moment.slots if slot.down > 1]
    assert [(slot.begins[0].id, slot.down) for slot in merged] == [("s3", 2), ("s7", 2)]


def test_a_session_without_an_hour_stands_nowhere() -> None:
    untimed = Session("x", "", "v", {"day": 1, "title": "Later"})
    assert moments([untimed]) == []
    assert len(moments([untimed, *FIRST_DAY])) == 10
