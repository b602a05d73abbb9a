"""The templates a visit may begin from: the method's, and those saved on this computer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mentordesk.errors import BadInput, NotFound
from mentordesk.forms.visit_templates import VisitTemplate, shipped_templates
from mentordesk.services.visit_copies import read_template, stored
from mentordesk.store.store import Store

_KEPT = "visit_templates"


class Templates:
    """Own ones are no part of a programme: they are kept beside the journal and travel nowhere."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def shipped(self) -> tuple[VisitTemplate, ...]:
        """The three of the method."""
        return shipped_templates()

    def all(self) -> tuple[VisitTemplate, ...]:
        """The three of the method, then own ones in the order of saving."""
        return (*self.shipped(), *map(read_template, self._own()))

    def one(self, template: str) -> VisitTemplate:
        """One by its id. Raises NotFound."""
        found = next((each for each in self.all() if each.id == template), None)
        if found is None:
            raise NotFound("This template is no longer on this computer. Choose another one.")
        return found

    def keep(self, template: VisitTemplate) -> None:
        """Save one; it takes the place of an own one of the same title. Raises BadInput without a title."""
        if not template.title[""]:
            raise BadInput("The template has no name yet. Give it one, so that you find it again.")
        others = [each for each in self._own() if each["title"] != template.title[""]]
        self._store.keep_local(_KEPT, [*others, stored(template)])

    def drop(self, template: str) -> None:
        """Take an own one away; visits made from it stay as they are."""
        self._store.keep_local(_KEPT, [each for each in self._own() if each["id"] != template])

    def _own(self) -> list[Mapping[str, Any]]:
        return list(self._store.local(_KEPT) or ())
