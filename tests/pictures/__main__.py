"""Draws every picture anew; the same program gives the same bytes."""

from __future__ import annotations

import itertools
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import typst
from PySide6.QtWidgets import QApplication

from mentordesk import paths
from mentordesk.documents.pdf.content import content
from mentordesk.documents.plan_page import plan_page
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from mentordesk.ui import theme
from mentordesk.ui.application import Application
from mentordesk.words import words
from tests.still import StillClock

FOLDER = Path(__file__).resolve().parent
SIZES = ((1280, 800), (1920, 1080))


def draw_documents(workspace: Workspace) -> None:
    """The first page of each sample's plan."""
    for programme in workspace.programmes.listed():
        language = programme.languages[0]
        page = plan_page(
            workspace.plans.plan(programme.id), programme, words(language), document="picture",
            at=StillClock().now(),
        )  # fmt: skip
        folder = paths.resources() / "pdf"
        drawn: Any = typst.compile(
            folder / "page.typ", root=folder, format="png", ppi=96,
            sys_inputs={"page": json.dumps(content(page), ensure_ascii=False)}, ignore_system_fonts=True,
            font_paths=[paths.resources() / "fonts"],
        )  # fmt: skip
        first = drawn if isinstance(drawn, bytes) else drawn[0]
        (FOLDER / f"plan-{language}.png").write_bytes(first)


def draw_window(folder: Path) -> None:
    """The window with the samples: light and dark, French and English."""
    application = QApplication(sys.argv[:1])
    for language, dark, size in itertools.product(("fr", "en"), (False, True), SIZES):
        theme.dress(application, dark=dark)
        desk = Application(folder, words(language))
        desk.window.resize(*size)
        desk.window.show()
        desk.open_store()
        application.processEvents()
        name = f"window-{language}-{'dark' if dark else 'light'}{'' if size == SIZES[0] else '-1920'}.png"
        desk.window.grab().save(str(FOLDER / name))
        desk.window.close()
        desk.close_store()


def main() -> None:
    """All of them."""
    with tempfile.TemporaryDirectory() as place:
        for kind in ("STATE", "DATA", "CACHE"):
            os.environ[f"MENTORDESK_{kind}"] = str(Path(place) / kind)
        folder = Path(place) / "store"
        with Workspace.create(folder, clock=StillClock()) as workspace:
            for path in shipped():
                workspace.samples.load(read_sample(path), lambda _message: None)
            draw_documents(workspace)
        draw_window(folder)
    for picture in sorted(FOLDER.glob("*.png")):
        print(picture.name)


if __name__ == "__main__":
    main()
