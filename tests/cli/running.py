"""Runs the program as a person's shell does: a process of its own, exit code and two streams."""

from __future__ import annotations

import io
import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from mentordesk.cli.main import main

PROGRAM = [sys.executable, "-m", "mentordesk"]


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str


def run(*arguments: object, store: Path | None = None, lang: str = "en", before: Sequence[str] = ()) -> Ran:
    """Run one command; ``before`` goes in front of it (unshare, timeout)."""
    named = ["--store", str(store)] if store else []
    command = [*before, *PROGRAM, "--lang", lang, *named, *map(str, arguments)]
    environment = {**os.environ, "PYTHONWARNINGS": "error", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    environment.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120, check=False)
    return Ran(done.returncode, done.stdout, done.stderr)


def here(*arguments: object, store: Path | None = None, lang: str = "en") -> Ran:
    """The same in this process, which saves a start: for what a command does, not for how a process ends."""
    named = ["--store", str(store)] if store else []
    out, err = io.StringIO(), io.StringIO()
    with _log_of_its_own(), redirect_stdout(out), redirect_stderr(err):
        try:
            code = main(["--lang", lang, *named, *map(str, arguments)])
        except SystemExit as wrong_usage:
            code = int(wrong_usage.code or 0)
    assert isinstance(code, int), "a window was asked for"
    return Ran(code, out.getvalue(), err.getvalue())


@contextmanager
def _log_of_its_own() -> Iterator[None]:
    """The program's log goes to its file, as in a process of its own; afterwards all is as before."""
    top = logging.getLogger("mentordesk")
    before, level, spreads, raises = top.handlers[:], top.level, top.propagate, logging.raiseExceptions
    top.handlers.clear()
    try:
        yield
    finally:
        for each in top.handlers:
            each.close()
        top.handlers[:] = before
        top.setLevel(level)
        top.propagate, logging.raiseExceptions = spreads, raises


def refused(ran: Ran) -> str:
    """The one sentence of a command that could not be done."""
    assert ran.code == 1, ran
    assert ran.err.count("\n") == 1, ran.err
    assert "Traceback" not in ran.err
    sentence = ran.err.strip()
    assert sentence.endswith("."), sentence
    return sentence


def own_mounts() -> list[str]:
    """The prefix of a shell in which file systems may be mounted without touching anybody else's."""
    prefix = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-Urm"]
    tried = subprocess.run([*prefix, "true"], capture_output=True, check=False, timeout=60)
    # inside a chroot the root is no mount of its own, whose propagation could be changed
    return prefix if tried.returncode == 0 else [*prefix, "--propagation", "unchanged"]


def every_file(folder: Path) -> dict[str, bytes]:
    """What lies in a folder, to be compared with later."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "lock"
    }
