"""The visit notebook: one line of typing and Enter, in the session that runs now (screen 06)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from mentordesk.model.changes import Register
from mentordesk.model.notes import NOTE, Note, Typing
from mentordesk.ui import pages
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.navigation import Place
from mentordesk.ui.noting.arriving import Arriving
from mentordesk.ui.noting.asking_questions import QuestionTicks
from mentordesk.ui.noting.at_the_stream import AtTheStream
from mentordesk.ui.noting.composing import Composing
from mentordesk.ui.noting.editing import NoteEditing
from mentordesk.ui.noting.files import NoteFiles
from mentordesk.ui.noting.following import Following
from mentordesk.ui.noting.giving import Giving
from mentordesk.ui.noting.known import Known
from mentordesk.ui.noting.lengthening import Lengthening
from mentordesk.ui.noting.memory import NotebookMemory
from mentordesk.ui.noting.note_acts import NoteActs
from mentordesk.ui.noting.notebook_commands import notebook_commands, notebook_keys
from mentordesk.ui.noting.notebook_view import NotebookView, merged
from mentordesk.ui.noting.reading import NotebookReading
from mentordesk.ui.noting.taking import Taking
from mentordesk.ui.noting.writing import NoteWriting
from mentordesk.ui.pages.page import ReadingPage
from mentordesk.ui.widgets.parts import column


class NotebookPage(ReadingPage):
    """Joins the parts. ``Place.part`` is ("note", id) or ("session", id)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setProperty(OWN_FOCUS, True)
        self.view = NotebookView(desk, self)
        column(self).addWidget(self.view)
        self.stream, self.composer = self.view.stream, self.view.composer
        self.setFocusProxy(self.composer)
        self.memory = NotebookMemory(desk)
        self.writing = NoteWriting(desk, self)
        self.acts = NoteActs(desk, self.writing, self.view.panel, self)
        self.following = Following(desk, self.memory, self)
        self.composing = Composing(desk, self.composer, self.following.stamp, self.acts.make_action, self)
        self.taking = Taking(desk, self.writing, self.acts, self.composer, self)
        self.editing = NoteEditing(desk, self.stream, self.writing, self)
        self.files = NoteFiles(desk, self.writing, self._note, self)
        self.giving = Giving(desk, self.composer, self.composing, self.files, self)
        self.at_the_stream = AtTheStream(desk, self.view, self.acts, self.files, self._note, self)
        self.lengthening = Lengthening(desk, self.writing, self.following, self)
        self.arriving = Arriving(self.view, self.following, self)
        self.ticks = QuestionTicks(desk, self.writing, self.following, self)
        self.reading: NotebookReading = NotebookReading(desk, self)
        self._lit = ""
        self._connect()

    def _connect(self) -> None:
        reading, view, composer = self.reading, self.view, self.composer
        reading.placed.connect(self._placed)
        reading.drafts_found.connect(self._drafts_found)
        reading.shown.connect(self._shown)
        reading.notes_came.connect(self._notes_came)
        self.following.moved.connect(self._moved)
        self.following.session_changed.connect(self._say_session)
        self.composing.submitted.connect(self.taking.take)
        self.composing.begun.connect(self._show_belongs)
        composer.typed.connect(self.following.typed)
        composer.set_clock(self.following.stamp)
        composer.pasted_lines.connect(self._many_lines)
        composer.left_up.connect(self.stream.focus_last)
        self.taking.shown.connect(self._show_note)
        self.taking.refused.connect(self._put_back)
        self.taking.counted.connect(self._show_place)
        self.writing.settled.connect(self._settled)
        view.head.later_wanted.connect(self.lengthening.more)
        view.head.back_wanted.connect(self.back_to_now)
        view.agenda.session_chosen.connect(self.choose_session)
        view.agenda.day_chosen.connect(self._choose_day)
        view.questions.question_ticked.connect(self._tick)
        view.side_toggled.connect(self._keep_side)
        self.acts.question_answered.connect(self.ticks.tick)

    # --- what is shown ----------------------------------------------------------------------------

    @property
    def known(self) -> Known | None:
        """What is known by now, with the notes on their way to the store."""
        known = self.reading.known
        return merged(known, self.taking.pending) if known is not None else None

    def _note(self, eid: str) -> Note | None:
        return self.reading.known.notes.get(eid) if self.reading.known is not None else None

    def present(self, place: Place) -> None:
        another = place.programme != self.programme
        super().present(place)
        self.arriving.wanted = place.part
        self.memory.follow(place.programme)
        self.view.close_drawers()
        if another:
            self.view.panel.close_panel()
            self.following.follow()
            self.composing.follow(place.programme)
            self.taking.pending.clear()
            self.view.wait()
            self.view.wish_side(self.memory.side)
            self.stream.set_discreet(self.memory.discreet)
        if another or self.stale or self.reading.known is None:
            self.stale = False
            self.reading.follow(place.programme)
        else:  # what is seen again looks at the clock by itself
            self._go_where_wanted()

    def _placed(self, known: Known) -> None:
        self._know(known)
        self._show_place()

    def _know(self, known: Known) -> None:
        self.following.know(known)
        self.acts.known = self.editing.known = known
        self.composing.place(self.following.here)

    def _drafts_found(self, drafts: Sequence[Typing]) -> None:
        known = self.reading.known
        assert known is not None
        self.composing.restore(drafts, known)
        self.editing.restore(drafts)

    def _shown(self, known: Known) -> None:
        self._know(known)
        self.taking.settle(known)
        session = self.following.session
        self.composing.offer(known, session.people if session is not None else ())
        self._show_rows()
        self._show_place()
        self._go_where_wanted()
        self.editing.take_up()

    def _show_rows(self) -> None:
        if (known := self.known) is not None:
            self.view.show_notes(known, self.following.here)

    def _show_place(self) -> None:
        if (known := self.known) is not None:
            self.view.show_place(known, self.following)
            self._show_belongs()
            self.desk.commands_changed.emit()

    def _show_belongs(self) -> None:
        self.view.show_belongs(self.reading.known, self.composing.spot, self.composing.here)

    def _moved(self) -> None:
        """Another minute, or another session."""
        here = self.following.here
        another = self.composing.here != here
        self.composing.place(here)
        if another:
            self._show_rows()
            self.stream.scrollToBottom()
            if self.reading.known is not None:
                session = self.following.session
                self.composing.offer(self.reading.known, session.people if session is not None else ())
        self._show_place()

    def _notes_came(self, ids: Collection[str]) -> None:
        known = self.reading.known
        assert known is not None
        self.acts.known = self.editing.known = self.following.known = known
        for eid in ids:
            note = known.notes.get(eid)
            if note is None:
                self.stream.take_out(eid)
            elif note.visit == self.following.here.visit:
                self.taking.pending.pop(eid, None)
                self.view.put_note(note, known, self.following.here)
            else:
                self.stream.take_out(eid)
        self._show_place()
        if self._lit in ids:
            self.stream.select(self._lit)
            self._lit = ""

    def _show_note(self, note: Note, remark: str) -> None:
        known = self.known
        if known is not None and note.visit == self.following.here.visit:
            self.view.put_note(note, known, self.following.here, remark)
            if not remark:
                self.stream.scrollToBottom()

    def _settled(self) -> None:
        if self.reading.known is not None:
            self.taking.settle(self.reading.known)
            self._show_rows()

    def _put_back(self, typing: Typing) -> None:
        self.stream.take_out(typing.note)
        if self.reading.known is not None:
            self.composing.take_back(typing, self.reading.known)

    def _say_session(self) -> None:
        if (known := self.reading.known) is not None and self.isVisible():
            self.view.say_session(known, self.following.here)

    # --- where one is -----------------------------------------------------------------------------

    def _go_where_wanted(self) -> None:
        if self.reading.known is not None and self.reading.known.whole and self.arriving.go():
            assert self.subject is not None
            self.desk.navigator.settle(self.subject)

    def choose_session(self, eid: str) -> None:
        """Write in this session from now on."""
        self.following.pin(eid)
        self.view.write()

    def back_to_now(self) -> None:
        """Where the clock is."""
        self.following.unpin()
        self.view.write()

    def _choose_day(self, day: int) -> None:
        self.view.show_day(day)
        self._show_place()

    def reveal(self, touched: Collection[Register]) -> None:
        self._lit = next((each.eid for each in touched if each.entity == NOTE), "")
        if self._lit and self.stream.note(self._lit) is not None:
            self.stream.select(self._lit)

    # --- what is wished ---------------------------------------------------------------------------

    def _tick(self, mark: str, with_note: bool) -> None:
        self.ticks.tick(mark, self.at_the_stream.answering if with_note else "")

    def toggle_discreet(self) -> None:
        """F8: what others must not see."""
        on = not self.memory.discreet
        self.memory.keep(discreet=on)
        self.stream.set_discreet(on)
        text = self.desk.words.text
        self.desk.say(text("Restricted notes show their first word.") if on else text("All words are shown."))
        self.desk.commands_changed.emit()

    def _keep_side(self, shown: bool) -> None:
        self.memory.keep(side=shown)
        self.desk.commands_changed.emit()

    def paste_notes(self) -> None:
        """Notes made elsewhere, a line for each."""
        self.giving.paste_notes(self.programme, self.following.here.visit, self.following.day)

    def _many_lines(self, text: str) -> None:
        self.giving.offer_lines(text, self.programme, self.following.here.visit, self.following.day)

    def go_through(self) -> None:
        """The evening."""
        self.desk.go(pages.EVENING, self.programme, self.following.here.visit, self.following.day)

    def flush(self) -> None:
        self.desk.holding.try_again()
        self.editing.keep()
        self.composing.drafts.put_by()

    def commands(self) -> Sequence[Command]:
        return list(notebook_commands(self))

    def keys(self) -> Sequence[tuple[str, str]]:
        return notebook_keys(self.desk.words)

    def zones(self) -> Sequence[QWidget]:
        return (self.view.agenda, self.view.content, self.view.questions)
