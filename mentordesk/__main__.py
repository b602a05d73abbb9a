"""Arguments → the command line; none → the window."""

from __future__ import annotations

import sys

from mentordesk.cli.window import WindowWanted, has_display


def main() -> None:
    """The program's one entrance, in a checkout, a wheel and a bundle."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    outcome = _asked() if sys.argv[1:] or not has_display() else _plain_window()
    if isinstance(outcome, int):
        sys.exit(outcome)
    from mentordesk.services.second_start import ask_first

    if ask_first(outcome.folder):
        sys.exit(0)  # the window that is there has come to the front
    from mentordesk.ui.application import run

    sys.exit(run(outcome.folder, outcome.language))


def _asked() -> int | WindowWanted:
    from mentordesk.cli.main import main as command_line

    return command_line()


def _plain_window() -> WindowWanted:
    """The usual start: no argument to read, so no command is loaded."""
    from mentordesk.cli.log import keep_log
    from mentordesk.services.places import store_folder
    from mentordesk.services.settings import load
    from mentordesk.words import preferred_language, system_language

    keep_log()
    settings = load()
    return WindowWanted(store_folder(settings), preferred_language(settings.language, system_language()))


if __name__ == "__main__":
    main()
