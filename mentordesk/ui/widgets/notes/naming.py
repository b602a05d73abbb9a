"""Naming somebody or something while writing: ``@`` and ``#`` open a list, what is chosen leaves the text."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from mentordesk.model.note_lines import SPEAKER
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.notes.mentions import Naming, found, naming_at, parted, units
from mentordesk.ui.widgets.notes.note_text import NoteText
from mentordesk.ui.widgets.notes.offer_list import OfferList
from mentordesk.ui.widgets.notes.shown import Chosen, Offer
from mentordesk.words import Words


class Namer(QObject):
    """Follows the cursor of a text. Esc leaves what was typed; a name nobody knows may be taken too."""

    speaker_named = Signal(Chosen)
    """Without a text: nobody."""
    link_named = Signal(Chosen)

    def __init__(self, text: NoteText, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.people: tuple[Offer, ...] = ()
        self.records: tuple[Offer, ...] = ()
        self.named = False
        """Whether somebody is named already."""
        self._text, self._composer = text, parent
        self._words, self._look, self._icons = words, look, icons
        self._list: OfferList | None = None
        self._naming: Naming | None = None
        self._left = -1  # where the sign stands whose list was left by Esc
        self._begun = -1  # where a button put a sign
        text.first = self._key
        text.cursorPositionChanged.connect(self._follow)
        text.textChanged.connect(self._follow)
        text.focus_changed.connect(self._follow)

    @property
    def list(self) -> OfferList | None:
        """The list while it is open."""
        return self._list if self._list is not None and not self._list.isHidden() else None

    def begin(self, sign: str) -> None:
        """As if the sign were typed (both need AltGr on some keyboards)."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self._text.textCursor()
        before, _after = _around(cursor)
        apart = "" if not before or before[-1].isspace() else " "
        self._left = -1
        self._begun = cursor.position() + len(apart)
        cursor.insertText(f"{apart}{sign}")
        self._follow()

    def close(self) -> None:
        """No list any more."""
        self._naming = None
        self._text.listing = False
        if self._list is not None:
            self._list.close_list()

    # --- followed ------------------------------------------------------------------------------------

    def _follow(self) -> None:
        cursor = self._text.textCursor()
        if not self._text.hasFocus() or cursor.hasSelection() or self._text.composing():
            self.close()
            return
        naming = naming_at(_around(cursor)[0])
        start = self._start(naming) if naming is not None else -1
        if naming is None or start == self._left:
            self._left = start if naming is not None else -1
            self.close()
            return
        self._left = -1
        self._naming = naming
        self._open(naming)

    def _open(self, naming: Naming) -> None:
        who = naming.sign == SPEAKER
        meant = found(naming, self.people if who else self.records)
        nobody = who and self.named and not naming.words
        if not (meant.offers or meant.free or nobody):
            self.close()
            return
        window = self._composer.window()
        if self._list is None or self._list.parentWidget() is not window:
            if self._list is not None:
                self._list.deleteLater()
            self._list = OfferList(self._words, self._look, self._icons, window)
            self._composer.destroyed.connect(self._list.deleteLater)  # it stands over the window
            self._list.taken.connect(self._taken)
            self._list.left.connect(self._given_up)
        self._list.offer(meant, nobody=nobody)
        self._text.listing = True
        cursor = self._text.cursorRect()
        top = self._text.viewport().mapTo(window, cursor.topLeft())
        self._list.place(QRect(top, cursor.size()), QRect(QPoint(0, 0), window.size()))

    def _key(self, event: QKeyEvent) -> bool:
        return self.list is not None and self.list.key(event)

    # --- chosen, or not ------------------------------------------------------------------------------

    def _taken(self, what: Chosen) -> None:
        naming = self._naming
        self.close()
        if naming is None:
            return
        cursor = self._text.textCursor()
        cursor.setPosition(self._start(naming), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        before, after = _around(cursor)
        if after[:1].isspace() and (not before or before[-1].isspace()):
            cursor.deleteChar()
        self._text.setTextCursor(cursor)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        (self.speaker_named if naming.sign == SPEAKER else self.link_named).emit(what)

    def _given_up(self) -> None:
        naming = self._naming
        self.close()
        if naming is None:
            return
        self._left = self._start(naming)
        if not naming.words and self._left == self._begun:  # the button's own sign, not typed
            cursor = self._text.textCursor()
            cursor.deletePreviousChar()
        self._begun = -1

    def _start(self, naming: Naming) -> int:
        cursor = self._text.textCursor()
        return cursor.position() - units(f"{naming.sign}{naming.words}")


def _around(cursor: QTextCursor) -> tuple[str, str]:
    """What stands before and after it in its line."""
    return parted(cursor.block().text(), cursor.positionInBlock())
