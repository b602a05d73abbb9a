"""From the start of the process to what a person sees: the first frame, the list."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from mentordesk.documents.formats import FORMATS
from mentordesk.services.workspace import Workspace
from tests.bench import office
from tests.bench.processes import BARE, started, window
from tests.bench.stores import demonstration
from tests.bench.timing import Line, against, in_turn

ROOT = Path(__file__).resolve().parent.parent.parent
_FRAME = "--smoke=frame"  # the program itself says when its first frame is there: a bundle takes no probe


def lines(folder: Path) -> Iterator[Line]:
    """On the offscreen platform; beside LibreOffice, where there is one, on a screen of X."""
    store = folder / "demonstration"
    demonstration(store)
    filled: list[float] = []

    def ours() -> float:
        with started(window(store)) as found:
            filled.append(found.at["filled"])
            return found.at["painted"]

    def bare() -> float:
        with started(BARE) as found:
            return found.at["painted"]

    first = in_turn({"bare": bare, "ours": ours})
    yield against("first painted frame / bare PySide6 window", first["ours"], first["bare"], 1.6)
    yield against("library filled and painted / bare PySide6 window", filled[1:], first["bare"], 3.5)
    yield _beside_office(folder, store)


def bundle_lines() -> Iterator[Line]:
    """The program of ``make bundle`` against the same program run from source."""
    what = "first painted frame of the bundle / run from source"
    program = _bundle()
    if program is None:
        yield Line(what, "left out: there is no bundle in dist/, which make bundle builds")
        return

    def bundled() -> float:
        with started([_FRAME], program=[str(program)]) as found:
            return found.at["painted"]

    def source() -> float:
        with started(["mentordesk", _FRAME]) as found:
            return found.at["painted"]

    found = in_turn({"source": source, "bundled": bundled})
    yield against(what, found["bundled"], found["source"])


def _bundle() -> Path | None:
    """The program that was built for this system; on Windows the one that can speak."""
    inside = (
        "MentorDesk/mentordesk",
        "MentorDesk/mentordesk-cli.exe",
        "MentorDesk.app/Contents/MacOS/mentordesk",
    )
    built = (ROOT / "dist" / each for each in inside)
    return next((each for each in built if each.is_file()), None)


def _beside_office(folder: Path, store: Path) -> Line:
    """Our list before LibreOffice shows the plan of the same store, both on the same screen."""
    what = "library filled / LibreOffice shows the plan’s .docx"
    missing = office.missing()
    if missing:
        return Line(what, f"left out: {missing}")
    document = folder / f"plan{next(iter(FORMATS))}"
    with Workspace.open(store) as workspace:
        workspace.export.plan(workspace.programmes.listed()[0].id, document)
    with ExitStack() as stack:
        screen = stack.enter_context(office.screen(folder / "screen"))

        def ours() -> float:
            with started(window(store), DISPLAY=screen.name, QT_QPA_PLATFORM="xcb") as found:
                return found.at["filled"]

        fresh = office.profile(folder)
        try:
            found = in_turn({"office": lambda: office.shown(document, screen, fresh), "ours": ours})
        except office.NotShown as problem:
            return Line(what, f"left out: {problem}")
    return against(what, found["ours"], found["office"], 1)
