"""The window on the wall: full screen, the plan's words in large type, and nothing else (R-220)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from mentordesk.ui.projection.cell import is_chord
from mentordesk.ui.projection.empty import EmptyPlan
from mentordesk.ui.projection.grid import ActionGrid
from mentordesk.ui.projection.key_line import KeyLine
from mentordesk.ui.projection.projected import Projected
from mentordesk.ui.projection.sheet import ActionSheet
from mentordesk.ui.projection.sizes import PLAIN, ZOOMS, sizes_for
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column
from mentordesk.words import Words

_Keys = QKeySequence.StandardKey
_CTRL = Qt.KeyboardModifier.ControlModifier


class ProjectionWindow(QWidget):
    """Given a plan by ``show_plan`` and a place in it by ``show_action``; it tells wishes and words."""

    typed = Signal(str, str, str)
    typing_left = Signal(str, str)
    edit_requested = Signal(str, str, str)
    add_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    left = Signal()

    def __init__(self, words: Words, look: Look) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._words = words
        self._plan = Projected()
        self._current, self._column = "", ""
        self._zoom = PLAIN
        self._over = False
        self._beside: frozenset[str] | None = None  # what there was when one more was asked for
        self._wall: QScreen | None = None
        self.setWindowTitle("MentorDesk")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes round the cells, past the wall itself
        self.setStyleSheet(f"ProjectionWindow {{ background: {look.colours.surface.name()}; }}")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sheet = ActionSheet(words, look, self)
        self.grid = ActionGrid(words, look, self)
        self.empty = EmptyPlan(words, look, self)
        self.keys = KeyLine(words, look, self)
        self._stack = QStackedWidget(self)
        for page in (self.empty, self.sheet, self.grid):
            self._stack.addWidget(page)
        laid = column(self)
        laid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        laid.addWidget(self._stack, 1)
        laid.addWidget(self.keys)
        for each in (self.sheet, self.grid):
            each.chord_pressed.connect(self.keys.come)
        self.sheet.typed.connect(self.typed)
        self.sheet.typing_left.connect(self._typing_left)
        self.sheet.edit_requested.connect(self._edited)
        self.sheet.step_requested.connect(self._step)
        self.grid.chosen.connect(self._open)
        self._resize_type(0)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._screen_gone)

    # --- what is shown ---------------------------------------------------------------------------

    def show_plan(self, projected: Projected) -> None:
        """The plan as it is now; words being typed and the place in the plan stay."""
        place = self._place()
        self._plan = projected
        known = [each.id for each in projected.actions]
        if self._current not in known:
            self.sheet.flush()
            self._current = known[min(max(place, 0), len(known) - 1)] if known else ""
        self.keys.show_plan(projected.heading, projected.cities)
        self.grid.show_plan(projected)
        self._show()

    def show_action(self, action: str) -> None:
        """Go to an action; one just asked for is written in at once."""
        if action in [each.id for each in self._plan.actions]:
            self._current = action
            self.grid.go_to(action)
            self._show()
            if self._beside is not None and action not in self._beside:  # it came, it was not refused
                self._beside = None
                self._stack.setCurrentWidget(self.sheet)
                self._show()
                self.sheet.enter(first=True)

    @property
    def current(self) -> tuple[str, str]:
        """The action and the column where one is, for the way back to the desk."""
        return self._current, self._column

    def flush(self) -> None:
        """Hand over what is being typed."""
        self.sheet.flush()

    def project(self, desk: QScreen | None = None, wall: QScreen | None = None) -> None:
        """Fill this screen; else one that shows something else than the desk's; else the only one."""
        desk = desk or QGuiApplication.primaryScreen()
        others = (each for each in QGuiApplication.screens() if each.geometry() != desk.geometry())
        wall = wall or next(others, desk)  # names do not tell: two of one make may share theirs
        self._wall = wall if wall is not desk else None
        self.setScreen(wall)
        self.setGeometry(wall.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce(self._words.text("Projection"))

    def _show(self) -> None:
        count = len(self._plan.actions)
        action = next((each for each in self._plan.actions if each.id == self._current), None)
        if action is None:
            self._stack.setCurrentWidget(self.empty)
        else:
            self.sheet.show_action(self._plan.columns, action)
            if self._stack.currentWidget() is self.empty:
                self._stack.setCurrentWidget(self.sheet)
        self.keys.show_place(self._place() + 1, count, grid=self._in_grid())

    def _place(self) -> int:
        return next((at for at, each in enumerate(self._plan.actions) if each.id == self._current), -1)

    def _in_grid(self) -> bool:
        return self._stack.currentWidget() is self.grid

    def _step(self, by: int) -> None:
        place = self._place() + by
        if 0 <= place < len(self._plan.actions):
            self.sheet.flush()
            self._current = self._plan.actions[place].id
            self._show()

    def _turn(self) -> None:
        """One action or the grid."""
        if not self._plan.actions:
            return
        if self._in_grid():
            self._open(self.grid.current())
        else:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)  # the words are handed over
            self._stack.setCurrentWidget(self.grid)
            self.grid.show_plan(self._plan)
            self.grid.go_to(self._current)
            self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._show()

    def _open(self, action: str) -> None:
        self._current = action
        self._stack.setCurrentWidget(self.sheet)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show()

    def _resize_type(self, by: int) -> None:
        self._zoom = min(max(self._zoom + by, 0), len(ZOOMS) - 1)
        for each in (self.sheet, self.grid, self.empty):
            each.set_zoom(self._zoom)

    # --- what a person does ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if is_chord(event):
            self.keys.come()
        if event.matches(_Keys.Undo):
            self.undo_requested.emit()
        elif event.matches(_Keys.Redo):
            self.redo_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_F4 and not event.modifiers():
            self._turn()
        elif event.modifiers() & _CTRL:
            self._chord(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.sheet.enter()

    def _chord(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _LARGER:
            self._resize_type(1)
        elif key == Qt.Key.Key_Minus:
            self._resize_type(-1)
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key == Qt.Key.Key_N:
            self.flush()
            self._beside = frozenset(each.id for each in self._plan.actions)
            self.add_requested.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's own name
        """Tab from the wall goes back to where one wrote."""
        if self.hasFocus() and self._stack.currentWidget() is self.sheet:
            self.sheet.enter()
            return True
        return super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.keys.set_sizes(sizes_for(self.size(), PLAIN))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        self._over = False
        self.keys.come()
        if self.focusWidget() is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # no ring on the wall before someone writes

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's own name
        if not self._over:
            self._over = True
            self.flush()
            self._announce(self._words.text("The projection has ended"))
            self.left.emit()
        super().closeEvent(event)

    def _edited(self, action: str, name: str, text: str) -> None:
        """What was written stays on the wall until the desk shows it again, or something else."""
        self._plan = self._plan.with_text(action, name, text)
        self.edit_requested.emit(action, name, text)

    def _typing_left(self, action: str, name: str) -> None:
        self._column = name
        self.typing_left.emit(action, name)

    def _screen_gone(self, screen: QScreen) -> None:
        """Back to the desk: on the only screen left, the wall would hide it."""
        if self._wall is not None and screen is self._wall:
            self._wall = None
            self.close()

    def _announce(self, what: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, what))


_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)  # the same key without Shift on many layouts
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
