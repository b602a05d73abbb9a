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
