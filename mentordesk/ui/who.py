"""The places one can have in a mentoring, as cards."""

from __future__ import annotations

from collections.abc import Callable

from mentordesk.ui.widgets.choice_cards import Choice
from mentordesk.words import _

_ROLES = (
    ("facilitator", _("Facilitation"), _("I prepare the visits and take the notes"), "compass"),
    ("mentee_city", _("Mentee city"), _("I analyse the needs and write the plan"), "buildings"),
    ("mentor_city", _("Mentor city"), _("I share our practice and support the other city"), "star"),
    ("association", _("Association"), _("I follow several programmes"), "users-three"),
)


def role_choices(text: Callable[[str], str]) -> list[Choice]:
    """In the words of one language."""
    return [Choice(value, text(title), text(what), icon) for value, title, what, icon in _ROLES]
