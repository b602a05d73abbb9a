"""The list of the evening: the stream of notes from its top, sorted ones quiet, the others marked so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from mentordesk.ui.evening.evening_rows import EveningNote
from mentordesk.ui.evening.letters import LEAVE, OTHERS, keys, other_kinds
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.notes.laying import NOTED, Asked, Laid, Layer, Part
from mentordesk.ui.widgets.notes.rows import Index, NoteRows
from mentordesk.ui.widgets.notes.shown import NoteShown
from mentordesk.ui.widgets.notes.stream import NoteStream
from mentordesk.words import Words

_STATE_ICON = "circle-dashed"


class SortList(NoteStream):
    """``key_wanted`` carries the verbs of ``letters``; one letter more is waited for after "others"."""

    aside_wanted = Signal()
    """Ctrl+→: to the questions."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(words, look, icons, parent)
        self._factors = self._others = False
        self.layer = _SortLayer(words, look, self.marks)
        self.rows = _SortRows(words, self.marks, self)
        self.setModel(self.rows)
        self.setAccessibleName(words.text("Notes of the day"))
        self.key_wanted.connect(self._heard)
        self.current_changed.connect(self._elsewhere)
        self.offer_keys()

    def offer_keys(self, *, factors: bool | None = None) -> None:
        """The letters there are now."""
        self._factors = self._factors if factors is None else factors
        self._others = False
        self.set_keys(keys(self._words, factors=self._factors))

    def next_to_sort(self, after: str = "") -> str:
        """The next note that is to be sorted, from the top again at the end; empty for none."""
        start = self.rows.place(after) + 1 if after else 0
        count = len(self.rows.rows)
        for place in (*range(start, count), *range(min(start, count))):
            note = self.rows.note(place)
            if isinstance(note, EveningNote) and not note.sorted:
                return note.id
        return ""

    def begin(self, rid: str = "") -> None:
        """The focus, on a note: this one, else the first to be sorted, else the first."""
        found = rid if self.note(rid) is not None else self.current() or self.next_to_sort()
        if not found:
            first = self.rows.note(self.rows.next_note(0, 1))
            found = first.id if first is not None else ""
        if found:
            self.select(found)  # first: the stream itself would take its last note
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if found:
            self.select(found)  # its keys are under it now

    def _heard(self, _rid: str, verb: str) -> None:
        if verb == OTHERS:
            self._others = True
            self.set_keys(other_kinds(self._words))
        elif self._others:
            self.offer_keys()

    def _elsewhere(self, _rid: str) -> None:
        if self._others:
            self.offer_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if key == Qt.Key.Key_Right and held == Qt.KeyboardModifier.ControlModifier:
            self.aside_wanted.emit()
        elif key == Qt.Key.Key_Escape and self._others:
            self.offer_keys()
        elif key == Qt.Key.Key_Down and not held and self._is_to_sort():
            self.key_wanted.emit(self.current(), LEAVE)
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _is_to_sort(self) -> bool:
        note = self.note(self.current())
        return isinstance(note, EveningNote) and not note.sorted

    def _fit_up(self) -> bool:
        return self._fit_down()  # a list is read from its top; few notes stand there


class _SortRows(NoteRows):
    """Says which of how many a note is, and whether it is still to be sorted."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        said = super().data(index, role)
        note = self.note(index.row()) if said is not None else None
        if note is None:
            return said
        before = sum(isinstance(each, NoteShown) for each in self.rows[: index.row() + 1])
        count = sum(isinstance(each, NoteShown) for each in self.rows)
        told = self._words.text("Note {place} of {count}, {note}", place=before, count=count, note=said)
        state = note.state if isinstance(note, EveningNote) else ""
        return f"{told}, {state}" if state else told


class _SortLayer(Layer):
    """Keeps a column at the right for what is to be sorted; where there is no room it stands below."""

    _below = False

    def lay(self, note: NoteShown, asked: Asked) -> Laid:
        column = self.meta.width(self._words.text("to sort")) + self._look.px(14 + 5 + 12) + 2
        self._below = self.stacked(asked.width - column)
        if self._below:
            return super().lay(note, asked)
        laid = super().lay(note, replace(asked, width=asked.width - column))
        laid.card.setWidth(laid.card.width() + column)
        if isinstance(note, EveningNote) and note.state:
            high = max(self._look.px(22), self.meta.line + self._look.px(6))
            place = QPoint(laid.card.right() - column, laid.kind.top())
            room = QRect(place, QSize(column - self._look.px(8), high))
            laid.parts.append(Part(NOTED, "", note.state, _STATE_ICON, lines=(note.state,), area=room))
        return laid

    def _parts(self, note: NoteShown, asked: Asked) -> tuple[list[Part], list[Part]]:
        chips, others = super()._parts(note, asked)
        if self._below and isinstance(note, EveningNote) and note.state:
            others.insert(0, Part(NOTED, "", note.state, _STATE_ICON))
        return chips, others

    def _body(self, note: NoteShown, room: int, discreet: bool) -> QTextLayout:
        laid = super()._body(note, room, discreet)
        return self._quiet(laid, room) if isinstance(note, EveningNote) and note.sorted else laid

    def _quiet(self, laid: QTextLayout, room: int) -> QTextLayout:
        """The same words in a calmer ink; they are laid out anew, as other formats ask for."""
        quiet, told = QTextLayout.FormatRange(), QTextCharFormat()
        quiet.start, quiet.length = 0, len(laid.text().encode("utf-16-le")) // 2
        told.setForeground(self._look.colours.text_secondary)
        quiet.format = told
        laid.setFormats([quiet, *laid.formats()])
        laid.beginLayout()
        height = 0
        while (line := laid.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, height + (self.line - line.height()) / 2))
            height += self.line
        laid.endLayout()
        return laid
