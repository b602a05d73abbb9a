"""What there is to say about the visits of a programme (R-071, R-103, R-110, R-120, R-121, R-123, R-142,
R-148, R-190). Where the aim is no plan, nothing is said of the plan (R-192); of length and mode (R-122),
nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from mentordesk.model.agenda.free import attending
from mentordesk.model.agenda.lacks import FINAL, POLITICIANS, hears_politicians
from mentordesk.model.everyone import NETWORK, Everyone
from mentordesk.model.filled import Filled
from mentordesk.model.plan import Action
from mentordesk.model.programme import FORM as SHEET
from mentordesk.model.programme import Programme
from mentordesk.model.rules import Notice, aims_at_plan, is_asked, plural, written
from mentordesk.model.visits import FORM, MENTEE_HOST, MENTOR_HOST, PARTS, SESSION, VISIT, Session, Visit
from mentordesk.words import Message, _

FEWEST, MOST = 2, 10
"""Visits taken as usual (R-190); a notice outside, never a refusal."""
SOON = timedelta(days=7)
"""How long before a visit what is lacking for it is remarked (R-123)."""
_TRAINING = "training"
_TEAM = frozenset(
    {"mentee_city", "mentee_association", "mentor_city", "mentor_association", "facilitator", "politicians"}
)
"""Groups that are no stakeholders of the plan."""


def visit_notices(
    programme: Programme,
    visits: Sequence[Visit],
    everyone: Everyone,
    today: date,
    *,
    sheet: Filled | None = None,
    actions: Sequence[Action] | None = None,
) -> tuple[Notice, ...]:
    """Everything: first of the visits together, then of each.

    ``sheet`` is the programme's form with its rows, ``actions`` the rows of the plan; of what is not given
    (None) nothing is said. A notice on a visit has the visit's id.
    """
    found = [*unusual_number(visits), *hosts(programme, visits)]
    for visit in visits:
        if visit.number == 1 and sheet is not None:
            found += [*no_training(visit, sheet, today), *no_commitment(visit, sheet, today)]
        found += nothing_prepared(visit, today)
        if visit.number in (1, 3):
            found += no_member(programme, visit, everyone, today)
        found += final_unheard(visit, everyone)
        if visit.number == 1 and actions is not None:
            found += no_action(programme, visit, actions, today)
    return tuple(found)


# --- number and hosts -----------------------------------------------------------------------------


def unusual_number(visits: Sequence[Visit]) -> Iterator[Notice]:
    """R-190: fewer than two visits or more than ten are taken as they are, with a remark."""
    if visits and not FEWEST <= len(visits) <= MOST:
        text = plural(
            "{count} visit is planned: is it as you mean it? Two to ten are usual.",
            "{count} visits are planned: is it as you mean it? Two to ten are usual.",
            len(visits),
        )
        yield Notice("R-190", text, FORM, field=VISIT)


def hosts(programme: Programme, visits: Sequence[Visit]) -> Iterator[Notice]:
    """R-120, R-121: of three visits the first and the last are in the mentee city; both cities host one.

    A visit whose host nobody named yet may be either. A community of practice has no mentor (R-198).
    """
    if programme.answers.get("prog.format") == "community" or not visits:
        return
    if len(visits) == 3:
        text = _("Of three visits, the first and the last usually take place in the mentee city.")
        for visit in (visits[0], visits[-1]):
            if visit.host not in ("", MENTEE_HOST):
                yield Notice("R-120", Message.of(text), VISIT, visit.id, "visit.host")
    named = {each.host for each in visits}
    if "" in named:
        return
    if MENTOR_HOST not in named:
        text = _("No visit takes place in the mentor city: its practices are best seen there.")
        yield Notice("R-121", Message.of(text), FORM, field="visit.host")
    if MENTEE_HOST not in named:
        text = _("No visit takes place in the mentee city: its context is best seen there.")
        yield Notice("R-121", Message.of(text), FORM, field="visit.host")


# --- before a visit -------------------------------------------------------------------------------


def no_training(visit: Visit, sheet: Filled, today: date) -> Iterator[Notice]:
    """R-071: visit 1 is about to begin, or under way, and no training is recorded; it is advised only."""
    if not _is_near(visit, today) or not is_asked(sheet, "training.dates"):
        return
    if _TRAINING in (sheet.value("prog.tools_left_out") or ()) or written(sheet, "training.dates"):
        return
    text = _("No training is recorded before this visit: it is advised, never compulsory.")
    yield Notice("R-071", Message.of(text), SHEET, field="training.dates")


def no_commitment(visit: Visit, sheet: Filled, today: date) -> Iterator[Notice]:
    """R-110: visit 1 has its day, is not over, and no political commitment is recorded."""
    if visit.last_day is None or today > visit.last_day or not is_asked(sheet, "pol.commitments"):
        return
    if not written(sheet, "pol.commitments"):
        text = _("No political commitment is recorded before the first visit: who stands behind the work?")
        yield Notice("R-110", Message.of(text), SHEET, field="pol.commitments")


def nothing_prepared(visit: Visit, today: date) -> Iterator[Notice]:
    """R-123: a week before, nothing says what to see, whom to meet, what to clear up. A plain fact."""
    if _is_near(visit, today) and not any(visit.lines(f"preparation.{part}") for part in PARTS):
        text = Message.of(_("Nothing is prepared yet for this visit."))
        yield Notice("R-123", text, VISIT, visit.id, "visit.preparation", quiet=True)


def _is_near(visit: Visit, today: date) -> bool:
    """Whether it begins within a week or is under way."""
    first, last = visit.first_day, visit.last_day
    return first is not None and last is not None and first - SOON <= today <= last


# --- who takes part -------------------------------------------------------------------------------


def no_member(programme: Programme, visit: Visit, everyone: Everyone, today: date) -> Iterator[Notice]:
    """R-103: nobody of the local network takes part in any session of a visit that is near or over."""
    if visit.first_day is None or today < visit.first_day - SOON or not visit.sessions:
        return
    if "annex5" in (programme.answers.get("prog.tools_left_out") or ()):
        return
    there = [*visit.attendance, *(eid for each in visit.sessions for eid in attending(each))]
    ticked = NETWORK in (visit.answers.get("attendance_groups") or ())
    if not ticked and NETWORK not in everyone.in_groups(there):
        text = Message.of(_("No member of the local network takes part in this visit."))
        yield Notice("R-103", text, VISIT, visit.id, "visit.attendance")


def final_unheard(visit: Visit, everyone: Everyone) -> Iterator[Notice]:
    """R-148: a final presentation without elected members, or without stakeholders."""
    for session in visit.sessions:
        if session.kind != FINAL or session.kept(POLITICIANS):
            continue
        if not hears_politicians(visit, session, everyone):
            text = _("The final presentation is for elected members, and none is listed.")
            yield Notice("R-148", Message.of(text), SESSION, session.id, f"{SESSION}.people")
        if not _hears_stakeholders(visit, session, everyone):
            text = _("The final presentation is for stakeholders, and none is listed.")
            yield Notice("R-148", Message.of(text), SESSION, session.id, f"{SESSION}.people")


def _hears_stakeholders(visit: Visit, session: Session, everyone: Everyone) -> bool:
    """Whether anybody of neither team is listed; someone of whom nobody knows more may well be one."""
    if NETWORK in (visit.answers.get("attendance_groups") or ()):
        return True
    people = (*session.people, *visit.attendance)
    return any(not (groups := everyone.in_groups((each,))) or groups - _TEAM for each in people)


# --- after a visit --------------------------------------------------------------------------------


def no_action(programme: Programme, visit: Visit, actions: Sequence[Action], today: date) -> Iterator[Notice]:
    """R-142: visit 1 is over and the plan has no action; not where no plan is aimed at (R-192)."""
    over = visit.last_day is not None and visit.last_day < today
    if over and aims_at_plan(programme) and lacks_actions(actions):
        text = Message.of(
            _("The first visit is over and the plan has no action yet: a first list is expected.")
        )
        yield Notice("R-142", text, VISIT, visit.id, "visit.outputs")


def lacks_actions(actions: Sequence[Action]) -> bool:
    """Whether nothing is written in any row of the plan: what closing visit 1 asks (R-142)."""
    return not any(value for action in actions for value in action.cells.values())
