"""Rows of the paste preview that turn into columns where there is little room; the legend is one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.model.pasting import Counts
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import label, row
from mentordesk.words import Words


class Turning(QWidget):
    """Parts beside each other where they fit, else under each other; ``spread``: at both ends."""

    def __init__(
        self, across: int, down: int, parent: QWidget | None = None, *, spread: bool = False
    ) -> None:
        super().__init__(parent)
        self._across, self._down, self._spread = across, down, spread
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, *parts: QWidget) -> None:
        """These parts instead of those before."""
        for each in self._parts:
            each.hide()
            each.deleteLater()
        self._parts = list(parts)
        for each in parts:
            each.setParent(self)
            each.show()
        self.updateGeometry()
        self._arrange()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self._wide(), self.heightForWidth(self._wide()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        widest = max((each.sizeHint().width() for each in self._shown()), default=0)
        return QSize(widest, self.heightForWidth(self._wide()))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's own name
        heights = [each.sizeHint().height() for each in self._shown()]
        if width >= self._wide():
            return max(heights, default=0)
        return sum(heights) + self._down * max(0, len(heights) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a part has other words
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _wide(self) -> int:
        shown = self._shown()
        return sum(each.sizeHint().width() for each in shown) + self._across * max(0, len(shown) - 1)

    def _shown(self) -> list[QWidget]:
        return [each for each in self._parts if not each.isHidden()]

    def _arrange(self) -> None:
        beside = self.width() >= self._wide()
        parts = self._shown()
        height = max((each.sizeHint().height() for each in parts), default=0)
        left = top = 0
        for each in parts:
            size = each.sizeHint()
            last = self._spread and each is parts[-1]
            at = self.width() - size.width() if last else left
            each.setGeometry(at, top, size.width(), height if beside else size.height())
            if beside:
                left += size.width() + self._across
            else:
                top += size.height() + self._down


class Legend(Turning):
    """What the marks in the table mean, and how many there are."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(look.px(18), look.px(4), parent)
        self._words = words
        self._look = look
        self._icons = icons

    def show_counts(self, counts: Counts) -> None:
        """Only what there is."""
        words, icons = self._words, self._icons
        parts = []
        if counts.replaced:
            count = words.plural(
                "{count} cell filled already", "{count} cells filled already", counts.replaced
            )
            parts.append(self._part(self._square(), count, "text"))
        if counts.filled:
            count = words.plural("{count} empty cell filled", "{count} empty cells filled", counts.filled)
            parts.append(self._part(icons.pixmap("plus", "success", 14), count, "success"))
        if counts.new:
            count = words.plural("{count} new action", "{count} new actions", counts.new)
            parts.append(self._part(icons.pixmap("table", "accent", 14), count, "accent"))
        if counts.columns_left:
            left = counts.columns_left
            count = words.plural("{count} column left out", "{count} columns left out", left)
            parts.append(self._part(icons.pixmap("eye", "text_secondary", 14), count, "text_secondary"))
        if counts.cells_left:
            count = words.plural(
                "{count} cell is not a choice of its column",
                "{count} cells are not a choice of their column",
                counts.cells_left,
            )  # fmt: skip
            parts.append(self._part(icons.pixmap("warning", "warning", 14), count, "warning"))
        self.put(*parts)

    def _part(self, mark: QPixmap, said: str, ink: str) -> QWidget:
        made = QWidget(self)
        laid = row(made, spacing=self._look.px(7))
        drawn = label("")
        drawn.setPixmap(mark)
        laid.addWidget(drawn)
        told = label(said)
        told.setStyleSheet(f"color: {self._look.colours.role(ink).name()};")
        laid.addWidget(told)
        return made

    def _square(self) -> QPixmap:
        side = self._icons.size(14).width()
        drawn = QPixmap(side, side)
        drawn.fill(self._look.colours.warning_soft)
        painter = QPainter(drawn)
        painter.setPen(self._look.colours.warning)
        painter.drawRect(0, 0, side - 1, side - 1)
        painter.end()
        return drawn
