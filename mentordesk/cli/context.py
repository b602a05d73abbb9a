"""What every command needs: the language, the store, where to print."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from mentordesk.cli.window import WindowWanted, wanted
from mentordesk.services.places import store_folder
from mentordesk.services.settings import load
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace


@dataclass(frozen=True)
class Context:
    """Given to each command."""

    words: Words
    named_store: Path | None
    out: TextIO

    @property
    def store(self) -> Path:
        """The store named on the command line or in the environment, else the person's own."""
        return store_folder(load(), self.named_store)

    def reading(self) -> Workspace:
        """The store, for reading; a window may have it open."""
        from mentordesk.services.workspace import Workspace

        return Workspace.open(self.store, writing=False)

    def writing(self) -> Workspace:
        """The store, for writing; refused while a window has it open."""
        from mentordesk.services.workspace import Workspace

        return Workspace.open(self.store)

    def say(self, message: str, /, **parameters: object) -> None:
        """One translated line, at once: what is printed has happened."""
        self.line(self.words.text(message, **parameters))

    def line(self, text: str) -> None:
        """One line as it is, at once."""
        print(text, file=self.out, flush=True)

    def json(self, value: Any) -> None:
        """An answer for a script."""
        self.line(json.dumps(value, ensure_ascii=False, indent=2, default=str))

    def window(self, folder: Path | None = None) -> WindowWanted:
        """Ask for the window on a store. Raises NotFound where there is no display."""
        return wanted(folder or self.store, self.words.language)
