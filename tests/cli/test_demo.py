"""The main job: three programmes in, their plans out as Word, Excel and PDF, equal to the samples."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from icalendar import Calendar

from mentordesk import paths
from mentordesk.documents.formats import FORMATS
from mentordesk.forms.kinds import clean_text
from mentordesk.services.workspace import Workspace
from tests.calendar_program import CalendarProgram
from tests.cli.running import Ran, here
from tests.documents.programs import pdf_text

COLUMNS = ("what", "results", "timetable", "lead", "resources_partners", "success")
SAMPLES = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((paths.resources() / "samples").glob("*.json"))
}


def wanted(sample: dict[str, Any]) -> list[tuple[str, ...]]:
    return [tuple(clean_text(action[name]) for name in COLUMNS) for action in sample["annex6"]["actions"]]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Ran]:
    """One demonstration for all the questions below."""
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MENTORDESK_STATE", str(folder / "state"))
        ran = here("demo", "--out", folder / "out", "--no-window", store=folder / "store")
    assert ran.code == 0, ran.err
    return folder / "store", folder / "out", ran


@pytest.fixture(autouse=True)
def one_laptop(demo: tuple[Path, Path, Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENTORDESK_STATE", str(demo[0].with_name("state")))


def test_there_are_three_samples_and_three_files_of_each(demo: tuple[Path, Path, Ran]) -> None:
    _store, out, ran = demo
    assert len(SAMPLES) == 3
    plans = [path for path in out.iterdir() if path.is_file()]
    assert sorted(path.suffix for path in plans) == [".docx"] * 3 + [".pdf"] * 3 + [".xlsx"] * 3
    for path in plans:
        assert path.stat().st_size > 3000
        assert str(path) in ran.out


@pytest.mark.parametrize("name", SAMPLES)
def test_beside_the_plan_stand_the_other_forms_of_the_city(demo: tuple[Path, Path, Ran], name: str) -> None:
    city = SAMPLES[name]["programme"]["parties"][0]["name"]
    written = sorted((demo[1] / city).iterdir())
    agendas = 3  # one of each visit, and a calendar of all of them
    assert sorted(path.suffix for path in written) == [
        *[".docx"] * (6 + agendas), ".ics", *[".pdf"] * (6 + agendas), *[".xlsx"] * 6,
    ]  # fmt: skip
    assert all(path.stat().st_size > 3000 and str(path) in demo[2].out for path in written)
    needs = SAMPLES[name]["annex2"]
    told = [str(FORMATS[path.suffix].read(path)) for path in written if path.suffix == ".docx"]
    assert any(clean_text(needs["impact"]) in text for text in told)


@pytest.mark.parametrize("name", SAMPLES)
def test_acceptance_4_the_visits_of_the_samples_are_there_whole(
    demo: tuple[Path, Path, Ran], name: str
) -> None:
    sample = SAMPLES[name]
    with Workspace.open(demo[0]) as workspace:
        programme = workspace.programmes.find(sample["programme"]["title"])
        visits = workspace.planning.visits(programme)
        notes = workspace.notes.notes(programme)
    assert [each.title for each in visits] == [clean_text(each["title"]) for each in sample["visits"]]
    for visit, told in zip(visits, sample["visits"], strict=True):
        placed = [(each["day"], each["start"], each["minutes"], each["kind"]) for each in told["sessions"]]
        assert [
            (each.day, each.answers["start"], each.minutes, each.kind) for each in visit.sessions
        ] == placed
        assert [each.said("title") for each in visit.sessions] == [
            clean_text(each["title"]) for each in told["sessions"]
        ]
        for there, one in zip(visit.sessions, told["sessions"], strict=True):
            assert len(there.people) >= len(one["people"]) > 0
            assert len(there.lines("questions")) == len(one["questions"])
            assert len(there.links("practices")) == len(one["practices"])
    assert len(notes) == len(sample["notes"])


@pytest.mark.parametrize("name", SAMPLES)
def test_acceptance_4_the_agenda_of_each_visit_says_all_its_sessions(
    demo: tuple[Path, Path, Ran], name: str
) -> None:
    sample = SAMPLES[name]
    folder = demo[1] / sample["programme"]["parties"][0]["name"]
    for number, visit in enumerate(sample["visits"], 1):
        (word,) = (each for each in folder.glob("*.docx") if _is_agenda(each, number))
        document = Document(str(word))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        told = "\n".join([*(each.text for each in document.paragraphs), *cells])
        titles = [clean_text(each["title"]) for each in visit["sessions"]]
        assert [each for each in titles if each not in told] == []
        assert word.with_suffix(".pdf").read_bytes().startswith(b"%PDF-")


def _is_agenda(path: Path, number: int) -> bool:
    """Agendas alone name a visit by its number."""
    return f" {number} - " in path.stem


@pytest.mark.office
@pytest.mark.parametrize("name", SAMPLES)
def test_acceptance_4_the_agenda_as_pdf_says_all_its_sessions(
    demo: tuple[Path, Path, Ran], name: str
) -> None:
    sample = SAMPLES[name]
    folder = demo[1] / sample["programme"]["parties"][0]["name"]
    for number, visit in enumerate(sample["visits"], 1):
        (path,) = (each for each in folder.glob("*.pdf") if _is_agenda(each, number))
        told = "".join(pdf_text(path).split())
        for each in visit["sessions"]:
            assert "".join(clean_text(each["title"]).split()) in told, each["title"]


def events_of(path: Path) -> dict[str, tuple[Any, int]]:
    """Begin and sequence of each event, by its id."""
    events: Any = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {str(each["UID"]): (each["DTSTART"].dt, int(each.get("SEQUENCE", 0))) for each in events}


@pytest.mark.parametrize("name", SAMPLES)
def test_acceptance_4_calendar_programs_take_the_visits_and_a_moved_session_changes_its_event_alone(
    demo: tuple[Path, Path, Ran], name: str, tmp_path: Path
) -> None:
    sample = SAMPLES[name]
    (written,) = (demo[1] / sample["programme"]["parties"][0]["name"]).glob("*.ics")
    count = sum(len(each["sessions"]) for each in sample["visits"])
    first = events_of(written)
    assert len(first) == count
    program = CalendarProgram(tmp_path / "khal")
    program.take(written)
    with Workspace.open(demo[0]) as workspace:
        programme = workspace.programmes.find(sample["programme"]["title"])
        visits = workspace.planning.visits(programme)
        days = [day for each in visits for at in range(1, each.days + 1) if (day := each.date_of(at))]
        assert len(program.on(*days)) == count
        moved = visits[0].sessions[0]
        workspace.planning.change_session(programme, moved, {"start": "08:15"})
        again = tmp_path / "again.ics"
        workspace.export.calendar.write(programme, again)
        workspace.history.undo(programme)
    second = events_of(again)
    assert set(second) == set(first)
    changed = [uid for uid in second if second[uid][0] != first[uid][0]]
    assert [uid.partition("@")[0] for uid in changed] == [moved.id]
    assert second[changed[0]][1] > first[changed[0]][1], "calendar programs take the higher sequence"
    before = {each.uid: each.start for each in program.on(*days)}
    program.take(again)
    after = {each.uid: each.start for each in program.on(*days)}
    assert set(after) == set(before)
    assert [uid for uid in after if after[uid] != before[uid]] == changed


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_left_aside_is_said_and_the_forms_are_not_among_it(
    demo: tuple[Path, Path, Ran], name: str
) -> None:
    title = SAMPLES[name]["programme"]["title"]
    told = next(line for line in demo[2].out.splitlines() if line.startswith(title) and "left aside" in line)
    assert "benchmark" in told
    for part in (
        "annex1",
        "annex2",
        "annex3",
        "annex4",
        "annex5",
        "matching",
        "scope,",
        "political",
        "follow_up",
        "visits",
        "notes,",
        "source_notes",
    ):
        assert part not in told
    notes = len(SAMPLES[name]["notes"])
    for line in (f"{title}: visit 3 added", f"{title}: {notes} notes added"):
        assert line in demo[2].out.splitlines()


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_every_cell_of_the_file_is_the_sample_s(demo: tuple[Path, Path, Ran], name: str, suffix: str) -> None:
    sample = SAMPLES[name]
    city = sample["programme"]["parties"][0]["name"]
    (path,) = [each for each in demo[1].glob(f"*{suffix}") if each.name.startswith(city)]
    received = FORMATS[suffix].read(path)
    (grid,) = received.grids
    assert [row.texts for row in grid.rows] == wanted(sample)
    assert [row.number for row in grid.rows] == [str(n) for n in range(1, len(grid.rows) + 1)]
    assert len({row.ref for row in grid.rows}) == len(grid.rows)
    assert len({row.bookmark for row in grid.rows}) == len(grid.rows)
    assert received.document


@pytest.mark.parametrize("name", SAMPLES)
def test_the_store_tells_the_same(demo: tuple[Path, Path, Ran], name: str) -> None:
    sample = SAMPLES[name]
    title = sample["programme"]["title"]
    shown = json.loads(here("show", title, "plan", "--json", store=demo[0]).out)
    assert shown["form"] == "annex6"
    assert shown["version"] == sample["annex6"]["header"]["version"]
    assert [tuple(row[name] for name in COLUMNS) for row in shown["rows"]["a6.action"]] == wanted(sample)
    needs = json.loads(here("show", title, "needs", "--json", store=demo[0]).out)
    assert needs["answers"]["annex2/main/a2.why"] == clean_text(sample["annex2"]["why"])
    assert len(needs["rows"]["a2.need"]) == len(sample["annex2"]["need"])
    sheet = json.loads(here("show", title, "programme", "--json", store=demo[0]).out)
    parties = sheet["rows"]["prog.party"]
    people = {person["id"]: person["function"] for person in sheet["rows"]["person"]}
    assert [
        {"role": each["role"], "name": each["name"], "country": each["country"],
         "people": [people[person] for person in each["people"]]}
        for each in parties
    ] == sample["programme"]["parties"]  # fmt: skip
    assert sheet["answers"]["programme/main/prog.theme"] == sample["programme"]["theme"]


def test_a_second_demo_takes_up_the_same_store(demo: tuple[Path, Path, Ran]) -> None:
    ran = here("demo", "--no-window", store=demo[0])
    assert ran.code == 0
    assert ran.out.count("already there") == 3
    assert len(json.loads(here("programmes", "--json", store=demo[0]).out)) == 3


def test_for_people_everything_is_in_their_language(demo: tuple[Path, Path, Ran]) -> None:
    told = here("show", "Valmont", "plan", store=demo[0], lang="fr").out
    assert "Ressources et partenaires: 0,2 équivalent temps plein" in told
    assert "État du plan: Version finale présentée" in told
    assert "Remarque" not in here("show", "Valmont", "programme", store=demo[0], lang="fr").out
    history = here("history", "Valmont", store=demo[0], lang="fr").out
    assert "une personne de cet ordinateur\u00a0: Action 9 ajoutée" in history
    assert "novembre" in history or "2026" in history


def test_latvian_headings_over_untouched_french_text(demo: tuple[Path, Path, Ran], tmp_path: Path) -> None:
    for suffix in (".docx", ".xlsx"):
        target = tmp_path / f"plāns{suffix}"
        ran = here("export", "Valmont", "plan", target, "--lang", "lv", store=demo[0])
        assert ran.code == 0, ran.err
        (grid,) = FORMATS[suffix].read(target).grids
        heads = " ".join(grid.heads)
        for head in (
            "1. Pasākumi", "2. Rezultāti", "3. Laika grafiks", "4. Atbildīgais", "5. Resursi un partneri",
            "6. Panākumu izvērtējums",
        ):  # fmt: skip
            assert head in heads
        assert [row.texts for row in grid.rows] == wanted(SAMPLES["fr-valmont"])


def test_each_export_is_recorded(demo: tuple[Path, Path, Ran], tmp_path: Path) -> None:
    target = tmp_path / "plan.xlsx"
    here("export", "Porto", "plan", target, "--to", "Rivermeer", "--lang", "nl", store=demo[0])
    document = FORMATS[".xlsx"].read(target).document
    entry = json.loads(here("history", "Porto", "--json", store=demo[0]).out)[0]
    told = {change["path"]: change["new"] for change in entry["changes"]}
    assert told[f"document/{document}/subject"] == "plan"
    assert told[f"document/{document}/form_version"] == 1
    assert told[f"document/{document}/language"] == "nl"
    assert told[f"document/{document}/recipient"] == "Rivermeer"
    clock = told[f"document/{document}/clock"]
    assert all(isinstance(seq, int) and seq > 40 for seq in clock.values())
    assert clock


def test_a_version_named_before_can_be_printed_after_an_edit(
    demo: tuple[Path, Path, Ran], tmp_path: Path
) -> None:
    store = tmp_path / "store"
    assert here("demo", "--no-window", store=store).code == 0
    # the notes, three visits, the version and two actions
    assert here("undo", "Valmont", "--steps", "7", store=store).code == 0
    now, then = tmp_path / "now.docx", tmp_path / "then.docx"
    assert here("export", "Valmont", "plan", now, store=store).code == 0
    assert len(FORMATS[".docx"].read(now).grids[0].rows) == 7
    assert here("redo", "Valmont", "--steps", "7", store=store).code == 0
    assert here("export", "Valmont", "plan", then, "--version-of", "1.0", store=store).code == 0
    assert [row.texts for row in FORMATS[".docx"].read(then).grids[0].rows] == wanted(SAMPLES["fr-valmont"])
