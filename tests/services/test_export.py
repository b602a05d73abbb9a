"""Documents out in stages: what goes, what stays, under which number and name, and nothing half left."""

from __future__ import annotations

import email
import email.policy
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.documents.formats import FORMATS
from mentordesk.documents.letter import Letter
from mentordesk.errors import BadInput, NotFound, NotWritten
from mentordesk.model.changes import Write
from mentordesk.model.plan import ACTION, FORM
from mentordesk.services.export_checks import LeftOut
from mentordesk.services.export_names import document_name, free, safe_name
from mentordesk.services.export_prepared import Cancelled, Wishes
from mentordesk.services.export_versions import after
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from mentordesk.words import Message, words

CELLS = ("what", "results", "timetable", "lead", "resources_partners", "success")


@pytest.fixture
def valmont(tmp_path: Path) -> Iterator[tuple[Workspace, str]]:
    """A workspace with the French sample."""
    with Workspace.create(tmp_path / "store") as made:
        (path,) = (each for each in shipped() if each.stem == "fr-valmont")
        yield made, made.samples.load(read_sample(path), lambda _message: None)


@pytest.fixture
def begun(workspace: Workspace) -> tuple[Workspace, str]:
    """A programme of two cities and two actions, without any version."""
    programme = workspace.programmes.create("Learning together", ["fr"])
    workspace.programmes.add_party(programme, {"role": "mentee_city", "name": "Valmont"}, [])
    workspace.plans.add_action(programme, dict.fromkeys(CELLS, "un texte"))
    workspace.plans.add_action(programme, {"what": "deux", "lead": "Mairie"})
    return workspace, programme


def sent(workspace: Workspace, programme: str, target: Path, wishes: Wishes | None = None) -> Path:
    prepared = workspace.export.prepare(programme, wishes)
    return workspace.export.send(prepared, prepared.content(), target).path


def records_of(workspace: Workspace, programme: str) -> list[dict[str, object]]:
    """What each export left in the journal, newest first."""
    return [
        {step.path.rpartition("/")[2]: step.new for step in entry.steps if step.path.startswith("document/")}
        for entry in workspace.history.entries(programme)
        if entry.name.text == "Document exported"
    ]


# --- the stages ----------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf"])
def test_the_file_that_lies_there_is_the_one_that_was_looked_through(
    begun: tuple[Workspace, str], tmp_path: Path, suffix: str
) -> None:
    workspace, programme = begun
    prepared = workspace.export.prepare(programme, Wishes(format=suffix, return_by=date(2027, 5, 4)))
    content = prepared.content()
    assert content.checks is not None
    assert content.checks.accessible
    assert content.checks.comes_back is (None if suffix == ".pdf" else True)
    done = workspace.export.send(prepared, content, tmp_path / f"plan{suffix}")
    assert done.path.read_bytes() == content.data
    assert done.size == len(content.data)
    (record,) = records_of(workspace, programme)
    assert record["sha256"] == content.sha256
    assert record["format"] == suffix
    assert record["return_by"] == "2027-05-04"
    assert record["clock"] == dict(prepared.clock)


def test_the_long_work_tells_how_far_it_is(begun: tuple[Workspace, str]) -> None:
    workspace, programme = begun
    steps: list[tuple[str, int, int]] = []

    def told(step: Message, done: int, total: int) -> None:
        steps.append((words("en").say(step), done, total))

    workspace.export.prepare(programme).content(told)
    assert steps == [("Action 1 of 2", 1, 2), ("Action 2 of 2", 2, 2), ("Reading the file back", 0, 0)]
    steps.clear()
    workspace.export.prepare(programme, Wishes(format=".pdf")).content(told)
    assert steps[0] == ("Setting the pages", 0, 0)


def long_plan(workspace: Workspace, rows: int) -> str:
    programme = workspace.programmes.create("Long", ["en"])
    writes = []
    for number in range(rows):
        eid = f"row{number:05}"
        writes.append(Write(ACTION, eid, kind="create", value={"parent": [FORM, "main"]}))
        writes.append(Write(ACTION, eid, "order", f"{number:05}1"))
        writes += [Write(ACTION, eid, name, f"{name} of action {number}. " * 8) for name in CELLS]
    workspace.editing.apply(programme, "plan.action_added", writes, {"number": 1})
    return programme


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf"])
def test_it_stops_at_once_when_cancelled_whatever_the_format(tmp_path: Path, suffix: str) -> None:
    with Workspace.create(tmp_path / "store") as workspace:
        prepared = workspace.export.prepare(long_plan(workspace, 600), Wishes(format=suffix))
    stop = threading.Event()
    stopped_after: list[float] = []

    def told(_step: Message, _done: int, _total: int) -> None:
        if not stop.is_set():
            begun_at.append(perf_counter())
            stop.set()

    begun_at: list[float] = []
    with pytest.raises(Cancelled):
        prepared.content(told, stop.is_set)
    stopped_after.append(perf_counter() - begun_at[0])
    assert stopped_after[0] < 0.5


def test_what_cannot_be_done_in_the_long_work_comes_back_as_it_is(begun: tuple[Workspace, str]) -> None:
    workspace, programme = begun
    prepared = replace(workspace.export.prepare(programme), language="fr", at=None)  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        prepared.content(cancelled=lambda: False)


# --- the number it goes out under ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("last", "wanted"),
    [("0.7", "0.8"), ("1.0 finale", "1.1"), ("", "0.1"), ("0.9", "0.10"), ("3", "4"), ("v2.1.4", "2.1.5"),
     ("brouillon", "0.1"), ("après la visite 2", "3")],
)  # fmt: skip
def test_the_next_number(last: str, wanted: str) -> None:
    assert after(last) == wanted


def test_sending_names_the_version_and_prints_its_number(
    begun: tuple[Workspace, str], tmp_path: Path
) -> None:
    workspace, programme = begun
    offered = workspace.export.offer(programme).next_version
    assert (offered.number, offered.new) == ("0.1", True)
    sent(workspace, programme, tmp_path / "one.docx", Wishes(name="0.1"))
    (version,) = workspace.plans.plan(programme).versions
    assert version.number == "0.1"
    assert "version 0.1" in workspace.export.prepare(programme, Wishes(version="0.1")).page.header_right
    # nothing was changed: it goes out again under the same number, once more as a PDF
    offered = workspace.export.offer(programme).next_version
    assert (offered.number, offered.new) == ("0.1", False)
    sent(workspace, programme, tmp_path / "one.pdf", Wishes(format=".pdf", name="0.1"))
    assert len(workspace.plans.plan(programme).versions) == 1
    workspace.plans.add_action(programme, {"what": "trois"})
    offered = workspace.export.offer(programme).next_version
    assert (offered.number, offered.new) == ("0.2", True)
    prepared = workspace.export.prepare(programme, Wishes(name="0.2"))
    assert "version 0.2" in prepared.page.header_right
    assert prepared.file_name == "Plan d’action – Valmont – v0.2.docx"


def test_the_version_is_the_plan_as_it_was_read(begun: tuple[Workspace, str], tmp_path: Path) -> None:
    workspace, programme = begun
    prepared = workspace.export.prepare(programme, Wishes(name="0.1"))
    content = prepared.content()
    workspace.plans.add_action(programme, {"what": "meanwhile"})
    workspace.export.send(prepared, content, tmp_path / "plan.docx")
    assert [each.text("what") for each in workspace.plans.plan(programme, "0.1").actions] == [
        "un texte",
        "deux",
    ]


def test_a_number_typed_ahead_in_the_heading_is_taken(valmont: tuple[Workspace, str]) -> None:
    workspace, programme = valmont
    assert workspace.export.offer(programme).next_version.new is False  # the sample names its 1.0
    workspace.plans.fill_header(programme, {"a6.version": "1.4 après la visite 3"})
    assert workspace.export.offer(programme).next_version.number == "1.4 après la visite 3"
    workspace.plans.fill_header(programme, {"a6.version": "0.9"})
    assert workspace.export.offer(programme).next_version.number == "1.1"


def test_undo_takes_back_neither_the_record_nor_the_number(
    begun: tuple[Workspace, str], tmp_path: Path
) -> None:
    workspace, programme = begun
    sent(workspace, programme, tmp_path / "plan.docx", Wishes(name="0.1"))
    workspace.history.undo(programme)
    assert [each.number for each in workspace.plans.plan(programme).versions] == ["0.1"]
    assert len(workspace.plans.plan(programme).actions) == 1


def test_a_version_that_is_not_there(begun: tuple[Workspace, str]) -> None:
    workspace, programme = begun
    with pytest.raises(NotFound):
        workspace.export.prepare(programme, Wishes(version="7.0"))


# --- what is in it, what stays here --------------------------------------------------------------


def test_without_the_lines_of_the_cover_it_still_reads_back(begun: tuple[Workspace, str]) -> None:
    workspace, programme = begun
    for suffix in FORMATS:
        prepared = workspace.export.prepare(programme, Wishes(format=suffix, parties=False))
        assert prepared.page.cover.lines == ()
        checks = prepared.content().checks
        assert checks is not None
        assert all(holds for holds, _sentence in checks.said())


def test_an_empty_plan_reads_back_too(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Empty", ["en"])
    for suffix in (".docx", ".xlsx"):
        checks = workspace.export.prepare(programme, Wishes(format=suffix)).content().checks
        assert checks is not None
        assert checks.comes_back is True


def test_nothing_is_left_out_of_a_plain_programme_and_it_is_said(begun: tuple[Workspace, str]) -> None:
    workspace, programme = begun
    found = workspace.export.left_out(programme)
    assert found == LeftOut()
    assert found.said(words("en")) == [
        ("Nothing restricted is left out.",
         "This programme holds no restricted note and no private record."),
    ]  # fmt: skip


def test_filled_cells_beside_the_six_columns_are_counted(begun: tuple[Workspace, str]) -> None:
    workspace, programme = begun
    first, second = workspace.plans.plan(programme).actions
    workspace.plans.edit_cells(programme, first.id, {"priority": "high", "risk": "un risque"})
    workspace.plans.edit_cells(programme, second.id, {"priority": "low"})
    found = workspace.export.offer(programme).left_out
    assert dict(found.columns) == {"a6.ext.priority": 2, "a6.ext.risk": 1}
    assert found.said(words("en")) == [
        ("3 cells beside the six columns stay here.", "Columns: Priority and Risks."),
        ("", "Nothing restricted is left out."),
    ]
    for suffix in FORMATS:
        assert b"un risque" not in workspace.export.prepare(programme, Wishes(format=suffix)).content().data


def in_circle(workspace: Workspace, programme: str, circle: str, writes: list[Write]) -> None:
    with workspace.store.unit_of_work() as unit:
        unit.record(programme, "plan.cell_edited", {"number": 1}, writes, author="someone", circle=circle)


def test_what_is_restricted_is_counted_and_in_no_document(begun: tuple[Workspace, str]) -> None:
    workspace, programme = begun
    first, second = workspace.plans.plan(programme).actions
    in_circle(workspace, programme, "confidence", [
        Write(ACTION, second.id, "success", "MARKER one"),
        Write(FORM, "main", "a6.title", "MARKER two"),
        Write("note", "n1", kind="create", value={}), Write("note", "n1", "text", "MARKER three"),
    ])  # fmt: skip
    in_circle(workspace, programme, "private", [
        Write(ACTION, "hidden", kind="create", value={"parent": [FORM, "main"]}),
        Write(ACTION, "hidden", "order", "Z"), Write(ACTION, "hidden", "what", "MARKER four"),
        Write("self_check", "s1", kind="create", value={}), Write("self_check", "s1", "kept", "MARKER five"),
    ])  # fmt: skip
    found = workspace.export.left_out(programme)
    assert (found.restricted, found.private) == (3, 2)
    assert found.said(words("en"))[0] == (
        "3 restricted notes and answers stay here.", "No document can hold them."
    )  # fmt: skip
    prepared = workspace.export.prepare(programme)
    assert [each.id for each in prepared.plan.actions] == [first.id, second.id]
    assert "MARKER" not in repr(prepared)
    assert "MARKER" not in repr(prepared.page)
    assert "MARKER" not in repr(prepared.letter)
    assert found.said(words("en")) == workspace.export.offer(programme).left_out.said(words("en"))


def test_remarks_name_the_action_and_its_empty_columns(begun: tuple[Workspace, str]) -> None:
    workspace, programme = begun
    (remark,) = map(words("en").say, workspace.export.prepare(programme).remarks(words("en")))
    assert remark == "Action 2 goes out with nothing under Timetable and Success evaluation"
    workspace.plans.fill_header(programme, {"a6.status": "final"})
    (remark,) = map(words("fr").say, workspace.export.prepare(programme).remarks(words("fr")))
    assert "Ressources et partenaires" in remark
    for number in range(8):
        workspace.plans.add_action(programme, {"what": f"{number}"})
    told = [words("en").say(each) for each in workspace.export.prepare(programme).remarks(words("en"))]
    assert len(told) == 3
    assert told[-1] == "More remarks on this plan: 7"


# --- the letter ----------------------------------------------------------------------------------


def test_the_letter_is_in_the_document_s_language(begun: tuple[Workspace, str]) -> None:
    workspace, programme = begun
    wishes = Wishes(name="0.1", language="en", return_by=date(2027, 5, 4))
    letter = workspace.export.prepare(programme, wishes).letter
    assert letter.subject == "Action plan 0.1: your remarks by 4 May 2027"
    assert "Here is the action plan of Valmont, version 0.1." in letter.text
    assert "by Tuesday, 4 May 2027." in letter.text or "by Tuesday 4 May 2027." in letter.text
    assert letter.language == "en-GB"
    pdf = workspace.export.prepare(programme, replace(wishes, format=".pdf")).letter
    assert "table" not in pdf.text


def test_a_draft_lies_beside_the_file_and_holds_it(begun: tuple[Workspace, str], tmp_path: Path) -> None:
    workspace, programme = begun
    (tmp_path / "plan.eml").write_text("somebody’s own")
    prepared = workspace.export.prepare(programme, Wishes(name="0.1"))
    letter = Letter("My subject", "My words\n", ("Joris <joris@example.org>", "Hilde"), "fr-FR")
    done = workspace.export.send(
        prepared, prepared.content(), tmp_path / "plan.docx", letter, with_mail=True
    )  # fmt: skip
    assert done.mail == tmp_path / "plan (2).eml"
    message = email.message_from_bytes(done.mail.read_bytes(), policy=email.policy.default)
    assert message["X-Unsent"] == "1"
    assert message["To"] == "Joris <joris@example.org>"
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "plan.docx"
    assert attached.get_content() == done.path.read_bytes()
    assert records_of(workspace, programme)[0]["recipient"] == "Joris <joris@example.org>, Hilde"
    assert workspace.export.offer(programme).recipients == ("Joris <joris@example.org>", "Hilde")


def test_an_e_mail_by_its_ending_carries_the_word_document(
    begun: tuple[Workspace, str], tmp_path: Path
) -> None:
    workspace, programme = begun
    target = workspace.export.plan(programme, tmp_path / "à relire.eml", Wishes(recipients=("a@b.org",)))
    message = email.message_from_bytes(target.read_bytes(), policy=email.policy.default)
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "à relire.docx"
    assert list(tmp_path.glob("*.docx")) == []
    (tmp_path / "out.docx").write_bytes(attached.get_content())
    received = FORMATS[".docx"].read(tmp_path / "out.docx")
    (record,) = records_of(workspace, programme)
    assert record["format"] == ".docx"
    assert len(received.grids[0].rows) == 2


# --- names and places ----------------------------------------------------------------------------


@given(st.text(max_size=300))
def test_every_name_is_one_that_every_system_takes(text: str) -> None:
    name = safe_name(text)
    assert name
    assert name == name.strip(" .")
    assert not set(name) & set('<>:"/\\|?*\0\n\r\t\u202e\u200b')
    assert len(name.encode("utf-8")) <= 121
    assert safe_name(name) == name


@pytest.mark.parametrize("name", ["CON", "nul", "COM1", "lpt9.docx", "Aux ."])
def test_names_that_windows_keeps_for_itself(name: str) -> None:
    assert safe_name(name).startswith("_")


def test_the_name_of_a_document_keeps_its_version_however_long_the_city() -> None:
    made = document_name("Σχέδιο δράσης", "Άγιος Γεώργιος " * 20, "0.8", words("en"))
    assert made.startswith("Σχέδιο δράσης – Άγιος")
    assert made.endswith("v0.8")
    assert document_name("Plan", 'A/B: "C"?', "brouillon", words("en")) == "Plan – A B C"


def test_numbers_go_on_from_what_is_there(tmp_path: Path) -> None:
    target = tmp_path / "plan v0.8.docx"
    assert free(target) == target
    target.touch()
    assert free(target).name == "plan v0.8 (2).docx"
    (tmp_path / "plan v0.8 (2).docx").touch()
    assert free(target).name == "plan v0.8 (3).docx"
    assert free(tmp_path / "plan v0.8 (2).docx").name == "plan v0.8 (3).docx"


@pytest.mark.parametrize(
    "lock", ["~$plan of Valmont.docx", "~$an of Valmont.docx", ".~lock.plan of Valmont.docx#"]
)
def test_a_file_open_elsewhere_is_said_with_a_name_that_would_do(
    begun: tuple[Workspace, str], tmp_path: Path, lock: str
) -> None:
    workspace, programme = begun
    target = tmp_path / "plan of Valmont.docx"
    target.write_bytes(b"what stood there")
    (tmp_path / lock).touch()
    prepared = workspace.export.prepare(programme, Wishes(name="0.1"))
    content = prepared.content()
    with pytest.raises(NotWritten) as refused:
        workspace.export.send(prepared, content, target)
    assert str(refused.value) == (
        "plan of Valmont.docx is open in another program. "
        "Close it there or save under another name: plan of Valmont (2).docx."
    )
    assert target.read_bytes() == b"what stood there"
    assert records_of(workspace, programme) == []
    assert workspace.plans.plan(programme).versions == ()
    proposal = tmp_path / str(refused.value.parameters["proposal"])
    assert workspace.export.send(prepared, content, proposal).path.read_bytes() == content.data


def test_a_file_that_windows_holds_at_the_last_moment(
    begun: tuple[Workspace, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, programme = begun
    target = tmp_path / "plan.docx"
    target.write_bytes(b"what stood there")
    prepared = workspace.export.prepare(programme, Wishes(name="0.1"))
    move = Path.replace

    def refusing(self: Path, where: Path) -> Path:
        if where == target:
            problem = PermissionError(13, "in use")
            problem.winerror = 32  # type: ignore[attr-defined,unused-ignore]
            raise problem
        return move(self, where)

    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(NotWritten, match=r"open in another program.*plan \(2\)\.docx"):
        workspace.export.send(prepared, prepared.content(), target, with_mail=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.docx", "store"]
    assert target.read_bytes() == b"what stood there"
    # what was recorded meanwhile is not named a second time
    monkeypatch.undo()
    workspace.export.send(prepared, prepared.content(), tmp_path / "plan (2).docx")
    assert [each.number for each in workspace.plans.plan(programme).versions] == ["0.1"]


def test_gone_folders_and_other_endings_leave_no_trace(begun: tuple[Workspace, str], tmp_path: Path) -> None:
    workspace, programme = begun
    prepared = workspace.export.prepare(programme, Wishes(name="0.1"))
    content = prepared.content()
    with pytest.raises(NotWritten, match="is not there"):
        workspace.export.send(prepared, content, tmp_path / "gone" / "plan.docx")
    with pytest.raises(BadInput, match=r"End it with one of \.docx"):
        workspace.export.send(prepared, content, tmp_path / "plan.pdf")
    with pytest.raises(BadInput, match=r"\.docx, \.xlsx, \.pdf, \.eml"):
        workspace.export.plan(programme, tmp_path / "plan.odt")
    assert records_of(workspace, programme) == []
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_a_store_that_fails_leaves_no_file(begun: tuple[Workspace, str], tmp_path: Path) -> None:
    workspace, programme = begun
    prepared = workspace.export.prepare(programme)
    content = prepared.content()
    workspace.store.writable = False
    with pytest.raises(Exception, match="reading only"):
        workspace.export.send(prepared, content, tmp_path / "plan.docx", with_mail=True)
    workspace.store.writable = True
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


# --- the preview ---------------------------------------------------------------------------------


def test_the_preview_shows_the_pages_of_the_plan(valmont: tuple[Workspace, str]) -> None:
    workspace, programme = valmont
    shown = workspace.export.prepare(programme).preview(540)
    assert shown.whole
    assert len(shown.pages) == 2
    assert (shown.rows, shown.total, shown.tables) == (9, 9, 1)
    assert all(page.startswith(b"\x89PNG") for page in shown.pages)
    width = int.from_bytes(shown.pages[0][16:20])
    assert abs(width - 540) <= 1
