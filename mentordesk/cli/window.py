"""The wish to open the window. The command line cannot do it itself: it knows no Qt."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from mentordesk.errors import NotFound


@dataclass(frozen=True)
class WindowWanted:
    """What ``__main__`` hands on to the window."""

    folder: Path
    language: str


def has_display() -> bool:
    """Whether a window could be shown here."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def wanted(folder: Path, language: str) -> WindowWanted:
    """Raises NotFound where there is no display."""
    if not has_display():
        raise NotFound(
            "There is no display here, so no window can open. Use a command instead; --help lists them."
        )
    return WindowWanted(folder, language)
