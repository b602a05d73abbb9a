"""The round a smoke test makes through the window, as someone would on the first day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from mentordesk.ui import pages, smoke_checks
from mentordesk.ui.application import Application
from mentordesk.ui.navigation import Place

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace
    from mentordesk.ui.smoke import Progress

LANGUAGE = "fr"
_LOOK_EVERY_MS = 5
_PAGES = (
    pages.LIBRARY, *(each.name for each in pages.PAGES.values() if each.rail), pages.COMPARE, pages.SETTINGS,
)  # fmt: skip


class Round(QObject):
    """Ends the program's loop when it is through or something failed; ``problem`` then tells what."""

    def __init__(self, folder: Path, progress: Progress, *, only_frame: bool) -> None:
        super().__init__()
        self.problem: BaseException | None = None
        self._folder = folder
        self._progress = progress
        self._only_frame = only_frame
        self._frame_s: float | None = None
        self._programme = ""
        self._files = 0
        self._languages = 0
        self._icons = 0
        self._desk = Application(folder / "store", LANGUAGE)
        self._desk.window.painted.connect(self._painted)
        self._desk.background.refused.connect(self.fail)
        self._desk.opening.refused.connect(self.fail)
        self._stops = self._walk()
        self._there: Callable[[], bool] = self._is_painted
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Show the window and walk on whenever what was waited for is there."""
        self._timer.start()
        self._desk.start()

    def said(self) -> str:
        """The line of a round that went well."""
        return (
            f"smoke: ok (window {self._frame_s:.1f} s, files {self._files}, pages {len(_PAGES)}, "
            f"languages {self._languages}, icons {self._icons}, screen {QApplication.platformName()}, "
            f"{perf_counter() - self._progress.began:.1f} s in all)"
        )

    def fail(self, problem: BaseException) -> None:
        """Stop here, whatever is under way."""
        if self.problem is None:
            self.problem = problem
        self._end()

    # --- the way ---------------------------------------------------------------------------------

    def _walk(self) -> Iterator[Callable[[], bool]]:
        """Each stop is left once what it waits for is there."""
        if self._only_frame:
            return
        self._progress.step = "the store"
        yield self._is_open
        self._progress.step = "the example"
        self._desk.desk.ask(self, self._example, self._took, self.fail)
        yield self._is_idle
        for name in _PAGES:
            self._progress.step = f"the page {name}"
            self._desk.navigator.go(Place(name, self._programme))
            yield self._is_idle
        self._progress.step = "the documents"
        self._desk.desk.ask(self, self._documents, self._wrote, self.fail)
        yield self._is_idle
        self._progress.step = "a store under a key"
        self._desk.background.ask(self, self._locked_store, None, self.fail, long=True)
        yield self._is_idle
        self._progress.step = "the languages"
        self._languages = smoke_checks.languages()
        self._progress.step = "fonts and icons"
        smoke_checks.fonts()
        self._icons = smoke_checks.icons()
        smoke_checks.pictures()
        self._progress.step = "the parts of the program"
        smoke_checks.modules()
        smoke_checks.time_zones()
        self._progress.step = "closing"

    def _look(self) -> None:
        """Go on where it can be gone on; the loop ends in any case, or nobody would ever hear why."""
        try:
            if self._there():
                self._there = next(self._stops)
        except StopIteration:
            self._end()
        except Exception as problem:  # noqa: BLE001 - said by the caller, with its place
            self.fail(problem)

    def _end(self) -> None:
        if not self._timer.isActive():
            return
        self._timer.stop()
        try:
            self._desk.window.close()
        finally:
            QApplication.quit()

    # --- what is waited for ----------------------------------------------------------------------

    def _is_painted(self) -> bool:
        return self._frame_s is not None

    def _is_open(self) -> bool:
        return self._desk.workspace is not None and self._is_idle()

    def _is_idle(self) -> bool:
        return not self._desk.background.busy

    def _painted(self) -> None:
        self._frame_s = perf_counter() - self._progress.began
        if self._only_frame:
            self._progress.tell("painted")

    # --- what is done beside the window ----------------------------------------------------------

    def _example(self, workspace: Workspace) -> str:
        return workspace.samples.load_sample(LANGUAGE)

    def _took(self, programme: str) -> None:
        self._programme = programme

    def _documents(self, workspace: Workspace) -> int:
        return smoke_checks.documents(workspace, self._programme, self._folder)

    def _wrote(self, files: int) -> None:
        self._files = files

    def _locked_store(self) -> None:
        smoke_checks.locked_store(self._folder / "locked")
