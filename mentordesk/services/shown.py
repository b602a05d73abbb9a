"""What is stored of a subject, as data and as labelled lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mentordesk.forms.definition import Field, Form
from mentordesk.forms.kinds import show, showing_of
from mentordesk.model.filled import Filled
from mentordesk.words import Words

Line = tuple[int, str, str]
"""Depth, label and text."""


@dataclass(frozen=True)
class Shown:
    """What is stored: answers by path, rows by group, each row with its id and Ref.

    A form that is filled several times has its sheets as rows under its own key; the rows of a sheet name it
    by ``sheet``.
    """

    subject: str
    form: str
    version: str
    answers: Mapping[str, Any]
    rows: Mapping[str, list[Mapping[str, Any]]]
    sheets: tuple[Filled, ...] = field(default=(), repr=False)
    """The same as they are filled."""


def answer_line(
    depth: int, definition: Form, asked: Field, value: Any, staff: Mapping[str, str], words: Words
) -> list[Line]:
    """One answer in words; no line for an empty one."""
    if value is None:
        return []
    said = show(asked, value, showing_of(definition, asked, words, staff))
    return [(depth, definition.label(asked.key, words), said)]
