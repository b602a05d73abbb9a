"""What cannot be done as it stands: one person or one room twice, a way that takes too long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from mentordesk.model.agenda import said
from mentordesk.model.agenda.free import at_once, persons, same_room
from mentordesk.model.agenda.lines import share
from mentordesk.model.agenda.repairs import PLACE, Repair, Warning, moves, replacements, two
from mentordesk.model.agenda.ripple import Move
from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import Session, Visit
from mentordesk.words import Message, _

PERSON_TWICE, ROOM_TWICE, TRAVEL = "person_twice", "room_twice", "travel"


def clashes(visit: Visit, everyone: Everyone, candidates: Sequence[str]) -> Iterator[Warning]:
    """All of them; of two sessions the one that begins first comes first."""
    timed = [each for each in visit.sessions if each.start is not None]
    for one, other in combinations(timed, 2):
        if at_once(one, other):
            yield from _person_twice(visit, everyone, one, other, candidates)
            yield from _room_twice(visit, everyone, one, other)
    for place, session in enumerate(timed):
        yield from _travel(visit, timed[:place], session)


def _person_twice(
    visit: Visit, everyone: Everyone, one: Session, other: Session, candidates: Sequence[str]
) -> Iterator[Warning]:
    """Who leads, attends, takes notes or interprets in two sessions at once; a break claims nobody."""
    both = persons(one, everyone) & persons(other, everyone)
    if one.is_break or other.is_break or not both:
        return
    free = tuple(islice(moves(visit, everyone, (one, other)), 2))
    for who in sorted(both, key=lambda each: (everyone.name(each), each)):
        name = said.person(everyone, who)
        text = _("{person} cannot be in “{one}” and in “{other}” at the same time.")
        message = Message.of(text, person=name, one=said.title(one), other=said.title(other))
        repairs = two(free, replacements(visit, everyone, who, other, candidates))
        short = {one.id: _also(name, one, other), other.id: _also(name, other, one)}
        about = f"{one.id},{other.id}:{who}"
        yield Warning(PERSON_TWICE, (one.id, other.id), message, who, repairs, about, short)


def _also(name: str | Message, here: Session, there: Session) -> Message:
    if there.track and there.track != here.track:
        return Message.of(_("{person} is also in group {letter}"), person=name, letter=there.track)
    return Message.of(_("{person} is also in “{title}”"), person=name, title=said.title(there))


def _room_twice(visit: Visit, everyone: Everyone, one: Session, other: Session) -> Iterator[Warning]:
    """The same place for two groups at once; two breaks may share it."""
    if one.track == other.track or not same_room(one, other) or (one.is_break and other.is_break):
        return
    place = " ".join(one.said("place").split())
    text = _("“{one}” and “{other}” are in the same place at the same time: {place}.")
    message = Message.of(text, one=said.title(one), other=said.title(other), place=place)
    short = {
        each.id: Message.of(_("“{title}” is in the same place"), title=said.title(there))
        for each, there in ((one, other), (other, one))
    }
    repairs = two(moves(visit, everyone, (one, other)))
    yield Warning(
        ROOM_TWICE, (one.id, other.id), message, repairs=repairs, about=f"{one.id},{other.id}", short=short
    )


def _travel(visit: Visit, before: Sequence[Session], session: Session) -> Iterator[Warning]:
    """The way there takes longer than the time since what came before in its line."""
    leads = [
        each
        for each in before
        if each.day == session.day and share(each.track, session.track) and each.start != session.start
    ]
    last = max(leads, key=lambda each: each.end or 0, default=None)
    if last is None or session.start is None or last.end is None:
        return
    gap = max(session.start - last.end, 0)
    if session.travel <= gap:
        return
    way, there_is = said.length(session.travel), said.length(gap)
    text = _("The way to “{title}” takes {way}; after “{before}” there is {gap}.")
    message = Message.of(text, title=said.title(session), way=way, before=said.title(last), gap=there_is)
    start = last.end + session.travel
    repairs: tuple[Repair, ...] = ()
    if not session.pinned and start + session.minutes <= 24 * 60:
        move = Move(session.day, start, session.track, session.minutes)
        repairs = (Repair(PLACE, said.put(visit, session, session.day, start), session.id, move),)
    short = {session.id: Message.of(_("The way takes {way}, there is {gap}"), way=way, gap=there_is)}
    yield Warning(TRAVEL, (session.id,), message, repairs=repairs, about=last.id, short=short)
