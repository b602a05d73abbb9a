"""Visits and notes on the command line, in words and as data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mentordesk import paths
from mentordesk.services.workspace import Workspace
from tests.cli.running import Ran, run

SAMPLE = json.loads((paths.resources() / "samples" / "en-portobianco.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One sample for all the questions below."""
    folder = tmp_path_factory.mktemp("visits")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MENTORDESK_STATE", str(folder / "state"))
        with Workspace.create(folder / "store") as workspace:
            workspace.samples.load_sample("en")
    return folder / "store"


@pytest.fixture(autouse=True)
def one_laptop(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENTORDESK_STATE", str(store.with_name("state")))


def show(store: Path, *asked: str) -> Ran:
    return run("show", "Porto", *asked, store=store)


def data(store: Path, subject: str) -> Any:
    ran = show(store, subject, "--json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def test_visits_are_told_with_their_days_and_sessions(store: Path) -> None:
    out = show(store, "visits").out
    for visit in SAMPLE["visits"]:
        assert visit["title"] in out
        for session in visit["sessions"]:
            assert f"{session['start']}–" in out
            assert session["title"] in out
    assert "Day 2, 21 May 2025" in out
    assert "Sensitive subjects to know about (for the mentoring team only): Do not raise" in out
    assert "Who was represented:" in out


def test_one_visit_is_shown_by_its_number_or_its_ref(store: Path) -> None:
    out = show(store, "agenda:2").out
    assert "A matching morning" in out
    assert "Welcome and ground rules" not in out
    ref = data(store, "agenda:2")["rows"]["visit"][0]["ref"]
    assert show(store, f"agenda:{ref}").out == out


def test_a_visit_that_is_not_there_is_said_to_be(store: Path) -> None:
    ran = show(store, "agenda:9")
    assert ran.code == 1
    assert "There is no visit 9" in ran.err


def test_visits_as_data_name_everyone_and_lead_from_session_to_visit(store: Path) -> None:
    rows = data(store, "visits")["rows"]
    assert [each["number"] for each in rows["visit"]] == [1, 2, 3]
    visits = {each["id"] for each in rows["visit"]}
    assert {each["visit"] for each in rows["visit.session"]} == visits
    assert len(rows["visit.session"]) == sum(len(each["sessions"]) for each in SAMPLE["visits"])
    known = {each["id"] for each in rows["person"]}
    for session in rows["visit.session"]:
        assert {session["lead"], *session["people"]} <= known


def test_notes_are_told_by_session_with_their_degree(store: Path) -> None:
    out = show(store, "notes").out
    lines = out.splitlines()
    for note in SAMPLE["notes"]:
        assert note["text"] in out
    restricted = next(each["text"] for each in SAMPLE["notes"] if each["restricted"])
    assert any(line.endswith(f"(for the mentoring team only): {restricted}") for line in lines)


def test_notes_as_data_say_who_may_know_them(store: Path) -> None:
    rows = data(store, "notes")["rows"]["note"]
    assert len(rows) == len(SAMPLE["notes"])
    assert [each["degree"] for each in rows].count("team") == sum(n["restricted"] for n in SAMPLE["notes"])
    assert all(each["session"] and each["visit"] and each["day"] for each in rows)


def test_what_the_method_would_have_one_look_at_again_is_remarked(store: Path, tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Alone", ["en"])
        workspace.programmes.add_party(programme, {"role": "mentee_city", "name": "A"}, [])
        workspace.programmes.add_party(programme, {"role": "mentor_city", "name": "B"}, [])
        workspace.planning.add_visit(programme, "v1")
    out = run("show", "Alone", "visits", store=tmp_path / "store").out
    assert "Remark: No visit takes place in the mentor city" in out


def test_a_name_that_is_no_subject_is_answered_with_those_there_are(store: Path) -> None:
    ran = show(store, "visit")
    assert ran.code == 2
    for name in ("visits", "agenda:N", "notes"):
        assert name in ran.err
