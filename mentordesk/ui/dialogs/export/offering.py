"""What the services offer of a plan, as the dialog wants it."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from mentordesk.ui.dialogs.export.offer import ExportOffer
from mentordesk.words import LANGUAGE_NAMES, LANGUAGES, Words

if TYPE_CHECKING:
    from mentordesk.services.export import Offered
    from mentordesk.services.workspace import Workspace

_TIME_TO_ANSWER = timedelta(weeks=2)
_FRIDAY = 4


def offered(programme: str, kept: Path | None, workspace: Workspace) -> tuple[Offered, Path]:
    """What there is to choose from, and the folder to begin in, looked for beside the window."""
    return workspace.export.offer(programme), folder_to_begin_in(kept)


def folder_to_begin_in(kept: Path | None) -> Path:
    """The folder of the last document where it is still there, else the person's own."""
    if kept is not None and os.path.isdir(kept):  # Path.is_dir raises where a network drive is gone
        return kept
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def offer(found: Offered, folder: Path, today: date, words: Words) -> ExportOffer:
    """The same in the words of the window."""
    return ExportOffer(
        actions=found.actions, language=found.language,
        languages=[(each, LANGUAGE_NAMES[each]) for each in LANGUAGES],
        versions=[(each.id, each.number) for each in reversed(found.versions)],
        number=found.next_version.number, is_new=found.next_version.new,
        left_out=found.left_out.said(words), recipients=", ".join(found.recipients),
        return_by=back_by(today), folder=folder, optional=found.optional_titles(words),
        left_out_with=lambda columns: found.left_out.without(columns).said(words),
        template=found.template or "", dated=found.dated,
    )  # fmt: skip


def back_by(today: date) -> date:
    """When an answer may be expected: in two weeks, on a day on which people work."""
    day = today + _TIME_TO_ANSWER
    return day + timedelta(days=7 - day.weekday() if day.weekday() > _FRIDAY else 0)
