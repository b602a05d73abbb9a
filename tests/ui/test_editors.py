"""Every kind of field has an editor: one fills it in by keys, it gives back what it shows, it empties."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.forms.kinds import KINDS, take
from mentordesk.forms.reading import form, form_keys
from mentordesk.ui.editors import EDITORS, editor_for
from mentordesk.ui.theme import dress, look_for
from mentordesk.ui.widgets.calm_combo import CalmCombo
from mentordesk.ui.widgets.parts import column
from mentordesk.words import words
from tests.forms.answers import an_answer
from tests.ui import barriers
from tests.ui.one_editor import FEW, MANY, MATRIX, OFFERS, PEOPLE, Desk, asked

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    def made(kind: str, language: str = "en", **more: Any) -> Desk:
        return Desk(qtbot, kind, language, **more)

    yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_every_kind_that_has_a_value_has_an_editor() -> None:
    assert set(EDITORS) == set(KINDS) - {"group"}


def _fill_by_keys(desk: Desk) -> None:
    """Enter a first answer as a person would."""
    kind = desk.field.kind
    texts = {
        "short_text": "One list", "long_text": "One\nlist", "list": "One\ntwo", "number": "96,000",
        "money": "1,500.50", "date": "21/01/2026", "date_range": "21/01/2026", "time": "9h",
        "person": "Deputy mayor", "person_list": "joris claes\n", "reference": "Places to talk",
        "reference_list": "One list of places\n",
    }  # fmt: skip
    if kind in texts:
        desk.type(texts[kind])
    elif kind == "matrix":
        desk.press("Right", "Space")
    else:
        desk.press("Space")
    desk.leave()


ANSWERS: dict[str, Any] = {
    "short_text": "One list",
    "long_text": "One\nlist",
    "list": ["One", "two"],
    "number": {"value": "96000"},
    "money": {"amount": "1500.5", "currency": "EUR"},
    "date": "2026-01-21",
    "date_range": {"start": "2026-01-21"},
    "time": "09:00",
    "person": "p3",
    "person_list": ["p2"],
    "choice": "red",
    "multi_choice": ["red"],
    "yes_no": True,
    "scale": 0,
    "matrix": {"a1.help.listen": "some"},
    "checklist_item": {"done": True},
    "reference": {"entity": "a2.need", "id": "n1", "text": "Places to talk"},
    "reference_list": [{"entity": "a2.need", "id": "n2", "text": "One list of places"}],
}
_MORE: dict[str, dict[str, Any]] = {
    "choice": {"choices": FEW}, "multi_choice": {"choices": FEW}, "matrix": {"settings": MATRIX},
}  # fmt: skip


@pytest.mark.parametrize("kind", EDITORS)
def test_an_answer_entered_by_keys_is_taken_and_told_once(desk: Callable[..., Desk], kind: str) -> None:
    here = desk(kind, **_MORE.get(kind, {}))
    _fill_by_keys(here)
    assert len(here.answered) == 1
    assert here.taken == ANSWERS[kind]
    here.editor.show(here.taken)
    here.enter()
    here.leave()
    here.editor.flush()
    assert len(here.answered) == 1
    assert take(here.field, here.editor.so_far()) == ANSWERS[kind]


@pytest.mark.parametrize("kind", EDITORS)
def test_an_answer_can_be_taken_back_by_keys(desk: Callable[..., Desk], kind: str) -> None:
    here = desk(kind, **_MORE.get(kind, {}))
    here.editor.show(ANSWERS[kind])
    here.enter()
    if kind in ("person_list", "reference_list"):
        here.press("Shift+Tab", "Delete")
    elif kind in ("choice", "yes_no", "scale", "matrix"):
        here.press("Delete")
    elif kind in ("multi_choice", "checklist_item"):
        here.press("Space")
    else:
        here.press("Ctrl+A", "Delete")
    here.leave()
    assert here.answered == [None]
    assert here.editor.so_far() is None


@pytest.mark.parametrize("key", form_keys())
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_field_of_every_form_shows_its_answer_and_empties(
    qtbot: QtBot, qapp: QApplication, key: str, language: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    read, look, ids = form(key), look_for(qapp, "light", 100), [each for each, _label in PEOPLE]
    for field in read.fields:
        if field.is_group:
            continue
        editor = editor_for(read, field, words(language), look, window, OFFERS)
        told: list[Any] = []
        editor.answered.connect(told.append)
        for number in range(12):
            value = an_answer(field, read, ids, number)
            editor.show(value)
            assert take(field, editor.so_far()) == value, field.key
        editor.show(None)
        assert editor.so_far() is None
        editor.flush()
        assert told == []


@pytest.mark.parametrize("kind", ["short_text", "long_text", "list", "number", "date", "person", "reference"])
def test_what_is_being_typed_is_kept_when_something_else_comes_in(
    desk: Callable[..., Desk], kind: str
) -> None:
    here = desk(kind)
    first, second = (an_answer(here.field, here.form, ["p1", "p2"], number) for number in (0, 1))
    here.editor.show(first)
    here.enter()
    here.press("Ctrl+A")
    here.type("7")
    here.editor.show(second)
    assert "7" in str(here.typed[-1])
    assert str(here.editor.so_far()) == str(here.typed[-1])
    here.press("Ctrl+A", "Delete")
    here.leave()
    assert here.answered == [None]


@pytest.mark.parametrize("kind", ["short_text", "number", "money", "date", "time", "person", "person_list"])
def test_escape_takes_back_what_is_being_typed(desk: Callable[..., Desk], kind: str) -> None:
    here = desk(kind)
    value = an_answer(here.field, here.form, ["p1", "p2"], 0)
    here.editor.show(value)
    here.enter()
    here.type("7")
    if kind.startswith("person"):
        here.press("Escape")  # what is proposed closes first, where something is
    here.press("Escape")
    here.leave()
    assert here.answered == []
    assert here.typed[-1] == value
    assert take(here.field, here.editor.so_far()) == value


@pytest.mark.parametrize("kind", EDITORS)
@pytest.mark.parametrize("size", [100, 200])
def test_everything_is_named_large_enough_and_whole(
    qtbot: QtBot, qapp: QApplication, kind: str, size: int
) -> None:
    look = look_for(qapp, "dark", size)
    dress(qapp, look)
    definition, field = asked(kind, **_MORE.get(kind, {}))
    window = QWidget()
    qtbot.addWidget(window)
    editor = editor_for(definition, field, words("fr"), look, window, OFFERS)
    editor.show(an_answer(field, definition, ["p1", "p2"], 3))
    editor.widget.setAccessibleName("Question 5")
    laid = column(window)
    laid.addWidget(editor.widget)
    laid.addStretch(1)
    window.resize(480, 900)
    window.show()
    QApplication.processEvents()
    found = [*barriers.nameless(window), *barriers.too_small(window), *barriers.clipped(window)]
    assert found == []
    small = [each for each in barriers.stops(window) if min(each.width(), each.height()) < 28]
    assert [barriers.called(each) for each in small] == []


def _wheel(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("kind", ["choice", "person", "reference", "money"])
def test_the_wheel_passes_over_a_list(desk: Callable[..., Desk], kind: str) -> None:
    here = desk(kind, choices=MANY)
    value = an_answer(here.field, here.form, ["p1", "p2"], 0)
    here.editor.show(value)
    _wheel(next(iter([here.editor.widget, *here.window.findChildren(CalmCombo)][-1:])))
    here.leave()
    _wheel(here.window.findChildren(CalmCombo)[0])
    here.editor.flush()
    assert here.answered == []
    assert take(here.field, here.editor.so_far()) == value
