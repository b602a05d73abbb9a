"""One changed action: its title and its neighbours, its cells in both versions, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mentordesk.ui.comparing.cells import Cells
from mentordesk.ui.comparing.entries import Entry
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import button, column, keep_height, label, row

_LINES = 6  # of text that the cells keep at least, where they scroll by themselves


class Detail(QWidget):
    """Wishes only; the page carries them out."""

    step_requested = Signal(int)
    take_requested = Signal()
    take_row_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.cells = Cells(desk, desk.words.text("Cells of the action"), self)
        inner = QWidget(self)
        inside = column(inner)
        inside.addWidget(self.cells)
        inside.addStretch(1)
        inner.setMinimumHeight(1)  # else what its labels would take in the narrowest column
        laid = column(self)
        laid.addLayout(self._made_heading())
        self._area = _Area(inner, self)
        self._area.resized.connect(self.cells.stay_in_sight)
        laid.addWidget(self._area)
        laid.addLayout(self._made_foot())
        laid.addStretch(1)

    def _made_heading(self) -> QHBoxLayout:
        look, icons = self._desk.look, self._desk.icons
        self.chip: QLabel = label("", parent=self)
        self.chip.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.chip.setMinimumSize(look.px(26), look.px(22))
        self.chip.setStyleSheet(
            f"background: {look.colours.accent.name()}; color: {look.colours.on_accent.name()};"
            f" border-radius: {look.px(4)}px; font-weight: 600; padding: 0 {look.px(5)}px;"
        )
        self.title: QLabel = label("", "heading3", wrap=True, parent=self)
        self.told: QLabel = label("", "secondary", wrap=True, parent=self)
        size = icons.size(14)
        self.before: QPushButton = button("", "quiet", icons.icon("caret-left"), size=size, parent=self)
        self.after: QPushButton = button("", "quiet", icons.icon("caret-right"), size=size, parent=self)
        self.after.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the caret points on, after the number
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self._on)
        said = column(spacing=look.px(2))
        said.addWidget(self.title)
        said.addWidget(self.told)
        made = row(spacing=look.px(12))
        made.setContentsMargins(0, 0, 0, look.px(8))
        top = Qt.AlignmentFlag.AlignTop
        made.addWidget(self.chip, 0, top)
        made.addLayout(said, 1)
        made.addWidget(self.before, 0, top)
        made.addWidget(self.after, 0, top)
        return made

    def _made_foot(self) -> QVBoxLayout:
        look, icons, text = self._desk.look, self._desk.icons, self._desk.words.text
        back = icons.icon("arrow-u-up-left")
        self.take: QPushButton = button(text("Back to this text"), "", back, size=icons.size(16), parent=self)
        self.take_row: QPushButton = button(text("Back to the whole row"), parent=self)
        self.take.clicked.connect(self.take_requested)
        self.take_row.clicked.connect(self.take_row_requested)
        promise = text("Going back is a new change, signed by you.")
        keep_height(self.take, self.take_row)
        buttons = row(spacing=look.px(10))
        buttons.addWidget(self.take)
        buttons.addWidget(self.take_row)
        buttons.addStretch(1)
        made = column(spacing=look.px(6))
        made.setContentsMargins(0, look.px(10), 0, look.px(12))
        made.addLayout(buttons)
        made.addWidget(label(promise, "secondary", wrap=True, parent=self))
        return made

    def show_whole(self, *, whole: bool) -> None:
        """Whether all of it is shown, and the page scrolls; else the cells scroll by themselves."""
        self._area.whole = whole
        self._area.updateGeometry()

    def show_entry(self, entry: Entry, told: str) -> None:
        """Number, title, what happened to it as a whole, and who did that."""
        self.chip.setText(entry.number)
        self.chip.setVisible(bool(entry.number))
        self.title.setText(entry.title)
        text = self._desk.words.text
        self.told.setText(text("{what}; by {who}", what=entry.note, who=told) if told else entry.note)

    def show_neighbours(self, before: str, after: str) -> None:
        """What the two buttons beside the title lead to; empty ones lead nowhere."""
        for made, said in ((self.before, before), (self.after, after)):
            made.setText(said)
            made.setVisible(bool(said))

    def _back(self) -> None:
        self.step_requested.emit(-1)

    def _on(self) -> None:
        self.step_requested.emit(1)


class _Area(QScrollArea):
    """As high as the cells are, where there is room for them; else they scroll, and what is below stays."""

    resized = Signal()

    def __init__(self, inner: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._inner = inner
        self.whole = False  # whether something around it scrolls instead
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setWidget(inner)
        inner.installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        layout = self._inner.layout()
        assert layout is not None
        return QSize(self._inner.minimumSizeHint().width(), layout.totalHeightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        whole = self.sizeHint().height()
        least = whole if self.whole else min(whole, self.fontMetrics().height() * _LINES)
        return QSize(super().minimumSizeHint().width(), least)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit_bar()
        self.resized.emit()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _fit_bar(self) -> None:
        """Qt would keep a bar for the height that the cells only need because of the bar's own width."""
        policies = Qt.ScrollBarPolicy
        fits = self.whole or self.height() >= self.sizeHint().height()
        wanted = policies.ScrollBarAlwaysOff if fits else policies.ScrollBarAsNeeded
        if self.verticalScrollBarPolicy() != wanted:
            self.setVerticalScrollBarPolicy(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_bar()
            self.updateGeometry()
        return super().eventFilter(watched, event)
