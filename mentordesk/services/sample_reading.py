"""A sample file, checked whole before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mentordesk.forms.kinds import NotTaken, take
from mentordesk.forms.reading import form
from mentordesk.model.plan import ACTION, WHAT
from mentordesk.model.plan import FORM as PLAN_FORM
from mentordesk.model.programme import FORM, PARTY
from mentordesk.services.sample_file import SampleFile
from mentordesk.services.sample_forms import LATER, PARTS, FormsReader, SamplePart, Target, links
from mentordesk.services.sample_visits import (
    NOTES,
    VISITS,
    SampleAction,
    SampleNote,
    SampleVisit,
    VisitsReader,
    told_by_notes,
    visit_targets,
)
from mentordesk.words import LANGUAGES as KNOWN_LANGUAGES
from mentordesk.words import Message, _

_READ = {"sample", "programme", "annex6", VISITS, NOTES, *PARTS}
_LINKED = ("needs", "inspired_by", "source_notes")
_OWN = {"id", "number"}
_LONGEST_LABEL = 64


@dataclass(frozen=True)
class Sample:
    """What one file gives today, checked, and the names of what it holds beyond that.

    ``targets`` tells what links may lead to, by the ids of the file and the names of the parties.
    """

    title: str
    languages: tuple[str, ...]
    sheet: Mapping[str, Any]
    parties: tuple[Mapping[str, Any], ...]
    parts: tuple[SamplePart, ...]
    header: Mapping[str, Any]
    actions: tuple[SampleAction, ...]
    visits: tuple[SampleVisit, ...]
    notes: tuple[SampleNote, ...]
    targets: Mapping[str, Target]
    left_aside: tuple[str, ...]


def read_sample(path: Path) -> Sample:
    """Read and check one file. Raises BadInput with the file and the place at fault."""
    return _Reader(SampleFile(path)).sample()


class _Reader:
    """Walks one file; every complaint names the key and the place."""

    def __init__(self, file: SampleFile) -> None:
        self._file = file

    def sample(self) -> Sample:
        content = self._file.content
        about = self._file.an_object(content.get("sample"), "sample")
        programme = self._file.an_object(content.get("programme"), "programme")
        plan = self._file.an_object(content.get("annex6"), "annex6")
        actions = self._file.objects(plan.get("actions"), "annex6.actions")
        sheet = self._answers(FORM, FORM, programme, "programme", {"parties"}, prefix="prog.")
        header = self._file.an_object(plan.get("header"), "annex6.header")
        if not sheet.get("prog.title"):
            raise self._file.fault("programme.title", Message.of(_("a title is needed")))
        parties = tuple(self._parties(programme))
        forms = FormsReader(self._file, _targets(parties, actions) | visit_targets(self._file))
        parts = forms.parts()
        visits = VisitsReader(self._file, forms)
        rows, notes = told_by_notes([self._action(forms, *each) for each in actions], visits.notes())
        later = {
            f"annex6.actions.{name}" for name in LATER if any(each.get(name) for _where, each in actions)
        }
        return Sample(
            title=str(sheet["prog.title"]),
            languages=self._languages(about),
            sheet=sheet,
            parties=parties,
            parts=parts,
            header=self._answers(PLAN_FORM, PLAN_FORM, header, "annex6.header", set(), prefix="a6."),
            actions=rows,
            visits=visits.visits(),
            notes=notes,
            targets=forms.targets,
            left_aside=(
                *sorted(set(content) - _READ),
                *sorted({*later, *forms.left_aside, *visits.left_aside}),
            ),
        )

    def _languages(self, about: Mapping[str, Any]) -> tuple[str, ...]:
        named = [about.get("language"), about.get("second_language")]
        found = tuple(each for each in named if each)
        if not found or any(each not in KNOWN_LANGUAGES for each in found):
            raise self._file.fault(
                "sample.language",
                Message.of(_("one of {known} is expected"), known=", ".join(KNOWN_LANGUAGES)),
            )
        return found

    def _parties(self, programme: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        for where, party in self._file.objects(programme.get("parties"), "programme.parties"):
            people = self._file.a_list(party.get("people", []), f"{where}.people")
            if not all(isinstance(person, str) for person in people):
                raise self._file.fault(f"{where}.people", Message.of(_("names or functions are expected")))
            answers = self._answers(FORM, PARTY, party, where, {"people"})
            if not answers.get("name"):
                raise self._file.fault(f"{where}.name", Message.of(_("a name is needed")))
            yield {"answers": answers, "people": people}

    def _action(self, forms: FormsReader, where: str, given: Mapping[str, Any]) -> SampleAction:
        cells = self._answers(PLAN_FORM, ACTION, given, where, {*_OWN, *LATER})
        placed = {name: forms.linked(cells[name], f"{where}.{name}") for name in _LINKED if name in cells}
        return SampleAction(str(given.get("id") or ""), {**cells, **placed})

    def _answers(
        self, key: str, entity: str, given: Mapping[str, Any], where: str, skip: set[str], prefix: str = ""
    ) -> dict[str, Any]:
        """The answers of one record, by stored name, each taken by its kind."""
        answers: dict[str, Any] = {}
        for name, value in given.items():
            if name in skip:
                continue
            field = form(key).stored(entity, prefix + name)
            if field is None:
                raise self._file.fault(f"{where}.{name}", Message.of(_("this key is not known")))
            try:
                linked = name in _LINKED and entity == ACTION
                answers[field.name] = links(value, field) if linked else take(field, value)
            except NotTaken as problem:
                raise self._file.fault(f"{where}.{name}", problem.reason) from problem
        return answers


def _targets(
    parties: tuple[Mapping[str, Any], ...], actions: list[tuple[str, Mapping[str, Any]]]
) -> dict[str, Target]:
    """What links may lead to beside the records of the forms: parties by name, actions by id."""
    names = [str(each["answers"]["name"]) for each in parties]
    rows = {
        str(each["id"]): _beginning(str(each.get(WHAT) or "")) for _where, each in actions if each.get("id")
    }
    return {name: Target(PARTY, name) for name in names} | {
        local: Target(ACTION, text) for local, text in rows.items()
    }


def _beginning(text: str) -> str:
    first = text.strip().partition("\n")[0]
    if len(first) <= _LONGEST_LABEL:
        return first
    cut = first[:_LONGEST_LABEL]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:") + "…"
