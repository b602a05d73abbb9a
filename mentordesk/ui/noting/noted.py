"""Notes as the stream shows them: under a head for each session, that one last where one writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from mentordesk.model.note_targets import NEED, PRACTICE, TASK, Target
from mentordesk.model.notes import Note
from mentordesk.model.plan import ACTION
from mentordesk.model.visits import Session, Visit
from mentordesk.ui.noting.known import Known
from mentordesk.ui.noting.running import Spot
from mentordesk.ui.visiting.visit_words import clock_text, session_name, short_day, visit_name
from mentordesk.ui.widgets.notes.shown import ChipShown, NoteShown, PictureShown, RowShown, SessionHead
from mentordesk.words import Words

_ICONS = {ACTION: "table", NEED: "clipboard", PRACTICE: "star", TASK: "flag"}
HEAD = "head:"
"""Before the id of a session: the id of its line between the notes."""
_LATE = "99:99"


def spot_of(note: Note) -> Spot:
    """Where a note stands."""
    return Spot(note.visit, note.session, "" if note.session or note.visit else note.day)


def rows(known: Known, here: Spot, words: Words) -> list[RowShown]:
    """The notes of the visit where one writes, or those between the visits; the newest last."""
    visit = known.visit(here.visit)
    of_here = [each for each in known.notes.values() if each.visit == here.visit]
    by_session: dict[str, list[Note]] = {}
    for each in of_here:
        by_session.setdefault(each.session, []).append(each)
    order = [each.id for each in visit.sessions] if visit is not None else []
    order = [eid for eid in order if eid in by_session and eid != here.session]
    before = [""] if "" in by_session and here.session else []
    targets = {each.key: each for each in known.targets}
    found: list[RowShown] = []
    for eid in (*before, *order, here.session):
        found.append(head(visit, eid, words))
        notes = sorted(by_session.get(eid, ()), key=_moment)
        found += (shown(each, known, targets, words) for each in notes)
    return found


def _moment(note: Note) -> tuple[str, str, str, str]:
    return note.day, note.time or _LATE, note.at, note.id


def head(visit: Visit | None, session: str, words: Words) -> SessionHead:
    """The line over the notes of a session, of a visit besides its sessions, or of the time between."""
    found = visit.session(session) if visit is not None else None
    if visit is None:
        said = words.text("Between the visits")
    elif found is None:
        said = words.text("{visit}, outside the sessions", visit=visit_name(visit, words))
    else:
        said = _session_head(visit, found, words)
    return SessionHead(HEAD + session, said)


def _session_head(visit: Visit, session: Session, words: Words) -> str:
    name = session_name(session, words)
    if session.start is None:
        return name
    if visit.days > 1:
        return words.text(
            "{day} {time} · {session}", day=short_day(visit, session.day, words),
            time=clock_text(session.start), session=name,
        )  # fmt: skip
    return words.text("{time} · {session}", time=clock_text(session.start), session=name)


def shown(
    note: Note, known: Known, targets: Mapping[str, Target], words: Words, remark: str = ""
) -> NoteShown:
    """One note."""
    if note.conflicts and not remark:
        remark = words.text("Changed on both sides")
    author = known.name(note.author) if note.author and note.author != known.me else ""
    return NoteShown(
        id=note.id,
        text=note.text,
        time=note.time,
        kind=note.kind,
        speaker_text=known.name(note.speaker) if note.speaker else "",
        degree=note.degree,
        chips=tuple(_chips(note, targets, words)),
        author_text=author,
        afterwards=note.afterwards,
        pictures=tuple(
            PictureShown(each.id, each.name, "eye" if each.is_picture else "paperclip")
            for each in note.attachments
        ),
        remark=remark,
    )


def _chips(note: Note, targets: Mapping[str, Target], words: Words) -> Iterable[ChipShown]:
    for link in note.links:
        key = f"{link.get('entity')}/{link.get('id')}"
        target = targets.get(key)
        if target is None:
            continue
        text = words.say(target.label)
        if target.entity == TASK and (target.who or target.due):
            details = " · ".join(filter(None, (target.who, _day(target.due, words))))
            text = words.text("To do · {details}", details=details)
        yield ChipShown(key, text, _ICONS.get(target.entity, "link-simple"))


def _day(due: str, words: Words) -> str:
    try:
        return words.day(date.fromisoformat(due)) if due else ""
    except ValueError:
        return due


def counted(notes: Iterable[Note], visit: str) -> dict[str, int]:
    """How many notes each session of a visit has, "" for none."""
    found: dict[str, int] = {}
    for each in notes:
        if each.visit == visit:
            found[each.session] = found.get(each.session, 0) + 1
    return found


def of_visit(notes: Iterable[Note], visit: str) -> Sequence[Note]:
    """The notes of a visit; those between the visits for ""."""
    return [each for each in notes if each.visit == visit]
