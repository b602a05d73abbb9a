"""One sample file as JSON; every complaint names the file and the place in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mentordesk.errors import BadInput
from mentordesk.words import Message, _, system_reason


class SampleFile:
    """A file read whole. Raises BadInput when it is no JSON."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except OSError as problem:
            raise BadInput(
                "The sample {file} cannot be read: {reason}. Name another file.",
                file=path.name, reason=system_reason(problem),
            ) from problem  # fmt: skip
        except json.JSONDecodeError as problem:
            place = f"{problem.lineno}:{problem.colno}"
            raise self.fault(place, Message.of(problem.msg)) from problem
        except RecursionError as problem:
            raise self.fault("1:1", Message.of(_("it is nested too deeply"))) from problem
        except UnicodeDecodeError as problem:
            raise self.fault(str(problem.start), Message.of(_("it is not written in UTF-8"))) from problem
        self.content = self.an_object(content, "the file")

    def an_object(self, given: object, where: str) -> Mapping[str, Any]:
        """What is expected in braces. Raises BadInput."""
        if not isinstance(given, dict):
            raise self.fault(where, Message.of(_("an object in braces is expected")))
        return given

    def a_list(self, given: object, where: str) -> list[Any]:
        """What is expected in brackets. Raises BadInput."""
        if not isinstance(given, list):
            raise self.fault(where, Message.of(_("a list in brackets is expected")))
        return given

    def objects(self, given: object, where: str) -> list[tuple[str, Mapping[str, Any]]]:
        """The objects of a list, each with its place. Raises BadInput."""
        listed = self.a_list(given, where)
        return [(f"{where}[{at}]", self.an_object(each, f"{where}[{at}]")) for at, each in enumerate(listed)]

    def fault(self, place: str, reason: Message) -> BadInput:
        """The complaint about one place."""
        return BadInput(
            "The sample {file} has a fault at {place}: {reason}. Correct it there; nothing was loaded.",
            file=self._path.name, place=place, reason=reason,
        )  # fmt: skip
