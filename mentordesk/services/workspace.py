"""Opens a store and hands out the services: the composition root."""

from __future__ import annotations

from pathlib import Path

from mentordesk.clock import Clock
from mentordesk.services.changes_document import ChangesDocument
from mentordesk.services.checking import Checking
from mentordesk.services.comparing import Comparing
from mentordesk.services.drafting import Drafting
from mentordesk.services.editing import Editing
from mentordesk.services.export import Export
from mentordesk.services.history import History
from mentordesk.services.house_style import HouseStyle
from mentordesk.services.my_part import MyPart
from mentordesk.services.past import Past
from mentordesk.services.pasting import Pasting
from mentordesk.services.plan_dates import PlanDates
from mentordesk.services.plan_review import PlanReview
from mentordesk.services.plan_sides import PlanSides
from mentordesk.services.plans import Plans
from mentordesk.services.programmes import Programmes
from mentordesk.services.reading import Reading
from mentordesk.services.sample_marks import SampleMarks
from mentordesk.services.samples import Samples
from mentordesk.store.store import Store


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
        self.drafting = Drafting(store, self.editing)
        self.history = History(store, self.editing)
        self.comparing = Comparing(store, self.editing)
        self.changes = ChangesDocument(store, self.editing, self.programmes, self.comparing)
        self.past = Past(store, self.editing)
        self.pasting = Pasting()
        self.house_style = HouseStyle(store)
        self.export = Export(store, self.editing, self.programmes, self.plans, self.house_style, self.dates)
        self.reading = Reading(store, self.programmes, self.plans)
        self.samples = Samples(self.programmes, self.plans, marks)
        self.my_part = MyPart(store, self.programmes, self.plans)
        self.checking = Checking(store)

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
