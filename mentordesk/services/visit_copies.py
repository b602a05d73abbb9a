"""Visits made from a template or from another visit: what they say, and never who was there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mentordesk.forms.visit_templates import SessionTemplate, VisitTemplate
from mentordesk.model.everyone import Everyone
from mentordesk.model.filled import bare
from mentordesk.model.programme import MENTEE, PEER, Programme
from mentordesk.model.visits import KEPT, MENTEE_HOST, MENTOR_HOST, PEER_HOST, Session, Visit

_OF_A_VISIT = (
    "title", "host", "mode", "purpose", "outputs", "timezone", "preparation.see", "preparation.questions",
    "preparation.documents", "preparation.sensitivities", "preparation.logistics",
)  # fmt: skip
"""What a copied visit keeps: nobody, no date, nothing that was written of how it went."""
_OF_A_SESSION = (
    "day", "start", "minutes", "kind", "title", "purpose", "track", "place", "language", "questions",
    "practices", "needs", "key_factors", "prepare", "pinned", "travel",
)  # fmt: skip
_LINKS = ("practices", "needs", "key_factors")
_KEPT_IN_A_TEMPLATE = ("host", "mode")
_PROPOSED = tuple(name for name in _OF_A_SESSION if name not in (*_LINKS, "title"))
"""What a session of an own template keeps beside its title: nothing that leads into one programme."""


def visit_answers(visit: Visit) -> dict[str, Any]:
    """What a copy of a visit says, restricted answers where they are restricted."""
    return {name: value for name, value in visit.answers.items() if bare(name) in _OF_A_VISIT}


def session_answers(session: Session, *, links: bool = True) -> dict[str, Any]:
    """What a copy of a session says; without ``links`` what leads to records of its programme stays away."""
    kept = [name for name in _OF_A_SESSION if links or name not in _LINKS]
    return {name: value for name, value in session.answers.items() if bare(name) in kept}


def whole_session(session: Session) -> dict[str, Any]:
    """What a session says, its people too; not what was agreed about this very one."""
    dropped = {"confirmed", "order"}
    return {
        name: value
        for name, value in session.answers.items()
        if bare(name) not in dropped and not name.startswith(KEPT)
    }


def told(template: VisitTemplate, programme: Programme) -> dict[str, Any]:
    """What a visit of a template says in the programme's language; peers receive one another (R-198)."""
    answers = template.answers_in(programme.languages[0])
    among_peers = programme.with_role(PEER) and not programme.with_role(MENTEE)
    if among_peers and answers.get("host") in (MENTEE_HOST, MENTOR_HOST):
        answers["host"] = PEER_HOST
    return answers


def proposed_sessions(template: VisitTemplate, language: str, them: Everyone) -> Iterator[dict[str, Any]]:
    """The sessions of a template; people only where the programme has persons of these groups."""
    for session in template.sessions:
        asked = set(session.participants)
        people = [eid for eid in them.names if them.canonical(eid) == eid and _of(them, eid) & asked]
        yield {**session.answers_in(language), "people": people or None}


def _of(them: Everyone, eid: str) -> frozenset[str]:
    return them.groups.get(eid, frozenset())


def template_of(visit: Visit, eid: str, title: str, them: Everyone) -> VisitTemplate:
    """A visit as a template: its course, and for each session the groups that took part instead of people."""
    told = {name: visit.answers[name] for name in _KEPT_IN_A_TEMPLATE if visit.answers.get(name)}
    return VisitTemplate(
        id=eid,
        title={"": title},
        purpose={"": visit.purpose},
        outputs={"": visit.lines("outputs")},
        days=visit.days,
        answers=told,
        sessions=tuple(_as_template(each, them) for each in visit.sessions),
        own=True,
    )


def _as_template(session: Session, them: Everyone) -> SessionTemplate:
    kept = {name: session.answers[name] for name in _PROPOSED if session.answers.get(name) is not None}
    return SessionTemplate(kept, {"": session.said("title")}, tuple(sorted(them.in_groups(session.people))))


def stored(template: VisitTemplate) -> Mapping[str, Any]:
    """An own template as this computer keeps it."""
    return {
        "id": template.id,
        "title": template.title[""],
        "purpose": template.purpose[""],
        "outputs": list(template.outputs[""]),
        "days": template.days,
        "answers": dict(template.answers),
        "sessions": [
            {"answers": dict(each.answers), "title": each.title[""], "participants": list(each.participants)}
            for each in template.sessions
        ],
    }


def read_template(kept: Mapping[str, Any]) -> VisitTemplate:
    """An own template out of what ``stored`` made."""
    sessions = (
        SessionTemplate(each["answers"], {"": each["title"]}, tuple(each["participants"]))
        for each in kept["sessions"]
    )
    return VisitTemplate(
        id=kept["id"],
        title={"": kept["title"]},
        purpose={"": kept["purpose"]},
        outputs={"": tuple(kept["outputs"])},
        days=kept["days"],
        answers=kept["answers"],
        sessions=tuple(sessions),
        own=True,
    )
