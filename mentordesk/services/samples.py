"""Loading a sample programme: checked whole before anything is written, then told step by step."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mentordesk import paths
from mentordesk.errors import BadInput
from mentordesk.forms.kinds import NotTaken, take
from mentordesk.forms.reading import form
from mentordesk.model.plan import ACTION
from mentordesk.model.plan import FORM as PLAN_FORM
from mentordesk.model.programme import FORM, PARTY
from mentordesk.services.plans import Plans
from mentordesk.services.programmes import Programmes
from mentordesk.services.sample_marks import SampleMarks
from mentordesk.words import FALLBACK, Message, _, system_reason
from mentordesk.words import LANGUAGES as KNOWN_LANGUAGES

_READ = {"sample", "programme", "annex6"}
_LINKS = ("needs", "key_factors", "inspired_by", "source_notes")  # to records of later issues
_OWN = {"id", "number"}


@dataclass(frozen=True)
class Sample:
    """What one file gives today, checked, and the names of what it holds beyond that."""

    title: str
    languages: tuple[str, ...]
    sheet: Mapping[str, Any]
    parties: tuple[Mapping[str, Any], ...]
    header: Mapping[str, Any]
    actions: tuple[Mapping[str, Any], ...]
    left_aside: tuple[str, ...]


def shipped() -> list[Path]:
    """The sample files that travel with the program."""
    return sorted((paths.resources() / "samples").glob("*.json"))


def _nobody(_message: Message) -> None:
    """Nobody is told."""


def _distance(language: str, wanted: str) -> int:
    """How far a sample's language is from the one wanted; English is the next best."""
    return (wanted, FALLBACK, language).index(language)


class Samples:
    """Loads samples through the same verbs a person uses."""

    def __init__(self, programmes: Programmes, plans: Plans, marks: SampleMarks) -> None:
        self._programmes = programmes
        self._plans = plans
        self._marks = marks

    def load_sample(self, language: str, tell: Callable[[Message], None] = _nobody) -> str:
        """The example in a language, or else in English; loaded unless it is there. Returns its id."""
        samples = [read_sample(path) for path in shipped()]
        chosen = min(samples, key=lambda each: _distance(each.languages[0], language))
        there = self.there(chosen)
        if there is None:
            self.drop_halves()
            there = self.load(chosen, tell)
        return there

    def there(self, sample: Sample) -> str | None:
        """The programme that a sample was loaded as, when all of it was and it is still there."""
        listed = {each.id for each in self._programmes.listed()}
        return next((each for each in self._marks.whole(sample.title) if each in listed), None)

    def drop_halves(self) -> None:
        """Take out samples whose loading was cut short."""
        listed = {each.id for each in self._programmes.listed()}
        for half in self._marks.begun():
            if half in listed:
                self._programmes.remove(half)

    def load(self, sample: Sample, tell: Callable[[Message], None]) -> str:
        """Write a sample, one human act after another; ``tell`` hears of each once it is on the disk.

        Returns the programme's id.
        """
        programme = self._programmes.new_id()
        self._marks.begin(programme, sample.title)
        self._programmes.create(sample.title, sample.languages, programme=programme)
        tell(Message.of(_("{title}: programme created"), title=sample.title))
        self._programmes.fill_sheet(programme, sample.sheet)
        tell(Message.of(_("{title}: programme sheet filled in"), title=sample.title))
        for party in sample.parties:
            staff = [{"function": person} for person in party["people"]]
            self._programmes.add_party(programme, party["answers"], staff)
            tell(Message.of(_("{title}: {party} added"), title=sample.title, party=party["answers"]["name"]))
        self._plans.fill_header(programme, sample.header)
        tell(Message.of(_("{title}: heading of the plan filled in"), title=sample.title))
        for number, cells in enumerate(sample.actions, 1):
            self._plans.add_action(programme, cells)
            tell(Message.of(_("{title}: action {number} added"), title=sample.title, number=number))
        version = sample.header.get("a6.version")
        if version:
            self._plans.name_version(programme, str(version))
            tell(Message.of(_("{title}: version {version} named"), title=sample.title, version=version))
        self._marks.finish(programme)
        return programme


def read_sample(path: Path) -> Sample:
    """Read and check one file. Raises BadInput with the file and the place at fault."""
    return _Reader(path).sample()


class _Reader:
    """Walks one file; every complaint names the key and the place."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except OSError as problem:
            raise BadInput(
                "The sample {file} cannot be read: {reason}. Name another file.",
                file=path.name, reason=system_reason(problem),
            ) from problem  # fmt: skip
        except json.JSONDecodeError as problem:
            place = f"{problem.lineno}:{problem.colno}"
            raise self._fault(place, Message.of(problem.msg)) from problem
        except RecursionError as problem:
            raise self._fault("1:1", Message.of(_("it is nested too deeply"))) from problem
        except UnicodeDecodeError as problem:
            raise self._fault(str(problem.start), Message.of(_("it is not written in UTF-8"))) from problem
        self._content = self._object(content, "the file")

    def sample(self) -> Sample:
        content = self._content
        about = self._object(content.get("sample"), "sample")
        programme = self._object(content.get("programme"), "programme")
        plan = self._object(content.get("annex6"), "annex6")
        actions = [
            self._object(each, f"annex6.actions[{place}]")
            for place, each in enumerate(self._list(plan.get("actions"), "annex6.actions"))
        ]
        rows = tuple(
            self._answers(PLAN_FORM, ACTION, each, f"annex6.actions[{place}]", {*_OWN, *_LINKS})
            for place, each in enumerate(actions)
        )
        sheet = self._answers(FORM, FORM, programme, "programme", {"parties"}, prefix="prog.")
        header = self._object(plan.get("header"), "annex6.header")
        if not sheet.get("prog.title"):
            raise self._fault("programme.title", Message.of(_("a title is needed")))
        linked = any(name in action for action in actions for name in _LINKS)
        return Sample(
            title=str(sheet["prog.title"]),
            languages=self._languages(about),
            sheet=sheet,
            parties=tuple(self._parties(programme)),
            header=self._answers(PLAN_FORM, PLAN_FORM, header, "annex6.header", set(), prefix="a6."),
            actions=rows,
            left_aside=(*sorted(set(content) - _READ), *(["annex6.actions.links"] if linked else [])),
        )

    def _languages(self, about: Mapping[str, Any]) -> tuple[str, ...]:
        named = [about.get("language"), about.get("second_language")]
        found = tuple(each for each in named if each)
        if not found or any(each not in KNOWN_LANGUAGES for each in found):
            raise self._fault(
                "sample.language",
                Message.of(_("one of {known} is expected"), known=", ".join(KNOWN_LANGUAGES)),
            )
        return found

    def _parties(self, programme: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        for place, each in enumerate(self._list(programme.get("parties"), "programme.parties")):
            where = f"programme.parties[{place}]"
            party = self._object(each, where)
            people = self._list(party.get("people", []), f"{where}.people")
            if not all(isinstance(person, str) for person in people):
                raise self._fault(f"{where}.people", Message.of(_("names or functions are expected")))
            answers = self._answers(FORM, PARTY, party, where, {"people"})
            if not answers.get("name"):
                raise self._fault(f"{where}.name", Message.of(_("a name is needed")))
            yield {"answers": answers, "people": people}

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
                raise self._fault(f"{where}.{name}", Message.of(_("this key is not known")))
            try:
                answers[field.name] = take(field, value)
            except NotTaken as problem:
                raise self._fault(f"{where}.{name}", problem.reason) from problem
        return answers

    def _object(self, given: object, where: str) -> Mapping[str, Any]:
        if not isinstance(given, dict):
            raise self._fault(where, Message.of(_("an object in braces is expected")))
        return given

    def _list(self, given: object, where: str) -> list[Any]:
        if not isinstance(given, list):
            raise self._fault(where, Message.of(_("a list in brackets is expected")))
        return given

    def _fault(self, place: str, reason: Message) -> BadInput:
        return BadInput(
            "The sample {file} has a fault at {place}: {reason}. Correct it there; nothing was loaded.",
            file=self._path.name, place=place, reason=reason,
        )  # fmt: skip
