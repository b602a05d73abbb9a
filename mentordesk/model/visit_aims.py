"""Aims a visit may have beyond finding out facts, to put into its purpose (R-136)."""

from __future__ import annotations

from mentordesk.words import Words, _

_AIMS = (
    _("Show in public that the city takes this work seriously."),
    _("Win the backing of those who decide, and of their administration."),
    _("Bring together people who can carry the plan on once the mentor has left."),
    _("Let those who doubt hear from people like them in another city."),
    _("Let the mentor’s own team hear what its work is worth to others."),
)
"""Visibility, support, allies, changed views, recognition of the mentor’s own work."""


def purpose_offers(words: Words) -> tuple[str, ...]:
    """Sentences one may take into the purpose of any visit, and change there."""
    return tuple(map(words.text, _AIMS))
