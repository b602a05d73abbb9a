"""What there is to say about the needs analysis, annex 2 (R-022, R-031 to R-043)."""

from __future__ import annotations

from collections.abc import Iterator

from mentordesk.model.coverage import NEED, Coverage
from mentordesk.model.filled import Filled
from mentordesk.model.programme import Programme
from mentordesk.model.rules import (
    Notice,
    aims_at_plan,
    are_in_different_countries,
    is_asked,
    is_begun,
    mentor_chosen_early,
    on,
    on_row,
    plural,
    written,
)
from mentordesk.words import Message, _

AUTHORS = "a2.authors"


def needs_notices(programme: Programme, needs: Filled, covered: Coverage) -> Iterator[Notice]:
    """Everything, in the order of the form."""
    yield from mentor_chosen_early(programme, needs)
    yield from no_voice_of_migrants(needs)
    yield from untyped(needs)
    if aims_at_plan(programme):
        yield from without_action(needs, covered)
    yield from without_source(needs)
    yield from nobody_approves(needs)
    yield from undefined(programme, needs, "a2.local")


def no_voice_of_migrants(needs: Filled) -> Iterator[Notice]:
    """R-035: no contributor speaks for migrants."""
    if not is_asked(needs, AUTHORS) or not is_begun(needs):
        return
    if not any(row.value("represents_migrants") is True for row in written(needs, AUTHORS)):
        text = Message.of(_("Nobody who contributes speaks for migrants yet: who could?"))
        yield on(needs, "R-035", text, AUTHORS)


def untyped(needs: Filled) -> Iterator[Notice]:
    """R-031, R-032: a need whose gap or whose reach is not said; a hint, no more."""
    if not is_asked(needs, NEED):
        return
    for row in written(needs, NEED):
        if row.value("gap_type") is None and is_asked(needs, "a2.need.gap_type"):
            text = _("Need {number}: is it a policy, a support or coordination that is missing?")
            said = Message.of(text, number=row.number)
            yield on_row(row, "R-031", said, "a2.need.gap_type", quiet=True)
        if row.value("scope") is None and is_asked(needs, "a2.need.scope"):
            said = Message.of(_("Need {number}: one sector, or several at once?"), number=row.number)
            yield on_row(row, "R-032", said, "a2.need.scope", quiet=True)


def without_action(needs: Filled, covered: Coverage) -> Iterator[Notice]:
    """R-043: needs that no action answers, once the plan has any action at all."""
    planned = covered.untied or any(covered.actions.values())
    count = len(covered.uncovered)
    if not planned or not count or not is_asked(needs, NEED):
        return
    first = covered.uncovered[0]
    text = plural(
        "{count} need has no action yet: “{title}”.",
        "{count} needs have no action yet, the first is “{title}”.",
        count, title=first.title,
    )  # fmt: skip
    yield Notice("R-043", text, NEED, first.id, f"{NEED}.title")


def without_source(needs: Filled) -> Iterator[Notice]:
    """R-040: evidence that does not say where it comes from."""
    if not is_asked(needs, "a2.evidence.source"):
        return
    for row in written(needs, "a2.evidence"):
        if row.value("source") is None:
            said = Message.of(_("Evidence {number} has no source yet: who says so?"), number=row.number)
            yield on_row(row, "R-040", said, "a2.evidence.source")


def nobody_approves(needs: Filled) -> Iterator[Notice]:
    """R-038: writers are named, approvers are not; that the same people do both is nobody's fault."""
    if not needs.value("a2.plan_makers") or needs.value("a2.plan_approvers"):
        return
    if is_asked(needs, "a2.plan_approvers"):
        text = Message.of(_("Those who write the plan are named, those who approve it are not yet."))
        yield on(needs, "R-038", text, "a2.plan_approvers")


def undefined(programme: Programme, filled: Filled, section: str) -> Iterator[Notice]:
    """R-022: cities of different countries, and the local context does not say whom its figures count.

    ``section`` is ``a2.local`` or ``a3.local``.
    """
    field = f"{section}.migrants_definition"
    if not are_in_different_countries(programme) or not is_begun(filled) or not is_asked(filled, field):
        return
    if filled.value(field) is None:
        text = Message.of(_("The cities are in different countries: say whom the figures count as migrants."))
        yield on(filled, "R-022", text, field)
