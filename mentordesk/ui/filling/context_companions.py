"""The companions of annexes 2 and 3: contexts of cities, what answers each need, practices on offer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mentordesk.model.coverage import NEED, Coverage
from mentordesk.ui import pages
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.companion import Companion

if TYPE_CHECKING:
    from mentordesk.model.notes import Note
    from mentordesk.services.contexts import Elsewhere
    from mentordesk.services.workspace import Workspace
    from mentordesk.ui.filling.form_reading import Read

_PRACTICES = "a3.practices"


class Contexts(Companion):
    """Annex 2: both contexts side by side, and one typed in another programme taken over."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._elsewhere: Sequence[Elsewhere] = ()
        self._looked = ("", "")

    def know(self, read: Read) -> None:
        super().know(read)
        filled, here = read.filled, (read.filled.programme, read.filled.eid)
        if here != self._looked and filled.eid:
            self._looked = here
            self.desk.ask(
                self, lambda workspace: workspace.contexts.elsewhere(filled), partial(self._found, here)
            )

    def _found(self, here: tuple[str, str], found: Sequence[Elsewhere]) -> None:
        if here == self._looked:
            self._elsewhere = found
            self.desk.commands_changed.emit()

    def commands(self) -> Iterator[Command]:
        text = self.desk.words.text
        yield Command("form.contexts", text("Both cities side by side"), self._compare, (), "go", "columns")
        for place, each in enumerate(self._elsewhere):
            title = text(
                "Take over the context of {city} from “{programme}”", city=each.whose, programme=each.title
            )
            yield Command(
                f"form.take_over.{place}", title.replace("&", "&&"), partial(self._take, each), (),
                "programme", "download-simple",
            )  # fmt: skip

    def _compare(self) -> None:
        filled = self.filled
        if filled is not None:
            sheet = filled.eid if filled.form.several else ""
            self.desk.go(pages.CONTEXTS, filled.programme, sheet)

    def _take(self, source: Elsewhere) -> None:
        filled = self.filled
        if filled is None:
            return
        programme, key, eid = filled.programme, filled.form.key, filled.eid

        def taking(workspace: Workspace) -> None:
            workspace.contexts.take_over(workspace.filling.filled(programme, key, eid), source)

        self._elsewhere = ()
        self.desk.ask(self, taking, self._taken)

    def _taken(self, _nothing: object) -> None:
        text = self.desk.words.text
        self.desk.say(text("Context taken over."), text("Undo"), self.desk.undo_wanted.emit)
        self.desk.commands_changed.emit()


class Needs(Contexts):
    """Annex 2: each need tells how many actions answer it (R-043), how many notes stand behind it (R-131)."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._notes: Mapping[str, Sequence[Note]] = {}

    def know(self, read: Read) -> None:
        super().know(read)
        programme = read.filled.programme
        self.desk.ask(self, partial(_covered, programme), partial(self._covered, programme))

    def _covered(self, programme: str, found: tuple[Coverage, Mapping[str, Sequence[Note]]]) -> None:
        if self.filled is None or self.filled.programme != programme:
            return
        covered, self._notes = found
        told = {need.id: self._told(covered.count(need.id), need.id) for need in covered.needs}
        self.beside_told.emit(NEED, told)
        self.desk.commands_changed.emit()

    def _told(self, actions: int, need: str) -> str:
        words, notes = self.desk.words, len(self._notes.get(need, ()))
        said = words.plural("{count} action", "{count} actions", actions)
        if not notes:
            return said
        noted = words.plural("{count} note", "{count} notes", notes)
        return words.text("{actions}, {notes}", actions=said, notes=noted)

    def commands(self) -> Iterator[Command]:
        yield from super().commands()
        for row in self.filled.rows_of(NEED) if self.filled else ():
            if open_ones := [each for each in self._notes.get(row.id, ()) if not each.restricted]:
                said = self.desk.words.text("Notes behind need {number}", number=row.number)
                yield Command(
                    f"form.notes.{row.id}", said, partial(self._open_note, open_ones[-1].id), (), "go",
                    "note-pencil",
                )  # fmt: skip

    def _open_note(self, note: str) -> None:
        if self.filled is not None:
            self.desk.go(pages.NOTEBOOK, self.filled.programme, "note", note)


class Strengths(Contexts):
    """Annex 3: a practice becomes a sheet of its own (R-052)."""

    def commands(self) -> Iterator[Command]:
        yield from super().commands()
        filled = self.filled
        for row in filled.rows_of(_PRACTICES) if filled else ():
            title = str(row.value("title") or "")
            if title:
                said = self.desk.words.text("Sheet of “{practice}”", practice=title)
                yield Command(
                    f"form.sheet.{row.id}", said.replace("&", "&&"), partial(self._make, row.id), (),
                    "programme", "star",
                )  # fmt: skip

    def _make(self, row: str) -> None:
        filled = self.filled
        if filled is None:
            return
        programme, key, eid = filled.programme, filled.form.key, filled.eid

        def making(workspace: Workspace) -> str:
            return workspace.practices.sheet_from(workspace.filling.filled(programme, key, eid), row)

        self.desk.ask(self, making, partial(self._go_to_sheet, programme))

    def _go_to_sheet(self, programme: str, sheet: str) -> None:
        self.desk.go(pages.PRACTICES, programme, sheet)


def _covered(programme: str, workspace: Workspace) -> tuple[Coverage, Mapping[str, Sequence[Note]]]:
    """How far the plan answers the needs, and the notes behind each of them, by its id."""
    covered = workspace.noticing.coverage(programme)
    notes = {each.id: workspace.notes.notes_behind(programme, each.id, NEED) for each in covered.needs}
    return covered, notes
