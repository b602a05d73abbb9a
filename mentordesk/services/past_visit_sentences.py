"""How History tells what was done with visits, sessions and notes (ux.md, 27).

``title`` is that of the visit or the session, ``when`` and ``minutes`` those of the session. Of notes no word
is told, nor where they stand: a narrower circle may be theirs.
"""

from __future__ import annotations

from collections.abc import Mapping

from mentordesk.model.changes import ActName
from mentordesk.services.past_form_sentences import EMPTIED, Pair, pair
from mentordesk.words import _

_VISITS: Mapping[str, tuple[Pair, ...]] = {
    "visit.added": (
        (
            ActName("<b>You</b> added {count} visit", "<b>You</b> added {count} visits"),
            ActName("<b>{who}</b> added {count} visit", "<b>{who}</b> added {count} visits"),
        ),
        pair(_("<b>You</b> added the visit “{title}”"), _("<b>{who}</b> added the visit “{title}”")),
        pair(_("<b>You</b> added a visit"), _("<b>{who}</b> added a visit")),
    ),
    "visit.changed": (
        pair(
            _("<b>You</b> wrote in the visit “{title}”, {column}"),
            _("<b>{who}</b> wrote in the visit “{title}”, {column}"),
        ),
        pair(_("<b>You</b> wrote in a visit, {column}"), _("<b>{who}</b> wrote in a visit, {column}")),
        pair(_("<b>You</b> changed the visit “{title}”"), _("<b>{who}</b> changed the visit “{title}”")),
        pair(_("<b>You</b> changed a visit"), _("<b>{who}</b> changed a visit")),
    ),
    "visit.exported": (
        pair(_("<b>You</b> made a document of a visit"), _("<b>{who}</b> made a document of a visit")),
    ),
    "visit.prepared": (
        pair(
            _("<b>You</b> wrote in the preparation of “{title}”, {column}"),
            _("<b>{who}</b> wrote in the preparation of “{title}”, {column}"),
        ),
        pair(
            _("<b>You</b> changed the preparation of “{title}”"),
            _("<b>{who}</b> changed the preparation of “{title}”"),
        ),
        pair(
            _("<b>You</b> changed the preparation of a visit"),
            _("<b>{who}</b> changed the preparation of a visit"),
        ),
    ),
    "visit.moved": (
        pair(
            _("<b>You</b> moved the visit “{title}” to place {number}"),
            _("<b>{who}</b> moved the visit “{title}” to place {number}"),
        ),
        pair(
            _("<b>You</b> moved a visit to place {number}"), _("<b>{who}</b> moved a visit to place {number}")
        ),
        pair(_("<b>You</b> moved a visit"), _("<b>{who}</b> moved a visit")),
    ),
    "visit.removed": (
        pair(
            _("<b>You</b> removed the visit “{title}” with its sessions"),
            _("<b>{who}</b> removed the visit “{title}” with its sessions"),
        ),
        pair(_("<b>You</b> removed a visit"), _("<b>{who}</b> removed a visit")),
    ),
    "visit.cloned": (
        pair(
            _("<b>You</b> copied the visit “{title}” without its people"),
            _("<b>{who}</b> copied the visit “{title}” without its people"),
        ),
        pair(_("<b>You</b> copied a visit"), _("<b>{who}</b> copied a visit")),
    ),
    "visit.filled": (
        pair(
            _("<b>You</b> had sessions proposed for “{title}”"),
            _("<b>{who}</b> had sessions proposed for “{title}”"),
        ),
        pair(
            _("<b>You</b> had sessions proposed for a visit"),
            _("<b>{who}</b> had sessions proposed for a visit"),
        ),
    ),
    "visit.tasked": (
        pair(
            _("<b>You</b> made tasks of what “{title}” still needs"),
            _("<b>{who}</b> made tasks of what “{title}” still needs"),
        ),
        pair(
            _("<b>You</b> made tasks of what a visit still needs"),
            _("<b>{who}</b> made tasks of what a visit still needs"),
        ),
    ),
    "visit.closed": (
        pair(_("<b>You</b> closed the visit “{title}”"), _("<b>{who}</b> closed the visit “{title}”")),
        pair(_("<b>You</b> closed a visit"), _("<b>{who}</b> closed a visit")),
    ),
    "visit.closed" + EMPTIED: (
        pair(
            _("<b>You</b> opened the visit “{title}” again"),
            _("<b>{who}</b> opened the visit “{title}” again"),
        ),
        pair(_("<b>You</b> opened a visit again"), _("<b>{who}</b> opened a visit again")),
    ),
    "question.ticked": (
        pair(
            _("<b>You</b> ticked off a question of “{title}”"),
            _("<b>{who}</b> ticked off a question of “{title}”"),
        ),
        pair(
            _("<b>You</b> ticked off a question of a visit"),
            _("<b>{who}</b> ticked off a question of a visit"),
        ),
    ),
    "question.ticked" + EMPTIED: (
        pair(
            _("<b>You</b> opened a question of “{title}” again"),
            _("<b>{who}</b> opened a question of “{title}” again"),
        ),
        pair(
            _("<b>You</b> opened a question of a visit again"),
            _("<b>{who}</b> opened a question of a visit again"),
        ),
    ),
    "report.changed": (
        pair(
            _("<b>You</b> wrote in the report of “{title}”"),
            _("<b>{who}</b> wrote in the report of “{title}”"),
        ),
        pair(
            _("<b>You</b> wrote in the report of a visit"), _("<b>{who}</b> wrote in the report of a visit")
        ),
    ),
}
_SESSIONS: Mapping[str, tuple[Pair, ...]] = {
    "session.added": (
        pair(
            _("<b>You</b> added the session “{title}”, {when}"),
            _("<b>{who}</b> added the session “{title}”, {when}"),
        ),
        pair(_("<b>You</b> added the session “{title}”"), _("<b>{who}</b> added the session “{title}”")),
        pair(_("<b>You</b> added a session"), _("<b>{who}</b> added a session")),
    ),
    "session.changed": (
        pair(
            _("<b>You</b> wrote in the session “{title}”, {column}"),
            _("<b>{who}</b> wrote in the session “{title}”, {column}"),
        ),
        pair(_("<b>You</b> wrote in a session, {column}"), _("<b>{who}</b> wrote in a session, {column}")),
        pair(_("<b>You</b> changed the session “{title}”"), _("<b>{who}</b> changed the session “{title}”")),
        pair(_("<b>You</b> changed a session"), _("<b>{who}</b> changed a session")),
    ),
    "session.moved": (
        pair(
            _("<b>You</b> moved “{title}” to {when}"),
            _("<b>{who}</b> moved “{title}” to {when}"),
        ),
        pair(_("<b>You</b> moved “{title}”"), _("<b>{who}</b> moved “{title}”")),
        pair(_("<b>You</b> moved a session to {when}"), _("<b>{who}</b> moved a session to {when}")),
        pair(_("<b>You</b> moved a session"), _("<b>{who}</b> moved a session")),
    ),
    "session.resized": (
        pair(
            _("<b>You</b> gave “{title}” {minutes} minutes"),
            _("<b>{who}</b> gave “{title}” {minutes} minutes"),
        ),
        pair(
            _("<b>You</b> gave a session {minutes} minutes"),
            _("<b>{who}</b> gave a session {minutes} minutes"),
        ),
        pair(
            _("<b>You</b> changed the length of a session"),
            _("<b>{who}</b> changed the length of a session"),
        ),
    ),
    "session.removed": (
        pair(_("<b>You</b> removed the session “{title}”"), _("<b>{who}</b> removed the session “{title}”")),
        pair(_("<b>You</b> removed a session"), _("<b>{who}</b> removed a session")),
    ),
    "session.kept": (
        pair(
            _("<b>You</b> set a warning about “{title}” aside"),
            _("<b>{who}</b> set a warning about “{title}” aside"),
        ),
        pair(
            _("<b>You</b> set a warning about a session aside"),
            _("<b>{who}</b> set a warning about a session aside"),
        ),
    ),
    "session.heeded": (
        pair(
            _("<b>You</b> had a warning about “{title}” shown again"),
            _("<b>{who}</b> had a warning about “{title}” shown again"),
        ),
        pair(
            _("<b>You</b> had a warning about a session shown again"),
            _("<b>{who}</b> had a warning about a session shown again"),
        ),
    ),
}
_NOTES: Mapping[str, tuple[Pair, ...]] = {
    "note.added": (pair(_("<b>You</b> took a note"), _("<b>{who}</b> took a note")),),
    "note.changed": (
        pair(_("<b>You</b> changed a note, {column}"), _("<b>{who}</b> changed a note, {column}")),
        pair(_("<b>You</b> changed a note"), _("<b>{who}</b> changed a note")),
    ),
    "note.removed": (pair(_("<b>You</b> removed a note"), _("<b>{who}</b> removed a note")),),
    "note.degree_changed": (
        pair(_("<b>You</b> changed who may know a note"), _("<b>{who}</b> changed who may know a note")),
    ),
    "note.reworded": (
        pair(
            _("<b>You</b> wrote a note in new words, to be shared"),
            _("<b>{who}</b> wrote a note in new words, to be shared"),
        ),
    ),
    "note.used": (
        pair(
            _("<b>You</b> turned a note into something else"),
            _("<b>{who}</b> turned a note into something else"),
        ),
    ),
    "note.linked": (
        pair(_("<b>You</b> changed the links of a note"), _("<b>{who}</b> changed the links of a note")),
    ),
    "notes.entered": (
        (
            ActName(
                "<b>You</b> entered {count} note afterwards", "<b>You</b> entered {count} notes afterwards"
            ),
            ActName(
                "<b>{who}</b> entered {count} note afterwards",
                "<b>{who}</b> entered {count} notes afterwards",
            ),
        ),
        pair(_("<b>You</b> entered notes afterwards"), _("<b>{who}</b> entered notes afterwards")),
    ),
}
VISIT_SENTENCES: Mapping[str, tuple[Pair, ...]] = {**_VISITS, **_SESSIONS, **_NOTES}
