"""What a visit still needs, offered as tasks between the visits (R-154)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.model.agenda.packing import packing
from mentordesk.model.preparation import DRAFT
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.ticking import TickDialog, ToTick
from mentordesk.ui.visiting.preparation_reading import Read
from mentordesk.ui.visiting.preparation_writing import PreparationWriting
from mentordesk.ui.visiting.prepared_words import to_read_said
from mentordesk.words import Words, folded

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace


def tasks_offered(found: Read, words: Words) -> tuple[str, ...]:
    """What is to be done before the visit, without what is a task already."""
    offered = dict.fromkeys(_lacking(found, words))
    return tuple(each for each in offered if folded(each) not in found.tasks)


def _lacking(found: Read, words: Words) -> Iterator[str]:
    prepared, text = found.prepared, words.text
    visit = prepared.visit
    if visit.first_day is None:
        yield text("Agree on the dates of visit {number}", number=visit.number)
    for guest in found.guests:
        if guest.state == DRAFT:
            yield text("Invite {who}", who=guest.label)
    without = [each for each in visit.sessions if not each.is_break and not each.person("note_taker")]
    if without:
        yield words.plural(
            "Name who takes notes in {count} session of visit {number}",
            "Name who takes notes in {count} sessions of visit {number}",
            len(without), number=visit.number,
        )  # fmt: skip
    if prepared.unplaced:
        yield text(
            "Give everything to see, to meet and to clear up its hour in visit {number}", number=visit.number
        )
    for item in prepared.reading:
        if not item.readers:
            yield text("Read before the visit: {document}", document=to_read_said(item, words))
    for things in packing(visit).values():
        for thing in things:
            yield text("For visit {number}: {thing}", number=visit.number, thing=thing.text)


class PreparationTasks(QObject):
    """Asks which of them, then puts them among the tasks."""

    def __init__(self, desk: Desk, writing: PreparationWriting, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._writing, self._page = desk, writing, page

    def ask(self, programme: str, found: Read) -> None:
        """Which of what the visit still needs become tasks? All of it is proposed."""
        words = self._desk.words
        offered = tasks_offered(found, words)
        if not offered:
            self._desk.say(words.text("Everything this visit needs is done, or is a task already."))
            return
        asked = (
            words.text("Tasks for the preparation"), words.text("Add to the tasks"),
            words.text("What you tick joins the tasks between the visits, due a week before the visit."),
        )  # fmt: skip
        things = [ToTick(str(at), each) for at, each in enumerate(offered)]
        dialog = TickDialog(words, self._desk.look, asked, things, (), self._page.window())
        dialog.decided.connect(partial(self._add, programme, found, offered))
        dialog.open()

    def _add(self, programme: str, found: Read, offered: tuple[str, ...], ticked: list[str]) -> None:
        visit, told = found.prepared.visit, [offered[int(each)] for each in ticked]

        def job(workspace: Workspace) -> int:
            return workspace.preparing.tasks.add(programme, visit, told)

        self._writing.act(job, self._added)

    def _added(self, count: int) -> None:
        words = self._desk.words
        said = words.plural(
            "{count} task added between the visits.", "{count} tasks added between the visits.", count
        )
        self._desk.say(said, words.text("Undo"), self._desk.undo_wanted.emit)
