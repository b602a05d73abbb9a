"""The timeline goes out where it is wished for, as the plan stood, without what is not for all to read."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from mentordesk.documents.formats import FORMATS
from mentordesk.documents.page import Page
from mentordesk.documents.time_figure import TimeFigure
from mentordesk.forms.answers import MAIN
from mentordesk.model import programme as programmes
from mentordesk.model.changes import Write
from mentordesk.model.plan import ACTION
from mentordesk.services.export_prepared import Wishes
from mentordesk.services.workspace import Workspace
from tests.cli.running import here
from tests.services.test_export import in_circle

WISHED = Wishes(timeline=True)
MEETING = "between.meeting"


@pytest.fixture
def programme(workspace: Workspace) -> str:
    """A plan of two dated actions and one without a date."""
    made = workspace.programmes.create("Valmont", ["en"])
    workspace.plans.fill_header(made, {"a6.version_date": "2027-01-15"})
    for text in ("from May to August 2027", "Trial in May 2027; opening in September 2027", ""):
        workspace.plans.add_action(made, {"what": "Do it", "timetable": text, "lead": "City"})
    return made


def figure_in(page: Page) -> TimeFigure:
    (found,) = [block for block in page.blocks if isinstance(block, TimeFigure)]
    return found


def starts(page: Page) -> list[str]:
    return [row.action.start for row in figure_in(page).rows]


def test_only_who_wishes_for_it_gets_it_and_the_rest_stays_the_same(
    workspace: Workspace, programme: str
) -> None:
    plain = workspace.export.prepare(programme).page
    wished = workspace.export.prepare(programme, WISHED).page
    assert not [block for block in plain.blocks if isinstance(block, TimeFigure)]
    assert [type(block) for block in wished.blocks[:-2]] == [type(block) for block in plain.blocks]
    assert [each.text for grid in wished.grids for row in grid.rows for each in row.cells] == [
        each.text for grid in plain.grids for row in grid.rows for each in row.cells
    ]
    assert starts(wished) == ["1 May 2027", "1 May 2027", "no date"]
    assert workspace.export.offer(programme).dated == 2


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_passes_its_checks_with_it(workspace: Workspace, programme: str, suffix: str) -> None:
    checks = workspace.export.prepare(programme, Wishes(format=suffix, timeline=True)).content().checks
    assert checks is not None
    assert checks.accessible
    assert checks.comes_back is not False


def test_it_is_in_the_language_of_the_document(workspace: Workspace, programme: str) -> None:
    wishes = Wishes(timeline=True, language="fr")
    assert starts(workspace.export.prepare(programme, wishes).page)[0] == "1er mai 2027"


def test_a_version_shows_the_dates_of_then(workspace: Workspace, programme: str, tmp_path: Path) -> None:
    named = workspace.export.prepare(programme, Wishes(name="0.1", timeline=True))
    workspace.export.send(named, named.content(), tmp_path / "plan.docx")
    first = workspace.plans.plan(programme).actions[0]
    workspace.plans.edit_cells(programme, first.id, {"timetable": "from June to August 2027"}, seen=first)
    assert starts(workspace.export.prepare(programme, WISHED).page)[0] == "1 June 2027"
    then = Wishes(version="0.1", timeline=True)
    assert starts(workspace.export.prepare(programme, then).page)[0] == "1 May 2027"


def meeting(eid: str, name: str, day: str) -> list[Write]:
    return [
        Write(MEETING, eid, kind="create", value={"parent": [programmes.FORM, MAIN]}),
        Write(MEETING, eid, "date", day),
        Write(MEETING, eid, "body", name),
    ]


def test_days_of_a_narrower_circle_are_in_no_timeline(workspace: Workspace, programme: str) -> None:
    workspace.editing.apply(programme, "programme.sheet_filled", meeting("m1", "Open meeting", "2027-06-02"))
    in_circle(workspace, programme, "confidence", meeting("m2", "MARKER", "2027-07-02"))
    third = workspace.plans.plan(programme).actions[2]
    in_circle(workspace, programme, "private", [Write(ACTION, third.id, "timetable", "in July 2027")])
    on_screen = workspace.dates.schedule(programme)
    assert len(on_screen.milestones) == 2
    assert on_screen.undated == 0
    prepared = workspace.export.prepare(programme, WISHED)
    assert [each.text for each in figure_in(prepared.page).milestones] == ["Open meeting"]
    assert starts(prepared.page)[2] == "no date"
    assert "MARKER" not in repr(prepared)
    assert "July" not in figure_in(prepared.page).alternative


def test_on_the_command_line_it_is_asked_for(tmp_path: Path) -> None:
    store = tmp_path / "store"
    assert here("demo", "--out", tmp_path, "--no-window", store=store).code == 0
    for flags, sheets in (((), 1), (("--timeline",), 2)):
        path = tmp_path / f"{sheets}.xlsx"
        ran = here("export", "Valmont", "plan", path, *flags, store=store)
        assert ran.code == 0, ran.err
        assert len(load_workbook(path).worksheets) == sheets
