"""Documents of a visit from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from mentordesk.services.workspace import Workspace
from tests.cli.running import run


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with a visit of two days, a session on each."""
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Valmont", ["en"])
        visit = workspace.planning.add_visit(
            programme, dates={"start": "2027-04-12", "end": "2027-04-13"}, title="Setting the scene"
        )
        for day, title in ((1, "Welcome"), (2, "Next steps")):
            answers = {"title": title, "day": day, "start": "09:00", "minutes": 30, "questions": ["Why?"]}
            workspace.planning.add_session(programme, visit, answers)
    return tmp_path / "store"


def words_in(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


@pytest.mark.parametrize("layout", ["day", "list", "card", "route", "public"])
def test_an_agenda_goes_out_in_every_layout(store: Path, tmp_path: Path, layout: str) -> None:
    target = tmp_path / "agenda.docx"
    ran = run("export", "Valmont", "agenda:1", target, "--layout", layout, store=store)
    assert ran.code == 0, ran.err
    told = words_in(target)
    assert "Welcome" in told
    assert "Next steps" in told
    assert ("Why?" in told) == (layout in ("day", "list"))


def test_one_day_and_the_version_for_everybody_can_be_asked_for(store: Path, tmp_path: Path) -> None:
    target = tmp_path / "agenda.docx"
    ran = run("export", "Valmont", "agenda:1", target, "--day", "2", "--public", store=store)
    assert ran.code == 0, ran.err
    told = words_in(target)
    assert "Next steps" in told
    assert "Welcome" not in told
    assert "Why?" not in told


def test_a_sheet_to_sign_has_blank_rows_and_the_funder_s_line(store: Path, tmp_path: Path) -> None:
    target = tmp_path / "sheet.docx"
    asked = ("--rows", "3", "--funder", "Supported by the Fund", "--day", "1", "--halves")
    ran = run("export", "Valmont", "attendance:1", target, *asked, store=store)
    assert ran.code == 0, ran.err
    assert "Supported by the Fund" in words_in(target)
    (table,) = Document(str(target)).tables
    assert (len(table.rows), len(table.columns)) == (4, 5)


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".eml"])
def test_a_preparation_goes_out(store: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"preparation{suffix}"
    ran = run("export", "Valmont", "preparation:1", target, "--lang", "el", store=store)
    assert ran.code == 0, ran.err
    assert target.stat().st_size > 2000


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (("agenda:1", "x.docx", "--rows", "3"), 2),
        (("attendance:1", "x.docx", "--layout", "list"), 2),
        (("plan", "x.docx", "--day", "1"), 2),
        (("agenda:1", "x.docx", "--timeline"), 2),
        (("agenda:1", "x.ics", "--layout", "card"), 2),
        (("agenda:4", "x.docx"), 1),
        (("agenda:1", "x.docx", "--day", "9"), 1),
        (("agenda:1", "x.xlsx"), 1),
    ],
)
def test_what_does_not_go_together_is_refused(
    store: Path, tmp_path: Path, asked: tuple[str, ...], code: int
) -> None:
    subject, name, *options = asked
    ran = run("export", "Valmont", subject, tmp_path / name, *options, store=store)
    assert ran.code == code
    assert "Traceback" not in ran.err
    assert not (tmp_path / name).exists()
