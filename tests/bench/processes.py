"""Windows in processes of their own, and what they say."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import IO, NamedTuple

BARE = ("tests.bench.probe_bare",)
SOURCE = (sys.executable, "-m")
_PATIENCE = 30
_COMPILED = {
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": os.path.join(tempfile.gettempdir(), "mentordesk-bench-pyc"),
}
"""As on a person's computer, whatever this one is set to: modules are compiled once, not at each start."""


def window(store: Path, *more: str) -> tuple[str, ...]:
    """The words that start the program on a store."""
    return ("tests.bench.probe_window", "--store", str(store), "--lang", "fr", *more)


class Started(NamedTuple):
    """A window that waits to be told to end."""

    process: subprocess.Popen[str]
    at: Mapping[str, float]
    """Seconds from the start of the process to each word it said."""


@contextmanager
def started(words: Iterable[str], program: Iterable[str] = SOURCE, **environment: str) -> Iterator[Started]:
    """Start it, wait until it is ready, let it end when this does. Raises RuntimeError when it breaks."""
    with tempfile.TemporaryFile("w+") as complaints:
        start = perf_counter()
        with subprocess.Popen(
            [*program, *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            env={**os.environ, **_COMPILED, **environment},
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            at = _heard(process.stdout, start)
            try:
                if "ready" in at:
                    yield Started(process, at)
            finally:
                process.stdin.close()
                ended = _ended(process)
        if ended or "ready" not in at:
            complaints.seek(0)
            raise RuntimeError(f"{process.args!r} broke:\n{complaints.read()}")


def _heard(said: IO[str], start: float) -> dict[str, float]:
    """When each word came, up to the last."""
    at: dict[str, float] = {}
    for line in said:
        at[line.strip()] = perf_counter() - start
        if "ready" in at:
            break
    return at


def _ended(process: subprocess.Popen[str]) -> int:
    try:
        return process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()
