"""The list that opens while somebody or something is named: the letters go on into the text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.notes.mentions import Found
from mentordesk.ui.widgets.notes.shown import Chosen, Offer
from mentordesk.ui.widgets.notes.stream_keys import announce
from mentordesk.words import Words

_SHOWN = 8
_Key = Qt.Key
_WHAT = Qt.ItemDataRole.UserRole
_STEPS = {
    int(_Key.Key_Down): 1, int(_Key.Key_Up): -1, int(_Key.Key_PageDown): _SHOWN, int(_Key.Key_PageUp): -_SHOWN
}  # fmt: skip


class OfferList(QListWidget):
    """Never has the focus. A name nobody knows is not chosen by itself: one goes to it, or presses Tab."""

    taken = Signal(Chosen)
    left = Signal()

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._look, self._icons = words, look, icons
        self.setAccessibleName(words.text("Who or what is meant"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setStyleSheet(
            f"QListWidget {{ background: {look.colours.raised.name()};"
            f" border: 1px solid {look.colours.border_strong.name()}; border-radius: {look.px(6)}px; }}"
            f"QListWidget::item {{ min-height: {max(look.px(28), 28)}px; padding: 0 {look.px(8)}px; }}"
            f"QListWidget::item:selected {{ background: {look.colours.selected.name()};"
            f" color: {look.colours.text.name()}; }}"
        )
        self.itemClicked.connect(self._take)
        self.hide()

    def offer(self, found: Found, *, nobody: bool = False) -> None:
        """Show who may be meant, the first one chosen; ``nobody`` offers to take the name away."""
        self.clear()
        if nobody:
            self._add(Offer("", self._words.text("Name nobody"), icon="x"), Chosen("", ""))
        for each in found.offers:
            self._add(each, Chosen(each.id, each.text, each.icon))
        if found.free:
            line = self._words.text("“{name}”, as it is written", name=found.free)
            self._add(Offer("", line, icon="user-circle-plus"), Chosen("", found.free))
        if found.offers:
            self._stand(int(nobody))
        if not self.count():
            self.close_list()

    def _add(self, offer: Offer, what: Chosen) -> None:
        line = offer.text
        if offer.detail:
            line = self._words.text("{name} · {detail}", name=offer.text, detail=offer.detail)
        item = QListWidgetItem(line, self)
        item.setData(_WHAT, what)
        item.setToolTip(line)
        if offer.icon:
            item.setIcon(self._icons.icon(offer.icon, px=14))

    def place(self, cursor: QRect, room: QRect) -> None:
        """Beside the cursor, in the window's own places: over it where there is more room."""
        self.ensurePolished()
        rows = min(self.count(), _SHOWN)
        high = sum(self.sizeHintForRow(row) for row in range(rows)) + 4
        above, below = cursor.top() - room.top(), room.bottom() - cursor.bottom()
        over = above >= min(high + 4, below)
        high = min(high, max(above if over else below, 1) - 4)
        wide = min(max(self.sizeHintForColumn(0) + self._look.px(40), self._look.px(220)), room.width())
        left = min(max(cursor.left(), room.left()), room.right() - wide)
        top = cursor.top() - high - 4 if over else cursor.bottom() + 4
        self.setGeometry(QRect(QPoint(left, top), self.size()))
        self.resize(wide, high)
        self.show()
        self.raise_()

    def close_list(self) -> None:
        """It is gone."""
        if self.isVisible():
            self.hide()

    def key(self, event: QKeyEvent) -> bool:
        """A key of the text's; whether it was the list's."""
        if not self.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if (step := _STEPS.get(int(event.key()))) is not None:
            here = self.currentRow()
            self._stand(min(max(here + step, 0), self.count() - 1) if here >= 0 else 0)
            return True
        if event.key() == _Key.Key_Escape:
            self.close_list()
            self.left.emit()
            return True
        row = max(self.currentRow(), 0) if event.key() == _Key.Key_Tab else self.currentRow()
        if event.key() in (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Tab) and row >= 0:
            self._take(self.item(row))
            return True
        return False

    def _stand(self, row: int) -> None:
        self.setCurrentRow(row)
        named = {"name": self.item(row).text(), "place": row + 1, "count": self.count()}
        announce(self, self._words.text("{name}, {place} of {count}", **named))

    def _take(self, item: QListWidgetItem) -> None:
        what: Chosen = item.data(_WHAT)
        self.close_list()
        self.taken.emit(what)
