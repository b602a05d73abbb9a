"""Arguments → a command; errors → one sentence and an exit code (design §6).

0 done · 1 not done, one sentence on stderr, nothing changed · 2 wrong usage.
"""

from __future__ import annotations

import argparse
import contextlib
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from mentordesk import __version__
from mentordesk.cli.commands import check, demo, export, history, programmes, receive, show, undo
from mentordesk.cli.context import Context
from mentordesk.cli.log import keep_log
from mentordesk.cli.window import WindowWanted
from mentordesk.errors import MentorDeskError
from mentordesk.services.settings import load
from mentordesk.words import LANGUAGES, Words, preferred_language, system_language, words

_log = logging.getLogger(__name__)
_COMMANDS = (demo, programmes, show, export, receive, history, undo, check)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(
        prog="mentordesk",
        description="MentorDesk: city-to-city mentoring, offline. Without a command: the window.",
    )
    top.add_argument("--version", action="version", version=f"MentorDesk {__version__}")
    top.add_argument("--store", metavar="DIR", type=Path, help="the store's folder (also MENTORDESK_STORE)")
    top.add_argument("--lang", choices=LANGUAGES, dest="language", help="language of the messages")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    for module in _COMMANDS:
        module.register(commands)
    return top


def _say_what_was_left_out(told: Words) -> None:
    """Forms of the association that are at fault, a sentence for each; the program goes on without them."""
    from mentordesk.forms.reading import own_faults

    for fault in own_faults():
        _log.warning("left out: %s", words("en").text(fault.message, **fault.parameters))
        print(told.text(fault.message, **fault.parameters), file=sys.stderr)


def main(arguments: Sequence[str] | None = None) -> int | WindowWanted:
    """Run one command. Returns the exit code, or the wish for a window; argparse exits with 2 itself."""
    asked = parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    keep_log()
    told = words(preferred_language(asked.language or load().language, system_language()))
    named = asked.store or os.environ.get("MENTORDESK_STORE")
    context = Context(told, Path(named) if named else None, sys.stdout)
    if asked.command is not None:
        _say_what_was_left_out(told)
    try:
        if asked.command is None:
            return context.window()
        result: int | WindowWanted = asked.run(context, asked)
        sys.stdout.flush()
    except MentorDeskError as problem:
        _log.info("not done: %s", problem.message)
        print(told.text(problem.message, **problem.parameters), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # whoever read us went away; what was acknowledged is on the disk
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print(told.text("Stopped. What was reported as done is saved."), file=sys.stderr)
        return 1
    except Exception as bug:  # noqa: BLE001 - the last net: a person never reads a traceback
        place = keep_log()
        _log.critical("bug", exc_info=bug)
        sentence = (
            "Something went wrong inside MentorDesk. What was saved is safe. The details are in {file}."
        )
        print(told.text(sentence, file=place), file=sys.stderr)
        return 1
    return result
