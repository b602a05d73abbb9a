"""People: a name or a function; a name is never mandatory (R-009)."""

from __future__ import annotations

from dataclasses import dataclass

ENTITY = "person"
FIELDS = ("name", "function")


@dataclass(frozen=True)
class Person:
    """Someone in a programme, named everywhere else by ``id`` alone."""

    id: str
    name: str = ""
    function: str = ""

    @property
    def label(self) -> str:
        """How lists and documents call this person."""
        if self.name and self.function:
            return f"{self.name}, {self.function}"
        return self.name or self.function
