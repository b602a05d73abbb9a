"""Arguments → the command line; none → the window."""

from __future__ import annotations

import os
import sys

from mentordesk.cli.window import WindowWanted, has_display

_SMOKE = {"--smoke": False, "--smoke=frame": True}


def main() -> None:
    """The program's one entrance, in a checkout, a wheel and a bundle."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
        _speak_into_nothing()
    if len(sys.argv) == 2 and sys.argv[1] in _SMOKE:
        sys.exit(_smoke(only_frame=_SMOKE[sys.argv[1]]))
    outcome = _asked() if sys.argv[1:] or not has_display() else _plain_window()
    if isinstance(outcome, int):
        sys.exit(outcome)
    from mentordesk.services.second_start import ask_first

    if ask_first(outcome.folder):
        sys.exit(0)  # the window that is there has come to the front
    from mentordesk.ui.application import run

    sys.exit(run(outcome.folder, outcome.language))


def _smoke(*, only_frame: bool) -> int:
    """Whether the program works here; without a display on Qt's own that shows nothing, and it says so."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from mentordesk.ui.smoke import run

    return run(only_frame=only_frame)


def _speak_into_nothing() -> None:
    """A program without a console has no streams on Windows, where a command would stumble over that."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for good


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
