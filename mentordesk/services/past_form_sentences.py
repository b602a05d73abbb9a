"""How History tells what was done in a form: the sentences of the acts ``form.*`` (ux.md, 27)."""

from __future__ import annotations

from collections.abc import Mapping

from mentordesk.model.changes import ActName
from mentordesk.words import _

Pair = tuple[ActName, ActName]
"""What is said of me, and of anyone else."""
EMPTIED = ".emptied"  # behind the name of an act on one cell that left it empty


def pair(mine: str, theirs: str) -> Pair:
    """One sentence for me, one for anyone else."""
    return ActName(mine), ActName(theirs)


FORM_SENTENCES: Mapping[str, tuple[Pair, ...]] = {
    "form.answered": (
        pair(
            _("<b>You</b> answered question {question}, {column}"),
            _("<b>{who}</b> answered question {question}, {column}"),
        ),
        pair(_("<b>You</b> answered question {question}"), _("<b>{who}</b> answered question {question}")),
        pair(_("<b>You</b> gave an answer, {column}"), _("<b>{who}</b> gave an answer, {column}")),
        pair(_("<b>You</b> gave an answer"), _("<b>{who}</b> gave an answer")),
    ),
    "form.answered" + EMPTIED: (
        pair(
            _("<b>You</b> emptied the answer to question {question}, {column}"),
            _("<b>{who}</b> emptied the answer to question {question}, {column}"),
        ),
        pair(_("<b>You</b> emptied an answer, {column}"), _("<b>{who}</b> emptied an answer, {column}")),
    ),
    "form.translated": (
        pair(
            _("<b>You</b> said the answer to question {question} in another language"),
            _("<b>{who}</b> said the answer to question {question} in another language"),
        ),
        pair(
            _("<b>You</b> said an answer in another language"),
            _("<b>{who}</b> said an answer in another language"),
        ),
    ),
    "form.exported": (
        pair(_("<b>You</b> made a document of a form"), _("<b>{who}</b> made a document of a form")),
    ),
    "intake.form_accepted": (
        (
            ActName(
                "<b>You</b> accepted {count} answer of a returned form",
                "<b>You</b> accepted {count} answers of a returned form",
            ),
            ActName(
                "<b>{who}</b> accepted {count} answer of a returned form",
                "<b>{who}</b> accepted {count} answers of a returned form",
            ),
        ),
    ),
    "form.row_added": (
        pair(
            _("<b>You</b> added an entry to question {question}"),
            _("<b>{who}</b> added an entry to question {question}"),
        ),
        pair(_("<b>You</b> added an entry"), _("<b>{who}</b> added an entry")),
    ),
    "form.row_removed": (
        pair(
            _("<b>You</b> removed an entry of question {question}"),
            _("<b>{who}</b> removed an entry of question {question}"),
        ),
        pair(_("<b>You</b> removed an entry"), _("<b>{who}</b> removed an entry")),
    ),
    "form.row_moved": (
        pair(
            _("<b>You</b> moved an entry of question {question}"),
            _("<b>{who}</b> moved an entry of question {question}"),
        ),
        pair(_("<b>You</b> moved an entry"), _("<b>{who}</b> moved an entry")),
    ),
    "form.left_out": (
        pair(
            _("<b>You</b> left question {question} out on purpose"),
            _("<b>{who}</b> left question {question} out on purpose"),
        ),
        pair(
            _("<b>You</b> left a question out on purpose"), _("<b>{who}</b> left a question out on purpose")
        ),
    ),
    "form.unknown": (
        pair(
            _("<b>You</b> marked question {question} as unknown"),
            _("<b>{who}</b> marked question {question} as unknown"),
        ),
        pair(_("<b>You</b> marked an answer as unknown"), _("<b>{who}</b> marked an answer as unknown")),
    ),
    "form.asked": (
        pair(
            _("<b>You</b> opened question {question} again"),
            _("<b>{who}</b> opened question {question} again"),
        ),
        pair(_("<b>You</b> opened a question again"), _("<b>{who}</b> opened a question again")),
    ),
    "form.handed": (
        (
            ActName(
                "<b>You</b> handed {count} question to someone",
                "<b>You</b> handed {count} questions to someone",
            ),
            ActName(
                "<b>{who}</b> handed {count} question to someone",
                "<b>{who}</b> handed {count} questions to someone",
            ),
        ),
    ),
    "form.restricted": (
        pair(
            _("<b>You</b> restricted the answer to question {question}"),
            _("<b>{who}</b> restricted the answer to question {question}"),
        ),
        pair(_("<b>You</b> restricted an answer"), _("<b>{who}</b> restricted an answer")),
    ),
    "form.opened": (
        pair(
            _("<b>You</b> opened the answer to question {question} to everyone"),
            _("<b>{who}</b> opened the answer to question {question} to everyone"),
        ),
        pair(_("<b>You</b> opened an answer to everyone"), _("<b>{who}</b> opened an answer to everyone")),
    ),
    "form.sheet_added": (pair(_("<b>You</b> added a sheet"), _("<b>{who}</b> added a sheet")),),
    "form.sheet_removed": (pair(_("<b>You</b> removed a sheet"), _("<b>{who}</b> removed a sheet")),),
    "form.version_named": (
        pair(_("<b>You</b> named a version of a form"), _("<b>{who}</b> named a version of a form")),
    ),
    "form.taken_over": (pair(_("<b>You</b> took answers over"), _("<b>{who}</b> took answers over")),),
}
