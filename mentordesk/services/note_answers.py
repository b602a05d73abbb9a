"""Answers of a note as they are stored: people by id, visit beside session, over what was shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mentordesk.model.changes import Register, Write
from mentordesk.model.note_stored import speaker_circle, stored_name
from mentordesk.model.notes import NOTE, SPEAKER, Note, Typing
from mentordesk.model.visits import SESSION, VISIT
from mentordesk.services.note_reading import note_in
from mentordesk.services.note_speakers import spoken
from mentordesk.services.plan_seen import Seen
from mentordesk.store import rows
from mentordesk.store.records import View


def as_kept(view: View, note: Note) -> Note:
    """The note that was shown, to be written where it is kept by now.

    Where its degree was changed since, it is the note as it stands: words typed over an open one that was
    restricted meanwhile are restricted too. Raises NotFound, and Declined as ``note_in`` does.
    """
    now = note_in(view, note.programme, note.id)
    return note if now.degree == note.degree else now


class Answers:
    """Takes in the answers of notes of one programme, by bare name; people known once are known on."""

    def __init__(self, view: View, programme: str, new_id: Callable[[], str]) -> None:
        self._view = view
        self._programme = programme
        self._new_id = new_id
        self._visits: Mapping[str, str] | None = None
        self._met: dict[tuple[str, str], str | None] = {}

    def stored(self, said: Mapping[str, Any], degree: str) -> tuple[list[Write], dict[str, Any]]:
        """Whoever has to be made for them, and the answers as they are stored.

        The visit is kept beside the session, so that a note whose session is removed is still of its visit.
        """
        answers = dict(said)
        people: list[Write] = []
        if SPEAKER in answers:
            people, answers[SPEAKER] = self._speaker(answers[SPEAKER], speaker_circle(degree))
        if answers.get("session"):
            answers["visit"] = self._visit(answers["session"]) or answers.get("visit")
        for name, entity in (("session", SESSION), ("visit", VISIT)):
            if name in answers:
                answers[name] = {"entity": entity, "id": answers[name]} if answers[name] else None
        return people, answers

    def typed(self, typing: Typing) -> tuple[list[Write], dict[str, Any]]:
        """The same for a note as it was typed: the answers that are there."""
        said: dict[str, Any] = {
            "text": typing.text.strip(), "kind": typing.kind, "session": typing.session,
            "visit": typing.visit, "day": typing.day, "time": typing.time, SPEAKER: typing.speaker,
            "links": [dict(each) for each in typing.links],
        }  # fmt: skip
        return self.stored({name: value for name, value in said.items() if value}, typing.degree)

    def over(self, note: Note, answers: Mapping[str, Any]) -> Iterator[Write]:
        """Writes over what was shown of a note."""
        seen = Seen(self._view, self._programme)
        for name, value in answers.items():
            field = stored_name(name, note.degree)
            shown = (note.keys[name],) if name in note.keys else ()
            saw = seen.over(Register(self._programme, NOTE, note.id, field), shown)
            yield Write(NOTE, note.id, field, value, saw=saw)

    def _visit(self, session: str) -> str:
        if self._visits is None:
            self._visits = rows.parents(self._view, self._programme, SESSION)
        return self._visits.get(session, "")

    def _speaker(self, speaker: Any, circle: str) -> tuple[list[Write], str | None]:
        """The same new name twice in one act is one person."""
        named = " ".join(str(speaker.get("text") or "").split()) if isinstance(speaker, Mapping) else ""
        if not named:
            return spoken(self._view, self._programme, speaker or None, circle, self._new_id)
        people: list[Write] = []
        if (named, circle) not in self._met:
            people, self._met[named, circle] = spoken(
                self._view, self._programme, {"text": named}, circle, self._new_id
            )
        return people, self._met[named, circle]
