"""A session that two laptops changed: both answers are shown, and one is chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from mentordesk.model.changes import ChangeSet
from mentordesk.services.workspace import Workspace
from mentordesk.ui.dialogs.two_answers import TwoAnswersDialog
from tests.ui.test_conflict_window import _take_in
from tests.ui.visits.planned import at_the_visits, come_to, one_visit, page_of, session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


def test_two_answers_are_shown_and_the_one_chosen_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_visits(qtbot, one_visit(tmp_path / "store")) as person:
        page, here = page_of(person), person.desk.workspace
        assert here is not None
        programme = page.programme
        library = session(person, "Library")
        with Workspace.create(tmp_path / "ben") as ben:
            ben.editing.name_me("Ben Maes", function="Adviser")
            _take_in(ben, here, programme)
            theirs = ben.planning.session(programme, library.id)
            ben.planning.change_session(programme, theirs, {"place": "Branch library"})
            here.planning.change_session(programme, library, {"place": "Central library"})
            touched = _take_in(here, ben, programme)
        person.desk.desk.changed.emit(ChangeSet(programme, "merge", touched))
        person.settle()
        come_to(person, "Library")
        field = page.agenda.panel.fields.fields["place"]
        assert field.choose.isVisible()
        field.choose.setFocus()
        person.press("Space")
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TwoAnswersDialog)
        offered = [each.text() for each in dialog.findChildren(QRadioButton)]
        assert sorted(offered) == ["Branch library", "Central library"]
        dialog._group.button(offered.index("Branch library")).setFocus()
        person.press("Space", "Return")
        assert session(person, "Library").said("place") == "Branch library"
        assert session(person, "Library").conflicts == frozenset()
        assert not field.choose.isVisible()
