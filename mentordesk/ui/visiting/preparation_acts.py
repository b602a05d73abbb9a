"""What a person does with a preparation: writes lines, places them, takes over, ticks who read what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.preparation import SENSITIVITIES, Line, mark
from mentordesk.model.programme import Programme
from mentordesk.model.visits import PARTS, Visit
from mentordesk.services.reading_list import ToRead
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.ticking import TickDialog, ToTick
from mentordesk.ui.visiting.inviting import Inviting
from mentordesk.ui.visiting.line_menu import LineMenu, PlaceMenu
from mentordesk.ui.visiting.preparation_reading import Read
from mentordesk.ui.visiting.preparation_tasks import PreparationTasks
from mentordesk.ui.visiting.preparation_writing import PreparationWriting, VisitChoosing
from mentordesk.ui.visiting.prepared_words import moment_said, proposal_said, to_read_said

if TYPE_CHECKING:
    from mentordesk.services.preparing import Preparing
    from mentordesk.services.workspace import Workspace


class PreparationActs(QObject):
    """Every act is one step back. ``go_to`` names the list and the line the focus is to come to."""

    go_to = Signal(str, str)
    write_line = Signal(str, str)
    """A line is to be written in, by its list and mark."""
    changed = Signal()
    due = Signal()
    complained = Signal(str, str, str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._writing = PreparationWriting(desk, self)
        self._writing.changed.connect(self.changed)
        self._writing.due.connect(self.due)
        self._writing.complained.connect(self.complained)
        self._writing.told.connect(self.complained)
        self._choosing = VisitChoosing(desk, self._writing, page)
        self.inviting = Inviting(desk, self._writing, page)
        self.tasks = PreparationTasks(desk, self._writing, page)
        self._found: Read | None = None
        self._programme = ""

    @property
    def under_way(self) -> int:
        """Acts asked of the store and not answered yet."""
        return self._writing.under_way

    def follow(self, programme: Programme) -> None:
        """Write in this programme from now on."""
        self._programme = programme.id
        self._writing.follow(programme.id)
        self._writing.know(programme.title)

    def know(self, found: Read) -> None:
        """What is shown now."""
        self._found = found
        self.inviting.know(found)

    @property
    def _visit(self) -> Visit | None:
        return self._found.prepared.visit if self._found is not None else None

    def _line(self, part: str, known: str) -> Line | None:
        if self._found is None:
            return None
        return next((each for each in self._found.prepared.lines[part] if each.mark == known), None)

    # --- texts -----------------------------------------------------------------------------------

    def typed(self, name: str, value: Any) -> None:
        """A key in a text of the visit."""
        if (visit := self._visit) is not None:
            self._writing.typed(visit, name, value)

    def answered(self, name: str, value: Any) -> None:
        """A text was left."""
        if (visit := self._visit) is not None:
            self._writing.answered(visit, name, value)

    def choose(self, name: str) -> None:
        """Two answers stand side by side: which one stays?"""
        if (visit := self._visit) is not None:
            self._choosing.open(self._programme, visit, name)

    def take_host(self) -> None:
        """What the host's context says, after what stands there already."""
        if (visit := self._visit) is not None and self._found is not None:
            told = [visit.said(SENSITIVITIES).rstrip(), self._found.host]
            self._writing.answered(visit, SENSITIVITIES, "\n".join(filter(None, told)))

    def ask_tasks(self) -> None:
        """What the visit still needs, as tasks between the visits."""
        if self._found is not None:
            self.tasks.ask(self._programme, self._found)

    # --- lines -----------------------------------------------------------------------------------

    def line_typed(self, part: str, known: str, text: str) -> None:
        """A key in a line."""
        if (visit := self._visit) is not None:
            self._writing.line_typed(visit, part, known, text)

    def line_given_up(self, part: str) -> None:
        """What was typed in a line is not wanted, or is what stands there."""
        if (visit := self._visit) is not None:
            self._writing.given_up(visit, f"preparation.{part}")

    def line_written(self, part: str, known: str, text: str) -> None:
        """A line is handed over: a new one, or other words for one that is there."""
        visit, programme, line = self._visit, self._programme, self._line(part, known)
        if visit is None:
            return
        if known and line is not None and not text:
            self.remove(part, known)
            return

        def job(workspace: Workspace) -> None:
            if line is None:
                workspace.preparing.add(programme, visit.id, part, text)
            else:
                workspace.preparing.reword(programme, visit.id, line, text)

        self._writing.line_written(visit, part, known, text, job)
        if known:
            self.go_to.emit(part, mark(part, text))

    def remove(self, part: str, known: str) -> None:
        """Take a line out."""
        visit, programme, line = self._visit, self._programme, self._line(part, known)
        if visit is None or line is None:
            return
        text = self._desk.words.text
        said = text("Taken out: {line}", line=line.text)
        self._writing.act(
            lambda workspace: workspace.preparing.remove(programme, visit.id, line),
            lambda _nothing: self._desk.say(said, text("Undo"), self._desk.undo_wanted.emit),
        )

    def move(self, part: str, known: str, sideways: int, along: int) -> None:
        """A line by so many places, or to the list beside."""
        visit, programme, line = self._visit, self._programme, self._line(part, known)
        at = PARTS.index(part) + sideways
        if visit is None or line is None or not 0 <= at < len(PARTS):
            return
        to, place = PARTS[at], line.place + along
        if sideways:
            self._writing.act(
                lambda workspace: workspace.preparing.change_list(programme, visit.id, line, to)
            )
            self.go_to.emit(to, mark(to, line.text))
        elif 1 <= place <= line.count:
            self._writing.act(lambda workspace: workspace.preparing.move(programme, visit.id, line, place))
            self.go_to.emit(part, known)

    def ask_to_take(self, part: str) -> None:
        """What the programme holds already, to be ticked and taken over."""
        if self._found is None or not self._found.proposals[part]:
            return
        words, offered = self._desk.words, self._found.proposals[part]
        things = [ToTick(str(at), each.text, proposal_said(each, words)) for at, each in enumerate(offered)]
        asked = (
            words.text("Take over from the programme"), words.text("Take over"),
            words.text("What you tick joins the list; its source stays linked to it."),
        )  # fmt: skip
        dialog = TickDialog(words, self._desk.look, asked, things, (), self._page.window())
        dialog.decided.connect(partial(self._take, part, offered))
        dialog.open()

    def _take(self, part: str, offered: Any, ticked: list[str]) -> None:
        visit, programme = self._visit, self._programme
        if visit is None:
            return
        chosen = [offered[int(each)] for each in ticked]

        def job(workspace: Workspace) -> None:
            workspace.preparing.take_over(programme, visit.id, part, chosen)

        self._writing.act(job)
        self.go_to.emit(part, mark(part, chosen[0].text))

    # --- the agenda ------------------------------------------------------------------------------

    def ask_place(self, part: str, known: str, at: QPoint | None = None) -> None:
        """In which session?"""
        line = self._line(part, known)
        if self._found is None or line is None:
            return
        menu = PlaceMenu(self._desk, self._found.prepared, line, self._page)
        menu.chosen.connect(partial(self._place, line))
        menu.open(at)

    def open_menu(self, part: str, known: str, at: QPoint) -> None:
        """All one can do with a line."""
        menu = LineMenu(self._desk, self._page)
        menu.wanted.connect(partial(self._do, part, known, at))
        menu.popup(at)

    def _do(self, part: str, known: str, at: QPoint, wish: str) -> None:
        if wish == LineMenu.WRITE:
            self.write_line.emit(part, known)
        elif wish == LineMenu.PLACE:
            self.ask_place(part, known, at)
        elif wish == LineMenu.REMOVE:
            self.remove(part, known)
        else:
            self.move(part, known, *LineMenu.WAYS[wish])

    def _place(self, line: Line, session: str) -> None:
        visit, programme, words = self._visit, self._programme, self._desk.words
        if visit is None:
            return
        said = words.text("Taken out of the agenda: {line}", line=line.text)
        if session:
            said = words.text(
                "Placed on {when}: {line}", when=moment_said(visit, session, words), line=line.text
            )
        self._writing.act(
            lambda workspace: workspace.preparing.place(programme, visit.id, line, session),
            lambda _nothing: self._desk.say(said, words.text("Undo"), self._desk.undo_wanted.emit),
        )
        self.go_to.emit(line.part, line.mark)

    # --- reading list ------------------------------------------------------------------------------

    def open_reading(self, item: ToRead) -> None:
        """To the page it names."""
        page = pages.PLAN if item.form == "annex6" else pages.page_of_form(item.form)
        if page == pages.PLAN:
            self._desk.go(page, self._programme)
        elif page:
            from mentordesk.forms.reading import form

            known = form(item.form)
            section = item.key if item.key in known.by_section else known.by_key[item.key].section
            self._desk.go(page, self._programme, item.sheet, section)

    def ask_readers(self, item: ToRead) -> None:
        """Who has read it by now?"""
        if self._found is None:
            return
        words, prepared = self._desk.words, self._found.prepared
        people = [ToTick(eid, prepared.names[eid]) for eid in prepared.readers_offered]
        if not people:
            self._desk.say(words.text("Name the people of the cities on the programme sheet first."))
            return
        asked = (
            words.text("Who has read it"), words.text("Keep"), to_read_said(item, words),
        )  # fmt: skip
        dialog = TickDialog(words, self._desk.look, asked, people, item.readers, self._page.window())
        dialog.decided.connect(partial(self._tick, item, [each.id for each in people]))
        dialog.open()

    def _tick(self, item: ToRead, asked: list[str], ticked: list[str]) -> None:
        people = {each: each in ticked for each in asked}
        self._prepare(lambda preparing, visit: preparing.tick_read(self._programme, visit, item.what, people))

    def add_document(self, text: str) -> None:
        """One more to read."""
        self._prepare(lambda preparing, visit: preparing.add(self._programme, visit, "documents", text))

    def remove_document(self, item: ToRead) -> None:
        """One of one's own less."""
        line = Line("documents", item.text, item.what, 1, 1)
        self._prepare(lambda preparing, visit: preparing.remove(self._programme, visit, line))

    def _prepare(self, job: Any) -> None:
        visit = self._visit
        if visit is not None:

            def asked(workspace: Workspace) -> None:
                preparing: Preparing = workspace.preparing
                job(preparing, visit.id)

            self._writing.act(asked)
