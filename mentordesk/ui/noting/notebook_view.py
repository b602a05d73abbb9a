"""The notebook as it is seen: agenda, head, notes, composer, questions; it shows and knows no store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mentordesk.model.notes import Note, counted
from mentordesk.ui.commands import keys_in_words
from mentordesk.ui.desk import Desk
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.noting import noted
from mentordesk.ui.noting.ask_panel import AskPanel
from mentordesk.ui.noting.following import Following
from mentordesk.ui.noting.head import NotebookHead
from mentordesk.ui.noting.known import Known
from mentordesk.ui.noting.layout import NotebookLayout
from mentordesk.ui.noting.left import LeftColumn
from mentordesk.ui.noting.note_keys import note_keys
from mentordesk.ui.noting.running import Spot, day_of
from mentordesk.ui.noting.session_words import head_shown, next_text, session_lines, spot_name
from mentordesk.ui.noting.side import NotebookSide
from mentordesk.ui.visiting.visit_words import day_title, host_name, visit_name
from mentordesk.ui.widgets.notes.composer import Composer
from mentordesk.ui.widgets.notes.stream import NoteStream
from mentordesk.ui.widgets.notes.stream_keys import announce
from mentordesk.ui.widgets.parts import column, frame, label

MORE_KEYS = ("Ctrl+Shift+M",)


class NotebookView(NotebookLayout):
    """The composer is there before anything is known."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.look, parent)
        self._desk = desk
        words, look, icons = desk.words, desk.look, desk.icons
        px = look.px
        self._day = 0
        self._day_of: Spot | None = None
        self.setProperty(OWN_FOCUS, True)
        self.head = NotebookHead(desk, self.content)
        self.stream = NoteStream(words, look, icons, self.content)
        self.stream.set_keys(note_keys(words))
        self.panel = AskPanel(desk, self.content)
        self.belongs = label("", "meta", wrap=True, parent=self.content)
        self.belongs.hide()
        self.composer = Composer(words, look, icons, self.content)
        self.columns = (LeftColumn(desk, self), NotebookSide(desk, self))
        self.agenda, self.questions = self.columns
        under = QWidget(self.content)
        self._under = column(under, spacing=px(4))
        for part in (self.panel, self.belongs, self.composer):
            self._under.addWidget(part)
        laid = column(self.content)
        laid.addWidget(self.head)
        laid.addWidget(self.stream, 1)
        laid.addWidget(frame("line", self.content))
        laid.addWidget(under)
        self.fitted.connect(self._fitted)
        self.head.agenda_wanted.connect(self.open_agenda)
        self.head.side_wanted.connect(self.toggle_side)
        self.questions.close_requested.connect(self.toggle_side)
        for each in (self.agenda, self.questions):
            each.left.connect(self.leave)
        self.panel.opened.connect(self._make_room)
        self.panel.closed.connect(self._make_room)
        self.take(self.agenda, self.questions)
        self._fitted()

    def _fitted(self) -> None:
        px = self._look.px
        self.panel.most_lines = 3 if self.narrow else 7
        self._make_room()
        self.head.fit(narrow=self.narrow, drawn=not self.docked)
        around = px(16) if self.narrow else px(24)
        self._under.setContentsMargins(around, px(10), around, px(10))

    def _make_room(self) -> None:
        """What is asked takes the composer's place where there is none for both; its words stay in it."""
        room = not (self.narrow and self.panel.open)
        self.composer.setVisible(room)
        self.head.setVisible(room)

    # --- shown -----------------------------------------------------------------------------------------

    def wait(self) -> None:
        """Nothing is known yet; the composer takes words already."""
        self.stream.show_rows(())
        self._day_of = None

    def show_place(self, known: Known, following: Following) -> None:
        """Agenda, head and figures for where one writes, at this minute."""
        words, here, visit = self._desk.words, following.here, following.visit
        if self._day_of != here:
            self._day_of = here
            session = following.session
            today = day_of(visit, following.at.day) if visit is not None else 0
            self._day = session.day if session is not None else max(today, 1)
        self.head.show_head(
            head_shown(known, here, following.now, following.at, words), keys_in_words(MORE_KEYS)
        )
        self._show_agenda(known, following)
        counts = counted(noted.of_visit(known.notes.values(), here.visit))
        title = words.text("In this visit") if here.visit else words.text("Between the visits")
        self.questions.show_counts(counts, title)
        asked = here.visit or (visit.id if visit is not None else "")
        self.questions.show_questions(known.questions.get(asked, ()))

    def _show_agenda(self, known: Known, following: Following) -> None:
        words, visit, agenda = self._desk.words, following.visit, self.agenda
        if visit is None:
            agenda.show_visit(words.text("No visit yet"), "", (), 1)
            agenda.show_sessions((), words.text("Visits that are planned stand here, with their sessions."))
            agenda.show_next("")
            return
        days = [(str(day), _tab(day_title(visit, day, words))) for day in range(1, visit.days + 1)]
        self._day = min(max(self._day, 1), visit.days)
        named = words.text("Visit {number}", number=visit.number)
        agenda.show_visit(named, host_name(visit, known.programme, words), days, self._day)
        counts = noted.counted(known.notes.values(), visit.id)
        lines = session_lines(visit, self._day, counts, following.here, following.at, known.everyone, words)
        agenda.show_sessions(lines, words.text("No session on this day."))
        agenda.show_next(next_text(visit, following.session, following.at, words))
        agenda.title.setToolTip(visit_name(visit, words))

    def show_day(self, day: int) -> None:
        """Another day of the agenda."""
        self._day = day

    def show_notes(self, known: Known, here: Spot) -> None:
        """All rows."""
        self.stream.show_rows(noted.rows(known, here, self._desk.words))

    def put_note(self, note: Note, known: Known, here: Spot, remark: str = "") -> None:
        """One note, new or changed, where it can be put alone; else all of them."""
        targets = {each.key: each for each in known.targets}
        there = self.stream.note(note.id) is not None
        if (
            there
            or noted.spot_of(note) == here
            or (note.session == here.session and note.visit == here.visit)
        ):
            self.stream.put(noted.shown(note, known, targets, self._desk.words, remark))
        else:
            self.show_notes(known, here)

    def show_belongs(self, known: Known | None, spot: Spot | None, here: Spot | None) -> None:
        """That the note being written is of another session than the one of now."""
        away = known is not None and spot is not None and here is not None and spot.session != here.session
        if away and known is not None and spot is not None:
            name = spot_name(known, spot, self._desk.words)
            self.belongs.setText(self._desk.words.text("This note belongs to {session}.", session=name))
        self.belongs.setVisible(away)

    def say_session(self, known: Known, here: Spot) -> None:
        """To those who do not see it: another session runs."""
        words = self._desk.words
        announce(self, words.text("Now: {session}", session=spot_name(known, here, words)))

    # --- where the focus is ------------------------------------------------------------------------------

    def write(self) -> None:
        """To the composer."""
        self.close_drawers()
        self.composer.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Esc in a column."""
        self.write()

    def open_agenda(self) -> None:
        """The sessions, over the notes where there is no room beside them."""
        if self.narrow:
            self.show_left(True)
        self.agenda.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_side(self) -> None:
        """F9: the questions, there or gone."""
        shown = not self.side_shown
        self.show_side(shown)
        if shown:
            self.questions.first_stop().setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.write()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape and self.close_drawers():
            self.write()
        else:
            super().keyPressEvent(event)


def _tab(title: str) -> str:
    """A day as short as a tab: “Tue. 20”."""
    words = title.split()
    if len(words) < 3:
        return title
    number = next((each for each in words if each.strip(",.").isdigit()), words[1])
    return f"{words[0][:3]}. {number.strip(',.')}"


def merged(known: Known, pending: Mapping[str, Note]) -> Known:
    """With the notes that are on their way to the store."""
    return replace(known, notes={**known.notes, **pending}) if pending else known
