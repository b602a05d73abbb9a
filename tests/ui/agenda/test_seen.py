"""What one sees of the agenda: nothing is cut or hidden by something else, at any size, light or dark."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication

from mentordesk.ui import colours
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda.geometry import Measures, geometry
from mentordesk.ui.widgets.agenda.shown import WARNING, BlockShown, DayShown, GroupShown, TravelShown
from tests.ui.agenda.eyes import Eyes, LookAt
from tests.ui.agenda.visit import VISIT

_LONG = "Συνάντηση με τους εθελοντές γλωσσικής υποστήριξης και τους εκπροσώπους των εργοδοτών της περιοχής"
_ALL_SHORT = tuple(
    BlockShown(f"s{at}", 1, 540 + at * 15, 15, "A" if at % 2 else "B", _LONG, _LONG, (_LONG, "Ana", "Jo"),
               state=WARNING, remark=_LONG, pinned=True, slack_text="+20 min",
               travel=TravelShown(12, "12 min"))
    for at in range(8)
)  # fmt: skip
_HARD = (
    DayShown(1, "Τρίτη 20 Απριλίου 2027", (GroupShown("A", "14 συμμετέχοντες"), GroupShown("B", "3 άτομα")),
             _ALL_SHORT),
    DayShown(2, "Wednesday", (), tuple(
        BlockShown(f"w{at}", 2, 540 + at * 60, length, "", _LONG, _LONG, (_LONG,) * 12, state="danger",
                   remark=_LONG)
        for at, length in enumerate((5, 10, 20, 30, 40, 50, 60))
    )),
)  # fmt: skip


def _check_words(eyes: Eyes) -> None:
    """Each line of each block lies inside it, and is no wider than there is room."""
    board, painter = eyes.board, eyes.board.blocks
    for block in board.rows.blocks:
        rect = board.measured.rect(block)
        inside, said = painter.inside(block, rect), painter.said(block, rect, travels=True)
        assert said.lines, block.id
        for line in said.lines:
            face = painter.faces.face(line.kind)
            if not said.compact:
                assert line.height == 0 or line.height >= face.line, (block.id, line)
                assert line.top + line.height <= inside.height() + 1, (block.id, line)
                assert face.width(line.text) <= inside.width() + 1, (block.id, line)
            chips = [painter.lines.chip_width(each) for each in line.chips]
            assert (
                sum(chips) + painter.lines.chip_step * (len(chips) - 1) <= inside.width() or len(chips) <= 2
            )
        if said.compact:
            assert inside.height() >= painter.faces.line, block.id


@pytest.mark.parametrize(
    ("size", "text", "dark"),
    [((1090, 740), 100, False), ((930, 560), 100, True), ((930, 560), 200, False), ((700, 500), 150, True)],
)
@pytest.mark.parametrize("days", [VISIT, _HARD])
def test_every_line_of_every_block_has_its_room(
    look_at: LookAt, size: tuple[int, int], text: int, dark: bool, days: tuple[DayShown, ...]
) -> None:
    eyes = look_at(size=size, text=text, dark=dark, days=days)
    _check_words(eyes)
    shown = [each for day in days for each in day.blocks]
    rects = {each.id: eyes.board.measured.rect(each) for each in shown}
    for one, other in itertools.combinations(shown, 2):
        assert not rects[one.id].intersects(rects[other.id]), (one.id, other.id)


def test_a_quarter_of_an_hour_holds_a_line_of_text_at_every_size(look_at: LookAt) -> None:
    for text in (90, 100, 125, 150, 200):
        eyes = look_at(text=text, days=_HARD)
        block = eyes.block("s0")
        inside = eyes.board.blocks.inside(block, eyes.board.measured.rect(block))
        assert inside.height() >= eyes.board.blocks.faces.line


def test_hours_go_from_nine_to_five_at_least_and_as_far_as_sessions_do(look_at: LookAt) -> None:
    eyes = look_at(days=(DayShown(1, "Tuesday", (), (BlockShown("one", 1, 600, 60, "", "Talk"),)),))
    assert (eyes.board.measured.first, eyes.board.measured.last) == (540, 17 * 60)
    early, late = BlockShown("e", 1, 405, 30, "", "Train"), BlockShown("l", 1, 23 * 60, 120, "", "Party")
    eyes.show(DayShown(1, "Tuesday", (), (early, late)))
    assert (eyes.board.measured.first, eyes.board.measured.last) == (360, 24 * 60)


def test_what_has_no_room_is_in_the_tip_as_a_whole(look_at: LookAt) -> None:
    eyes = look_at(days=_HARD)
    tip = str(eyes.board.rows.find("s1").data(Qt.ItemDataRole.ToolTipRole))
    for told in ("09:15 – 09:30", "15 min", "group A", _LONG, "Ana", "+20 min", "12 min"):
        assert told in tip


def test_people_without_room_are_counted(look_at: LookAt) -> None:
    eyes = look_at()
    board = eyes.board
    block = eyes.block("house")
    said = board.blocks.said(block, board.measured.rect(block), travels=False)
    chips = next(line.chips for line in said.lines if line.chips)
    shown = len(chips) - 1
    assert chips[-1] == f"+{len(block.chips) - shown}"
    assert chips[:-1] == block.chips[:shown]


def test_the_head_of_a_day_takes_two_lines_when_its_groups_have_no_room_beside_its_name(
    look_at: LookAt,
) -> None:
    eyes = look_at()
    one_line = eyes.board.heads.height()
    eyes.show(*_HARD)
    assert eyes.board.heads.height() == one_line
    eyes.window.resize(640, 500)
    QApplication.processEvents()
    assert eyes.board.heads.height() > one_line
    assert eyes.board.viewport().geometry().top() >= eyes.board.heads.geometry().bottom()


def test_the_present_minute_is_a_line_on_the_day_it_is(look_at: LookAt) -> None:
    eyes = look_at()
    board = eyes.board
    eyes.at("closing")
    before = board.viewport().grab().toImage()
    eyes.show(*(replace(each, now=15 * 60 + 45 if each.day == 1 else None) for each in VISIT))
    QApplication.processEvents()
    shown = board.viewport().grab().toImage()
    place = board.origin.x() + 40, round(board.measured.y(15 * 60 + 45)) + board.origin.y()
    line = shown.pixelColor(*place)
    assert line == colours.ours(dark=False).danger
    assert before.pixelColor(*place) != line
    assert board.current() == "closing"
    eyes.show(*VISIT)
    QApplication.processEvents()
    assert board.viewport().grab().toImage() == before


def test_the_way_to_a_session_stands_before_it_or_in_it_where_no_gap_is(look_at: LookAt) -> None:
    eyes = look_at()
    board, day = eyes.board, VISIT[0]
    rect = board.ground.way_rect(board.measured, day, eyes.block("summary"))
    assert rect is not None
    assert rect.bottom() < board.measured.rect(eyes.block("summary")).top()
    assert rect.top() > board.measured.rect(eyes.block("employers")).bottom()
    eyes.at("summary")
    eyes.press("Alt+Up", "Alt+Up")
    summary = eyes.block("summary")
    assert board.ground.way_rect(board.measured, board.rows.days[0], summary) is None
    said = board.blocks.said(summary, board.measured.rect(summary), travels=True)
    assert "12 min à pied" in [each.text for each in said.extras]


@pytest.mark.parametrize("dark", [False, True])
def test_a_state_is_seen_by_its_icon_and_words_and_not_only_by_its_colour(
    look_at: LookAt, dark: bool
) -> None:
    eyes = look_at(dark=dark)
    board = eyes.board
    block = eyes.block("cooking")
    said = board.blocks.said(block, board.measured.rect(block), travels=False)
    assert "Hilde Maes est aussi en B" in [line.text for line in said.lines]
    tiny = board.blocks.said(block, QRect(0, 0, 200, 18), travels=False)
    assert [each.icon for each in tiny.extras] == ["warning-circle"]


_BLOCKS = st.lists(
    st.builds(
        BlockShown, st.uuids().map(str), st.just(1), st.integers(0, 1435), st.integers(0, 300),
        st.sampled_from(["", "A", "B", "C"]), st.just("Talk"),
    ),
    max_size=12,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(blocks=_BLOCKS, letters=st.sampled_from([(), ("A",), ("A", "B"), ("A", "B", "C")]))
def test_no_block_ever_lies_over_another_one(blocks: list[BlockShown], letters: tuple[str, ...]) -> None:
    day = DayShown(1, "Tuesday", tuple(map(GroupShown, letters)), tuple(blocks))
    look = Look(colours.ours(dark=False))
    measured = geometry((day,), Measures(look, 16, 1600))
    rects = [measured.rect(each) for each in blocks]
    for one, other in itertools.combinations(rects, 2):
        shared = one.intersected(other)
        assert shared.isEmpty() or shared.height() <= 1 or shared.width() <= 1
    for rect in rects:
        assert QRect(0, 0, measured.day_width, measured.height).contains(rect)
