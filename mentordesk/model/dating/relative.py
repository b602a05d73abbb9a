"""Words that count from an event: "three months after the vote", "dans les 6 mois", "dès l'adoption"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mentordesk.model.dating.expressions import Direction, Expression, expression
from mentordesk.model.dating.lexicon import Hit, Page
from mentordesk.model.dating.stretches import DAY, add_months, drawn_first, drawn_last
from mentordesk.model.dating.tongues.shape import Role
from mentordesk.model.timetable import Stretch

_EVENTS = {Role.EVENT_START: "start", Role.EVENT_END: "end", Role.EVENT_APPROVAL: "approval"}
_BESIDE = {
    Role.FROM: Direction.FROM,
    Role.AFTER: Direction.AFTER,
    Role.BEFORE: Direction.BEFORE,
    Role.UNTIL: Direction.UNTIL,
}
_COUNTING = frozenset((Role.AFTER, Role.BEFORE, Role.FROM, Role.COUNTED))
_LONGEST_EVENT = 10


@dataclass(frozen=True)
class Relative:
    """``count`` units (1 day, 2 week, 3 month, 4 year) from an event; ``unit`` 0: the event itself."""

    start: int
    end: int
    event_start: int
    kind: str | None  # start, end, approval; None: an event the programme does not know
    count: int
    unit: int
    direction: Direction  # AFTER, BEFORE, FROM, UNTIL; ONE: within so many units of it
    tongues: frozenset[str] = frozenset()

    def stretch(self, events: Mapping[str, date]) -> Stretch | None:
        """Where it lies, approximately, when the event's day is known."""
        day = events.get(self.kind or "")
        if self.kind == "" and day is None:
            day = events.get("approval") or events.get("start")
        if day is None:
            return None
        try:
            return self._placed(day)
        except OverflowError:
            return None

    def _placed(self, day: date) -> Stretch:
        if self.unit == 0:
            if self.direction in (Direction.BEFORE, Direction.UNTIL):
                last = day - DAY if self.direction is Direction.BEFORE else day
                return Stretch(drawn_first(last), last, True, True, open_first=True)
            return Stretch(day, drawn_last(day), True, True, open_last=True)
        sign = -1 if self.direction is Direction.BEFORE else 1
        target = _counted(day, sign * self.count, self.unit)
        if self.direction is Direction.ONE:
            return Stretch(day, max(day, target), True, True)
        width = min(self.unit, 3)  # a year after is drawn a month wide, as a month after is
        return Stretch(target, _counted(target, 1, width) - DAY, True, True)


def _counted(day: date, count: int, unit: int) -> date:
    if unit >= 3:
        return add_months(day, count * (12 if unit == 4 else 1))
    return day + timedelta(days=count * (7 if unit == 2 else 1))


def relative(page: Page, at: int) -> Relative | None:
    """Words that count from an event, beginning at a token."""
    within = page.find(at, Role.WITHIN)
    here = within.end if within else at
    passed = page.find(here, Role.ARTICLE) if within else None
    here = passed.end if passed else here
    number = page.find(here, Role.NUMBER)
    count = number.value if number else page.number(here, 3)
    unit = page.find(number.end if number else here + 1, Role.UNIT) if count else None
    if count and unit and unit.tongues & (number.tongues if number else unit.tongues):
        return _behind(page, at, count, unit.value, unit.end, unit.tongues, within=within is not None)
    return _event_itself(page, at)


def _behind(
    page: Page, at: int, count: int, unit: int, here: int, tongues: frozenset[str], *, within: bool
) -> Relative | None:
    """What follows "3 months": after the vote, before the end, or nothing ("within 3 months")."""
    late = page.find(here, Role.WITHIN)
    if late and late.tongues == {"lv"}:
        within, here = True, late.end
    joints = [hit for hit in reversed(page.hits(here)) if hit.role in _COUNTING and hit.tongues & tongues]
    joints = [hit for hit in joints if within or hit.role is not Role.COUNTED]
    if joints:
        joint, kind, start, end = _first_known(page, joints)
        if kind or joint.role is not Role.FROM:
            if end == joint.end:
                kind, start = ("", end) if page.ends(end) else (None, end)
            after_event = Direction.ONE if within else Direction.AFTER
            direction = Direction.BEFORE if joint.role is Role.BEFORE else after_event
            return Relative(at, end, start, kind, count, unit, direction, tongues & joint.tongues)
    return Relative(at, here, here, "", count, unit, Direction.ONE, tongues) if within else None


def _first_known(page: Page, joints: Sequence[Hit]) -> tuple[Hit, str | None, int, int]:
    """The shortest joint behind which a known event stands, else the shortest: "after", then "after the"."""
    for joint in joints:
        kind, start, end = _event(page, joint.end)
        if kind:
            return joint, kind, start, end
    return joints[0], *_event(page, joints[0].end)


def _event_itself(page: Page, at: int) -> Relative | None:
    """After the vote, from adoption, until the end of the programme."""
    for joint in reversed(page.hits(at)):
        direction = _BESIDE.get(joint.role)
        if direction is None or page.number(joint.end) is not None:
            continue
        kind, start, end = _event(page, joint.end)
        if kind and expression(page, joint.end) is None:
            return Relative(at, end, start, kind, 0, 0, direction, joint.tongues)
    return None


def up_to_event(page: Page, found: Expression) -> Expression:
    """Date words that go on to an event ("d'octobre 2027 à la fin du programme"): they leave the end open."""
    if found.b is not None or found.direction not in (Direction.ONE, Direction.FROM):
        return found
    for joint in reversed(page.hits(found.end)):
        if joint.role is Role.TO and (joint.tongues & found.tongues or not found.tongues):
            kind, _, end = _event(page, joint.end)
            if kind:
                return replace(found, direction=Direction.FROM, end=end)
    return found


def _event(page: Page, at: int) -> tuple[str | None, int, int]:
    """Which event is named, and from which token to which. The words go on to the next sign that parts."""
    here, kind, foreign = at, None, False
    while here < len(page) and here - at < _LONGEST_EVENT and (here == at or not page.ends(here)):
        if (
            page.ends(here)
            or page.tokens[here].number is not None
            or (page.find(here, Role.TO) and here > at and (expression(page, here) is not None))
        ):
            break
        named = next((_EVENTS[hit.role] for hit in page.hits(here) if hit.role in _EVENTS), None)
        of = page.find(here, Role.EVENT_OF)
        if named and kind is None and not foreign:
            kind, here = named, here + 1
        elif named or of:
            here = of.end if of else here + 1
        else:
            foreign, here = True, here + 1
    return (None if foreign else kind), at, here
