"""The agenda as a list: the same sessions in words, the same wishes by the same keys."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from mentordesk.ui.widgets.agenda.list_rows import PLACE, REMARK, TIME, TITLE, WHO, AgendaRows
from mentordesk.ui.widgets.agenda.listing import AgendaList
from mentordesk.ui.widgets.agenda.rows import BlockRows
from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown
from mentordesk.words import words
from tests.ui.agenda.eyes import LookAt
from tests.ui.agenda.visit import TUESDAY, VISIT, WEDNESDAY
from tests.ui.clicking import double_click


def _listed(look_at: LookAt, size: tuple[int, int] = (1090, 740), text: int = 100) -> AgendaList:
    found = look_at(AgendaList, size, text).view
    assert isinstance(found, AgendaList)
    return found


def test_sessions_stand_under_their_day_in_time_order(look_at: LookAt) -> None:
    view = _listed(look_at)
    rows = view.rows
    heads = [rows.index(place, TIME).data() for place in range(rows.rowCount())]
    assert heads[0] == "Mardi 20 avril: group A, 4 personnes, group B, 3 personnes"
    top = rows.index(0, TIME)
    titles = [rows.index(row, TITLE, top).data() for row in range(rows.rowCount(top))]
    assert titles[:4] == [
        "Accueil à la mairie", "La politique linguistique de la ville", "Maison des langues",
        "Coordonner les bénévoles",
    ]  # fmt: skip
    house = rows.find("house")
    told = [house.siblingAtColumn(column).data() for column in range(rows.columnCount())]
    assert told[:5] == ["11:30 – 12:45", "1 h 15", "A", "Maison des langues", "Quai aux Grains 12"]
    assert told[WHO] == "Joris, Claire, Nadia, Karim, Thomas and Amina"
    assert rows.find("workshop").siblingAtColumn(REMARK).data().split("\n") == [
        "Sans prise de notes", "20 min de tram, ligne 4", "its start is pinned (+10 min)",
    ]  # fmt: skip


def test_the_keys_wish_the_same_as_on_the_board(look_at: LookAt) -> None:
    eyes = look_at(AgendaList)
    eyes.at("employers")
    eyes.press("Alt+Down", "Ctrl+Alt+Up", "Alt+Left", "Shift+Alt+Down", "Ctrl+Shift+Alt+Up", "G")
    eyes.press("Return", "D", "Del", "Shift+F10", "Ins")
    assert [each[:5] for each in eyes.wishes[:9]] == [
        ("move_wanted", "employers", 1, 855, "B"),
        ("move_wanted", "employers", 1, 850, "B"),
        ("move_wanted", "employers", 1, 850, "A"),
        ("length_wanted", "employers", 105),
        ("length_wanted", "employers", 100),
        ("move_wanted", "employers", 1, 850, "B"),
        ("opened", "employers"),
        ("duplicate_wanted", "employers"),
        ("remove_wanted", "employers"),
    ]
    assert [each[0] for each in eyes.wishes[9:]] == ["menu_wanted", "add_wanted"]
    assert eyes.wishes[-1] == ("add_wanted", 1, 950, "B")
    assert eyes.view.current() == "employers"


def test_a_session_moved_to_another_day_stands_there_at_once_and_stays_current(look_at: LookAt) -> None:
    eyes = look_at(AgendaList)
    eyes.at("lunch")
    eyes.currents.clear()
    eyes.press("Alt+Right")
    assert isinstance(eyes.view, AgendaList)
    day = eyes.view.rows.day(eyes.view.currentIndex())
    assert day is not None
    assert day.day == 2
    assert eyes.view.current() == "lunch"
    assert eyes.currents == []


def test_up_and_down_go_through_all_rows_and_the_page_keys_through_the_days(look_at: LookAt) -> None:
    eyes = look_at(AgendaList)
    assert eyes.view.current() == "welcome"
    eyes.press("Down", "Down")
    assert eyes.view.current() == "house"
    eyes.press("PgDown")
    assert eyes.view.current() == "games"
    eyes.press("Up")
    assert eyes.view.current() == "", "the head of the day"
    eyes.press("Return")
    assert eyes.wishes == [("add_wanted", 2, 17 * 60, "")]
    eyes.press("Up")
    assert eyes.view.current() == "summary"


def test_nothing_can_be_current_and_the_day_is_where_one_is(look_at: LookAt) -> None:
    eyes = look_at(AgendaList)
    eyes.at("games")
    eyes.view.select("")
    assert eyes.currents[-1] == ""
    assert eyes.view.place() == (2, 17 * 60, "")


def test_a_double_click_opens_a_session(look_at: LookAt) -> None:
    eyes = look_at(AgendaList)
    view = _view(eyes.view)
    at = view.visualRect(view.rows.find("policy")).center()
    double_click(view.viewport(), at)
    assert eyes.wishes == [("opened", "policy")]


def _view(view: object) -> AgendaList:
    assert isinstance(view, AgendaList)
    return view


def test_the_current_row_stays_when_the_store_brings_the_agenda_again(look_at: LookAt) -> None:
    eyes = look_at(AgendaList)
    eyes.at("employers")
    eyes.currents.clear()
    eyes.show(*VISIT)
    moved = [replace(each, start=900) if each.id == "cooking" else each for each in TUESDAY.blocks]
    eyes.show(replace(TUESDAY, blocks=tuple(moved)), WEDNESDAY)
    assert eyes.view.current() == "employers"
    assert eyes.currents == []
    gone = tuple(each for each in moved if each.id != "employers")
    eyes.show(replace(TUESDAY, blocks=gone), WEDNESDAY)
    assert eyes.view.current() == "cooking", "what stands in its place now"
    eyes.show()
    eyes.view.show_days(())
    assert eyes.view.current() == ""


@pytest.mark.parametrize(
    ("size", "text"), [((1090, 740), 100), ((700, 500), 100), ((930, 600), 200), ((620, 480), 200)]
)
def test_rows_are_as_high_as_their_words_and_nothing_goes_sideways(
    look_at: LookAt, size: tuple[int, int], text: int
) -> None:
    view = _listed(look_at, size, text)
    lines = view.lines
    for eid, column in itertools.product(("house", "workshop", "employers"), range(REMARK + 1)):
        index = view.rows.find(eid).siblingAtColumn(column)
        if view.isColumnHidden(column):
            continue
        wanted = lines.sizeHint(QStyleOptionViewItem(), index).height()
        assert view.visualRect(index).height() >= wanted, (eid, column)
    wide = sum(view.columnWidth(each) for each in range(REMARK + 1) if not view.isColumnHidden(each))
    assert wide <= view.viewport().width()
    assert view.horizontalScrollBar().maximum() == 0
    stacked = view.isColumnHidden(PLACE)
    assert stacked == (size[0] < 760 * text / 100)


def test_row_heights_follow_when_the_window_grows_narrow(look_at: LookAt) -> None:
    eyes = look_at(AgendaList)
    view = _view(eyes.view)
    table = view.visualRect(view.rows.find("workshop")).height()
    eyes.window.resize(420, 740)
    QApplication.processEvents()
    stacked = view.visualRect(view.rows.find("workshop")).height()
    assert stacked > table
    eyes.window.resize(1090, 740)
    QApplication.processEvents()
    assert view.visualRect(view.rows.find("workshop")).height() == table


def test_a_screen_reader_hears_a_row_as_one_sentence(look_at: LookAt) -> None:
    view = _listed(look_at)
    reader = QAccessible.queryAccessibleInterface(view)
    assert reader.text(QAccessible.Text.Name) == "Agenda as a list"
    names = {reader.child(each).text(QAccessible.Text.Name) for each in range(reader.childCount())}
    assert (
        "Mardi 20 avril, 14:00 to 15:30, group B, Table ronde des employeurs, Chambre de commerce, "
        "conflict: Hilde Maes est aussi en A"
    ) in names


_DAYS = st.lists(
    st.lists(
        st.tuples(st.integers(0, 30), st.one_of(st.none(), st.integers(0, 1400)), st.sampled_from(["", "A"])),
        max_size=6, unique_by=lambda each: each[0],
    ),
    max_size=3,
)  # fmt: skip


def _days(drawn: list[list[tuple[int, int | None, str]]]) -> list[DayShown]:
    return [
        DayShown(day, f"Day {day}", (), tuple(
            BlockShown(f"{day}.{number}", day, start, 30, track, f"Talk {number}")
            for number, start, track in blocks
        ))
        for day, blocks in enumerate(drawn, 1)
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(shown=st.lists(_DAYS, min_size=1, max_size=4))
def test_the_rows_keep_what_qt_asks_of_a_model_whatever_is_shown(
    qapp: QApplication, shown: list[list[list[tuple[int, int | None, str]]]]
) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    listed, flat = AgendaRows(words("en")), BlockRows(words("en"))
    testers = [QAbstractItemModelTester(each, fatal) for each in (listed, flat)]
    for drawn in shown:
        days = _days(drawn)
        listed.show(days)
        flat.show(days)
        assert flat.rowCount() == sum(len(each.blocks) for each in days)
        assert listed.rowCount() == len(days)
        for each in flat.blocks:
            assert listed.block(listed.find(each.id)) == each
            moved = replace(each, start=(each.start or 0) + 5)
            listed.put(moved)
            flat.put(moved)
            assert flat.block(each.id) == moved == listed.block(listed.find(each.id))
    assert testers
