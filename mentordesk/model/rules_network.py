"""What there is to say about the local support network, annex 5 (R-090 to R-102)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mentordesk.model.filled import Filled, FilledRow
from mentordesk.model.rules import Notice, is_asked, is_begun, on, plural, written
from mentordesk.words import Message, _

MEMBER = "a5.member"
MOST = 10  # active members
BENEFITS = tuple(
    f"a5.benefit.{each}" for each in ("transparency", "recognition", "funders", "example", "trust")
)


def network_notices(network: Filled, plan_ends: date | None = None) -> Iterator[Notice]:
    """Everything, in the order of the form. ``plan_ends`` is the last day of the last action."""
    yield from duplicates(network)
    if is_asked(network, MEMBER):
        yield from too_many(network)
        yield from no_migrants(network)
        yield from mix(network)
    yield from ends_early(network, plan_ends)
    yield from closed_and_reopened(network)
    yield from unusual_cost(network)
    yield from no_example(network)


def active(network: Filled) -> tuple[FilledRow, ...]:
    """Active members, those of whom nobody said so among them; neither "additional" nor "former" (R-092)."""
    return tuple(each for each in written(network, MEMBER) if each.value("status") in (None, "active"))


def too_many(network: Filled) -> Iterator[Notice]:
    """R-090: the eleventh active member; it stays."""
    members = active(network)
    if len(members) > MOST:
        text = Message.of(
            _("{count} active members: ten are enough to stay a small group, others can come when needed."),
            count=len(members),
        )
        yield Notice("R-090", text, MEMBER, members[MOST].id, f"{MEMBER}.status")


def no_migrants(network: Filled) -> Iterator[Notice]:
    """R-091: nobody among the active members represents migrants."""
    if is_begun(network) and not any(each.value("migrant_rep") is True for each in active(network)):
        text = Message.of(_("No active member represents migrants yet: at least one always should."))
        yield on(network, "R-091", text, MEMBER)


def mixed(network: Filled) -> tuple[int, int]:
    """How many active members take part in city decisions, and how many are usually kept out (R-093)."""
    links = [each.value("decision_link") for each in active(network)]
    return links.count("inside"), links.count("outside")


def mix(network: Filled) -> Iterator[Notice]:
    """R-093: the mix is said as it is; a group of one side alone is asked about."""
    inside, outside = mixed(network)
    if not inside and not outside:
        return
    if inside and outside:
        text = _("Members who take part in city decisions: {inside}; usually kept out: {outside}.")
        said = Message.of(text, inside=inside, outside=outside)
    elif inside + outside < max(2, len(active(network))):
        return  # one member alone is no mix yet, and of some nobody said
    elif inside:
        said = Message.of(_("All members take part in city decisions already: who is usually kept out?"))
    else:
        said = Message.of(_("All members are usually kept out of city decisions: who would carry them in?"))
    yield on(network, "R-093", said, MEMBER, quiet=bool(inside and outside))


def duplicates(network: Filled) -> Iterator[Notice]:
    """R-096: it does the work of a body that is there already."""
    if network.value("a5.no_duplicate") is False and is_asked(network, "a5.no_duplicate"):
        text = Message.of(_("Another body does this already: could the network build on it?"))
        yield on(network, "R-096", text, "a5.existing_networks")


def unusual_cost(network: Filled) -> Iterator[Notice]:
    """R-098: a cost that is neither venue, catering nor attendance; a plain fact once it is explained."""
    if not _is_a_cost(network.value("a5.cost.other")) or not is_asked(network, "a5.cost.other"):
        return
    explained = network.value("a5.cost.other_what") is not None
    text = (
        _("A cost other than venue, catering and attendance is unusual for a network.")
        if explained
        else _("A cost other than venue, catering and attendance is unusual: say what it is for.")
    )
    field = "a5.cost.other" if explained else "a5.cost.other_what"
    yield on(network, "R-098", Message.of(text), field, quiet=explained)


def _is_a_cost(stored: object) -> bool:
    return isinstance(stored, dict) and ("amount" in stored or "percent" in stored)


def ends_early(network: Filled, plan_ends: date | None) -> Iterator[Notice]:
    """R-099: the network ends before the last action does."""
    ends = _day(network, "a5.end")
    if ends is not None and plan_ends is not None and ends < plan_ends and is_asked(network, "a5.end"):
        text = Message.of(_("The network ends before the last action, which ends on {day}."), day=plan_ends)
        yield on(network, "R-099", text, "a5.end")


def closed_and_reopened(network: Filled) -> Iterator[Notice]:
    """R-100: days of closing and reactivating that cannot all be right."""
    start, closed, again = (_day(network, f"a5.{name}") for name in ("start", "closed", "reopened"))
    if start is not None and closed is not None and closed < start:
        text = Message.of(_("The network is closed before it begins: one of the two days is wrong."))
        yield on(network, "R-100", text, "a5.closed")
    if again is not None and closed is None:
        text = Message.of(_("The network is reactivated, and nobody said when it was closed."))
        yield on(network, "R-100", text, "a5.closed", quiet=True)
    if again is not None and closed is not None and again < closed:
        text = Message.of(_("The network is reactivated before it is closed: one of the two days is wrong."))
        yield on(network, "R-100", text, "a5.reopened")


def no_example(network: Filled) -> Iterator[Notice]:
    """R-102: benefits observed, and no example of them."""
    bare = [each for each in BENEFITS if is_asked(network, each) and _ticked_bare(network.value(each))]
    if bare:
        text = plural(
            "{count} benefit is ticked without an example: one sentence is enough.",
            "{count} benefits are ticked without an example: one sentence each is enough.",
            len(bare),
        )
        yield on(network, "R-102", text, bare[0], quiet=True)


def _ticked_bare(stored: object) -> bool:
    return isinstance(stored, dict) and bool(stored.get("done")) and not stored.get("note")


def _day(network: Filled, field: str) -> date | None:
    stored = network.value(field)
    return date.fromisoformat(stored) if isinstance(stored, str) else None
