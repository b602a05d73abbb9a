"""What is said of a preparation: where lines come from and are placed, what to read, who is invited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentordesk.model.agenda import said
from mentordesk.model.carried import OBSTACLES
from mentordesk.model.preparation import (
    ACTION,
    ACTOR,
    CONFIRMED,
    MEMBER,
    NEED,
    PRACTICE,
    SENT,
    VISIT,
    Line,
)
from mentordesk.model.visits import Visit
from mentordesk.ui.visiting.visit_words import length_text, session_name, short_day
from mentordesk.words import Words, _

if TYPE_CHECKING:
    from mentordesk.services.inviting import Guest
    from mentordesk.services.preparing_reading import Prepared, Source
    from mentordesk.services.proposing import Proposal
    from mentordesk.services.reading_list import ToRead


_UNCOUNTED = {
    "a2.need": _("Needs analysis"),
    "a3.practices": _("Practices on offer"),
    "a4.name": _("Good-practice sheets"),
    "a5.member": _("Local network"),
    "a6.action.open_questions": _("Points still open in the plan"),
    "scope.objectives": _("Scope"),
    "between.consultation": _("Consultation"),
    "a6.version": _("Action plan"),
    "pol.commitments": _("Political commitments"),
}


def moment_said(visit: Visit, eid: str, words: Words) -> str:
    """When a session is, within a sentence: "Tuesday at 10:00, group A"; its name where it has no hour."""
    session = visit.session(eid)
    if session is None:
        return ""
    day = short_day(visit, session.day, words)
    if session.start is None:
        return words.text("{day}, {title}", day=day, title=session_name(session, words))
    time = words.say(said.time(session.start))
    if session.track:
        return words.text("{day} at {time}, group {letter}", day=day, time=time, letter=session.track)
    return words.text("{day} at {time}", day=day, time=time)


def source_said(source: Source, words: Words) -> str:
    """Where a line was taken from."""
    number, called = source.number, source.called
    if source.entity == ACTION:
        return words.text("from action {number}, point still open", number=number)
    if source.entity == NEED:
        return words.text("from need {number}", number=number)
    if source.entity == VISIT:
        return words.text("left open by visit {number}", number=number)
    if source.entity == PRACTICE:
        return words.text("good-practice sheet")
    if source.entity == MEMBER:
        return words.text("member of the network")
    if source.entity in (ACTOR, OBSTACLES):
        return words.text("named in the needs analysis")
    return words.text("named in the strengths") if not called else words.text("from {name}", name=called)


def line_said(prepared: Prepared, line: Line, words: Words) -> str:
    """What stands under a line: where it is placed, and what it comes from where it comes from anything."""
    source = prepared.sources.get(line.mark)
    placed = moment_said(prepared.visit, line.session, words) if line.session else ""
    told = placed or words.text("not placed yet")
    if source is None:
        return told
    return words.text("{placed} · {source}", placed=told, source=source_said(source, words))


def line_spoken(prepared: Prepared, line: Line, title: str, words: Words) -> str:
    """A line for the screen reader (ux.md §6, 17)."""
    return words.text(
        "{list}, {place} of {count}, {text}, {told}",
        list=title, place=line.place, count=line.count, text=line.text, told=line_said(prepared, line, words),
    )  # fmt: skip


def proposal_said(proposal: Proposal, words: Words) -> str:
    """What is told of something one may take over."""
    from mentordesk.services.preparing_reading import Source

    said = source_said(Source(proposal.entity, proposal.id, proposal.number), words)
    if not proposal.about:
        return said[:1].upper() + said[1:]
    return words.text("{about} ({source})", about=proposal.about, source=said)


def to_read_said(item: ToRead, words: Words) -> str:
    """What there is to read, with what is there now."""
    if item.own:
        return item.text
    count, city = item.count, item.called
    if item.what == "a6.version" and (item.called or count):
        if item.called:
            return words.text("Action plan, version {version}", version=item.called)
        return words.plural("Action plan, {count} action", "Action plan, {count} actions", count)
    named = _UNCOUNTED.get(item.what)
    if named and not count:
        return words.text("{what}: nothing yet", what=words.text(named))
    counted = _counted(item.what, count, words)
    if counted:
        return counted
    if item.what in ("a2.local", "a3.local"):
        number = 2 if item.what.startswith("a2") else 3
        if city:
            return words.text("Context of {city}, annex {number}", city=city, number=number)
        return words.text("Context, annex {number}", number=number)
    from mentordesk.forms.reading import form

    return form(item.form).label(item.key, words)


def _counted(what: str, count: int, words: Words) -> str:
    """What there is so much of; empty for what is not counted."""
    plural = words.plural
    said = {
        "a2.need": plural("Needs analysis, {count} need", "Needs analysis, {count} needs", count),
        "a3.practices": plural("{count} practice on offer", "{count} practices on offer", count),
        "a4.name": plural("{count} good-practice sheet", "{count} good-practice sheets", count),
        "a5.member": plural("Local network, {count} member", "Local network, {count} members", count),
        "a6.action.open_questions": plural(
            "{count} point still open in the plan", "{count} points still open in the plan", count
        ),
        "scope.objectives": plural("Scope, {count} objective", "Scope, {count} objectives", count),
        "between.consultation": plural("Consultation, {count} view", "Consultation, {count} views", count),
        "pol.commitments": plural("{count} political commitment", "{count} political commitments", count),
    }
    return said.get(what, "")


def readers_said(item: ToRead, prepared: Prepared, words: Words) -> str:
    """Who has read it."""
    named = [name for each in item.readers if (name := prepared.names.get(each, ""))]
    return ", ".join(named) if named else words.text("nobody yet")


def state_said(state: str, words: Words) -> str:
    """How far an invitation is."""
    if state == SENT:
        return words.text("sent")
    return words.text("confirmed") if state == CONFIRMED else words.text("draft")


def guest_said(guest: Guest, words: Words) -> str:
    """How long somebody is met, and in which language."""
    if not guest.sessions:
        return words.text("not placed yet")
    length = length_text(guest.minutes, words)
    if guest.language:
        return words.text("{length}, {language}", length=length, language=guest.language)
    return length
