"""Filled forms for tests of the rules: answers and rows by their keys, nothing else said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mentordesk.forms.reading import form
from mentordesk.model.changes import Key
from mentordesk.model.filled import Answer, Filled, FilledRow, Standing
from mentordesk.model.plan import Action
from mentordesk.model.programme import Party, Programme

Rows = Mapping[str, Sequence[Mapping[str, Any]]]


def answer(value: Any) -> Answer:
    """An answer somebody gave at some time."""
    return Answer(value, Key("s", 1), "me", "1764028800000-0000")


def filled(
    key: str,
    answers: Mapping[str, Any] | None = None,
    rows: Rows | None = None,
    *,
    said: Mapping[str, str] | None = None,
    left_out: bool = False,
    eid: str = "main",
) -> Filled:
    """A form with these answers by key and these rows by group; ``said`` is the standing of questions."""
    made = {
        group: tuple(
            FilledRow(f"{group}{n}", "", n, str(n), {name: answer(each) for name, each in row.items()})
            for n, row in enumerate(given, 1)
        )
        for group, given in (rows or {}).items()
    }
    standings = {question: Standing(how) for question, how in (said or {}).items()}
    given = {name: answer(value) for name, value in (answers or {}).items()}
    return Filled("p", form(key), eid, given, made, standings, left_out=left_out)


def pair(*, countries: tuple[str, str] = ("", ""), **answers: Any) -> Programme:
    """A programme of two cities; ``answers`` by the last part of the sheet's keys."""
    cities = (
        Party("m", "mentee_city", "Valmont", countries[0]),
        Party("t", "mentor_city", "Grandpont", countries[1]),
    )
    return Programme("p", {f"prog.{name}": value for name, value in answers.items()}, cities)


def actions(*needs: Sequence[str]) -> list[Action]:
    """Actions tied to these needs, by the needs' ids."""
    return [
        Action(
            f"a{n}", "", n, str(n), {"needs": [{"entity": "a2.need", "id": each} for each in tied] or None}
        )
        for n, tied in enumerate(needs, 1)
    ]
