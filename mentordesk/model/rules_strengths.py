"""What there is to say about strengths and good practices, annexes 3 and 4 (R-056, R-057, R-214)."""

from __future__ import annotations

from collections.abc import Iterator

from mentordesk.model.filled import Filled
from mentordesk.model.programme import Programme
from mentordesk.model.rules import Notice, is_asked, is_begun, on, on_row, written
from mentordesk.model.rules_needs import undefined
from mentordesk.words import Message, _

CONTACT = "a4.contact"


def strengths_notices(programme: Programme, strengths: Filled) -> Iterator[Notice]:
    """On annex 3."""
    yield from no_failure_told(strengths)
    yield from undefined(programme, strengths, "a3.local")


def practice_notices(sheet: Filled) -> Iterator[Notice]:
    """On a sheet of annex 4."""
    yield from no_failure_told(sheet)
    yield from transfer_without_reason(sheet)
    yield from contact_without_consent(sheet)


def no_failure_told(filled: Filled) -> Iterator[Notice]:
    """R-057: an invitation to tell what did not work, on either annex."""
    field = "a3.lessons_failure" if filled.form.key == "annex3" else "a4.challenges"
    if is_begun(filled) and is_asked(filled, field) and filled.value(field) is None:
        text = Message.of(_("What did not work teaches as much as what did: would you tell it too?"))
        yield on(filled, "R-057", text, field, quiet=True)


def transfer_without_reason(sheet: Filled) -> Iterator[Notice]:
    """R-056: whether it can be carried over is judged, and nobody said why."""
    said, why = sheet.value("a4.transferability"), sheet.value("a4.transferability_why")
    if said is not None and why is None and is_asked(sheet, "a4.transferability_why"):
        text = Message.of(_("You judged whether this can be carried over: say why in a sentence."))
        yield on(sheet, "R-056", text, "a4.transferability_why")


def contact_without_consent(sheet: Filled) -> Iterator[Notice]:
    """R-214: a contact who has not agreed to be named; a plain fact where they were asked and refused."""
    if not is_asked(sheet, CONTACT):
        return
    for row in written(sheet, CONTACT):
        if row.value("name") is None and row.value("details") is None:
            continue  # a function alone needs nobody's consent
        consent = row.value("consent")
        if consent is not True:
            text = _("Contact {number} has not agreed to be named: documents give the function only.")
            said = Message.of(text, number=row.number)
            yield on_row(row, "R-214", said, f"{CONTACT}.consent", quiet=consent is False)
