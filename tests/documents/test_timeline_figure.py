"""What the timeline of a document shows, in which scale and words, and how it is cut into pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.documents import excel, pdf
from mentordesk.documents.drawing import measures
from mentordesk.documents.drawing.timeline import drawn
from mentordesk.documents.proof import comes_back
from mentordesk.documents.timeline_scale import scale
from mentordesk.model.schedule import Milestone
from mentordesk.words import words
from tests.documents.time_figures import MILESTONES, TODAY, bar, days, figure, many, with_figure

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
NONE_DATED = (bar(1, None), bar(2, None))
NAMES_WITHOUT_SIGN = (
    "Ouvrir quatre cafés-langue dans les quartiers, tenus par des bénévoles formés pendant deux samedis"
)


# --- the scale -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("span", "widest"), [(60, 7), (120, 7), (200, 31), (1000, 31), (2000, 92), (4000, 92), (6000, 366)]
)
def test_columns_are_weeks_months_quarters_or_years_as_long_as_the_plan_takes(span: int, widest: int) -> None:
    found = scale(TODAY, TODAY + timedelta(days=span), words("en"))
    lengths = {(tick.after - tick.first).days for tick in found.columns}
    assert max(lengths) == widest
    assert len(found.columns) <= 50


@given(DAYS, DAYS)
def test_a_scale_holds_both_days_and_has_no_gap(one: date, other: date) -> None:
    first, last = sorted((one, other))
    found = scale(first, last, words("en"))
    assert found.first <= first
    assert last < found.after
    for ticks in (found.columns, found.groups):
        assert all(left.after == right.first for left, right in pairwise(ticks))
        assert (ticks[0].first, ticks[-1].after) == (found.first, found.after)


def test_a_date_of_the_year_9000_does_not_make_a_column_for_every_year() -> None:
    found = figure((bar(1, days("2027-05-01", "9000-01-01")),), milestones=())
    assert found.scale
    assert len(found.scale.columns) == 150
    assert pdf.write(with_figure(found)).startswith(b"%PDF")
    assert comes_back(with_figure(found), ".xlsx", excel.write(with_figure(found)))


@pytest.mark.parametrize("language", ["fr", "en", "it", "es", "nl", "el", "lv"])
def test_months_are_said_in_the_language_of_the_document(language: str) -> None:
    found = figure(language=language).scale
    assert found
    assert [tick.text for tick in found.columns][:2] == [
        words(language).date(date(2027, month, 1), "LLL") for month in (4, 5)
    ]


# --- what it shows -------------------------------------------------------------------------------


def test_its_words_say_how_many_from_when_to_when_and_what_has_no_date() -> None:
    told = figure(language="en").alternative
    assert told.startswith("Timeline of 6 actions. From 1 May 2027 to 30 June 2028.")
    assert "Action 1: from 1 September 2027 to 30 June 2028." in told
    assert "Action 3: 12 May 2027." in told
    assert "Action 4: from 1 October 2027, no end given." in told
    assert "Action 6: from 21 June 2027 to 22 September 2027, start approximate and end approximate." in told
    assert "Without a date: action 5." in told
    assert "Conseil municipal (6 July 2027)" in told


def test_every_action_is_there_and_says_what_is_not_exact() -> None:
    shown = figure(language="en")
    assert [row.number for row in shown.rows] == [1, 2, 3, 4, 5, 6]
    entries = {row.number: row.action for row in shown.rows}
    assert (entries[5].start, entries[5].end) == ("no date", "")
    assert (entries[4].end, entries[4].approximate) == ("", "no end given")
    assert entries[3].text == NAMES_WITHOUT_SIGN
    assert shown.rows[0].steps[1].approximate == "start approximate"


def test_a_supposed_year_and_a_step_outside_its_action_are_said() -> None:
    assumed = figure((bar(1, days("2027-05-01", "2027-05-31"), assumed_year=True),), "en")
    assert assumed.rows[0].action.approximate == "year supposed"
    outside = bar(1, days("2027-05-01", "2027-05-31"), [("Late", days("2027-08-01", "2027-08-02"))])
    outside = replace(outside, steps=(replace(outside.steps[0], outside=True),))
    assert figure((outside,), "en").rows[0].steps[0].approximate == "outside the dates of its action"


def test_a_programme_that_began_long_ago_does_not_push_the_bars_together() -> None:
    long_ago = Milestone("start", "", date(2020, 1, 1))
    shown = figure(milestones=(long_ago, *MILESTONES[1:]))
    assert shown.scale
    assert shown.scale.first >= date(2027, 1, 1)
    (picture,) = drawn(shown, landscape=True)
    assert picture["milestones"]["marks"][0]["outside"] == -1
    assert "2020" in picture["milestones"]["marks"][0]["text"]


def test_the_line_of_the_document_s_day_is_drawn_where_the_day_is_shown() -> None:
    (near,) = drawn(figure(day=date(2027, 12, 1)), landscape=True)
    assert near["day"]["text"].endswith("1er décembre 2027")
    (far,) = drawn(figure(day=date(2035, 1, 1)), landscape=True)
    assert far["day"] is None


def test_shapes_tell_actions_steps_exact_days_and_unsure_ends_apart() -> None:
    (picture,) = drawn(figure(), landscape=True)
    shapes = [(row["number"], row["shape"]) for row in picture["rows"]]
    assert [(number, shape and shape["kind"]) for number, shape in shapes] == [
        ("1", "bar"), ("", "bar"), ("", "bar"), ("2", "bar"), ("", "day"), ("3", "day"), ("4", "bar"),
        ("5", None), ("6", "bar"),
    ]  # fmt: skip
    by_number = {number: shape for number, shape in shapes if number}
    assert (by_number["4"]["left"], by_number["4"]["right"]) == ("exact", "open")
    assert (by_number["6"]["left"], by_number["6"]["right"]) == ("vague", "vague")
    assert [row["no_date"] for row in picture["rows"] if row["no_date"]] == [figure().words.no_date]
    assert {entry["kind"] for entry in picture["legend"]} == {
        "action", "step", "unsure", "day", "milestone", "today",
    }  # fmt: skip


def test_of_milestones_with_the_same_words_the_others_say_their_day_alone() -> None:
    (picture,) = drawn(figure(language="en"), landscape=True)
    texts = [mark["text"] for mark in picture["milestones"]["marks"]]
    assert texts[2:] == ["Meeting of the two cities, 6 Sept", "8 Nov"]


@given(st.lists(st.integers(0, 60), min_size=1, max_size=40), st.booleans())
def test_pictures_hold_every_row_and_step_once_and_none_is_higher_than_a_page(
    steps: list[int], landscape: bool
) -> None:
    bars = tuple(many(1, steps=count)[0] for count in steps)
    shown = figure(bars, landscape=landscape)
    place = measures.room(landscape=landscape)
    seen = [0] * len(bars)
    heads = [0] * len(bars)
    for picture, laid in zip(shown.pictures, drawn(shown, landscape=landscape), strict=True):
        assert laid["height"] <= place.height
        for at in range(picture.first, picture.after):
            begin = picture.first_step if at == picture.first else 0
            end = picture.after_step if at == picture.after - 1 else None
            seen[at] += len(shown.rows[at].steps[begin:end])
            heads[at] += begin == 0
        assert sum(row["number"] == "" for row in laid["rows"]) + picture.after - picture.first == len(
            laid["rows"]
        )
    assert seen == steps
    assert heads == [1] * len(bars)
