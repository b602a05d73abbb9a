"""A text of the plan in large type, written in where it stands."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.growing_text import TypedText

_RING, _AROUND = 3, 8
MARGIN = _RING + _AROUND
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_CHORD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)

_MODIFIERS = (
    Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_Shift,
)  # fmt: skip


class Cell(TypedText):
    """Its words stand in line with their label; its ring lies around them, inside the screen."""

    step_requested = Signal(int)
    chord_pressed = Signal()

    def __init__(self, look: Look, parent: QWidget, *, strong: bool = False) -> None:
        super().__init__(parent)
        self._look, self._strong, self._px = look, strong, 0
        self._known = ""
        self.setProperty(OWN_FOCUS, True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.document().setDocumentMargin(0)

    def place(self, words: QRect, px: int) -> None:
        """Put its words here, in type of this height."""
        if px != self._px:
            self._px = px
            self.setStyleSheet(self._style())
            self.setCursorWidth(max(2, px // 12))
        self.setGeometry(words.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))

    @property
    def px(self) -> int:
        """The height of its type."""
        return self._px

    def show_cell(self, text: str, name: str, *, anew: bool) -> None:
        """Show a text under its accessible name; ``anew`` when it is another action's."""
        self.setAccessibleName(name)
        if anew:
            self.begin(text)
        else:
            self.show_text(text)
        self._known = self.shown  # other line ends are no change of the words

    def changed(self, text: str) -> bool:
        """Whether these words are others than it was given; from now on they are the known ones."""
        other = text != self._known
        self._known = text
        return other

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if is_chord(event):
            self.chord_pressed.emit()
        if event.key() == Qt.Key.Key_Escape:
            self.window().setFocus(Qt.FocusReason.ShortcutFocusReason)  # leaving hands the words over
        elif event.key() in _STEPS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_requested.emit(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def _style(self) -> str:
        colours = self._look.colours
        return f"""QPlainTextEdit {{ background: transparent; border: {_RING}px solid transparent;
            border-radius: 10px; padding: {_AROUND}px; font-size: {self._px}px;
            font-weight: {600 if self._strong else 400}; color: {colours.text.name()}; }}
            QPlainTextEdit:focus {{ border-color: {colours.focus.name()}; }}"""


def is_chord(event: QKeyEvent) -> bool:
    """Keys pressed together, or a function key; not what AltGr or Alt write."""
    if event.key() in _MODIFIERS:
        return False
    if Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35 or event.key() == Qt.Key.Key_Escape:
        return True
    if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.text():
        return not event.text().isprintable()
    return bool(event.modifiers() & _CHORD)
