"""Answers addressed by path: ``entity/eid/field``, the same text in the journal and in documents."""

from __future__ import annotations

from typing import NamedTuple

MAIN = "main"  # the eid of a form that stands once in its programme


class Path(NamedTuple):
    """Where one answer stands.

    ``entity`` is a form's key (its single answers) or a group's key (a row); ``eid`` is ``main``
    or the row's id; ``field`` is the stored name of the field.
    """

    entity: str
    eid: str
    field: str

    def __str__(self) -> str:
        return f"{self.entity}/{self.eid}/{self.field}"

    @classmethod
    def parse(cls, text: str) -> Path:
        """The path that ``str`` wrote. Raises ValueError on anything else."""
        parts = text.split("/")
        if len(parts) != 3 or not all(parts):
            raise ValueError(f"not a path: {text}")
        return cls(*parts)
