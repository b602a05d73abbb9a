"""The kind typed at the beginning of a note and a colon: read once, and given back by Backspace (R-130)."""

from __future__ import annotations

from dataclasses import dataclass

from mentordesk.model.note_lines import read_kind

_COLONS = (":", "：")


@dataclass(frozen=True)
class Prefix:
    """What was ``taken`` off the beginning of the text, and what was put back there and is ``kept``."""

    taken: str = ""
    kept: str = ""

    def read(self, text: str, language: str) -> tuple[Prefix, str | None, int]:
        """Read a text as it stands: the prefix now, the kind it says if any, and how many letters go.

        The letters that go and the rest are the text: nothing typed is lost.
        """
        if self.kept and text.startswith(self.kept):
            return self, None, 0
        kind, begin = read_kind(text, language)
        if kind is not None:
            return Prefix(text[:begin]), kind, begin
        if self.taken.endswith(_COLONS) and text[:1].isspace() and text[0] != "\n":
            return Prefix(self.taken + text[0]), None, 1  # the space after the colon
        return Prefix(self.taken), None, 0

    def given_back(self) -> Prefix:
        """The letters stand in the text again, and are words from now on."""
        return Prefix("", self.taken)
