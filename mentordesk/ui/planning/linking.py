"""Ctrl+L: which needs the current action answers (R-164); and partners named elsewhere (R-039)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.model.carried import HandedOn
from mentordesk.model.coverage import NEEDS, answered, tied_to, ties
from mentordesk.model.plan import FORM, WHAT, Action
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.ticking import TickDialog, ToTick
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.writing import Writing
from mentordesk.words import Words, folded

_LONGEST = 140  # letters of the action that a dialog shows
_PARTNERS = "resources_partners"


class Linking(QObject):
    """Asks, and has what was ticked written as one act; the words being typed are handed over before."""

    def __init__(self, desk: Desk, table: PlanTable, writing: Writing, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._table = table
        self._writing = writing
        self._page = page

    # --- needs -----------------------------------------------------------------------------------

    def open(self, programme: str, row: int) -> None:
        """The needs, for the action of a row."""
        action = self._begun(row)
        if action is not None:
            self._desk.ask(
                self,
                lambda workspace: workspace.noticing.handed_on(programme),
                partial(self._ask_needs, programme, action.id),
            )

    def _ask_needs(self, programme: str, eid: str, handed_on: HandedOn) -> None:
        words = self._desk.words
        action = self._still(eid)
        if action is None:
            return
        if not handed_on.needs:
            said = words.text("No need is written yet, so there is none to link to.")
            self._desk.say(said, words.text("Write a need"), partial(self._desk.go, pages.NEEDS, programme))
            return
        covered = answered(handed_on.needs, [each for each in self._table.actions if each.id != eid])
        things = [
            ToTick(
                each.id,
                words.text("{number}. {need}", number=each.number, need=each.title),
                _others(covered.count(each.id), words),
            )
            for each in handed_on.needs
        ]
        asked = (
            words.text("Which needs does this action answer?"), words.text("&Link"), self._named(action)
        )  # fmt: skip
        self._open(asked, things, tied_to(action, handed_on.needs), partial(self._link, eid, handed_on))

    def _link(self, eid: str, handed_on: HandedOn, wanted: list[str]) -> None:
        action = self._still(eid)
        if action is not None:
            done = partial(self._linked, self._table.row_of(eid) + 1, len(wanted))
            self._writing.tie(eid, NEEDS, ties(action, handed_on.needs, wanted), done)

    def _linked(self, number: int, count: int, _answer: object) -> None:
        words = self._desk.words
        said = (
            words.plural(
                "Action {number} answers {count} need.", "Action {number} answers {count} needs.", count,
                number=number,
            )
            if count
            else words.text("Action {number} is linked to no need now.", number=number)
        )  # fmt: skip
        self._desk.say(said, words.text("Undo"), self._desk.undo_wanted.emit)

    # --- partners --------------------------------------------------------------------------------

    def open_partners(self, programme: str, row: int) -> None:
        """Actors and members named in the annexes, for the partners of a row's action."""
        action = self._begun(row)
        if action is not None:
            self._desk.ask(
                self,
                lambda workspace: workspace.offering.of(programme, FORM).suggestions.get(
                    f"a6.action.{_PARTNERS}", ()
                ),
                partial(self._ask_partners, programme, action.id),
            )

    def _ask_partners(self, programme: str, eid: str, bodies: Sequence[str]) -> None:
        words = self._desk.words
        action = self._still(eid)
        if action is None:
            return
        there = folded(self._partners(eid))
        things = [ToTick(each, each) for each in bodies if folded(each) not in there]
        if not bodies:
            said = words.text("No actor is named yet in the needs or in the local network.")
            self._desk.say(said, words.text("Write a need"), partial(self._desk.go, pages.NEEDS, programme))
        elif not things:
            self._desk.say(words.text("All who are named in the annexes stand in this action already."))
        else:
            asked = (
                words.text("Which partners take part?"), words.text("&Add"), self._named(action)
            )  # fmt: skip
            self._open(asked, things, (), partial(self._add_partners, eid))

    def _add_partners(self, eid: str, names: list[str]) -> None:
        if self._still(eid) is not None:
            text = "\n".join(filter(None, (self._partners(eid).rstrip(), *names)))
            self._writing.edited_elsewhere(eid, _PARTNERS, text)

    def _partners(self, eid: str) -> str:
        return self._table.text(self._table.row_of(eid), self._table.column_of(_PARTNERS))

    # --- small things ----------------------------------------------------------------------------

    def _begun(self, row: int) -> Action | None:
        """The action of a row; of a blank one it is said that words come first."""
        action = self._table.action(row)
        if action is None:
            self._desk.say(
                self._desk.words.text("Write the action first: then it can be linked to other parts.")
            )
        return action

    def _still(self, eid: str) -> Action | None:
        """The action, unless it went, or one has left the page, while the store was read."""
        return self._table.action(self._table.row_of(eid)) if self._page.isVisible() else None

    def _named(self, action: Action) -> str:
        said = " ".join(action.text(WHAT).split())
        if len(said) > _LONGEST:
            said = said[:_LONGEST].rpartition(" ")[0] + "…"
        number = self._table.row_of(action.id) + 1
        return self._desk.words.text("Action {number}: {action}", number=number, action=said)

    def _open(
        self, asked: tuple[str, str, str], things: Sequence[ToTick], chosen: Sequence[str], done: object
    ) -> None:
        dialog = TickDialog(self._desk.words, self._desk.look, asked, things, chosen, self._page.window())
        dialog.decided.connect(done)
        dialog.open()


def _others(count: int, words: Words) -> str:
    if not count:
        return words.text("No other action answers it.")
    return words.plural("{count} other action answers it.", "{count} other actions answer it.", count)
