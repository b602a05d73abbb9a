"""A note that is still being typed: kept in its own circle, offered where it was (R-129, R-132).

The words are a draft of the register that the note's text will have, so that adding the note drops them in
the same transaction. What else was chosen (kind, session, hour, speaker) is kept beside them; neither
travels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

from mentordesk.forms.taking import clean_text
from mentordesk.model.changes import Register
from mentordesk.model.filled import bare
from mentordesk.model.note_stored import stored_name
from mentordesk.model.notes import CIRCLES, DEGREES, NOTE, OPEN, Typing
from mentordesk.services.editing import circle_of
from mentordesk.store import drafts, records
from mentordesk.store.drafts import Draft
from mentordesk.store.records import View
from mentordesk.store.store import Store

_BESIDE = "notes being typed"
_TEXT = "text"
_NOT_BESIDE = ("programme", "note", "text", "base")


class NoteDrafts:
    """Half-typed notes of this laptop."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._beside: dict[str, dict[str, Any]] | None = None
        self._kept: dict[str, Register] = {}

    def keep(self, typing: Typing) -> None:
        """Keep the words as they are now. Raises NotWritten. Blank words are kept as none."""
        if not typing.text.strip():
            self.give_up(typing.programme, typing.note)
            return
        self._keep_beside(typing)
        at = self._store.clock.now().isoformat(timespec="milliseconds")
        register = _register(typing.programme, typing.note, typing.degree)
        with self._store.unit_of_work() as unit:
            for other in _registers(typing.programme, typing.note):
                if other != register:
                    drafts.drop(unit.connection, other)
            text = clean_text(typing.text)
            drafts.keep(unit.connection, Draft(register, CIRCLES[typing.degree], text, typing.base, at))
        self._kept[typing.note] = register

    def added(self, programme: str, note: str, degree: str) -> None:
        """The note is there: words kept under another degree meanwhile go (its own went with the act)."""
        kept = self._kept.pop(note, None)
        if kept is not None and kept != _register(programme, note, degree):
            self.give_up(programme, note)

    def give_up(self, programme: str, note: str) -> None:
        """These words are in a note by now, or are not wanted."""
        with self._store.unit_of_work() as unit:
            for register in _registers(programme, note):
                drafts.drop(unit.connection, register)

    def waiting(self, programme: str) -> tuple[Typing, ...]:
        """What was typed and never added, oldest first; what a note says already is left out."""
        with self._store.reading() as view:
            kept = [each for each in drafts.kept(view) if _is_words(each, programme)]
            kept = [each for each in kept if not _stands(view, each)]
        beside = self._known()
        return tuple(_typing(each, beside.get(each.register.eid, {})) for each in kept)

    def _keep_beside(self, typing: Typing) -> None:
        chosen = {name: value for name, value in asdict(typing).items() if name not in _NOT_BESIDE}
        known = self._known()
        if known.get(typing.note) == chosen:
            return
        with self._store.reading() as view:
            waiting = {each.register.eid for each in drafts.kept(view) if each.register.entity == NOTE}
        self._beside = {note: each for note, each in known.items() if note in waiting} | {typing.note: chosen}
        self._store.keep_local(_BESIDE, self._beside)

    def _known(self) -> Mapping[str, dict[str, Any]]:
        if self._beside is None:
            self._beside = self._store.local(_BESIDE) or {}
        return self._beside


def degree_of(register: Register) -> str:
    """The degree in which the words of a draft are to be kept, by their register alone."""
    return next(
        degree for degree in (OPEN, *DEGREES[2:]) if CIRCLES[degree] == circle_of(NOTE, register.field)
    )


def _register(programme: str, note: str, degree: str) -> Register:
    return Register(programme, NOTE, note, stored_name(_TEXT, degree))


def _registers(programme: str, note: str) -> list[Register]:
    return list(dict.fromkeys(_register(programme, note, degree) for degree in DEGREES))


def _is_words(draft: Draft, programme: str) -> bool:
    at = draft.register
    return at.programme == programme and at.entity == NOTE and bare(at.field) == _TEXT and bool(draft.value)


def _stands(view: View, draft: Draft) -> bool:
    at = draft.register
    return bool(records.single(view, at.programme, at.entity, at.eid).answers.get(at.field) == draft.value)


def _typing(draft: Draft, chosen: Mapping[str, Any]) -> Typing:
    """The composer as it was; the circle of the words is the register's, whatever stands beside."""
    at = draft.register
    degree = degree_of(at)
    told = {name: value for name, value in chosen.items() if name in _CHOSEN}
    if CIRCLES[told.get("degree", degree)] != CIRCLES[degree]:
        told["degree"] = degree
    told["links"] = tuple(told.get("links") or ())
    typing = Typing(at.programme, str(draft.value), at.eid, degree=degree, base=draft.base)
    return replace(typing, **told)


_CHOSEN = frozenset(each.name for each in fields(Typing)) - set(_NOT_BESIDE)
