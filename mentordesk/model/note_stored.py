"""A note out of its registers: which degree it has, and which of its answers count (``notes``)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from mentordesk.model.changes import Key
from mentordesk.model.filled import SUFFIXES
from mentordesk.model.notes import CIRCLES, MARK, ME, OPEN, SET_ASIDE, SPEAKER, TEAM, UNATTRIBUTED, Note

_TEAM_SIGN, _ME_SIGN = SUFFIXES["confidence"], SUFFIXES["private"]
_OWN = frozenset({
    "text", "kind", "session", "visit", "day", "time", SPEAKER, "links", "afterwards", "sorted", "author",
    MARK, SET_ASIDE,
})  # fmt: skip


class Stored(NamedTuple):
    """The registers of one note by stored name, the circle and author of its birth, and when that was."""

    id: str
    answers: Mapping[str, Any]
    keys: Mapping[str, Key]
    conflicts: Collection[str] = frozenset()
    born: str = "shared"
    author: str = ""
    at: str = ""


def stored_name(name: str, degree: str) -> str:
    """The register of an answer, by its bare name, in a note of this degree."""
    circle = speaker_circle(degree) if name == SPEAKER else CIRCLES[degree]
    return name + SUFFIXES.get(circle, "")


def speaker_circle(degree: str) -> str:
    """The circle that may know who said it: the team, for words that may be used without their speaker."""
    return "confidence" if degree == UNATTRIBUTED else CIRCLES[degree]


def note_of(stored: Stored, programme: str = "") -> Note | None:
    """The note; None where its words are kept in a circle that is not here."""
    if stored.born == "shared" and "#" not in "".join(stored.answers):
        if _said(stored, SET_ASIDE):
            return None
        degree = UNATTRIBUTED if _said(stored, MARK) else OPEN
        return _note(stored, programme, degree, stored.answers, stored.keys, stored.conflicts, {})
    return _signed(stored, programme)


def _said(stored: Stored, name: str) -> bool:
    """Whether a mark stands; where laptops disagree it does."""
    return name in stored.conflicts or bool(stored.answers.get(name))


def _signed(stored: Stored, programme: str) -> Note | None:
    """A note with answers in a narrower circle, or born in one."""
    wide, team, mine = _layers(stored.answers)
    if stored.born == "private" or _holds(mine):
        degree = ME
    elif _said(stored, SET_ASIDE + _TEAM_SIGN):
        return None
    elif stored.born == "confidence" or _holds(team, but=SPEAKER):
        degree = TEAM
    elif _said(stored, SET_ASIDE):
        return None
    else:
        degree = UNATTRIBUTED if _said(stored, MARK) or _holds(team) else OPEN
    layers = {OPEN: (wide,), UNATTRIBUTED: (wide, {SPEAKER: team[SPEAKER]} if SPEAKER in team else {})}
    used = layers.get(degree) or ((wide, team) if degree == TEAM else (wide, team, mine))
    chosen: dict[str, Any] = {}
    beside: dict[str, Any] = {}
    for layer in used:
        beside |= {
            name: chosen[name]
            for name in layer
            if chosen.get(name) is not None and chosen[name] != layer[name]
        }
        chosen |= layer
    for mark in (MARK, SET_ASIDE):
        beside.pop(mark, None)
    names = {name: stored_name(name, degree) for name in chosen}
    keys = {name: stored.keys[at] for name, at in names.items() if at in stored.keys}
    conflicts = {name for name, at in names.items() if at in stored.conflicts} | beside.keys()
    return _note(stored, programme, degree, chosen, keys, conflicts, beside)


def _layers(answers: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """The answers by bare name, of the shared circle, of the team's, of one's own."""
    wide: dict[str, Any] = {}
    team: dict[str, Any] = {}
    mine: dict[str, Any] = {}
    for name, value in answers.items():
        plain, sign, _rest = name.partition("#")
        layer = wide if not sign else mine if name.endswith(_ME_SIGN) else team
        layer[plain] = value
    return wide, team, mine


def _holds(layer: Mapping[str, Any], but: str = "") -> bool:
    return any(value is not None and name not in (but, SET_ASIDE, MARK) for name, value in layer.items())


def _note(
    stored: Stored, programme: str, degree: str, answers: Mapping[str, Any], keys: Mapping[str, Key],
    conflicts: Collection[str], beside: Mapping[str, Any],
) -> Note:  # fmt: skip
    said = answers.get
    return Note(
        id=stored.id,
        text=str(said("text") or ""),
        kind=said("kind") or "",
        degree=degree,
        session=_id(said("session")),
        visit=_id(said("visit")),
        day=said("day") or "",
        time=said("time") or "",
        speaker=said(SPEAKER) or "",
        links=tuple(each for each in said("links") or () if isinstance(each, Mapping)),
        afterwards=bool(said("afterwards")),
        sorted=bool(said("sorted")),
        author=said("author") or stored.author,
        at=stored.at,
        conflicts=frozenset(conflicts),
        keys=keys,
        more={} if answers.keys() <= _OWN else {name: answers[name] for name in answers.keys() - _OWN},
        beside=beside,
        born=stored.born,
        programme=programme,
    )


def _id(reference: Any) -> str:
    return str(reference.get("id") or "") if isinstance(reference, Mapping) else str(reference or "")
