"""Someone who has a visit with its notes behind them, at the page of what was agreed or at the report."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.model.notes import Typing
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.pages.agreed import AgreedPage
from mentordesk.ui.pages.report import ReportPage
from tests.ui.person import Person

NOTES = (
    ("Drop the mobile app", "decision", "open"),
    ("Send version 0.3 of the plan", "follow_up", "open"),
    ("Who pays for the interpreters?", "question", "open"),
    ("The nursery is on the same floor", "fact", "open"),
    ("We had twelve figures and no talk", "quote", "unattributed"),
    ("The deputy will vote against", "opinion", "team"),
    ("I doubt it", "opinion", "me"),
)


class Seated(Person):
    """``programme`` and ``visit`` are ids."""

    programme = visit = ""

    @property
    def agreed(self) -> AgreedPage:
        found = self.window.page
        assert isinstance(found, AgreedPage)
        return found

    @property
    def report(self) -> ReportPage:
        found = self.window.page
        assert isinstance(found, ReportPage)
        return found

    def workspace(self) -> Workspace:
        assert self.desk.workspace is not None
        return self.desk.workspace

    def at(self, page: str) -> None:
        """The page, once it shows everything."""
        self.go(page, self.programme, self.visit)
        if page == pages.AGREED:
            self.drawn()
        else:
            self.until(lambda: self.report.report is not None)
        self.settle()

    def drawn(self) -> None:
        """Until the picture of the page is there."""
        self.settle()
        self.until(lambda: self.agreed.read is not None and "1" in self.agreed.looking.place.text())
        self.settle()

    def save_as(self, target: Path) -> None:
        """A name typed into the system's dialog."""
        self.until(lambda: bool(self.window.findChildren(QFileDialog)))
        (asking,) = self.window.findChildren(QFileDialog)
        field = asking.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.setText(target.name)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.until(target.exists)
        self.settle()

    def focus_on(self, widget: QWidget) -> None:
        """As Tab would, in the end."""
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self.settle()


@contextmanager
def seated(qtbot: QtBot, folder: Path, language: str = "en", **chosen: object) -> Iterator[Seated]:
    """Someone with a visit of two days behind them, documents going to ``folder``."""
    with Workspace.create(folder / "store") as workspace:
        programme = workspace.programmes.create("Learning the language", ["en", "fr"])
        for role, name in (("mentee_city", "Saint-Aubin"), ("mentor_city", "Westerkerke")):
            workspace.programmes.add_party(programme, {"role": role, "name": name, "country": "FR"}, [])
        dates = {"start": "2025-04-20", "end": "2025-04-21"}
        visit = workspace.planning.add_visit(programme, dates=dates, host="mentor", title="Inspiration")
        session = {"title": "Library", "day": 1, "start": "09:30", "minutes": 60}
        place = workspace.planning.add_session(programme, visit, session)
        for text, kind, degree in NOTES:
            workspace.notes.add(Typing(programme, text, kind=kind, degree=degree, session=place))
        workspace.editing.name_me("Nadia", "")
    kept = {"role": "facilitator", "export_folder": folder, **chosen}
    settings.save(settings.load().with_(**kept))
    someone = Seated(qtbot, folder / "store", language)
    someone.programme, someone.visit = programme, visit
    someone.window.resize(1440, 900)
    yield someone
    someone.leave()
