"""Programmes, their parties and their people (R-001, R-002, R-005, R-009)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.forms.reading import form
from mentordesk.model import people
from mentordesk.model.changes import Write
from mentordesk.model.library import ProgrammeSummary
from mentordesk.model.people import Person
from mentordesk.model.programme import ARCHIVED, FORM, LANGUAGES, Party, Programme
from mentordesk.services import library, parties
from mentordesk.services.cloning import Cloning
from mentordesk.services.editing import Editing
from mentordesk.services.parties import Staff, read_person
from mentordesk.services.sample_marks import SampleMarks
from mentordesk.store import acts, overview, records
from mentordesk.store.records import View
from mentordesk.store.store import Store


class Programmes:
    """What one can do with programmes as a whole."""

    def __init__(self, store: Store, editing: Editing, samples: SampleMarks) -> None:
        self._store = store
        self._editing = editing
        self._samples = samples

    # --- reading ---------------------------------------------------------------------------------

    def listed(self) -> list[Programme]:
        """Every programme of the store, in the order of creation."""
        with self._store.reading() as view:
            return [programme for programme, _more in library.sheets(view)]

    def summaries(self) -> list[ProgrammeSummary]:
        """What the library shows of each programme, archived ones too, in the order of creation."""
        today = self._store.clock.now().astimezone().date()
        beside = library.Beside(today, self._editing.me_if_known(), self._samples.ids())
        with self._store.reading() as view:
            return library.summaries(view, beside)

    def programme(self, programme: str) -> Programme:
        """One programme with its parties and their people."""
        with self._store.reading() as view:
            return parties.programme_in(view, programme)

    def people(self, programme: str) -> dict[str, Person]:
        """The people of a programme by id."""
        with self._store.reading() as view:
            return {each.eid: read_person(each) for each in records.rows(view, programme, people.ENTITY)}

    def find(self, named: str) -> str:
        """The id of a programme named by its id or by enough of its title. Raises NotFound."""
        listed = self.listed()
        for each in listed:
            if each.id == named:
                return named
        wanted = named.casefold()
        found = [each for each in listed if wanted in each.title.casefold()]
        if len(found) == 1:
            return found[0].id
        if not found:
            raise NotFound(
                "No programme is called {named}. List them with the command programmes.", named=named
            )
        raise NotFound("{named} could be several programmes. Give more of the title, or the id.", named=named)

    # --- programmes as a whole -------------------------------------------------------------------

    def new_id(self) -> str:
        """An id for a programme that is to be created."""
        return self._editing.new_id()

    def create(self, title: str, languages: Sequence[str], *, programme: str = "") -> str:
        """A new programme, with nothing but its title. Returns its id."""
        programme = programme or self._editing.new_id()
        writes = [
            Write(FORM, MAIN, kind="create", value={}),
            Write(FORM, MAIN, "prog.title", title),
            Write(FORM, MAIN, LANGUAGES, list(languages)),
        ]
        self._editing.apply(programme, "programme.created", writes)
        return programme

    def clone(self, source: str, title: str, *, with_plan: bool = False) -> str:
        """A new programme with the frame and the organisations of another one, people by function alone.

        ``with_plan`` takes the rows of its plan along. Returns the new programme's id.
        """
        programme = self._editing.new_id()
        me = self._editing.me()["id"]

        def cloned(view: View) -> list[Write]:
            return Cloning(view, source, self._editing.new_id, me).writes(title, with_plan=with_plan)

        self._editing.apply(programme, "programme.cloned", cloned)
        return programme

    def archive(self, programme: str) -> None:
        """Put a programme away; everything in it stays as it is."""
        self._editing.apply(programme, "programme.archived", [Write(FORM, MAIN, ARCHIVED, True)])

    def reopen(self, programme: str) -> None:
        """Take a programme up again."""
        self._editing.apply(programme, "programme.reopened", [Write(FORM, MAIN, ARCHIVED, None)])

    def remove(self, programme: str) -> None:
        """Take a programme out of the list; its journal stays, and ``restore`` brings it back."""

        def removal(view: View) -> list[Write]:
            inside = records.children(view, programme, FORM, MAIN)
            return [Write(*each, kind="delete") for each in (*inside, (FORM, MAIN))]

        self._editing.apply(programme, "programme.removed", removal)

    def restore(self, programme: str) -> None:
        """Bring a removed programme back as it was. Raises NotFound when none of this name was removed."""
        with self._store.reading() as view:
            removals = [each for each in acts.batches(view, programme) if each.name == "programme.removed"]
        if not removals:
            raise NotFound("This programme was never removed from this computer. Look in the list.")
        removal = removals[-1].act

        def restoring(view: View) -> list[Write]:
            gone = overview.dead(view, programme, (FORM, *form(FORM).groups))
            taken = [(change.entity, change.eid) for change in acts.changes_of(view, removal)]
            back = [each for each in reversed(taken) if each in gone]
            return [Write(*each, kind="restore", value={}) for each in back]

        # told as taking the removal back, so that steps from before it can still be undone
        self._editing.apply(programme, "programme.restored", restoring, undoes=removal)

    # --- the sheet -------------------------------------------------------------------------------

    def fill_sheet(
        self, programme: str, answers: Mapping[str, Any], *, seen: Programme | None = None
    ) -> None:
        """Answer fields of the programme sheet, by key.

        ``seen`` is the sheet as it stood on the screen: what a merge brought in since stays in conflict
        beside the new words.
        """
        writes = [Write(FORM, MAIN, key, value, saw=parties.saw(seen, key)) for key, value in answers.items()]
        self._editing.apply(programme, "programme.sheet_filled", writes)

    def add_party(self, programme: str, answers: Mapping[str, Any], staff: Staff) -> str:
        """A party with its people, each by ``name``, ``function`` or both. Returns the party's id."""
        made: list[str] = []

        def added(view: View) -> list[Write]:
            writes = parties.adding(view, programme, answers, staff, self._editing.new_id)
            made.append(writes[-1].eid)
            return writes

        self._editing.apply(programme, "programme.party_added", added)
        return made[-1]

    def edit_party(
        self,
        programme: str,
        party: str,
        answers: Mapping[str, Any],
        staff: Staff | None = None,
        *,
        seen: Party | None = None,
    ) -> None:
        """Other answers or other people of a party. Raises NotFound for a party that is gone.

        In ``staff`` those who were there are named by ``id``; whoever is missing from it is no longer in
        the party. None leaves the people as they are. ``seen`` as for ``fill_sheet``.
        """

        def edited(view: View) -> list[Write]:
            return parties.editing(view, programme, party, answers, staff, seen, self._editing.new_id)

        self._editing.apply(programme, "programme.party_edited", edited)

    def remove_party(self, programme: str, party: str, *, seen: Party | None = None) -> None:
        """Take a party out of the sheet; history and undo bring it back. ``seen`` as for ``fill_sheet``."""
        self._editing.apply(
            programme,
            "programme.party_removed",
            lambda view: parties.removing(view, programme, party, seen),
        )

    def move_party(self, programme: str, party: str, place: int) -> None:
        """Give a party the place ``place`` (from 1); the others keep their order."""
        self._editing.apply(
            programme,
            "programme.party_moved",
            lambda view: parties.moving(view, programme, party, place),
            {"number": place},
        )

    def edit_person(self, programme: str, person: str, told: Mapping[str, str]) -> None:
        """Another ``name`` or ``function`` of someone in the programme; an empty text takes it away."""
        writes = [Write(people.ENTITY, person, name, text or None) for name, text in told.items()]
        self._editing.apply(programme, "programme.person_edited", writes)
