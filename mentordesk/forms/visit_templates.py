"""The visits the method proposes, with their sessions (``forms/visits.toml``; R-120, R-141, R-144, R-147).

Shipped ones say their texts in several languages; an association's own ones in the one they were saved in,
under the empty language.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from mentordesk import paths
from mentordesk.words import FALLBACK

Texts = Mapping[str, str]


@dataclass(frozen=True)
class SessionTemplate:
    """One session: its answers by stored name without people, and the groups that take part (R-134)."""

    answers: Mapping[str, Any]
    title: Texts
    participants: tuple[str, ...] = ()

    def answers_in(self, language: str) -> dict[str, Any]:
        """What a session made from it says."""
        return {**self.answers, "title": said_in(self.title, language)}


@dataclass(frozen=True)
class VisitTemplate:
    """A visit one may begin from. ``answers`` are by stored name, those that no language changes.

    ``inputs`` are keys of fields whose answers one reads before (R-140, R-143, R-146); ``own`` tells that it
    was saved on this computer.
    """

    id: str
    title: Texts
    purpose: Texts
    outputs: Mapping[str, tuple[str, ...]]
    days: int
    answers: Mapping[str, Any] = field(default_factory=dict)
    inputs: tuple[str, ...] = ()
    sessions: tuple[SessionTemplate, ...] = ()
    own: bool = False

    @property
    def host(self) -> str:
        """Who receives it."""
        return str(self.answers.get("host") or "")

    def title_in(self, language: str) -> str:
        """What it is called."""
        return said_in(self.title, language)

    def answers_in(self, language: str) -> dict[str, Any]:
        """What a visit made from it says; the title without its place in a row of three."""
        outputs = self.outputs.get(language) or self.outputs.get(FALLBACK) or self.outputs.get("") or ()
        told = {
            **self.answers,
            "title": _alone(self.title_in(language)),
            "purpose": said_in(self.purpose, language),
            "outputs": list(outputs),
        }
        return {name: value for name, value in told.items() if value}


def said_in(texts: Texts, language: str) -> str:
    """A text in a language, else in English, else as it was saved."""
    return texts.get(language) or texts.get(FALLBACK) or texts.get("") or ""


def _alone(title: str) -> str:
    """“Visit 1 — Setting the scene” without the number, which follows the order (R-191)."""
    return title.partition(" — ")[2] or title


@lru_cache(maxsize=1)
def shipped_templates() -> tuple[VisitTemplate, ...]:
    """The three that travel with the program, in their order."""
    content = tomllib.loads((paths.resources() / "forms" / "visits.toml").read_text(encoding="utf-8"))
    sessions = sorted(content["session_template"], key=lambda each: int(each["order"]))
    found = sorted(content["visit_template"], key=lambda each: int(each["number"]))
    return tuple(_template(each, [one for one in sessions if one["visit"] == each["key"]]) for each in found)


def _template(given: Mapping[str, Any], sessions: list[Mapping[str, Any]]) -> VisitTemplate:
    return VisitTemplate(
        id=given["key"],
        title=given["label"],
        purpose=given["purpose"],
        outputs={
            name.removeprefix("outputs_"): tuple(lines)
            for name, lines in given.items()
            if name.startswith("outputs_")
        },
        days=int(given["days"]),
        answers={"host": given["host"]},
        inputs=tuple(given["inputs"]),
        sessions=tuple(_session(each) for each in sessions),
    )


def _session(given: Mapping[str, Any]) -> SessionTemplate:
    told = {name: given[name] for name in ("day", "start", "minutes", "kind", "track") if name in given}
    return SessionTemplate(told, given["title"], tuple(given["participants"]))
