"""The samples fill their forms whole: every word of the files is in the store, linked and in its circle."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk import paths
from mentordesk.documents.formats import FORMATS
from mentordesk.errors import BadInput
from mentordesk.forms.kinds import clean_text
from mentordesk.model.filled import Filled
from mentordesk.model.progress import count, missing
from mentordesk.services.sample_forms import PARTS
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace

FILES = {path.stem: path for path in shipped()}
FORMS = ("programme", "annex1", "annex2", "annex3", "annex4", "annex5")
LINKS = {
    "id",
    "needs",
    "inspired_by",
    "sheet",
    "action",
    "actions",
    "mentor_practice",
    "criterion",
    "key_factors",
}


def content(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(FILES[name].read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, dict[str, str]]]:
    """All three in one store, by the name of their file."""
    folder = tmp_path_factory.mktemp("samples")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MENTORDESK_STATE", str(folder / "state"))
        with Workspace.create(folder / "store") as workspace:
            yield (
                workspace,
                {
                    name: workspace.samples.load(read_sample(path), lambda _message: None)
                    for name, path in FILES.items()
                },
            )


def sheets(workspace: Workspace, programme: str) -> Iterator[Filled]:
    for key in FORMS:
        yield from workspace.filling.sheets(programme, key)


def leaves(value: Any, skip: frozenset[str] = frozenset()) -> Iterator[str]:
    """Every text and figure in a value, as a text."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name not in skip:
                yield from leaves(each, skip)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each, skip)
    elif value not in (None, "") and not isinstance(value, bool):
        yield clean_text(str(value))


def stored(filled: Filled) -> Iterator[str]:
    answers = [each.value for each in filled.answers.values()]
    answers += [each.value for rows in filled.rows.values() for row in rows for each in row.answers.values()]
    for text in leaves(answers):
        yield filled.people.get(text, text)


@pytest.mark.parametrize("name", FILES)
def test_every_word_and_figure_of_the_forms_is_stored(
    loaded: tuple[Workspace, dict[str, str]], name: str
) -> None:
    workspace, programmes = loaded
    there = {text for filled in sheets(workspace, programmes[name]) for text in stored(filled)}
    wanted = {text for part in PARTS for text in leaves(content(name).get(part), frozenset(LINKS))}
    assert len(wanted) > 250
    assert wanted - there == set()


@pytest.mark.parametrize("name", FILES)
def test_what_is_left_aside_waits_for_the_benchmark(name: str) -> None:
    assert set(read_sample(FILES[name]).left_aside) == {
        "benchmark", "annex6.actions.key_factors", "notes.key_factors", "scope.key_factors",
    }  # fmt: skip


def test_one_sample_is_whole_in_every_annex(loaded: tuple[Workspace, dict[str, str]]) -> None:
    workspace, programmes = loaded
    for filled in sheets(workspace, programmes["fr-valmont"]):
        counted = count(filled)
        assert counted.answered == counted.asked, filled.form.key
        assert list(missing(filled)) == []
        empty = {group for group in filled.form.groups if not filled.rows_of(group)}
        assert empty == set()


def test_needs_practices_and_actions_are_linked(loaded: tuple[Workspace, dict[str, str]]) -> None:
    workspace, programmes = loaded
    filling = workspace.filling
    for name, programme in programmes.items():
        needs = {row.id: row.value("title") for row in filling.filled(programme, "annex2").rows_of("a2.need")}
        practices = {each.eid: each.value("a4.name") for each in filling.sheets(programme, "annex4")}
        titles = {each["id"]: each["title"] for each in content(name)["annex2"]["need"]}
        titles |= {each["id"]: each["name"] for each in content(name)["annex4"]}
        plan = workspace.plans.plan(programme)
        for action, given in zip(plan.actions, content(name)["annex6"]["actions"], strict=True):
            for cell, known in (("needs", needs), ("inspired_by", practices)):
                links = action.cells.get(cell) or []
                assert [known[each["id"]] for each in links] == [titles[each] for each in given[cell]]
                assert [each["text"] for each in links] == [titles[each] for each in given[cell]]
        (strengths,) = filling.sheets(programme, "annex3")
        for row in strengths.rows_of("a3.practices"):
            assert practices[row.value("sheet")["id"]]
        scope = filling.filled(programme, "programme").value("scope.mentor_practice")
        assert scope == [titles[each] for each in content(name)["scope"]["mentor_practice"]]
        actions = {each.id: each.number for each in plan.actions}
        logged = [
            row.value("action")["id"] for row in filling.filled(programme, "programme").rows_of("follow.log")
        ]
        assert [f"act{actions[each]:02}" for each in logged] == [
            each["action"] for each in content(name)["follow_up"]["log"]
        ]


def test_a_party_is_meant_by_its_name_and_someone_named_twice_is_one_person(
    loaded: tuple[Workspace, dict[str, str]],
) -> None:
    workspace, programmes = loaded
    for programme in programmes.values():
        known = workspace.programmes.programme(programme)
        signed = workspace.filling.filled(programme, "annex1").rows_of("a1.signed")
        assert [row.value("party")["id"] for row in signed] == [
            next(each.id for each in known.parties if each.role == role)
            for role in ("mentee_city", "mentor_city")
        ]
        labels = [each.label for each in workspace.programmes.people(programme).values() if each.label]
        assert len(labels) == len(set(labels))
    french = workspace.programmes.programme(programmes["fr-valmont"])
    charter = workspace.filling.filled(programmes["fr-valmont"], "annex1").rows_of("a1.signed")
    assert charter[0].value("person") in [each.id for each in french.parties[0].people]


def test_the_self_check_is_for_me_alone_and_in_no_document(
    loaded: tuple[Workspace, dict[str, str]], tmp_path: Path
) -> None:
    workspace, programmes = loaded
    programme = programmes["fr-valmont"]
    checks = workspace.filling.filled(programme, "annex1").rows_of("a1.check")
    assert [each.born for each in checks] == ["private"] * 2
    assert workspace.filling.filled(programme, "annex1", open_only=True).rows_of("a1.check") == ()
    for suffix in (".docx", ".xlsx"):
        target = workspace.export.forms.write(programme, "basics", tmp_path / f"charter{suffix}")
        assert "Regarder nos propres angles morts" in str(FORMATS[suffix].read(target))
        for check in checks:
            assert check.value("notes")[:30] not in str(FORMATS[suffix].read(target))


def test_a_sample_taken_away_and_brought_back_has_all_its_sheets(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.samples.load_sample("fr")
        before = workspace.filling.filled(programme, "programme").rows
        workspace.programmes.remove(programme)
        workspace.programmes.restore(programme)
        assert workspace.filling.filled(programme, "programme").rows == before
        assert workspace.checking.check(rebuild=True).differences == 0


def test_a_clone_takes_the_frame_and_nothing_of_the_forms(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.samples.load_sample("fr")
        clone = workspace.programmes.clone(programme, "Une autre fois", with_plan=True)
        for filled in sheets(workspace, clone):
            answered = {key for key in filled.answers if not key.startswith("prog.")}
            filled_groups = {group for group, rows in filled.rows.items() if rows and group != "prog.party"}
            assert (answered, filled_groups) == (set(), set())
        assert workspace.filling.sheets(clone, "annex4") == []
        assert len(workspace.plans.plan(clone).actions) == 9
        assert all("needs" not in each.cells for each in workspace.plans.plan(clone).actions)


FAULTS: dict[str, tuple[list[Any], Any]] = {
    "annex2.need[1].gap_type": (["annex2", "need", 1, "gap_type"], "none of them"),
    "annex2.local.inhabitants": (["annex2", "local", "inhabitants"], "many"),
    "annex2.local.developments.plan": (["annex2", "local", "developments", "plan"], "x"),
    "annex2.whyy": (["annex2", "whyy"], "x"),
    "annex4[2].contact[0].phone": (["annex4", 2, "contact", 0, "phone"], "x"),
    "annex5.members[0]": (["annex5", "members", 0], "m1"),
    "annex1.check[0].offer.a1.offer.new": (["annex1", "check", 0, "offer", "a1.offer.new"], "yes"),
    "annex1.check[0].limits.a1.is_not.fixing": (["annex1", "check", 0, "limits", "a1.is_not.fixing"], "yes"),
    "political.commitments[0].who": (["political", "commitments", 0, "who"], 7),
    "scope.people": (["scope", "people"], "everyone"),
    "annex6.actions[0].needs": (["annex6", "actions", 0, "needs"], ["need9"]),
    "annex6.actions[0].source_notes": (["annex6", "actions", 0, "source_notes"], ["n99"]),
    "visits": (["visits"], {}),
    "visits[0].dates": (["visits", 0, "dates"], ["a Tuesday"]),
    "visits[0].mode": (["visits", 0, "mode"], "by post"),
    "visits[0].preparation.seen": (["visits", 0, "preparation", "seen"], ["x"]),
    "visits[1].sessions[2].start": (["visits", 1, "sessions", 2, "start"], "nine"),
    "visits[1].sessions[2].people": (["visits", 1, "sessions", 2, "people"], "m1"),
    "visits[2].sessions[0].practices": (["visits", 2, "sessions", 0, "practices"], ["gp9"]),
    "notes[3].session": (["notes", 3, "session"], "v9.s1"),
    "notes[4].links": (["notes", 4, "links"], ["nowhere"]),
    "notes[5].kind": (["notes", 5, "kind"], "rumour"),
    "notes[6].text": (["notes", 6, "text"], ""),
    "annex3": (["annex3", "practices", 0, "sheet"], "gp9"),
    "matching": (["matching"], ["x"]),
}


@pytest.mark.parametrize("place", FAULTS)
def test_a_fault_in_a_form_is_named_by_its_place(tmp_path: Path, place: str) -> None:
    broken, (way, value) = content("fr-valmont"), FAULTS[place]
    at: Any = broken
    for step in way[:-1]:
        at = at[step]
    at[way[-1]] = value
    path = tmp_path / "broken.json"
    path.write_text(json.dumps(broken), encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        read_sample(path)
    assert refused.value.parameters["file"] == "broken.json"
    assert str(refused.value.parameters["place"]).startswith(place)


def test_a_sample_without_forms_still_loads(tmp_path: Path) -> None:
    few = {name: part for name, part in content("en-portobianco").items() if name in ("sample", "programme")}
    few["annex6"] = {"header": {}, "actions": []}
    path = tmp_path / "few.json"
    path.write_text(json.dumps(few), encoding="utf-8")
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.samples.load(read_sample(path), lambda _message: None)
        assert not any(
            filled.answers for filled in sheets(workspace, programme) if filled.form.key != "programme"
        )


def test_new_words_of_the_french_sample_have_their_signs() -> None:
    added = [content("fr-valmont")[part] for part in ("training", "between")]
    for text in leaves(added, frozenset({"people", "who", "body"})):
        assert "'" not in text, text
        assert not any(f" {sign}" in text for sign in ":;?!»"), text


def test_the_samples_travel_where_the_program_looks_for_them() -> None:
    assert {path.parent for path in FILES.values()} == {paths.resources() / "samples"}
