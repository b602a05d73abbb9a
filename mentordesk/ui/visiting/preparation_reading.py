"""What the preparation of a visit asks the store for, in one go and beside the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentordesk.model.visits import PARTS
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.services.inviting import Guest
    from mentordesk.services.preparing_reading import Prepared
    from mentordesk.services.proposing import Proposal
    from mentordesk.services.workspace import Workspace


@dataclass(frozen=True)
class Read:
    """One reading; ``proposals`` by the name of a list, ``host`` what the host's context says.

    ``tasks`` are the folded words of the tasks between the visits.
    """

    prepared: Prepared
    guests: tuple[Guest, ...]
    proposals: Mapping[str, tuple[Proposal, ...]]
    host: str
    tasks: frozenset[str] = frozenset()


def read(workspace: Workspace, programme: str, visit: str, words: Words) -> Read:
    """The preparation with all that is said of it. Raises NotFound for a visit that is gone."""
    from mentordesk.services.inviting import guests

    preparing = workspace.preparing
    prepared = preparing.prepared(programme, visit)
    proposals = {part: preparing.proposals(programme, visit, part, words) for part in PARTS}
    host = preparing.host_sensitivities(programme, visit, words)
    return Read(prepared, guests(prepared), proposals, host, preparing.tasks.known(programme))
