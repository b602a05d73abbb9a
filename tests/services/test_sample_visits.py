"""The visits and notes of the samples load whole: every word, every link, each note in its circle."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mentordesk.forms.kinds import clean_text
from mentordesk.model.notes import DEGREES, NOTE, OPEN, TEAM, Note
from mentordesk.model.represented import represented
from mentordesk.model.visits import Session, Visit
from mentordesk.services.note_reading import notes_in
from mentordesk.services.samples import read_sample
from mentordesk.services.workspace import Workspace
from mentordesk.store import records
from mentordesk.words import folded
from tests.services.test_samples import FILES, content, leaves, loaded

__all__ = ["loaded"]
GROUPS = (
    "Cities", "Associations", "Network", "Politicians", "Councillors", "Villes", "Réseau local", "Élus",
    "Πόλεις", "Ενώσεις", "Δίκτυο", "Τοπικό δίκτυο", "Αιρετοί",
)  # fmt: skip
"""Those present by groups: they are ticked, and no person is called so."""
NOT_WORDS = frozenset({"id", "number", "dates", "session", "links", "practices"})


def visits(loaded: tuple[Workspace, dict[str, str]], name: str) -> tuple[Visit, ...]:
    return loaded[0].planning.visits(loaded[1][name])


def notes(loaded: tuple[Workspace, dict[str, str]], name: str) -> tuple[Note, ...]:
    with loaded[0].store.reading() as view:
        return notes_in(view, loaded[1][name])


def said(loaded: tuple[Workspace, dict[str, str]], name: str) -> Iterator[str]:
    """Every word and figure of the visits and notes, people by how they are called."""
    them = loaded[0].planning.everyone(loaded[1][name])
    for visit in visits(loaded, name):
        records_of: list[Visit | Session] = [visit, *visit.sessions]
        for record in records_of:
            for text in leaves(dict(record.answers)):
                yield them.name(text) or text
    for note in notes(loaded, name):
        yield from (note.text, note.kind, note.time, them.name(note.author))


@pytest.mark.parametrize("name", FILES)
def test_every_word_of_the_visits_and_notes_is_stored(
    loaded: tuple[Workspace, dict[str, str]], name: str
) -> None:
    there = {folded(text) for text in said(loaded, name)}
    given = content(name)
    members = {each["id"]: clean_text(each.get("name") or each["organisation"])
               for each in given["annex5"]["members"]}  # fmt: skip
    practices = {each["id"]: each["name"] for each in given["annex4"]}
    wanted = {
        folded(members.get(text, practices.get(text, text)))
        for part in ("visits", "notes")
        for text in leaves(given[part], NOT_WORDS)
    }
    groups = {folded(word) for word in GROUPS}
    assert len(wanted) > 200
    assert wanted - there - groups == set()


@pytest.mark.parametrize("name", FILES)
def test_r_120_visits_and_sessions_stand_in_their_order_on_their_days(
    loaded: tuple[Workspace, dict[str, str]], name: str
) -> None:
    for number, (visit, given) in enumerate(
        zip(visits(loaded, name), content(name)["visits"], strict=True), 1
    ):
        assert (visit.number, visit.host, visit.mode) == (number, given["host"], given["mode"])
        assert [visit.date_of(1), visit.date_of(visit.days)] == [
            date.fromisoformat(each) for each in given["dates"]
        ]
        assert [(each.day, each.said("title")) for each in visit.sessions] == [
            (each["day"], clean_text(each["title"])) for each in given["sessions"]
        ]


def test_a_member_of_the_network_and_a_practice_are_linked_to_their_records(
    loaded: tuple[Workspace, dict[str, str]],
) -> None:
    workspace, programmes = loaded
    programme = programmes["en-portobianco"]
    rows = workspace.filling.filled(programme, "annex5").rows_of("a5.member")
    members = {f"m{number}": row.id for number, row in enumerate(rows, 1)}
    sheets = {each.value("a4.name"): each.eid for each in workspace.filling.sheets(programme, "annex4")}
    names = {each["id"]: each["name"] for each in content("en-portobianco")["annex4"]}
    for visit, given in zip(
        visits(loaded, "en-portobianco"), content("en-portobianco")["visits"], strict=True
    ):
        for session, told in zip(visit.sessions, given["sessions"], strict=True):
            named = [members[each] for each in told["people"] if each in members]
            assert set(named) <= set(session.people)
            assert [each["id"] for each in session.links("practices")] == [
                sheets[names[each]] for each in told["practices"]
            ]


@pytest.mark.parametrize("name", FILES)
def test_notes_stand_in_their_session_and_lead_to_what_they_are_about(
    loaded: tuple[Workspace, dict[str, str]], name: str
) -> None:
    workspace, programmes = loaded
    given, found = content(name), {each.text: each for each in notes(loaded, name)}
    titles = {one["id"]: one["title"] for visit in given["visits"] for one in visit["sessions"]}
    entities = {"need": "a2.need", "gp": "annex4", "act": "a6.action"}
    assert len(found) == len(given["notes"])
    for told in given["notes"]:
        note = found[clean_text(told["text"])]
        session = workspace.planning.session(programmes[name], note.session)
        visit = workspace.planning.visit(programmes[name], note.visit)
        assert session.said("title") == clean_text(titles[told["session"]])
        assert session.visit == visit.id
        assert (note.kind, note.time) == (told["kind"], told["time"])
        assert note.day == str(visit.date_of(session.day))
        wanted = [each for each in told["links"] if "." not in each]
        kinds = [each["entity"] for each in note.links]
        assert kinds[: len(wanted)] == [entities[each.rstrip("0123456789")] for each in wanted]
        for link in note.links:
            with workspace.store.reading() as view:
                assert records.is_born(view, programmes[name], link["entity"], link["id"])


@pytest.mark.parametrize("name", FILES)
def test_r_132_restricted_notes_of_a_sample_are_the_teams_and_no_shared_row_names_them(
    loaded: tuple[Workspace, dict[str, str]], name: str
) -> None:
    workspace, programmes = loaded
    degrees = {each.text: each.degree for each in notes(loaded, name)}
    restricted = {clean_text(each["text"]) for each in content(name)["notes"] if each["restricted"]}
    assert restricted
    assert degrees == {text: TEAM if text in restricted else OPEN for text in degrees}
    assert set(degrees.values()) <= set(DEGREES)
    closed = {each.id for each in notes(loaded, name) if each.degree == TEAM}
    with workspace.store.reading() as view:
        log = records.log(view, programmes[name])
    for row in log.values():
        if row.circle == "shared":
            assert row.eid not in closed
            assert not any(eid in row.value for eid in closed)
            assert not any(text in row.value for text in restricted)


@pytest.mark.parametrize("name", FILES)
def test_an_action_names_the_open_notes_behind_it_and_a_restricted_one_names_its_action(
    loaded: tuple[Workspace, dict[str, str]], name: str
) -> None:
    workspace, programmes = loaded
    texts = {each["id"]: clean_text(each["text"]) for each in content(name)["notes"]}
    restricted = {each["id"] for each in content(name)["notes"] if each["restricted"]}
    by_text = {each.text: each for each in notes(loaded, name)}
    actions = workspace.plans.plan(programmes[name]).actions
    for action, given in zip(actions, content(name)["annex6"]["actions"], strict=True):
        sources = action.cells.get("source_notes") or []
        assert sources == [
            {"entity": NOTE, "id": by_text[texts[each]].id}
            for each in given["source_notes"]
            if each not in restricted
        ]
        for each in set(given["source_notes"]) & restricted:
            assert action.id in [link["id"] for link in by_text[texts[each]].links]


def test_authors_are_known_by_their_function_and_only_as_far_as_their_notes(
    loaded: tuple[Workspace, dict[str, str]],
) -> None:
    workspace, programmes = loaded
    them = workspace.planning.everyone(programmes["en-portobianco"])
    named = {them.name(each.author) for each in notes(loaded, "en-portobianco")}
    assert {"Note-taker", "Mentor", "Mentee"} <= named
    note_taker = [each for each, label in them.names.items() if label == "Note-taker"]
    assert len(note_taker) == 1, "the facilitators' note-taker of the sheet is the one who wrote"


def test_r_134_a_sample_tells_who_was_represented(loaded: tuple[Workspace, dict[str, str]]) -> None:
    for name in FILES:
        them = loaded[0].planning.everyone(loaded[1][name])
        assert not {folded(each) for each in them.names.values()} & {"cities", "villes", "associations"}
        first, second, third = visits(loaded, name)
        for visit in (first, second, third):
            assert {"mentee_city", "mentor_city", "mentee_association"} <= represented(visit, them)
        assert {"network", "politicians", "facilitator"} <= represented(third, them)
        assert "network" in represented(first, them)


def test_a_sample_whose_visits_have_no_ids_loads_too(tmp_path: Path) -> None:
    given = content("en-portobianco")
    del given["visits"][0]["id"]
    for session in given["visits"][0]["sessions"]:
        if not any(note["session"] == session["id"] for note in given["notes"]):
            del session["id"]
    path = tmp_path / "sample.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.samples.load(read_sample(path), lambda _message: None)
        found = workspace.planning.visits(programme)
        assert [len(each.sessions) for each in found] == [len(each["sessions"]) for each in given["visits"]]
