"""receive: what changed in a form that came back, and taking it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentordesk.cli.context import Context

if TYPE_CHECKING:
    from mentordesk.model.returned import ReturnedAnswer, ReturnedForm

_CHOICES = ("none", "safe", "all")


def register(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("receive", help="what changed in a form that came back, .docx or .xlsx")
    command.add_argument("file", metavar="FILE", type=Path)
    command.add_argument(
        "--from", metavar="WHO", dest="who", help="who sent it back: told with the proposals"
    )
    command.add_argument(
        "--accept",
        choices=_CHOICES,
        default="none",
        help="take nothing, what was not changed here too, or everything",
    )
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=run)


def run(context: Context, asked: argparse.Namespace) -> int:
    """Print the proposals, and take those that are accepted."""
    opening = context.reading if asked.accept == "none" else context.writing
    with opening() as workspace:
        returned = workspace.form_back.read(asked.file, context.words)
        if asked.accept != "none":
            chosen = [each for each in returned.answers if each.safe or asked.accept == "all"]
            workspace.form_back.accept(returned, chosen)
    if asked.json:
        context.json(_as_data(returned, asked.who))
        return 0
    _print(context, returned)
    return 0


def _as_data(returned: ReturnedForm, who: str | None) -> dict[str, Any]:
    return {
        "document": {
            "programme": returned.programme,
            "subject": returned.form.key,
            "revision": returned.document,
            "known": True,
        },
        "proposals": [
            {
                "path": "/".join(
                    (each.field.row_of or returned.form.key, each.row or returned.eid, each.field.name)
                ),
                "kind": _kind(each),
                "base": each.sent,
                "mine": each.mine,
                "theirs": each.theirs,
                "author": who or returned.recipient or None,
                "certainty": "exact",
            }
            for each in returned.answers
            if not each.problem
        ],
        "questions": [
            {"field": each.field.key, "text": each.text, "reason": each.problem}
            for each in returned.answers
            if each.problem
        ],
        "unplaced": list(returned.unplaced),
    }


def _kind(answer: ReturnedAnswer) -> str:
    if answer.conflict:
        return "conflict"
    if answer.new_row:
        return "row_added"
    return "emptied" if answer.theirs is None else "added" if answer.sent is None else "changed"


def _print(context: Context, returned: ReturnedForm) -> None:
    form, words = returned.form, context.words
    context.say("{title}, programme “{programme}”", title=form.titled(words), programme=returned.title)
    for each in returned.answers:
        label = form.label(each.field.key, words)
        if each.problem:
            context.say("{field}: not taken, {reason}", field=label, reason=each.problem)
        elif each.conflict:
            context.say("{field}: changed on both sides: {text}", field=label, text=each.text)
        else:
            context.say("{field}: {text}", field=label, text=each.text or words.text("emptied"))
    for text in returned.unplaced:
        context.say("Written where no answer stands: {text}", text=text)
    if not returned.answers and not returned.unplaced:
        context.say("Nothing was changed in this file.")
