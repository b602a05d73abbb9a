"""Loading a sample programme: checked whole before anything is written, then told step by step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mentordesk import paths
from mentordesk.forms.reading import form
from mentordesk.model.programme import FORM
from mentordesk.model.rules import plural
from mentordesk.services.editing import Editing
from mentordesk.services.plans import Plans
from mentordesk.services.programmes import Programmes
from mentordesk.services.sample_filling import SampleFilling
from mentordesk.services.sample_forms import SamplePart
from mentordesk.services.sample_marks import SampleMarks
from mentordesk.services.sample_notebook import SampleNotebook
from mentordesk.services.sample_reading import Sample, read_sample
from mentordesk.store.store import Store
from mentordesk.words import FALLBACK, Label, Message, _

__all__ = ["Sample", "Samples", "read_sample", "shipped"]


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

    def __init__(
        self, store: Store, editing: Editing, programmes: Programmes, plans: Plans, marks: SampleMarks
    ) -> None:
        self._store = store
        self._editing = editing
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
        parties = {}
        for party in sample.parties:
            staff = [{"function": person} for person in party["people"]]
            name = str(party["answers"]["name"])
            parties[name] = self._programmes.add_party(programme, party["answers"], staff)
            tell(Message.of(_("{title}: {party} added"), title=sample.title, party=name))
        filling = SampleFilling(self._store, self._editing, programme, sample.targets, parties)
        filling.place([each for each in sample.targets if each not in parties])
        for part in sample.parts:
            filling.write(part)
            tell(Message.of(_("{title}: {part} filled in"), title=sample.title, part=_called(part)))
        self._fill_plan(programme, sample, filling, tell)
        self._fill_notebook(programme, sample, filling, tell)
        self._marks.finish(programme)
        return programme

    def _fill_plan(
        self, programme: str, sample: Sample, filling: SampleFilling, tell: Callable[[Message], None]
    ) -> None:
        self._plans.fill_header(programme, sample.header)
        tell(Message.of(_("{title}: heading of the plan filled in"), title=sample.title))
        for number, action in enumerate(sample.actions, 1):
            cells = {name: filling.placed(value) for name, value in action.cells.items()}
            self._plans.add_action(programme, cells, eid=filling.eid(action.local) if action.local else None)
            tell(Message.of(_("{title}: action {number} added"), title=sample.title, number=number))
        version = sample.header.get("a6.version")
        if version:
            self._plans.name_version(programme, str(version))
            tell(Message.of(_("{title}: version {version} named"), title=sample.title, version=version))

    def _fill_notebook(
        self, programme: str, sample: Sample, filling: SampleFilling, tell: Callable[[Message], None]
    ) -> None:
        notebook = SampleNotebook(self._store, self._editing, programme, filling)
        for number, visit in enumerate(sample.visits, 1):
            notebook.write_visit(visit)
            tell(Message.of(_("{title}: visit {number} added"), title=sample.title, number=number))
        if sample.notes:
            notebook.write_notes(sample)
            count = len(sample.notes)
            tell(
                plural(
                    "{title}: {count} note added", "{title}: {count} notes added", count, title=sample.title
                )
            )


def _called(part: SamplePart) -> Label | str:
    """How a part is called: a sheet of several by its own name, a form by its title, else by its section."""
    definition = form(part.form)
    if part.several and part.local:
        return next((each for each in part.answers.values() if isinstance(each, str)), part.part)
    if part.form != FORM:
        return Label(f"{part.form}/title", definition.title)
    key = next((each for each in part.answers), part.rows[0].group if part.rows else "")
    section = definition.by_section.get(definition.by_key[key].section) if key else None
    return Label(f"{part.form}/{section.key}", section.label) if section else part.part
