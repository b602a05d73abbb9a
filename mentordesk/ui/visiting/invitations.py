"""Beside the preparation: whom the visit invites, and how far each invitation is (screen 17, R-226)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from mentordesk.model.preparation import CONFIRMED, DRAFT, SENT
from mentordesk.services.inviting import Guest
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.in_sight import come_to, holds_focus
from mentordesk.ui.visiting.prepared_words import guest_said, state_said
from mentordesk.ui.widgets.parts import button, column, frame, label, row
from mentordesk.ui.widgets.segments import Segments

_STATES = {DRAFT: "", SENT: "info", CONFIRMED: "success"}
_TARGET = 28


class Invitations(QFrame):
    """It tells wishes; each carries a guest's id."""

    write_wanted = Signal(str)
    state_wanted = Signal(str, str)
    export_wanted = Signal(str)
    all_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        text, look, icons = desk.words.text, desk.look, desk.icons
        self.setProperty("role", "surface")
        self.setAccessibleName(text("Invitations"))
        self._guests: tuple[Guest, ...] = ()
        self._current = ""
        self.rows: list[_GuestRow] = []
        self._listed = column()
        self.nothing = label(text("Nobody to invite yet."), "secondary", wrap=True, parent=self)
        self.every = button(text("Prepare the invitations…"), "", icons.icon("envelope-simple"), parent=self)
        self.every.setIconSize(icons.size(16))
        self.every.clicked.connect(self.all_wanted)
        self.card = self._made_card()
        laid = column(self, spacing=look.px(6))
        laid.setContentsMargins(look.px(16), look.px(14), look.px(16), look.px(16))
        laid.addWidget(label(text("Invitations"), "heading2", wrap=True))
        about = text("Who comes, why, for how long, three questions, in which language.")
        laid.addWidget(label(about, "secondary", wrap=True))
        laid.addLayout(self._listed)
        laid.addWidget(self.nothing)
        laid.addSpacing(look.px(6))
        laid.addWidget(self.card)
        laid.addSpacing(look.px(6))
        laid.addWidget(self.every, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addStretch(1)

    def _made_card(self) -> QFrame:
        text, look = self._desk.words.text, self._desk.look
        made = frame("sunken", self)
        self.title = label("", "strong", wrap=True, parent=made)
        self.asked = label("", wrap=True, parent=made)
        self.states = Segments(
            text("How far the invitation is"),
            tuple((each, _capital(state_said(each, self._desk.words))) for each in _STATES),
            made,
        )
        self.states.chosen.connect(self._state)
        self.write = button(text("Write it…"), "link", parent=made)
        self.write.clicked.connect(self._write)
        self.export = button(text("Save it…"), "link", parent=made)
        self.export.clicked.connect(self._export)
        laid = column(made, margins=look.px(12), spacing=look.px(8))
        laid.addWidget(self.title)
        laid.addWidget(self.asked)
        laid.addWidget(self.states, 0, Qt.AlignmentFlag.AlignLeft)
        ways = row(spacing=look.px(4))
        ways.addWidget(self.write)
        ways.addWidget(self.export)
        ways.addStretch(1)
        laid.addLayout(ways)
        return made

    # --- showing ---------------------------------------------------------------------------------

    @property
    def current(self) -> str:
        """The guest one is at, or the first one."""
        known = [each.id for each in self._guests]
        return self._current if self._current in known else next(iter(known), "")

    def guest(self, eid: str) -> Guest | None:
        """One of those shown."""
        return next((each for each in self._guests if each.id == eid), None)

    def show_guests(self, guests: Sequence[Guest]) -> None:
        """Whom the visit invites now; the focus stays with whom it was."""
        shown = tuple(guests)
        if shown != self._guests:
            at = next((place for place, each in enumerate(self.rows) if holds_focus(each)), -1)
            known, words = {each.guest: each for each in self.rows}, self._desk.words
            self.rows = [known.pop(each.id) if each.id in known else self._row(each.id) for each in shown]
            for gone in known.values():
                gone.hide()
                gone.deleteLater()
                self._listed.removeWidget(gone)
            for place, (made, each) in enumerate(zip(self.rows, shown, strict=True), 1):
                spoken = words.text(
                    "{name}, {told}, {state}, {place} of {count}",
                    name=each.label, told=guest_said(each, words), state=state_said(each.state, words),
                    place=place, count=len(shown),
                )  # fmt: skip
                made.show_guest(each, guest_said(each, words), state_said(each.state, words), spoken)
                self._listed.removeWidget(made)
                self._listed.insertWidget(place - 1, made)
            self._guests = shown
            if at >= 0 and self.rows and not any(holds_focus(each) for each in self.rows):
                self._focus(min(at, len(self.rows) - 1))
        self.nothing.setVisible(not shown)
        self.every.setVisible(bool(shown))
        self._show_current()

    def _row(self, eid: str) -> _GuestRow:
        made = _GuestRow(self._desk, eid, self)
        made.came.connect(partial(self._come, eid))
        made.stepped.connect(partial(self._step, made))
        made.opened.connect(partial(self.write_wanted.emit, eid))
        return made

    def _show_current(self) -> None:
        words, guest = self._desk.words, self.guest(self.current)
        self.card.setVisible(guest is not None)
        for each in self.rows:
            each.light(each.guest == self.current)
        if guest is None:
            return
        self.title.setText(words.text("Questions for: {name}", name=guest.label))
        lines = [
            words.text("{number}. {text}", number=at, text=each) for at, each in enumerate(guest.questions, 1)
        ]
        self.asked.setText("\n".join(lines) or words.text("No question yet."))
        self.states.choose(guest.state)
        for way in (self.write, self.export):
            way.setAccessibleName(words.text("{what}: {name}", what=way.text(), name=guest.label))

    # --- the focus, wishes -------------------------------------------------------------------------

    def _come(self, eid: str) -> None:
        self._current = eid
        self._show_current()

    def _focus(self, place: int) -> None:
        made = self.rows[place]
        come_to(made, made)

    def _step(self, made: _GuestRow, along: int) -> None:
        at = self.rows.index(made) + along
        if 0 <= at < len(self.rows):
            self._focus(at)

    def enter(self) -> None:
        """The focus to the guest one was at."""
        at = next((place for place, each in enumerate(self.rows) if each.guest == self.current), -1)
        if at >= 0:
            self._focus(at)
        else:
            self.every.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        self.write_wanted.emit(self.current)

    def _export(self) -> None:
        self.export_wanted.emit(self.current)

    def _state(self, state: str) -> None:
        self.state_wanted.emit(self.current, state)


class _GuestRow(QFrame):
    """A guest: name, how long and in which language, how far the invitation is."""

    came = Signal()
    stepped = Signal(int)
    opened = Signal()

    def __init__(self, desk: Desk, guest: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.guest = guest
        self._desk = desk
        look = desk.look
        self.name = label("", "strong", wrap=True, parent=self)
        self.told = label("", "secondary", wrap=True, parent=self)
        self.state: QLabel = label("", parent=self)
        said = column(spacing=look.px(2))
        said.addWidget(self.name)
        said.addWidget(self.told)
        laid = row(self, spacing=look.px(8))
        laid.setContentsMargins(look.px(8), look.px(8), look.px(8), look.px(8))
        laid.addLayout(said, 1)
        laid.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(max(look.px(_TARGET), _TARGET))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_guest(self, guest: Guest, told: str, state: str, spoken: str) -> None:
        """Show a guest as it stands."""
        look, role = self._desk.look, _STATES[guest.state]
        self.name.setText(guest.label)
        self.told.setText(told)
        self.state.setText(state)
        ground = look.colours.role(f"{role}_soft" if role else "sunken").name()
        ink = look.colours.role(role or "text_secondary").name()
        edge = ink if look.colours.contrast else ground
        self.state.setStyleSheet(
            f"QLabel {{ background: {ground}; color: {ink}; border: 1px solid {edge};"
            f" border-radius: {look.px(9)}px; padding: {look.px(1)}px {look.px(7)}px;"
            f" font-size: {look.font_px('meta')}px; }}"
        )
        self.setAccessibleName(spoken)

    def light(self, lit: bool) -> None:
        """Whether it is the one whose card is shown; Tab comes in here."""
        colours = self._desk.look.colours
        ground = colours.selected.name() if lit else "transparent"
        self.setStyleSheet(
            f"_GuestRow {{ background: {ground}; border-top: 1px solid {colours.border.name()}; }}"
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if lit else Qt.FocusPolicy.ClickFocus)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        ways: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.key() in ways:
            self.stepped.emit(ways[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        self.came.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        self.opened.emit()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
