"""What is edited at each place of a report, in the window's words, and the field it is kept in."""

from __future__ import annotations

from mentordesk.model.report import LEAD as LEAD_FIELD
from mentordesk.model.report import LEARNED, MORE, Item, Report, note_field
from mentordesk.ui.reporting.editor import Shown
from mentordesk.ui.reporting.outline import LEAD, NOTE, Spot
from mentordesk.words import Words


def field_of(spot: Spot) -> str:
    """The stored name of what is typed there."""
    if spot.kind == LEAD:
        return LEAD_FIELD
    return note_field(spot.name) if spot.kind == NOTE else MORE + spot.name


def item_of(report: Report | None, note: str) -> Item | None:
    """A note of the report; None where it is not in it any more."""
    items = report.items if report is not None else iter(())
    return next((each for each in items if each.note.id == note), None)


def shown_at(report: Report, spot: Spot, words: Words) -> Shown:
    """The title, the words, and those of the note or the debrief where they differ."""
    text = words.text
    if spot.kind == LEAD:
        own = report.visit.said(LEARNED).strip() if report.lead_typed else ""
        own = text("The debrief says: {words}", words=own) if own else ""
        about = text("Two or three sentences, for whoever reads no further.")
        return Shown(text("In short"), about, report.lead, own)
    item = item_of(report, spot.name) if spot.kind == NOTE else None
    if item is not None:
        own = text("The note says: {words}", words=item.note.text) if item.typed else ""
        changed = text("The note was changed since you worded it differently.") if item.stale else ""
        about = item.speaker or text("As it will stand in the report. The note itself stays as it is.")
        return Shown(text("How the report says it"), about, item.text, own, changed)
    added = next((each.more for each in report.parts if each.name == spot.name), "")
    return Shown(
        text("Words to add to this part"), text("They stand under what is drawn from the notes."),
        added or report.added(spot.name),
    )  # fmt: skip
