"""What deserves a second look: rest for the interpreter, elected members, notes, a balanced mix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from mentordesk.model.agenda import said
from mentordesk.model.agenda.free import attending, is_free
from mentordesk.model.agenda.lines import groups, share
from mentordesk.model.agenda.mix import mix
from mentordesk.model.agenda.repairs import PLACE, Repair, Warning, additions, two
from mentordesk.model.agenda.ripple import Move
from mentordesk.model.everyone import POLITICIANS as ELECTED
from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import VIRTUAL, Session, Visit
from mentordesk.words import Message, _, folded

INTERPRETER, POLITICIANS = "interpreter_no_break", "final_without_politicians"
NO_NOTE_TAKER, MIX = "no_note_taker", "mix"
_ON_END, _REST = 120, 10
"""Minutes an interpreter can go on for, and what is a break."""
FINAL = "final_presentation"
_ELECTED_WORDS = re.compile(
    r"\b(?:elu|elue|elus|elues|maire|mairesse|adjointe?s?|echevin\w*|conseiller\w*|depute\w*|senat\w+"
    r"|mayors?|deputy mayor|councill?ors?|politicians?|elected|mps?|meps?|ministers?|ministre\w*"
    r"|sindac\w+|assessor\w*|consiglier\w+|elett\w+|ministr\w+|alcalde\w*|alcaldesa\w*|concejal\w*|electos?"
    r"|burgemeester\w*|wethouder\w*|schepen\w*|raadsleden|raadslid|politic[iu]\w*"
    r"|δημαρχ\w+|αντιδημαρχ\w+|συμβουλ\w+|εκλεγμεν\w+|βουλευτ\w+|mers|mere|domes prieks\w+|deputat\w+)\b"
)
"""Offices as people write them instead of a name, folded."""


def lacks(visit: Visit, everyone: Everyone, candidates: Sequence[str]) -> Iterator[Warning]:
    """All of them; the mix of the visit last."""
    yield from _interpreters(visit, everyone)
    for session in visit.sessions:
        if session.kind == FINAL and not hears_politicians(visit, session, everyone):
            yield _no_politicians(everyone, session, candidates)
        if not session.is_break and not session.person("note_taker"):
            yield _no_notes(visit, everyone, session, candidates)
    yield from _out_of_balance(visit)


# --- interpreters ---------------------------------------------------------------------------------


def _interpreters(visit: Visit, everyone: Everyone) -> Iterator[Warning]:
    """Named ones by themselves; where only a language is given, by the line (``lines``)."""
    told: set[tuple[str, ...]] = set()
    interpreted = [each for each in visit.sessions if each.start is not None and not each.is_break]
    names = {everyone.canonical(each.person("interpreter")) for each in interpreted} - {""}
    for day in range(1, visit.days + 1):
        today = [each for each in interpreted if each.day == day]
        for who in sorted(names):
            theirs = [each for each in today if everyone.canonical(each.person("interpreter")) == who]
            yield from _on_end(visit, everyone, who, theirs)
        unnamed = [each for each in today if each.said("language").strip() and not each.person("interpreter")]
        for letter in groups(visit.sessions, day) or ("",):
            for warning in _on_end(
                visit, everyone, "", [each for each in unnamed if share(each.track, letter)]
            ):
                if warning.sessions not in told:
                    told.add(warning.sessions)
                    yield warning


def _on_end(visit: Visit, everyone: Everyone, who: str, sessions: Sequence[Session]) -> Iterator[Warning]:
    for stretch in _stretches(sessions):
        first, last = stretch[0], max(stretch, key=lambda each: each.end or 0)
        minutes = (last.end or 0) - (first.start or 0)
        if minutes <= _ON_END:
            continue
        length = said.length(minutes)
        if who:
            text = _("{person} interprets for {length} without a break of 10 minutes.")
            message = Message.of(text, person=said.person(everyone, who), length=length)
        else:
            text = _("From {time} there is interpreting for {length} without a break of 10 minutes.")
            message = Message.of(text, time=said.time(first.start or 0), length=length)
        ids = tuple(each.id for each in stretch)
        short = {
            each: Message.of(_("{length} of interpreting without a break"), length=length) for each in ids
        }
        yield Warning(INTERPRETER, ids, message, who, _rests(visit, stretch), f"{who}:{','.join(ids)}", short)


def _stretches(sessions: Sequence[Session]) -> list[list[Session]]:
    """Sessions, in their order, that follow one another without a rest."""
    found: list[list[Session]] = []
    until = -_REST
    for each in sessions:
        start, end = each.start or 0, each.end or 0
        if start - until >= _REST:
            found.append([])
        found[-1].append(each)
        until = max(until, end)
    return found


def _rests(visit: Visit, stretch: Sequence[Session]) -> tuple[Repair, ...]:
    """The last session of the stretch that begins in time, a rest later."""
    begins = stretch[0].start or 0
    for number in reversed(range(1, len(stretch))):
        until = max(each.end or 0 for each in stretch[:number])
        each, start = stretch[number], until + _REST
        fits = start + each.minutes <= 24 * 60
        if until - begins <= _ON_END and not each.pinned and fits:
            move = Move(each.day, start, each.track, each.minutes)
            return (Repair(PLACE, said.put(visit, each, each.day, start), each.id, move),)
    return ()


# --- who is lacking -------------------------------------------------------------------------------


def hears_politicians(visit: Visit, session: Session, everyone: Everyone) -> bool:
    """Whether an elected member is listed for a session, by group or by office, or was there (R-148)."""
    names = (folded(everyone.name(eid)) for eid in attending(session))
    return (
        ELECTED in everyone.in_groups((*attending(session), *visit.attendance))
        or ELECTED in (visit.answers.get("attendance_groups") or ())
        or any(_ELECTED_WORDS.search(name) for name in names)
    )


def _no_politicians(everyone: Everyone, session: Session, candidates: Sequence[str]) -> Warning:
    text = _("No elected member is listed for “{title}”.")
    elected = [each for each in candidates if ELECTED in everyone.in_groups((each,))]
    repairs = two(additions(everyone, _("Add {person}"), session, elected, "people"))
    short = {session.id: Message.of(_("No elected member"))}
    message = Message.of(text, title=said.title(session))
    return Warning(POLITICIANS, (session.id,), message, repairs=repairs, short=short)


def _no_notes(visit: Visit, everyone: Everyone, session: Session, candidates: Sequence[str]) -> Warning:
    """Whoever attends and does not lead may take notes; else somebody who has time."""
    lead, there = session.person("lead"), {everyone.canonical(each) for each in session.people}
    able = [each for each in candidates if everyone.canonical(each) != everyone.canonical(lead)]
    attend = [each for each in able if everyone.canonical(each) in there]
    others = (each for each in able if is_free(visit, everyone, each, session))
    chosen = chain(attend, others)
    repairs = two(additions(everyone, _("Let {person} take notes"), session, chosen, "note_taker"))
    message = Message.of(_("Nobody takes notes in “{title}”."), title=said.title(session))
    short = {session.id: Message.of(_("Nobody takes notes"))}
    return Warning(NO_NOTE_TAKER, (session.id,), message, repairs=repairs, short=short)


# --- the mix --------------------------------------------------------------------------------------

_MISSING: Mapping[str, str] = {
    "outings": _("No outing is planned in this visit."),
    "talks": _("No talk with stakeholders is planned in this visit."),
    "reflection": _("No time to think things over as a team is planned in this visit."),
}


def _out_of_balance(visit: Visit) -> Iterator[Warning]:
    """R-124: of outings, talks and reflection, what a visit of two days or more lacks altogether.

    A virtual visit goes nowhere, and one with the final presentation need not (R-147). Of a visit without
    sessions there is nothing to say yet.
    """
    found = mix(visit.sessions)
    if visit.days < 2 or not found.by_kind:
        return
    stays = visit.mode == VIRTUAL or FINAL in found.by_kind
    for name, text in _MISSING.items():
        if not getattr(found, name) and not (name == "outings" and stays):
            yield Warning(MIX, (), Message.of(text), about=name)
