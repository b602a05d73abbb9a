"""The visits and the notes of a sample, read from its JSON; nothing is written here.

People are ``{"text": …}``, or a ``Link`` where the file names a member of the network (``m3``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mentordesk.forms.kinds import NotTaken
from mentordesk.forms.reading import form
from mentordesk.model.network import MEMBER
from mentordesk.model.notes import NOTE, OPEN, TEAM
from mentordesk.model.visits import FORM, SESSION, VISIT
from mentordesk.services.sample_file import SampleFile
from mentordesk.services.sample_forms import FormsReader, Link, Target, is_key_factor
from mentordesk.words import Message, _, folded

VISITS, NOTES = "visits", "notes"
_GROUPS = ("preparation", "debrief")
_PRESENT, _REPRESENTED = "attendance", "attendance_groups"
_BOTH_CITIES = ("mentee_city", "mentor_city")
_BOTH_ASSOCIATIONS = ("mentee_association", "mentor_association")
_GROUPS_CALLED: Mapping[str, tuple[str, ...]] = {
    "cities": _BOTH_CITIES, "villes": _BOTH_CITIES, "πόλεις": _BOTH_CITIES,
    "associations": _BOTH_ASSOCIATIONS, "ενώσεις": _BOTH_ASSOCIATIONS,
    "network": ("network",), "réseau local": ("network",), "δίκτυο": ("network",),
    "τοπικό δίκτυο": ("network",),
    "politicians": ("politicians",), "councillors": ("politicians",), "élus": ("politicians",),
    "αιρετοί": ("politicians",),
}  # fmt: skip
"""The groups the samples name among those present, in their languages; whoever else they name is a person."""
_SOURCES = "source_notes"
_OWN = {"id", "number", "sessions", "session", "restricted"}
KEY_FACTORS = f"{NOTES}.key_factors"
"""What notes link to that has no place yet, as it is told."""


@dataclass(frozen=True)
class SampleAction:
    """One row of the plan: its id in the file, its cells; links are ``sample_forms.Link``."""

    local: str
    cells: Mapping[str, Any]


@dataclass(frozen=True)
class SampleSession:
    """One session: its id in the file, its answers by stored name."""

    local: str
    answers: Mapping[str, Any]


@dataclass(frozen=True)
class SampleVisit:
    """One visit with its sessions."""

    local: str
    answers: Mapping[str, Any]
    sessions: tuple[SampleSession, ...]


@dataclass(frozen=True)
class SampleNote:
    """One note: ``session`` is the session's id in the file, ``links`` lead to other records of it."""

    local: str
    session: str
    degree: str
    answers: Mapping[str, Any]
    links: tuple[Link, ...]


def visit_targets(file: SampleFile) -> dict[str, Target]:
    """What links may lead to among visits, sessions and notes; a note is called by no words."""
    found = {}
    for where, visit in file.objects(file.content.get(VISITS, []), VISITS):
        found[_local(visit, where)] = Target(VISIT, str(visit.get("title") or ""))
        for place, session in file.objects(visit.get("sessions", []), f"{where}.sessions"):
            found[_local(session, place)] = Target(SESSION, str(session.get("title") or ""))
    for where, note in file.objects(file.content.get(NOTES, []), NOTES):
        found[_local(note, where)] = Target(NOTE, "")
    return found


def told_by_notes(
    actions: Sequence[SampleAction], notes: Sequence[SampleNote]
) -> tuple[tuple[SampleAction, ...], tuple[SampleNote, ...]]:
    """What came of restricted notes is told by these alone: no row of the plan names one (R-132)."""
    closed = {each.local for each in notes if each.degree != OPEN}
    told: dict[str, list[Link]] = {}
    freed = []
    for action in actions:
        named = action.cells.get(_SOURCES) or []
        for link in named:
            if link.local in closed and action.local:
                told.setdefault(link.local, []).append(Link(action.local))
        kept = [link for link in named if link.local not in closed] or None
        freed.append(replace(action, cells={**action.cells, _SOURCES: kept}) if named else action)
    linked = (
        replace(each, links=tuple(dict.fromkeys((*each.links, *told.get(each.local, ()))))) for each in notes
    )
    return tuple(freed), tuple(linked)


def _present(named: list[Any]) -> dict[str, Any]:
    """Those who were there, groups apart from people."""
    known = {folded(word): groups for word, groups in _GROUPS_CALLED.items()}
    found = [known.get(folded(str(each)), ()) for each in named]
    people = [each for each, groups in zip(named, found, strict=True) if not groups]
    return {_PRESENT: people, _REPRESENTED: [group for groups in found for group in groups]}


def _local(given: Mapping[str, Any], where: str) -> str:
    """How the file calls a record; its place where it has no id."""
    return str(given.get("id") or where)


class VisitsReader:
    """Reads them by the mapping of spec/README.md, with the targets the forms know."""

    def __init__(self, file: SampleFile, forms: FormsReader) -> None:
        self._file = file
        self._forms = forms
        self.left_aside: set[str] = set()

    def visits(self) -> tuple[SampleVisit, ...]:
        """All visits, checked. Raises BadInput with the place at fault."""
        given = self._file.objects(self._file.content.get(VISITS, []), VISITS)
        return tuple(self._visit(*each) for each in given)

    def notes(self) -> tuple[SampleNote, ...]:
        """All notes, checked. Raises BadInput with the place at fault."""
        given = self._file.objects(self._file.content.get(NOTES, []), NOTES)
        return tuple(self._note(*each) for each in given)

    def _visit(self, where: str, given: Mapping[str, Any]) -> SampleVisit:
        told = dict(given)
        if isinstance(told.get("dates"), list):
            told["dates"] = dict(zip(("start", "end"), told["dates"], strict=False))
        for group in _GROUPS:
            held = self._file.an_object(told.pop(group, {}), f"{where}.{group}")
            told |= {f"{group}.{name}": value for name, value in held.items()}
        if isinstance(told.get(_PRESENT), list):
            told |= _present(told[_PRESENT])
        sessions = self._file.objects(given.get("sessions", []), f"{where}.sessions")
        return SampleVisit(
            _local(given, where),
            dict(self._answers(VISIT, told, where)),
            tuple(self._session(*each) for each in sessions),
        )

    def _session(self, where: str, given: Mapping[str, Any]) -> SampleSession:
        return SampleSession(_local(given, where), dict(self._answers(SESSION, given, where)))

    def _note(self, where: str, given: Mapping[str, Any]) -> SampleNote:
        answers = dict(self._answers(NOTE, given, where))
        if not answers.get("text"):
            raise self._file.fault(f"{where}.text", Message.of(_("a text is expected")))
        session = self._forms.linked(Link(str(given.get("session") or "")), f"{where}.session")
        if not isinstance(session, Link) or self._forms.targets[session.local].entity != SESSION:
            raise self._file.fault(f"{where}.session", Message.of(_("a session of the file is expected")))
        links = tuple(self._links(answers.pop("links", None) or [], f"{where}.links"))
        degree = TEAM if given.get("restricted") is True else OPEN
        return SampleNote(_local(given, where), session.local, degree, answers, links)

    def _links(self, given: list[Any], where: str) -> Iterator[Link]:
        """Links to records of the file; key factors are left aside."""
        for each in given:
            if isinstance(each, Link):
                yield each
            elif is_key_factor(each["text"]):
                self.left_aside.add(KEY_FACTORS)
            else:
                reason = Message.of(_("nothing in the file is called {name}"), name=each["text"])
                raise self._file.fault(where, reason)

    def _answers(self, entity: str, given: Mapping[str, Any], where: str) -> Iterator[tuple[str, Any]]:
        """Answers by stored name, each taken by its kind; nothing of what is empty."""
        definition = form(FORM)
        for name, value in given.items():
            if name in _OWN:
                continue
            field, place = definition.stored(entity, name), f"{where}.{name}"
            if field is None:
                raise self._file.fault(place, Message.of(_("this key is not known")))
            try:
                taken = self._forms.linked(self._forms.taken(definition, field, value, place), place)
            except NotTaken as problem:
                raise self._file.fault(place, problem.reason) from problem
            if taken is not None:
                yield field.name, self._people(taken) if field.kind == "person_list" else taken

    def _people(self, named: list[Any]) -> list[Any]:
        """Whoever the file names by their row in the network is a link to it."""
        targets = self._forms.targets
        rows = {local for local, target in targets.items() if target.entity == MEMBER}
        return [Link(each["text"]) if each["text"] in rows else each for each in named]
