"""Someone who fills forms by keys, goes home in the evening, and comes back the next day."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentordesk.documents.form_reading import places, read_answers
from mentordesk.documents.formats import FORMATS
from mentordesk.forms.definition import Field, Form, Question
from mentordesk.forms.reading import form
from mentordesk.model.filled import Filled
from mentordesk.services import settings
from mentordesk.services.export_form_prepared import FormWishes
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.filling.field_row import FieldRow
from mentordesk.ui.filling.group_cards import GroupCards
from mentordesk.ui.filling.question_block import QuestionBlock
from mentordesk.ui.pages.form import FormPage
from mentordesk.words import words
from tests.services.exporting.kept import everything_in
from tests.ui.answering import Hand
from tests.ui.person import Person

LANGUAGE = "fr"
_STAFF = ("Nadia Belkacem", "Ilze Bērziņa", "Yannis Papadopoulos")
Given = dict[tuple[str, str], Any]
"""Answers by the key of their field and the id of their row, "" where it stands once."""


class Evening:
    """A store with one programme and some people in it, and someone at its window."""

    def __init__(self, folder: Path, qtbot: QtBot, rows: int = 1) -> None:
        """``rows`` are the entries that each group gets."""
        self._folder, self._qtbot, self._rows = folder, qtbot, rows
        with Workspace.create(folder) as workspace:
            self.programme = workspace.programmes.create("Apprendre la langue", [LANGUAGE])
            party = {"role": "mentee_city", "name": "Saint-Aubin", "country": "FR"}
            workspace.programmes.add_party(self.programme, party, [{"name": each} for each in _STAFF])
        settings.save(settings.load().with_(role="facilitator", language=LANGUAGE))
        self._here = False
        self.come_back()

    def go_home(self) -> None:
        """Leave the page and close the window, once."""
        if self._here:
            self._here = False
            self.person.go(pages.LIBRARY)
            self.person.leave()

    def come_back(self) -> None:
        """Start the program again."""
        self.go_home()
        self.person = Person(self._qtbot, self._folder, LANGUAGE)
        self.person.window.resize(1500, 1000)
        self._here = True

    @property
    def workspace(self) -> Workspace:
        """The services, as the window has them."""
        found = self.person.desk.workspace
        assert found is not None
        return found

    def stored(self, key: str) -> Filled:
        """A form as it is stored; the first sheet of one that is filled several times."""
        self.person.settle()
        if form(key).several:
            return self.workspace.filling.sheets(self.programme, key)[0]
        return self.workspace.filling.filled(self.programme, key)

    # --- filling -----------------------------------------------------------------------------------

    def hand(self) -> Hand:
        """Hands that know everyone of the programme, and see what they did before they go on."""
        return Hand(words(LANGUAGE), self.stored("annex2").people, self.person.settle)

    def opened(self, key: str, page: str) -> FormPage:
        """A form's page; of one that is filled several times with a first sheet."""
        self.person.go(page, self.programme)
        shown = self.person.window.page
        assert isinstance(shown, FormPage)
        if form(key).several:
            self.person.press("Space")
            self.person.until(lambda: shown.filled is not None)
            self.person.settle()
        return shown

    def fill(self, page: FormPage, hand: Hand, leave: tuple[str, ...] = ()) -> Given:
        """Answer every question of the form but those of some parts: by Tab from field to field."""
        given: Given = {}
        asked = [each for each in page.form.questions if each.section not in leave]
        page.go_to_question(asked[0].section, asked[0].id)
        for question in asked:
            if page.place.here[0] != question.section:
                hand.press("Ctrl+PgDown")
            elif page.place.here[1] != question.id:  # else Tab has led there already
                hand.press("Ctrl+Down")
            assert page.place.here == (question.section, question.id)
            block = page.board.block_of(question.id)
            assert block is not None
            first = question.shown
            for field in [first, *(each for each in question.fields if each is not first)]:
                if field.is_group:
                    for _row in range(self._rows):
                        self._row(page.form, field, block, hand, given)
                else:
                    self._answer(page.form, field, "", block, hand, given)
        self.person.settle()
        return given

    def _row(self, asked: Form, group: Field, block: QuestionBlock, hand: Hand, given: Given) -> None:
        """An entry more, and all that is asked of it."""
        hand.go_on(lambda: _is_in(hand.focus, _cards(block, group.key)), _unfolding(block))
        cards = _cards(block, group.key)
        assert cards is not None
        before = cards.open
        hand.press("Ctrl+N")
        self.person.until(lambda: cards.open is not before)
        self.person.settle()
        assert cards.open is not None
        row, opened = cards.open.row, cards.open
        more = opened.more.fields if opened.more is not None else ()
        for field in [*(each.field for each in opened.parts), *more]:
            self._answer(asked, field, row, block, hand, given)

    def _answer(
        self, asked: Form, field: Field, row: str, block: QuestionBlock, hand: Hand, given: Given
    ) -> None:
        hand.go_on(lambda: field_in(hand.focus) == (field.key, row), _unfolding(block))
        value = hand.an_answer(field, asked, consent=True)  # a contact who agrees may be printed
        hand.give(asked, field, value)
        given[field.key, row] = value

    def restrict_one(self, page: FormPage) -> str:
        """Restrict the last question in words, by its key. Returns its id."""
        question = next(
            each
            for each in reversed(page.form.questions)
            if each.first.kind in ("long_text", "short_text") and each.first.circle == "shared"
        )
        page.go_to_question(question.section, question.id)
        self.person.settle()
        self.person.press("Ctrl+Shift+O")
        return question.id

    # --- out and in --------------------------------------------------------------------------------

    def out_and_in(self, key: str, target: Path) -> list[tuple[str, Any, Any]]:
        """Write a form to a file and read it back: each answer that came back as another one.

        Of what is restricted no word is anywhere in the file; of the others the same words are.
        """
        filled, suffix = self.stored(key), target.suffix
        wishes = FormWishes(format=suffix, language=LANGUAGE, additions=True)
        self.workspace.export.forms.write(self.programme, key, target, wishes)
        back = read_answers(FORMATS[suffix].read(target), filled, words(LANGUAGE))
        told = everything_in(target.read_bytes())
        wrong = []
        for path, field, value in places(filled, None):
            closed = restricted(filled, filled.form.question_of(field.key))
            assert [each for each in marks_in(value) if (each in told) is closed] == []
            if closed:
                assert path not in back
            elif back.get(path) != value:
                wrong.append((path, value, back.get(path)))
        return wrong


def field_in(focus: QWidget) -> tuple[str, str] | None:
    """The field that has the focus, and its row."""
    each: QWidget | None = focus
    while each is not None and not isinstance(each, FieldRow):
        each = each.parentWidget()
    return (each.key, each.row) if each is not None else None


def _cards(block: QuestionBlock, group: str) -> GroupCards | None:
    """The entries of a group, where they are unfolded."""
    return next(
        (each for each in block.parts.parts() if isinstance(each, GroupCards) and each.key == group), None
    )


def _is_in(focus: QWidget, around: QWidget | None) -> bool:
    return around is not None and around.isAncestorOf(focus)


def _unfolding(block: QuestionBlock) -> Callable[[], list[QWidget]]:
    """The ways to see more of a question, and of its open entries."""

    def found() -> list[QWidget]:
        opened = [
            each.open.more for each in block.parts.parts() if isinstance(each, GroupCards) and each.open
        ]
        return [each.button for each in (block.parts.more, *opened) if each and not each.is_unfolded]

    return found


def said(filled: Filled) -> Given:
    """Every answer that is stored."""
    found: Given = {(key, ""): each.value for key, each in filled.answers.items()}
    for group, fields in filled.form.groups.items():
        for row in filled.rows_of(group):
            found |= {(each.key, row.id): row.value(each.name) for each in fields}
    return found


def lost(filled: Filled, given: Given) -> dict[tuple[str, str], tuple[Any, Any]]:
    """Every answer that is stored as another one than was given: what was given, and what is stored."""
    stored = said(filled)
    return {at: (value, stored.get(at)) for at, value in given.items() if stored.get(at) != value}


def restricted(filled: Filled, question: Question) -> bool:
    """Whether no document may hold its answers."""
    return filled.circle(question) != "shared"


def marks_in(value: Any) -> list[str]:
    """What would give an answer away: the numbered words of the tests' texts."""
    if isinstance(value, str):
        return [line for line in value.splitlines() if "n° " in line]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [mark for each in parts for mark in marks_in(each)]
