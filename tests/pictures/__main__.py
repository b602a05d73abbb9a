"""Draws every picture anew; the same program gives the same bytes."""

from __future__ import annotations

import json
import os
import tempfile
import time
from pathlib import Path
from typing import Any

import typst

from mentordesk import paths
from mentordesk.documents.pdf.content import content
from mentordesk.documents.plan_page import plan_page
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.pictures.window import ALL, FOLDER, draw_window
from tests.still import StillClock


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
        draw_window(folder, Path(place) / "OneDrive" / "store")
    for picture in sorted((*FOLDER.glob("*.png"), *ALL.glob("*.png"))):
        print(picture.name)


if __name__ == "__main__":
    main()
