"""The document of changes: real tracked changes, signed, to be read and not to be mistaken for a plan."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from mentordesk.documents import marks
from mentordesk.documents.formats import FORMATS, held
from mentordesk.errors import NotFound, NotWritten
from mentordesk.services.changes_document import PreparedChanges
from mentordesk.services.workspace import Workspace
from mentordesk.store import records
from tests.documents.programs import converted, pdf_text, validation_errors

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROWS = [
    {"what": "Language café", "lead": "Town hall", "timetable": "May"},
    {"what": "Lend cases", "lead": "Library"},
    {"what": "Mind the children\n- on Monday\n- on Friday", "lead": "Crèche"},
    {"what": "Meet <monthly> & talk", "lead": "Claire"},
]


@pytest.fixture
def programme(tmp_path: Path) -> Iterator[tuple[Workspace, str]]:
    """0.1 with four actions; then three of them differ, one is new: 0.2."""
    with Workspace.create(tmp_path / "store") as workspace:
        workspace.editing.name_me("Claire Vasseur")
        made = workspace.programmes.create("Learning the language", ["en"])
        plans = workspace.plans
        plans.paste(made, [], ROWS, None, None)
        plans.name_version(made, "0.1", "Before Riga")
        first, second, third, fourth = plans.plan(made).actions
        plans.edit_cells(made, first.id, {"lead": "The port and the library", "priority": "high"})
        plans.remove_action(made, second.id)
        plans.edit_cells(made, third.id, {"what": "Mind the children\n- on Tuesday\nand more"})
        plans.move_action(made, fourth.id, 1)
        plans.add_action(made, {"what": "Ask the pupils", "lead": "School"})
        plans.fill_header(made, {"a6.title": "Learning"})
        plans.name_version(made, "0.2")
        yield workspace, made


def prepared(programme: tuple[Workspace, str], older: str = "0.1", newer: str = "0.2") -> PreparedChanges:
    workspace, made = programme
    return workspace.changes.prepare(made, older, newer)


def body(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def table_rows(tree: etree._Element) -> list[etree._Element]:
    return tree.findall(f".//{W}tbl/{W}tr")[1:]


def accepted(row: etree._Element, *, taken: bool) -> list[str]:
    """The cells of a row once all changes are accepted, or refused, as Word would have them."""
    return [_settled(cell, taken=taken) for cell in row.findall(f"{W}tc")]


def _settled(cell: etree._Element, *, taken: bool) -> str:
    gone = f"{W}del" if taken else f"{W}ins"
    text = ""
    paragraphs = cell.findall(f"{W}p")
    for paragraph in paragraphs:
        for words in paragraph.iter(f"{W}t", f"{W}delText"):
            if next(words.iterancestors(gone), None) is None:
                text += words.text or ""
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        joins = mark is not None and mark.find(gone) is not None
        text += "" if joins or paragraph is paragraphs[-1] else "\n"
    return text


def test_accepting_gives_the_newer_words_and_refusing_the_older_ones(
    programme: tuple[Workspace, str],
) -> None:
    document = prepared(programme)
    rows = table_rows(body(document.content()))
    changed = document.compared.comparison.changed
    assert len(rows) == len(changed) == 5
    columns = ("what", "results", "timetable", "lead", "resources_partners", "success")
    for row, change in zip(rows, changed, strict=True):
        newer, older = accepted(row, taken=True)[1:], accepted(row, taken=False)[1:]
        assert newer == [change.newer.text(name) if change.newer else "" for name in columns]
        assert older == [change.older.text(name) if change.older else "" for name in columns]


def test_changes_are_signed_with_name_and_time(programme: tuple[Workspace, str]) -> None:
    tree = body(prepared(programme).content())
    tracked = [*tree.iter(f"{W}ins", f"{W}del")]
    assert tracked
    assert {each.get(f"{W}author") for each in tracked} == {"Claire Vasseur"}
    assert all((each.get(f"{W}date") or "").endswith("Z") for each in tracked)
    numbers = [each.get(f"{W}id") for each in tracked]
    assert len(set(numbers)) == len(numbers)


def test_whole_rows_are_added_and_removed(programme: tuple[Workspace, str]) -> None:
    rows = table_rows(body(prepared(programme).content()))
    marks_of = [[each.tag.removeprefix(W) for each in row.iterfind(f"{W}trPr/*")] for row in rows]
    assert sum("ins" in each for each in marks_of) == 1
    assert sum("del" in each for each in marks_of) == 1


def test_a_moved_row_shows_the_number_it_had(programme: tuple[Workspace, str]) -> None:
    rows = table_rows(body(prepared(programme).content()))
    moved = next(row for row in rows if "monthly" in "".join(map(str, row.itertext())))
    number = moved.find(f"{W}tc/{W}p")
    assert number is not None
    assert [words.text for words in number.iter(f"{W}delText", f"{W}t")] == ["4", "1"]


def test_both_versions_the_counts_and_what_no_column_shows_are_said(programme: tuple[Workspace, str]) -> None:
    said = "\n".join(map(str, body(prepared(programme).content()).itertext()))
    for words in (
        "0.1 Before Riga of ", "0.2 of ",
        "1 action added, 2 actions changed, 1 action moved, 1 action removed",
        "Action 2, Priority: now “High”.", "Mentoring programme: now “Learning”.",
    ):  # fmt: skip
        assert words in said


def test_no_row_carries_a_mark_and_the_record_says_what_it_is(
    programme: tuple[Workspace, str], tmp_path: Path
) -> None:
    workspace, made = programme
    document = prepared(programme)
    data = document.content()
    target = tmp_path / document.file_name
    sent = workspace.changes.send(document, data, target)
    assert (sent.path.read_bytes(), sent.size) == (data, len(data))
    tree = body(data)
    assert not [*tree.iter(f"{W}sdt", f"{W}bookmarkStart")]
    received = FORMATS[".docx"].read_bytes(data)
    assert received.document == document.document
    assert all(row.bookmark is None for grid in received.grids for row in grid.rows)
    with workspace.store.reading() as view:
        record = records.single(view, made, "document", document.document).answers
    assert (record["subject"], "rows" in record) == ("changes", False)
    assert marks.BOOKMARK_PREFIX not in etree.tostring(tree, encoding="unicode")


def test_whom_the_plan_went_to_is_still_known_after_a_document_of_changes(
    programme: tuple[Workspace, str], tmp_path: Path
) -> None:
    from mentordesk.services.export_prepared import Wishes

    workspace, made = programme
    workspace.export.plan(made, tmp_path / "plan.docx", Wishes(recipients=("joris@example.org",)))
    document = prepared(programme)
    workspace.changes.send(document, document.content(), tmp_path / "changes.docx")
    assert workspace.export.offer(made).recipients == ("joris@example.org",)


def test_the_plan_as_it_stands_is_compared_too(programme: tuple[Workspace, str]) -> None:
    workspace, made = programme
    workspace.plans.edit_cells(made, workspace.plans.plan(made).actions[0].id, {"lead": "Someone else"})
    document = prepared(programme, "0.2", "")
    assert "Someone else" in "".join(map(str, body(document.content()).itertext()))


def test_nothing_is_recorded_where_the_file_cannot_be_put(
    programme: tuple[Workspace, str], tmp_path: Path
) -> None:
    workspace, made = programme
    document = prepared(programme)
    with pytest.raises(NotWritten):
        workspace.changes.send(document, document.content(), tmp_path / "nowhere" / "changes.docx")
    with workspace.store.reading() as view:
        assert records.creations(view, made, "document") == []


def test_without_a_version_there_is_no_document(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "store") as workspace:
        made = workspace.programmes.create("Learning", ["en"])
        with pytest.raises(NotFound):
            workspace.changes.prepare(made, "")


@pytest.mark.office
def test_word_and_libreoffice_take_it(programme: tuple[Workspace, str], tmp_path: Path) -> None:
    path = tmp_path / "changes.docx"
    path.write_bytes(prepared(programme).content())
    assert validation_errors(path) == []
    said = pdf_text(converted(path, "pdf", tmp_path))
    assert "What has changed" in said
    again = FORMATS[".docx"].read_bytes(
        held("x", converted(path, "docx", tmp_path).read_bytes()).read_bytes()
    )
    assert [row.number for row in again.grids[0].rows]
