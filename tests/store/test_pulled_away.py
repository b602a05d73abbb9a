"""A store whose disk is pulled out, or whose folder is moved, while it is open."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mentordesk.errors import NotWritten
from mentordesk.forms.answers import MAIN
from mentordesk.model.changes import Write
from mentordesk.model.programme import FORM
from mentordesk.services.workspace import Workspace
from mentordesk.store.records import View

pytestmark = pytest.mark.usefixtures("log_expected")
KEY = bytes(range(32))


@pytest.fixture(params=[None, KEY], ids=["plain", "key"])
def key(request: pytest.FixtureRequest) -> bytes | None:
    return request.param  # type: ignore[no-any-return]


def test_a_folder_moved_away_takes_nothing_and_goes_on_once_it_is_back(
    tmp_path: Path, key: bytes | None
) -> None:
    folder, elsewhere = tmp_path / "store", tmp_path / "elsewhere"
    with Workspace.create(folder, key) as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])
        action = workspace.plans.add_action(programme, {"what": "saved before"})
        folder.rename(elsewhere)

        with pytest.raises(NotWritten) as told:
            workspace.plans.edit_cells(programme, action, {"what": "typed meanwhile"})
        assert str(folder) in str(told.value)
        assert "no longer there" in str(told.value)
        with pytest.raises(NotWritten):
            workspace.plans.plan(programme)
        assert not folder.exists()

        elsewhere.rename(folder)
        assert workspace.plans.plan(programme).actions[0].cells == {"what": "saved before"}
        workspace.plans.edit_cells(programme, action, {"what": "written again"})
    with Workspace.open(folder, key) as workspace:
        assert workspace.plans.plan(programme).actions[0].cells == {"what": "written again"}


def test_a_folder_moved_in_the_middle_of_an_act_keeps_nothing_of_it(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "store", tmp_path / "elsewhere"
    with Workspace.create(folder) as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])

        def naming(_view: View) -> list[Write]:
            folder.rename(elsewhere)
            return [Write(FORM, MAIN, "prog.title", "half")]

        with pytest.raises(NotWritten):
            workspace.editing.apply(programme, "programme.sheet_filled", naming)
        elsewhere.rename(folder)
        assert workspace.programmes.programme(programme).title == "Valmont"


def test_a_folder_put_in_anothers_place_is_not_written_into(tmp_path: Path) -> None:
    folder, twin = tmp_path / "store", tmp_path / "twin"
    with Workspace.create(folder) as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])
        shutil.copytree(folder, twin)
        folder.rename(tmp_path / "elsewhere")
        twin.rename(folder)
        before = (folder / "store.db").read_bytes()
        with pytest.raises(NotWritten) as told:
            workspace.plans.add_action(programme, {"what": "for whom"})
        assert "no longer the ones that were opened" in str(told.value)
        assert (folder / "store.db").read_bytes() == before


def test_words_are_not_written_into_a_log_that_someone_deleted(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with Workspace.create(folder) as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])
        log = folder / "store.db-wal"
        log.rename(tmp_path / "log")
        with pytest.raises(NotWritten):
            workspace.plans.add_action(programme, {"what": "lost"})
        (tmp_path / "log").rename(log)
        workspace.plans.add_action(programme, {"what": "kept"})


def test_a_folder_deleted_while_it_is_open_closes_quietly(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    workspace = Workspace.create(folder)
    programme = workspace.programmes.create("Valmont", ["fr"])
    shutil.rmtree(folder)
    with pytest.raises(NotWritten):
        workspace.plans.add_action(programme, {"what": "nowhere"})
    workspace.close()
    assert not folder.exists()
