"""Arguments → the command line; none → the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from mentordesk import paths
from mentordesk.cli.window import WindowWanted, has_display


def main() -> None:
    """The program's one entrance, in a checkout, a wheel and a bundle."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    outcome = _asked() if sys.argv[1:] or not has_display() else _plain_window()
    if isinstance(outcome, int):
        sys.exit(outcome)
    from mentordesk.ui.application import run

    sys.exit(run(outcome.folder, outcome.language))


def _asked() -> int | WindowWanted:
    from mentordesk.cli.main import main as command_line

    return command_line()


def _plain_window() -> WindowWanted:
    """The usual start: no argument to read, so no command is loaded."""
    from mentordesk.cli.log import keep_log
    from mentordesk.words import preferred_language, system_language

    keep_log()
    named = os.environ.get("MENTORDESK_STORE")
    folder = Path(named) if named else paths.default_store()
    return WindowWanted(folder, preferred_language(None, system_language()))


if __name__ == "__main__":
    main()
