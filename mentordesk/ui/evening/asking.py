"""Menus over a note of the evening: who may know, which need, which key factor, which question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from mentordesk.forms.reading import form
from mentordesk.model.note_targets import NEED, Target
from mentordesk.model.notes import ME, OPEN, TEAM, UNATTRIBUTED, Note
from mentordesk.model.visits import FORM
from mentordesk.ui.evening.evening_rows import DEBRIEF, QUESTIONS
from mentordesk.ui.evening.sort_list import SortList
from mentordesk.ui.widgets.notes.shown import KeyShown
from mentordesk.words import Words, _

_LONG = 70  # letters of a line
DEGREES = (
    (OPEN, _("Open to all")),
    (UNATTRIBUTED, _("To be quoted without a name")),
    (TEAM, _("For the mentoring team alone")),
    (ME, _("For me alone")),
)


class NoteMenu(QMenu):
    """Under the current note; thrown away once it is closed. The arrows and first letters choose."""

    def __init__(self, title: str, parent: SortList) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.addAction(title.replace("&", "&&")).setEnabled(False)  # a section's words are not drawn
        self.addSeparator()
        self._list = parent
        self.aboutToHide.connect(self.deleteLater)

    def offer(self, text: str, run: Callable[[], Any], *, checked: bool = False, able: bool = True) -> None:
        """One line more."""
        shown = text if len(text) <= _LONG else f"{text[:_LONG].rpartition(' ')[0] or text[:_LONG]}…"
        action = self.addAction(shown.replace("&", "&&"))
        action.setCheckable(checked)
        action.setChecked(checked)
        action.setEnabled(able)
        action.triggered.connect(partial(_run, run))

    def open(self, at: QPoint | None = None) -> None:
        """Show it at a place of the screen, else under the note; its first line is chosen."""
        area = self._list.row_area(self._list.currentIndex().row())
        area = area.intersected(self._list.viewport().rect())
        self.popup(at or self._list.viewport().mapToGlobal(area.bottomLeft()))
        first = next((each for each in self.actions() if each.isEnabled() and not each.isSeparator()), None)
        if first is not None:
            self.setActiveAction(first)


def _run(run: Callable[[], Any], _checked: bool = False) -> None:
    run()


def note_menu(
    shown: Sequence[KeyShown], words: Words, notes: SortList, choose: Callable[[str], Any]
) -> NoteMenu:
    """Everything a letter does, each with its letter."""
    menu = NoteMenu(words.text("This note"), notes)
    for each in shown:
        menu.offer(f"{each.text[:1].upper()}{each.text[1:]}\t{each.key}", partial(choose, each.verb))
    return menu


def degrees_menu(note: Note, words: Words, notes: SortList, choose: Callable[[str], Any]) -> NoteMenu:
    """The four degrees; a restricted note is not opened again (R-132)."""
    menu = NoteMenu(words.text("Who may know of this note?"), notes)
    order = (TEAM, ME, UNATTRIBUTED, OPEN) if not note.restricted else (ME, TEAM)
    told = dict(DEGREES)
    for degree in order:
        menu.offer(words.text(told[degree]), partial(choose, degree), checked=degree == note.degree)
    return menu


def needs_menu(
    needs: Sequence[Target], words: Words, notes: SortList, choose: Callable[[Target], Any]
) -> NoteMenu:
    """The needs by number."""
    menu = NoteMenu(words.text("Evidence of which need?"), notes)
    for each in needs:
        menu.offer(
            words.text("{number} · {need}", number=each.number, need=each.title or words.say(each.label)),
            partial(choose, each),
        )
    return menu


def questions_menu(words: Words, notes: SortList, choose: Callable[[str], Any]) -> NoteMenu:
    """The six questions of the debrief, by their keys."""
    menu = NoteMenu(words.text("Which question does this note answer?"), notes)
    for name in QUESTIONS:
        key = DEBRIEF + name
        menu.offer(form(FORM).label(key, words), partial(choose, key))
    return menu


def factors_menu(
    factors: Sequence[tuple[str, str, str]], words: Words, notes: SortList,
    choose: Callable[[tuple[str, str, str]], Any],
) -> NoteMenu:  # fmt: skip
    """The key factors of the benchmark."""
    menu = NoteMenu(words.text("Which key factor does it shed light on?"), notes)
    for each in factors:
        menu.offer(each[2], partial(choose, each))
    return menu


def needs_among(targets: Sequence[Target]) -> list[Target]:
    """The needs."""
    return [each for each in targets if each.entity == NEED]
