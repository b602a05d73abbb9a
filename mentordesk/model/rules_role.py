"""What there is to say about the charter, annex 1 (R-083, R-084)."""

from __future__ import annotations

from collections.abc import Iterator

from mentordesk.model.filled import Filled
from mentordesk.model.rules import Notice, is_asked, on, plural
from mentordesk.words import Message, _

AGREEMENTS = (
    ("a1.expectations_mentee", "a1.expectations_mentor"),
    ("a1.confidentiality",),
    ("a1.independence",),
    ("a1.rhythm",),
)
"""What both sides agree on: expectations of each, confidentiality, independence, rhythm (R-083)."""


def charter_notices(charter: Filled) -> Iterator[Notice]:
    """Everything, in the order of the form."""
    yield from not_independent(charter)
    yield from agreements_left(charter)


def not_independent(charter: Filled) -> Iterator[Notice]:
    """R-084: the mentor is not independent of the management."""
    if charter.value("a1.independence") is False and is_asked(charter, "a1.independence"):
        text = Message.of(_("Independence is answered with no: talk it over with the facilitator."))
        yield on(charter, "R-084", text, "a1.independence")


def made(charter: Filled) -> tuple[int, int]:
    """How many of the agreements are made, and how many there are to make here (R-083)."""
    asked = [kept for fields in AGREEMENTS if (kept := [each for each in fields if is_asked(charter, each)])]
    return sum(all(charter.value(each) is not None for each in fields) for fields in asked), len(asked)


def agreements_left(charter: Filled) -> Iterator[Notice]:
    """R-083: a charter that is begun and not complete, as a fact; one not begun is left in peace."""
    done, of = made(charter)
    if not 0 < done < of:
        return
    missing = next(
        each
        for fields in AGREEMENTS
        for each in fields
        if is_asked(charter, each) and charter.value(each) is None
    )
    text = plural(
        "{count} agreement of {all} is made.", "{count} agreements of {all} are made.", done, all=of
    )
    yield on(charter, "R-083", text, missing, quiet=True)
