"""Draws every picture anew; the same program gives the same bytes."""

from __future__ import annotations

import itertools
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import typst
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from mentordesk import paths
from mentordesk.documents.pdf.content import content
from mentordesk.documents.plan_page import plan_page
from mentordesk.services import settings
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.navigation import Place
from mentordesk.words import words
from tests.still import StillClock

FOLDER = Path(__file__).resolve().parent
ALL = FOLDER.parent.parent / "build" / "pictures"
SIZES = ((1280, 800), (1920, 1080))
IN_README = ("library-en-light.png", "first_run-fr-light.png", "library-fr-dark.png")


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
    """Every page: light and dark, French and English, on two screens."""
    application = QApplication(sys.argv[:1])
    for language, theme, size in itertools.product(("fr", "en"), ("light", "dark"), SIZES):
        chosen = settings.load().with_(language=language, theme=theme, role="facilitator", geometry="")
        settings.save(chosen)
        desk = Application(folder, language)
        desk.window.resize(*size)
        desk.start()
        _settle(application, desk)
        assert desk.workspace is not None
        desk.workspace.store.clock = StillClock()
        programme = desk.workspace.programmes.listed()[-1].id
        for page in (pages.LIBRARY, pages.SHEET, pages.SETTINGS, pages.FIRST_RUN):
            desk.navigator.go(Place(page, programme if page == pages.SHEET else ""))
            _settle(application, desk)
            end = "" if size == SIZES[0] else "-1920"
            _save(desk.window.grab(), f"{page}-{language}-{theme}{end}.png")
        desk.window.close()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _settle(application: QApplication, desk: Application) -> None:
    while desk.workspace is None or desk.background.busy:
        application.processEvents()
    for _round in range(20):  # layouts inside layouts come to rest one after another
        application.sendPostedEvents()
        application.processEvents()


def _save(picture: QPixmap, name: str) -> None:
    folder = FOLDER if name in IN_README else ALL
    folder.mkdir(parents=True, exist_ok=True)
    picture.save(str(folder / name))


def main() -> None:
    """All of them."""
    with tempfile.TemporaryDirectory() as place:
        for kind in ("STATE", "DATA", "CACHE"):
            os.environ[f"MENTORDESK_{kind}"] = str(Path(place) / kind)
        os.environ["TZ"] = "UTC"
        time.tzset()
        folder = Path(place) / "store"
        with Workspace.create(folder, clock=StillClock()) as workspace:
            for path in shipped():
                workspace.samples.load(read_sample(path), lambda _message: None)
            draw_documents(workspace)
        draw_window(folder)
    for picture in sorted((*FOLDER.glob("*.png"), *ALL.glob("*.png"))):
        print(picture.name)


if __name__ == "__main__":
    main()
