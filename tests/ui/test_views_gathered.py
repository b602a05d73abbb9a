"""Beside an action one reads what departments and partners said of it (R-152)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.pages.form import FormPage
from mentordesk.ui.pages.plan import PlanPage
from mentordesk.ui.planning.views_gathered import ViewsGathered
from tests.ui.person import Person


def shown(views: ViewsGathered) -> list[str]:
    return [each.text() for each in views.findChildren(QLabel) if each.isVisible()]


def test_r_152_views_on_viability_stand_beside_the_action_they_touch(qtbot: QtBot, tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Learning the language", ["en"])
        first, second = (workspace.plans.add_action(programme, {"what": each}) for each in ("Café", "Card"))
        sheet = workspace.filling.filled(programme, "programme")
        told = {
            "body": "Housing",
            "view": "Two staff are needed",
            "actions": [{"entity": "a6.action", "id": second}],
        }
        row = workspace.filling.add_row(sheet, "between.consultation", told)
    settings.save(settings.load().with_(role="facilitator"))
    person = Person(qtbot, tmp_path / "store")
    person.window.resize(1440, 900)
    person.go(pages.PLAN, programme, first, "what")
    page = person.window.page
    assert isinstance(page, PlanPage)
    views = page.board.side.views
    assert not views.isVisible()
    person.go(pages.PLAN, programme, second, "what")
    assert shown(views)[1:] == ["Housing", "Two staff are needed"]
    assert person.desk.workspace is not None
    filling = person.desk.workspace.filling
    filled = filling.filled(programme, "programme")
    filling.answer(filled.register("between.consultation.view", row), "One is enough")
    person.settle()
    assert shown(views)[1:] == ["Housing", "One is enough"], "it follows what is written elsewhere"
    views.open.setFocus()
    person.press("Space")
    assert isinstance(person.window.page, FormPage)
    assert person.desk.navigator.here is not None
    assert person.desk.navigator.here.page == pages.STEPS
    person.leave()
