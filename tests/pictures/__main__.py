"""Draws every picture anew; the same program gives the same bytes."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TypedDict

import typst

from mentordesk import paths
from mentordesk.documents.charter_page import charter_page
from mentordesk.documents.form_page import form_page
from mentordesk.documents.page import Page
from mentordesk.documents.pdf.content import content
from mentordesk.documents.plan_page import plan_page
from mentordesk.model.programme import Programme
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.pictures import visits
from tests.pictures.window import ALL, FOLDER, draw_visits, draw_window
from tests.still import StillClock


class _Told(TypedDict):
    document: str
    at: datetime


def draw_documents(workspace: Workspace) -> None:
    """The first page of each sample's plan; of the French one also of the forms that are read most."""
    for programme in workspace.programmes.listed():
        language = programme.languages[0]
        page = plan_page(
            workspace.plans.plan(programme.id), programme, words(language), document="picture",
            at=StillClock().now(),
        )  # fmt: skip
        _draw(page, f"plan-{language}")
        if language == "fr":
            for name, form in _forms(workspace, programme):
                _draw(form, f"{name}-{language}")
            draw_visit_documents(workspace, programme.id)


def draw_visit_documents(workspace: Workspace, programme: str) -> None:
    """The first page of each document of a visit, beside those of the design."""
    ALL.mkdir(parents=True, exist_ok=True)
    for name, page in visits.documents(workspace, programme):
        _draw(page, f"document-{name}-fr", ALL)


def _forms(workspace: Workspace, programme: Programme) -> Iterator[tuple[str, Page]]:
    told: _Told = {"document": "picture", "at": StillClock().now()}
    filling, french = workspace.filling, words("fr")
    needs = filling.filled(programme.id, "annex2", open_only=True)
    yield "needs", form_page(needs, programme, french, **told)
    sheet = filling.sheets(programme.id, "annex4", open_only=True)[0]
    yield "practice", form_page(sheet, programme, french, **told)
    basics = filling.filled(programme.id, "annex1", open_only=True)
    yield "charter", charter_page(basics, programme, french, **told)


def _draw(page: Page, name: str, place: Path = FOLDER) -> None:
    folder = paths.resources() / "pdf"
    drawn: Any = typst.compile(
        folder / "page.typ", root=folder, format="png", ppi=96,
        sys_inputs={"page": json.dumps(content(page), ensure_ascii=False)}, ignore_system_fonts=True,
        font_paths=[paths.resources() / "fonts"],
    )  # fmt: skip
    (place / f"{name}.png").write_bytes(drawn if isinstance(drawn, bytes) else drawn[0])


def main() -> None:
    """All of them; ``python -m tests.pictures visits`` those of a visit alone."""
    alone = sys.argv[1:] == ["visits"]
    with tempfile.TemporaryDirectory() as place:
        for kind in ("STATE", "DATA", "CACHE"):
            os.environ[f"MENTORDESK_{kind}"] = str(Path(place) / kind)
        os.environ["TZ"] = "UTC"
        time.tzset()
        folder = Path(place) / "store"
        with Workspace.create(folder, clock=StillClock()) as workspace:
            for path in shipped():
                workspace.samples.load(read_sample(path), lambda _message: None)
            if alone:
                draw_visit_documents(workspace, workspace.programmes.listed()[-1].id)
            else:
                draw_documents(workspace)
        draw_visits(folder)
        if not alone:
            draw_window(folder, Path(place) / "OneDrive" / "store")
    for picture in sorted((*FOLDER.glob("*.png"), *ALL.glob("*.png"))):
        print(picture.name)


if __name__ == "__main__":
    main()
