"""Answers → Problems. A check never raises and never blocks saving or exporting (methodology §1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mentordesk.forms.answers import MAIN, Path
from mentordesk.forms.definition import Form
from mentordesk.forms.kinds import Value
from mentordesk.words import Message, _


@dataclass(frozen=True)
class Problem:
    """Something worth a look beside one answer."""

    path: Path
    message: Message


def missing(form: Form, answers: Mapping[str, Value]) -> Iterator[Problem]:
    """The required single answers that are empty (``level = required`` counts in completeness)."""
    for field in form.singles():
        if field.level == "required" and answers.get(field.name) is None:
            yield Problem(Path(form.key, MAIN, field.name), Message.of(_("Nothing is written here yet.")))


def out_of_notice(form: Form, answers: Mapping[str, Value]) -> Iterator[Problem]:
    """Numbers outside the bounds of a notice (R-190: a notice, never a refusal)."""
    for field in form.singles():
        low, high = field.settings.get("notice_min"), field.settings.get("notice_max")
        value = answers.get(field.name)
        if not isinstance(value, Mapping) or "value" not in value or low is None or high is None:
            continue
        if not float(str(low)) <= float(value["value"]) <= float(str(high)):
            yield Problem(
                Path(form.key, MAIN, field.name),
                Message.of(_("Usually from {low} to {high}."), low=low, high=high),
            )
