"""What every small dialog has: a title, what is asked, two buttons at its foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QScrollArea, QWidget

from mentordesk.ui.reading_order import go_on
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, column, label, row

_AROUND = 40
_RING = 4  # pixels of the focus ring beside a field: the scrolled part does not cut it off


class SheetDialog(QDialog):
    """``body`` takes what is asked. Enter does it, Esc leaves; it is thrown away when it closes.

    It is as high as what is asked, and no higher than the window: then the body scrolls, the foot stays.
    """

    def __init__(
        self, title: str, verb: str, leave: str, look: Look, parent: QWidget, width: int = 560
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.do: QPushButton = button(verb, "primary")
        self.do.clicked.connect(self.decide)
        self.leave: QPushButton = button(leave)
        self.leave.clicked.connect(self.reject)
        laid = column(self, margins=look.px(24) - _RING, spacing=look.px(18) - _RING)
        heading = label(title, "heading2", wrap=True)
        heading.setContentsMargins(_RING, _RING, _RING, 0)
        laid.addWidget(heading)
        inner = QWidget(self)
        self.body = column(inner, margins=_RING, spacing=look.px(14))
        self._area = _Asked(inner, self)
        laid.addWidget(self._area, 1)
        foot = row(spacing=look.px(8))
        foot.setContentsMargins(_RING, 0, _RING, _RING)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.do)
        laid.addLayout(foot)
        self.do.setDefault(True)  # once it is in the dialog: it stays so whatever has the focus
        self.setMinimumWidth(min(look.px(width), parent.width() - _AROUND))

    def decide(self) -> None:
        """Do it."""
        self.accept()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        self._fit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's own name
        return go_on(self, forward)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()  # a line under a field came or went
        return done

    def _fit(self) -> None:
        parent, layout = self.parentWidget(), self.layout()
        if parent is None or layout is None:
            return
        around = layout.sizeHint().height() - self._area.sizeHint().height()
        wanted = around + self._area.wanted_height
        self.resize(self.width(), min(wanted, parent.window().height() - _AROUND))


class _Asked(QScrollArea):
    """What is asked, scrolled where the window is too low for it."""

    def __init__(self, inner: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self._inner = inner

    @property
    def wanted_height(self) -> int:
        """What is asked takes so much at the present width."""
        layout = self._inner.layout()
        assert layout is not None
        width = self.width()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self._inner.minimumSizeHint().width(), self.minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # so that the dialog hears of it
        return super().eventFilter(watched, event)
