"""The parts of a report and their notes, each with a tick: whether it is in the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from mentordesk.model.note_kinds import note_kinds
from mentordesk.model.report import CHANGES, DECISIONS, PRESENT, STEPS, Item, Part, Report
from mentordesk.ui.desk import Desk
from mentordesk.words import Words, _

LEAD, PART, NOTE = "lead", "part", "note"
_KEY = Qt.ItemDataRole.UserRole
_FIXED = {
    STEPS: _("Next steps"), CHANGES: _("What changed in the plan since the visit began"),
    PRESENT: _("Who was there"),
}  # fmt: skip


@dataclass(frozen=True)
class Spot:
    """A place in a report: its opening, a part (words are added there), a note."""

    kind: str
    name: str = ""


class ReportOutline(QTreeWidget):
    """Emits ``chosen`` with a Spot, ``ticked`` with a note's id and whether it is in the report."""

    chosen = Signal(object)
    ticked = Signal(str, bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setAccessibleName(desk.words.text("Parts of the report"))
        self.setUniformRowHeights(True)
        self.setStyleSheet(f"QTreeWidget::item {{ min-height: {desk.look.px(28)}px; }}")
        self.setMinimumHeight(desk.look.px(150))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._moved)
        self.itemChanged.connect(self._changed)

    def show_report(self, report: Report) -> None:
        """Show this one; the place in it stays where it still is."""
        words = self._desk.words
        at = self.spot
        before = self.blockSignals(True)
        self.clear()
        self._head(words.text("In short"), Spot(LEAD))
        for part in report.parts:
            self._part(part, words)
        self._part(Part(DECISIONS, words.text("Decisions of the mentee city"), 0, report.decisions), words)
        for name, title in _FIXED.items():
            self._head(words.text(title), Spot(PART, name))
        self.expandAll()
        self.blockSignals(before)
        self.go(at or Spot(LEAD))

    @property
    def spot(self) -> Spot | None:
        """Where one is."""
        item = self.currentItem()
        return item.data(0, _KEY) if item is not None else None

    def go(self, spot: Spot) -> None:
        """To a place; to the opening where it is gone."""
        found = next((each for each in self._items() if each.data(0, _KEY) == spot), None)
        found = found or self.topLevelItem(0)
        if found is not None:
            self.setCurrentItem(found)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        walk = QTreeWidgetItemIterator(self)
        while (item := walk.value()) is not None:
            yield item
            walk += 1

    def _head(self, title: str, spot: Spot) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [title])
        item.setData(0, _KEY, spot)
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        return item

    def _part(self, part: Part, words: Words) -> None:
        title = part.title or words.text("Other notes")
        if part.number:
            title = words.text("{number}. {question}", number=part.number, question=title)
        head = self._head(title, Spot(PART, part.name))
        for each in part.items:
            self._note(head, each, words)

    def _note(self, head: QTreeWidgetItem, each: Item, words: Words) -> None:
        kind = note_kinds().get(each.note.kind)
        text = " ".join(each.text.split())
        if kind is not None:
            text = words.text("{kind}: {words}", kind=kind.label(words.language), words=text)
        item = QTreeWidgetItem(head, [text])
        item.setData(0, _KEY, Spot(NOTE, each.note.id))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Unchecked if each.out else Qt.CheckState.Checked)
        item.setToolTip(0, each.text)
        if each.stale:
            item.setIcon(0, self._desk.icons.icon("warning", "warning"))

    def _moved(self, now: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if now is not None:
            self.chosen.emit(now.data(0, _KEY))

    def _changed(self, item: QTreeWidgetItem, _column: int) -> None:
        spot = item.data(0, _KEY)
        if isinstance(spot, Spot) and spot.kind == NOTE:
            self.ticked.emit(spot.name, item.checkState(0) == Qt.CheckState.Checked)
