"""How much room there is before a pinned start, and how much is lacking (features 39)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mentordesk.model.agenda.lines import Span, is_stopped, latest_starts, share, spans
from mentordesk.model.visits import Session


def around_pins(sessions: Iterable[Session]) -> dict[str, int]:
    """Minutes between the end of what comes before a pinned start and the start; below 0 it is overrun.

    By the session's id, for every pinned one with anything before it in its line. A pinned session of all
    together waits for the group that ends last. What the ripple stopped before a pinned start counts in
    full, one after the other.
    """
    listed = list(sessions)
    found: dict[str, int] = {}
    for day in {each.day for each in listed}:
        ordered = spans(listed, day)
        latest = latest_starts(ordered)
        ends: dict[str, int] = {}  # when each would be done, if it waited for what comes before
        for place, span in enumerate(ordered):
            until = _until(ordered, place, ends)
            ends[span.id] = span.end
            if until is not None and is_stopped(span, latest[span.id], until):
                ends[span.id] = until + span.minutes
            if until is not None and span.pinned:
                found[span.id] = span.start - until
    return found


def _until(ordered: Sequence[Span], place: int, ends: Mapping[str, int]) -> int | None:
    """When what comes before is done; None where nothing does.

    What is lacking before an earlier pinned start is told there: behind it counts what stands.
    """
    track = ordered[place].track
    found: int | None = None
    pins: list[Span] = []
    for each in reversed(ordered[:place]):
        if share(each.track, track):
            behind = any(share(each.track, pin.track) for pin in pins)
            found = max(found or 0, each.end if behind else ends[each.id])
            if each.pinned:
                pins.append(each)
    return found
