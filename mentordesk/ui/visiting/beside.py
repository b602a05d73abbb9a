"""What every part of the page of the visits is shown besides the visit itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mentordesk.model.programme import Programme
from mentordesk.model.visits import Visit
from mentordesk.ui.editors.offers import NOTHING, Offers

if TYPE_CHECKING:
    from mentordesk.forms.visit_templates import VisitTemplate
    from mentordesk.model.agenda.warnings import Warning
    from mentordesk.model.everyone import Everyone
    from mentordesk.model.rules import Notice


@dataclass(frozen=True)
class Beside:
    """One reading of the store. ``everyone`` names people shortly, where that is clear.

    ``offers`` are those of the form ``visits``, for its editors. ``warnings`` and ``notices`` go by the
    visit's id; those set aside on purpose are not among them.
    """

    programme: Programme
    visits: tuple[Visit, ...]
    everyone: Everyone
    offers: Offers = NOTHING
    templates: tuple[VisitTemplate, ...] = ()
    warnings: Mapping[str, tuple[Warning, ...]] = field(default_factory=dict)
    notices: Mapping[str, tuple[Notice, ...]] = field(default_factory=dict)
    me: str = ""
    zones_differ: bool = False
    """Whether the cities keep different hours (R-126)."""

    def visit(self, eid: str) -> Visit | None:
        """One of them."""
        return next((each for each in self.visits if each.id == eid), None)

    def with_session(self, eid: str) -> Visit | None:
        """The visit in which a session stands."""
        return next((each for each in self.visits if each.session(eid) is not None), None)
