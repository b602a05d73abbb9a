"""The one focus ring: two pixels, two pixels outside the control (tokens, focus).

Not a QFocusFrame: that one is cut off at the edges of the control's own parent. This one lies in the
nearest scrolled content, or in the window, and follows its control there.

It listens to the window that has the focus, to the control in it and to what the ring lies in. A filter on
the whole application would cross into Python for every event: some twenty thousand while a page opens.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWindow
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from mentordesk.ui.colours import Colours

OWN_FOCUS = "paints_own_focus"
"""A property of widgets that draw their focus themselves (grids, lists, the projection)."""

_WIDTH, _OFFSET, _RADIUS = 2, 2, 8
_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)
_NONE = (QMenu, QMenuBar, QAbstractItemView)
_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Follows the focus of the whole application: in text fields always, elsewhere on the keyboard."""

    def __init__(self, application: QApplication, colours: Colours) -> None:
        super().__init__()
        self._colour = colours.focus
        self._by_key = True
        self._control: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            self._by_key = True
        elif kind == QEvent.Type.MouseButtonPress:
            self._by_key = False
        elif watched in self._watched:
            hidden = kind == QEvent.Type.Hide and watched is self._watched[-1]
            if hidden or kind == QEvent.Type.DeferredDelete:
                self._leave()  # what holds the ring goes; the ring stays for the next control
            elif kind in _FOLLOWED:
                self._place()
        return False

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)
            window: QWindow | None = now.window().windowHandle()
            if window is not None and isValid(window):  # that of a popup may be an old one, gone by now
                window.installEventFilter(self)  # a press comes there before it moves the focus
        draws_itself = isinstance(now, _NONE) or bool(now and (now.property(OWN_FOCUS) or now.isWindow()))
        wanted = now is not None and not draws_itself and (self._by_key or isinstance(now, _TEXTS))
        self._leave()
        if wanted and now is not None:
            self._surround(now)

    def _surround(self, control: QWidget) -> None:
        self._control = control
        inside: QWidget = control
        self._watched = [control]
        while (parent := inside.parentWidget()) is not None and not inside.isWindow():
            if isinstance(parent.parentWidget(), QAbstractScrollArea):
                break  # ``inside`` is the content that scrolls
            inside = parent
            inside.installEventFilter(self)
            self._watched.append(inside)
        self.setParent(inside)
        self._place()
        self.raise_()

    def _leave(self) -> None:
        if self._control is not None:
            for each in self._watched:
                if each is not self._control and isValid(each):
                    each.removeEventFilter(self)
            self._control = None
            self._watched = []
            self.hide()
            self.setParent(None)

    def _place(self) -> None:
        control, around = self._control, self.parentWidget()
        if control is None or around is None:
            return
        corner = control.mapTo(around, QPoint(0, 0))
        grown = _OFFSET + _WIDTH
        self.setGeometry(QRect(corner, control.size()).adjusted(-grown, -grown, grown, grown))
        self.setVisible(control.isVisibleTo(around))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, _WIDTH))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
