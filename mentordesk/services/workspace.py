"""Opens a store and hands out the services: the composition root."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mentordesk.clock import Clock
from mentordesk.services.checking import Checking
from mentordesk.services.drafting import Drafting
from mentordesk.services.editing import Editing
from mentordesk.services.filling import Filling
from mentordesk.services.history import History
from mentordesk.services.my_part import MyPart
from mentordesk.services.pasting import Pasting
from mentordesk.services.plan_dates import PlanDates
from mentordesk.services.plan_review import PlanReview
from mentordesk.services.plan_sides import PlanSides
from mentordesk.services.plans import Plans
from mentordesk.services.programmes import Programmes
from mentordesk.services.sample_marks import SampleMarks
from mentordesk.services.samples import Samples
from mentordesk.store.store import Store

if TYPE_CHECKING:
    from mentordesk.services.changes_document import ChangesDocument
    from mentordesk.services.comparing import Comparing
    from mentordesk.services.consulting import Consulting
    from mentordesk.services.contexts import Contexts
    from mentordesk.services.export import Export
    from mentordesk.services.finding import Finding
    from mentordesk.services.form_back import FormBack
    from mentordesk.services.form_versions import FormVersions
    from mentordesk.services.house_style import HouseStyle
    from mentordesk.services.note_taking import NoteTaking
    from mentordesk.services.noticing import Noticing
    from mentordesk.services.offers import Offering
    from mentordesk.services.past import Past
    from mentordesk.services.planning import Planning
    from mentordesk.services.practices import Practices
    from mentordesk.services.preparing import Preparing
    from mentordesk.services.reading import Reading
    from mentordesk.services.reporting import Reporting


class Workspace:
    """An open store with everything one can do in it. Close it when done."""

    def __init__(self, store: Store) -> None:
        self.folder = store.folder
        self.store = store
        self.editing = Editing(store)
        marks = SampleMarks(store)
        self.programmes = Programmes(store, self.editing, marks)
        self.plans = Plans(store, self.editing)
        self.dates = PlanDates(store, self.editing, self.plans)
        self.review = PlanReview(store, self.editing)
        self.sides = PlanSides(store, self.editing)
        self.filling = Filling(store, self.editing)
        self.drafting = Drafting(store, self.editing)
        self.history = History(store, self.editing)
        self.pasting = Pasting()
        self.samples = Samples(store, self.editing, self.programmes, self.plans, marks)
        self.my_part = MyPart(store, self.programmes, self.plans)
        self.checking = Checking(store)

    # --- what a person asks for later is loaded later: the list of programmes does not wait for it ----

    @cached_property
    def comparing(self) -> Comparing:
        """Versions of the plan, side by side."""
        from mentordesk.services.comparing import Comparing

        return Comparing(self.store, self.editing)

    @cached_property
    def changes(self) -> ChangesDocument:
        """The document of changes."""
        from mentordesk.services.changes_document import ChangesDocument

        return ChangesDocument(self.store, self.editing, self.programmes, self.comparing)

    @cached_property
    def consulting(self) -> Consulting:
        """What others say of the actions of the plan."""
        from mentordesk.services.consulting import Consulting

        return Consulting(self.store)

    @cached_property
    def contexts(self) -> Contexts:
        """The contexts of both cities."""
        from mentordesk.services.contexts import Contexts

        return Contexts(self.store, self.editing)

    @cached_property
    def practices(self) -> Practices:
        """Good practices across forms and plan."""
        from mentordesk.services.practices import Practices

        return Practices(self.store, self.editing, self.plans)

    @cached_property
    def preparing(self) -> Preparing:
        """Preparations of visits."""
        from mentordesk.services.preparing import Preparing

        return Preparing(self.store, self.editing)

    @cached_property
    def form_back(self) -> FormBack:
        """Forms that come back from Word and Excel."""
        from mentordesk.services.form_back import FormBack

        return FormBack(self.store, self.editing)

    @cached_property
    def form_versions(self) -> FormVersions:
        """Versions of the annexes."""
        from mentordesk.services.form_versions import FormVersions

        return FormVersions(self.store, self.editing)

    @cached_property
    def past(self) -> Past:
        """History, page by page."""
        from mentordesk.services.past import Past

        return Past(self.store, self.editing)

    @cached_property
    def notes(self) -> NoteTaking:
        """The notebook of the visits."""
        from mentordesk.services.note_taking import NoteTaking

        return NoteTaking(self.store, self.editing)

    @cached_property
    def noticing(self) -> Noticing:
        """What there is to say about forms; which actions answer which need."""
        from mentordesk.services.noticing import Noticing

        return Noticing(self.store, self.programmes, self.plans, self.filling, self.dates)

    @cached_property
    def offering(self) -> Offering:
        """What the editors of a form may offer to choose from."""
        from mentordesk.services.offers import Offering

        return Offering(self.store)

    @cached_property
    def planning(self) -> Planning:
        """Visits and their sessions."""
        from mentordesk.services.planning import Planning

        return Planning(self.store, self.editing)

    @cached_property
    def finding(self) -> Finding:
        """Words in everything that is written."""
        from mentordesk.services.finding import Finding

        return Finding(self.store)

    @cached_property
    def reporting(self) -> Reporting:
        """What comes out of a visit."""
        from mentordesk.services.reporting import Reporting

        return Reporting(self.store, self.editing, self.plans, self.planning, self.comparing)

    @cached_property
    def house_style(self) -> HouseStyle:
        """The organisation's own template and logos."""
        from mentordesk.services.house_style import HouseStyle

        return HouseStyle(self.store)

    @cached_property
    def export(self) -> Export:
        """Documents out."""
        from mentordesk.services.export import Export

        return Export(self.store, self.editing, self.programmes, self.plans, self.house_style, self.dates)

    @cached_property
    def reading(self) -> Reading:
        """What is stored, for the command line."""
        from mentordesk.services.reading import Reading

        return Reading(self.store, self.programmes, self.plans)

    @classmethod
    def create(cls, folder: Path, key: bytes | None = None, clock: Clock | None = None) -> Workspace:
        """A new store in an empty or missing folder."""
        return cls(Store.create(folder, key, clock))

    @classmethod
    def open(
        cls, folder: Path, key: bytes | None = None, clock: Clock | None = None, *, writing: bool = True
    ) -> Workspace:
        """An existing store; for reading alone it may be open elsewhere."""
        return cls(Store.open(folder, key, clock, writing=writing))

    def close(self) -> None:
        """Everything is on the disk already; others may write now."""
        self.store.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
