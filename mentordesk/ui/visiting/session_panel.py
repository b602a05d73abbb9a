"""Beside the agenda: the session one is at, with everything one may say of it (screen 05)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QStackedWidget, QWidget

from mentordesk.model.agenda.warnings import SERIOUS, KeptWarning, Warning
from mentordesk.model.visits import Session, Visit
from mentordesk.ui.desk import Desk
from mentordesk.ui.editors.offers import Offers
from mentordesk.ui.filling.in_sight import come_to
from mentordesk.ui.visiting.kept_lines import KeptLines
from mentordesk.ui.visiting.key_hints import KeyHints
from mentordesk.ui.visiting.plain_field import PlainEditor
from mentordesk.ui.visiting.session_fields import SessionFields
from mentordesk.ui.visiting.visit_words import group_text, short_day, times_text
from mentordesk.ui.visiting.warning_cards import WarningCards
from mentordesk.ui.widgets.parts import button, column, frame, icon_button, label, row
from mentordesk.ui.widgets.segments import Segments

_WIDTH, _HIGH = 300, 420
TITLE = "title"
SESSION_TAB, VISIT = "session", "visit"


class SessionPanel(QFrame):
    """``typed`` and ``answered`` carry a stored name and a value; ``overview`` is the visit."""

    typed = Signal(str, object)
    answered = Signal(str, object)
    choice_wanted = Signal(str)
    close_requested = Signal()
    left = Signal()
    """Esc: back to the agenda."""

    def __init__(self, desk: Desk, overview: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        text, look, icons = desk.words.text, desk.look, desk.icons
        self.setProperty("role", "surface")
        self.setMinimumWidth(look.px(_WIDTH))
        self.shown = ""
        """The id of the session shown; empty for none."""
        tabs = ((SESSION_TAB, text("Session")), (VISIT, text("Visit")))
        self.tabs = Segments(text("What the panel shows"), tabs, self)
        self.tabs.chosen.connect(self.turn)
        self.where = label("", "meta", wrap=True, parent=self)
        self.where.setContentsMargins(look.px(5), 0, 0, 0)
        self.close_button = icon_button(text("Close the side panel"), icons.icon("x"), icons.size(16), self)
        self.close_button.clicked.connect(self.close_requested)
        self.title = PlainEditor(look, self, "heading2", one_thought=True)
        self.title.widget.setAccessibleName(text("Title of the session"))
        self.title.typed.connect(partial(self.typed.emit, TITLE))
        self.title.answered.connect(partial(self.answered.emit, TITLE))
        self.title_choice = button(text("Changed on both sides: choose…"), "link", parent=self)
        self.title_choice.clicked.connect(partial(self.choice_wanted.emit, TITLE))
        self.cards, self.lighter_cards = WarningCards(desk, self), WarningCards(desk, self)
        self.fields = SessionFields(desk, self)
        self.fields.typed.connect(self.typed)
        self.fields.answered.connect(self.answered)
        self.fields.choice_wanted.connect(self.choice_wanted)
        self.fields.take_between(self.lighter_cards)
        self.kept = KeptLines(desk, self)
        self.overview = overview
        self.hints = KeyHints(desk, self)
        top = row(spacing=look.px(8))
        top.setContentsMargins(look.px(16), look.px(10), look.px(8), 0)
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(self.close_button)
        self._views = QStackedWidget(self)
        self._scroll = self._scrolled(self._session_view())
        self._overview_scroll = self._scrolled(overview)
        for view in (self._scroll, self._overview_scroll):
            self._views.addWidget(view)
        laid = column(self)
        laid.addLayout(top)
        laid.addWidget(self._views, 1)
        self._line = frame("line", self)
        laid.addWidget(self._line)
        laid.addWidget(self.hints)
        self._nothing = label(text("No session is chosen."), "secondary", wrap=True, parent=self)
        self._nothing.setContentsMargins(look.px(16), look.px(10), look.px(14), 0)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._views.addWidget(self._nothing)
        self.turn(SESSION_TAB)

    def _session_view(self) -> QWidget:
        px = self._desk.look.px
        inner = QWidget(self)
        laid = column(inner, spacing=px(10))
        laid.setContentsMargins(px(12), px(4), px(14), px(14))
        for part in (self.where, self.title.widget, self.title_choice, self.cards, self.fields, self.kept):
            laid.addWidget(part)
        laid.addStretch(1)
        return inner

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        return scroll

    # --- showing ---------------------------------------------------------------------------------

    def turn(self, tab: str) -> None:
        """Show the session one is at, or the visit."""
        self.tabs.choose(tab)
        session = self._scroll if self.shown else self._nothing
        self._views.setCurrentWidget(self._overview_scroll if tab == VISIT else session)

    def show_none(self) -> None:
        """No session is chosen."""
        self.shown = ""
        self.turn(self.tabs.value)

    def show_session(
        self, visit: Visit, session: Session, warnings: Sequence[Warning], kept: Sequence[KeptWarning],
        offers: Offers,
    ) -> None:  # fmt: skip
        """Show a session as it stands; what is being typed in it stays."""
        if session.id != self.shown:
            self.shown = session.id
            self.fields.forget()
            self._scroll.verticalScrollBar().setValue(0)
        self.where.setText(self._said_where(visit, session))
        self.title.show(session.answers.get(TITLE))
        self.title_choice.setVisible(TITLE in session.conflicts)
        own = [each for each in warnings if session.id in each.sessions]
        self.cards.show_warnings([each for each in own if each.rule in SERIOUS])
        self.lighter_cards.show_warnings([each for each in own if each.rule not in SERIOUS])
        self.kept.show_kept([each for each in kept if session.id in each.warning.sessions])
        self.fields.show_session(visit, session, offers)
        self.turn(self.tabs.value)

    def _said_where(self, visit: Visit, session: Session) -> str:
        words = self._desk.words
        day, group = short_day(visit, session.day, words), group_text(session.track, words)
        day = day[:1].upper() + day[1:]
        if session.start is None:
            return words.text("{day} · no hour yet · {group}", day=day, group=group)
        times = times_text(session.start, session.minutes)
        return words.text("{day} · {times} · {group}", day=day, times=times, group=group)

    def complain(self, session: str, name: str, text: str) -> None:
        """Say what is wrong with an answer; "" takes it back."""
        if session == self.shown and name in self.fields.fields:
            self.fields.fields[name].complain(text)

    def tell(self, session: str, name: str, text: str) -> None:
        """Say that an answer is not saved yet; "" takes it back."""
        if session == self.shown and name in self.fields.fields:
            self.fields.fields[name].tell(text)

    # --- the focus -------------------------------------------------------------------------------

    def enter(self, name: str = TITLE) -> None:
        """Be ready to be written in."""
        if not self.shown or self.tabs.value == VISIT:
            chosen = next(each for each in self.tabs.findChildren(QPushButton) if each.isChecked())
            chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif name in self.fields.fields:
            made = self.fields.fields[name]
            come_to(made.editor.widget, made)
        else:
            come_to(self.title.widget)

    def flush(self) -> None:
        """Tell every answer that is still being typed."""
        if self.shown:
            self.title.flush()
            self.fields.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        high = self.height() >= self._desk.look.px(_HIGH)  # in a low one the fields need the room
        for each in (self._line, self.hints):
            each.setVisible(high)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
