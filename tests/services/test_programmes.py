"""Programmes as a whole, their parties, who writes, and the examples."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.errors import NotFound
from mentordesk.model.changes import Batch, Change, Register, canonical
from mentordesk.model.library import ProgrammeSummary, Stage
from mentordesk.model.people import ENTITY
from mentordesk.model.programme import FORM, PARTY
from mentordesk.services.programmes import Programmes
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from mentordesk.store import receiving
from mentordesk.store.projection import register_heads
from mentordesk.words import Message, words

SIX = dict.fromkeys(("what", "results", "timetable", "lead", "resources_partners", "success"), "words")


def titles(workspace: Workspace) -> list[str]:
    return [each.title for each in workspace.programmes.listed()]


def parties(programmes: Programmes, programme: str) -> list[tuple[str, list[str]]]:
    found = programmes.programme(programme).parties
    return [(each.name, [person.label for person in each.people]) for each in found]


def told(workspace: Workspace, programme: str) -> list[str]:
    return [words("en").say(each.name) for each in workspace.history.entries(programme)]


def row(workspace: Workspace, programme: str) -> ProgrammeSummary:
    return next(each for each in workspace.programmes.summaries() if each.id == programme)


def someone_else_writes(
    workspace: Workspace, programme: str, entity: str, eid: str, name: str, text: str
) -> None:
    """A change merged from a colleague's laptop, made after seeing ours."""
    with workspace.store.unit_of_work() as unit:
        heads = register_heads(unit.connection, Register(programme, entity, eid, name))
        strand = workspace.store.clock.new_id()
        change = Change(
            strand=strand, seq=1, batch=1, hlc=workspace.store.time.next(), programme=programme,
            circle="shared", entity=entity, eid=eid, field=name, value=canonical(text),
            parents=tuple(head.link for head in heads), author="ben", kind="set", salt="salt",
        ).sealed()  # fmt: skip
        at = "2026-11-23T09:00:00+00:00"
        batch = Batch(strand, 1, strand, "programme.party_edited", {}, at=at).sealed()
        receiving.receive(unit.connection, {strand: (programme, "shared")}, [batch], [change])


# --- archive, removal ------------------------------------------------------------------------------


def test_an_archived_programme_stays_in_the_list_and_comes_back(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Voisins", ["fr"])
    workspace.programmes.archive(programme)
    assert row(workspace, programme).archived
    assert workspace.programmes.programme(programme).archived
    workspace.programmes.reopen(programme)
    assert not row(workspace, programme).archived
    workspace.history.undo(programme)
    assert row(workspace, programme).archived
    assert told(workspace, programme)[1:3] == ["Programme taken out of the archive", "Programme archived"]


def test_the_archive_is_on_no_sheet(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Voisins", ["fr"])
    workspace.programmes.archive(programme)
    shown = workspace.reading.show(programme, "programme")
    lines = workspace.reading.labelled(programme, shown, words("en"))
    assert [text for _depth, _label, text in lines] == ["Voisins"]


def test_a_removed_programme_comes_back_whole_and_older_steps_can_still_be_undone(
    workspace: Workspace,
) -> None:
    programmes = workspace.programmes
    programme = programmes.create("Voisins", ["fr"])
    programmes.add_party(programme, {"role": "mentee_city", "name": "Valmont"}, [{"function": "Maire"}])
    gone = programmes.add_party(programme, {"role": "mentor_city", "name": "Gone before"}, [])
    programmes.remove_party(programme, gone)
    programmes.add_party(programme, {"role": "mentor_city", "name": "Grandpont"}, [])
    workspace.plans.add_action(programme, {"what": "Ouvrir un café"})
    before = programmes.programme(programme)
    for _round in range(2):
        programmes.remove(programme)
        assert titles(workspace) == []
        programmes.restore(programme)
        assert titles(workspace) == ["Voisins"]
        after = programmes.programme(programme)
        assert (after.answers, after.parties) == (before.answers, before.parties)
        programmes.restore(programme)  # nothing to do
    assert "Programme brought back" in told(workspace, programme)
    assert workspace.plans.plan(programme).actions[0].text("what") == "Ouvrir un café"
    workspace.history.undo(programme)
    workspace.history.undo(programme)
    assert [name for name, _people in parties(programmes, programme)] == ["Valmont"]
    workspace.history.redo(programme)
    assert [name for name, _people in parties(programmes, programme)] == ["Valmont", "Grandpont"]
    assert workspace.checking.check(rebuild=True).differences == 0


def test_what_was_never_removed_cannot_be_restored(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Voisins", ["fr"])
    for named in (programme, "nobody"):
        with pytest.raises(NotFound):
            workspace.programmes.restore(named)


# --- clone -----------------------------------------------------------------------------------------


def test_a_clone_has_frame_organisations_and_functions_but_no_names(workspace: Workspace) -> None:
    programmes = workspace.programmes
    workspace.editing.name_me("Claire Vasseur", "Agence Passage")
    me = workspace.editing.me()["id"]
    source = programmes.create("Voisins", ["fr", "nl"])
    programmes.fill_sheet(
        source,
        {"prog.theme": "logement", "prog.format": "pair", "prog.visit_count": 3, "prog.start": "2024-01-13",
         "prog.end": "2025-01-13", "follow.capacity": "Nadia s’en charge"},
    )  # fmt: skip
    staff = [{"name": "Nadia Belkacem", "function": "Cheffe de projet"}, {"name": "Joris Van den Broeck"}]
    programmes.add_party(source, {"role": "mentee_city", "name": "Valmont", "country": "France"}, staff)
    (shared, _nameless) = programmes.programme(source).parties[0].people
    city = programmes.add_party(source, {"role": "mentor_city", "name": "Grandpont"}, [])
    programmes.edit_party(source, city, {}, [{"id": shared.id}, {"id": me}])
    workspace.plans.add_action(source, {**SIX, "what": "Ouvrir un café", "progress": "done", "needs": ["n"]})
    workspace.plans.name_version(source, "1.0")
    programmes.archive(source)

    clone = programmes.clone(source, "Voisins, encore")
    made = programmes.programme(clone)
    assert made.title == "Voisins, encore"
    assert made.languages == ("fr", "nl")
    assert set(made.answers) == {"prog.title", "languages", "prog.theme", "prog.format", "prog.visit_count"}
    assert parties(programmes, clone) == [
        ("Valmont", ["Cheffe de projet"]),
        ("Grandpont", ["Cheffe de projet", "Claire Vasseur, Agence Passage"]),
    ]
    assert made.parties[0].country == "France"
    assert made.parties[0].people[0].id == made.parties[1].people[0].id != shared.id
    assert "Nadia" not in str(workspace.history.entries(clone))
    assert workspace.plans.plan(clone).actions == ()
    assert told(workspace, clone)[0] == "Programme begun from another one"
    with pytest.raises(NotFound):
        workspace.history.undo(clone)

    whole = programmes.clone(source, "Voisins, une fois de plus", with_plan=True)
    (action,) = workspace.plans.plan(whole).actions
    assert dict(action.cells) == {**SIX, "what": "Ouvrir un café"}
    assert action.id != workspace.plans.plan(source).actions[0].id
    assert workspace.plans.plan(whole).versions == ()
    assert workspace.checking.check(rebuild=True).differences == 0


# --- parties ---------------------------------------------------------------------------------------


def test_parties_are_edited_moved_removed_and_every_step_is_undone(workspace: Workspace) -> None:
    programmes = workspace.programmes
    programme = programmes.create("Voisins", ["fr"])
    one, two, three = (
        programmes.add_party(programme, {"role": role, "name": role}, [{"function": "Head"}])
        for role in ("mentee_city", "mentor_city", "facilitator")
    )
    states = [parties(programmes, programme)]
    (head,) = programmes.programme(programme).parties[0].people
    programmes.edit_party(
        programme, one, {"name": "Valmont", "country": None},
        [{"id": head.id, "name": "Nadia", "function": "Cheffe"}, {"name": "Karim"}, {"name": " ".strip()}],
    )  # fmt: skip
    states.append(parties(programmes, programme))
    assert states[-1][0] == ("Valmont", ["Nadia, Cheffe", "Karim"])
    programmes.move_party(programme, three, 1)
    states.append(parties(programmes, programme))
    assert [name for name, _people in states[-1]] == ["facilitator", "Valmont", "mentor_city"]
    programmes.move_party(programme, one, 99)
    states.append(parties(programmes, programme))
    assert [name for name, _people in states[-1]] == ["facilitator", "mentor_city", "Valmont"]
    programmes.edit_person(programme, head.id, {"name": ""})
    states.append(parties(programmes, programme))
    assert states[-1][2] == ("Valmont", ["Cheffe", "Karim"])
    programmes.remove_party(programme, two)
    states.append(parties(programmes, programme))
    entries = len(workspace.history.entries(programme))
    programmes.move_party(programme, one, 2)
    programmes.edit_party(programme, one, {"name": "Valmont"})
    assert len(workspace.history.entries(programme)) == entries  # nothing changed, so nothing happened
    for state in states[-2::-1]:
        workspace.history.undo(programme)
        assert parties(programmes, programme) == state
    for state in states[1:]:
        workspace.history.redo(programme)
        assert parties(programmes, programme) == state
    with pytest.raises(NotFound):
        programmes.edit_party(programme, two, {"name": "gone"})
    with pytest.raises(NotFound):
        programmes.remove_party(programme, "nobody")


def test_whoever_is_missing_from_the_staff_leaves_the_party(workspace: Workspace) -> None:
    programmes = workspace.programmes
    programme = programmes.create("Voisins", ["fr"])
    city = programmes.add_party(
        programme, {"role": "mentee_city", "name": "Valmont"}, [{"name": "Nadia"}, {"name": "Karim"}]
    )
    nadia, karim = programmes.programme(programme).parties[0].people
    programmes.edit_party(programme, city, {}, [{"id": karim.id}])
    assert parties(programmes, programme) == [("Valmont", ["Karim"])]
    programmes.edit_party(programme, city, {}, [{"id": karim.id, "name": "", "function": ""}])
    assert parties(programmes, programme) == [("Valmont", [])]
    assert programmes.people(programme)[nadia.id].label == "Nadia"


def test_an_open_sheet_never_overwrites_what_a_merge_brought_in(workspace: Workspace) -> None:
    programmes = workspace.programmes
    programme = programmes.create("Voisins", ["fr"])
    city = programmes.add_party(programme, {"role": "mentee_city", "name": "Valmont"}, [])
    seen = programmes.programme(programme)
    someone_else_writes(workspace, programme, PARTY, city, "name", "Valmont-sur-Loire")
    someone_else_writes(workspace, programme, FORM, "main", "prog.title", "Voisines")
    programmes.edit_party(programme, city, {"name": "VALMONT"}, seen=seen.parties[0])
    programmes.fill_sheet(programme, {"prog.title": "Les voisins", "prog.theme": "logement"}, seen=seen)
    now = programmes.programme(programme)
    assert now.parties[0].conflicts == {"name"}
    assert now.conflicts == {"prog.title"}
    assert row(workspace, programme).conflicts == 2
    programmes.remove_party(programme, city, seen=seen.parties[0])
    assert len(programmes.programme(programme).parties) == 1  # a colleague's words are in it


# --- who writes ------------------------------------------------------------------------------------


def test_history_says_who_as_soon_as_the_name_is_known(workspace: Workspace) -> None:
    programmes = workspace.programmes
    first, second = programmes.create("One", ["fr"]), programmes.create("Two", ["fr"])
    me = workspace.editing.me()["id"]
    assert programmes.people(first)[me].label == ""
    workspace.editing.name_me(" Claire Vasseur ", "Agence Passage", role="facilitator")
    for programme in (first, second, programmes.create("Three", ["fr"])):
        assert programmes.people(programme)[me].label == "Claire Vasseur, Agence Passage"
        assert {entry.who for entry in workspace.history.entries(programme)} == {me}
    assert row(workspace, first).changed_by == "Claire Vasseur, Agence Passage"
    assert told(workspace, first)[0] == "Name of the person of this computer entered"
    with pytest.raises(NotFound):
        workspace.history.undo(first)
    entries = len(workspace.history.entries(first))
    workspace.editing.name_me("Claire Vasseur", "Agence Passage")
    assert len(workspace.history.entries(first)) == entries
    workspace.editing.name_me("", function="Facilitatrice")
    assert programmes.people(second)[me].label == "Facilitatrice"
    assert workspace.editing.me() == {
        "id": me, "organisation": "Agence Passage", "function": "Facilitatrice", "role": "facilitator"
    }  # fmt: skip


def test_the_name_may_be_skipped_and_is_there_after_a_restart(tmp_path: Path, key: bytes | None) -> None:
    with Workspace.create(tmp_path / "store", key) as workspace:
        workspace.editing.name_me("", "")
        assert set(workspace.editing.me()) == {"id"}
        workspace.editing.name_me("Nadia", "Valmont")
        assert titles(workspace) == []
    with Workspace.open(tmp_path / "store", key) as workspace:
        assert workspace.editing.me()["name"] == "Nadia"
        programme = workspace.programmes.create("One", ["fr"])
        assert workspace.programmes.people(programme)[workspace.editing.me()["id"]].label == "Nadia, Valmont"


# --- the library -----------------------------------------------------------------------------------


def test_a_row_of_the_library_tells_what_the_store_knows(workspace: Workspace) -> None:
    programmes, plans = workspace.programmes, workspace.plans
    bare = programmes.create("Rien encore", ["el"])
    programme = programmes.create("Voisins", ["fr", "nl"])
    programmes.fill_sheet(
        programme, {"prog.theme": "logement", "prog.format": "pair", "prog.end": "2020-01-31"}
    )
    programmes.add_party(programme, {"role": "mentor_city", "name": "Grandpont"}, [{"name": "Joris"}])
    programmes.add_party(programme, {"role": "mentee_city", "name": "Valmont"}, [{"function": "Maire"}])
    plans.add_action(programme, SIX)
    plans.add_action(programme, {"what": "Ouvrir un café"})
    plans.add_action(programme, {**SIX, "lead": None, "remarks": "an optional column does not count"})
    plans.remove_action(programme, plans.add_action(programme, SIX))
    plans.name_version(programme, "0.1")
    plans.name_version(programme, "0.2")
    plans.fill_header(programme, {"a6.status": "approved"})
    someone_else_writes(workspace, programme, ENTITY, "ben", "name", "Ben")

    found = row(workspace, programme)
    assert (found.title, found.cities, found.theme) == ("Voisins", ("Valmont", "Grandpont"), "logement")
    assert (found.languages, found.format) == (("fr", "nl"), "pair")
    assert set(found.people) == {"Joris", "Maire"}
    assert (found.actions, found.complete, found.stage) == (3, 1, Stage.APPROVED)
    assert (found.finished, found.archived, found.sample) == (True, False, False)
    now = datetime.now(UTC)
    assert found.version == "0.2"
    assert found.version_at is not None
    assert abs(found.version_at - now) < timedelta(minutes=1)
    assert (found.changed_here, found.changed_by) == (False, "")  # someone on the team
    assert row(workspace, bare) == ProgrammeSummary(
        bare, "Rien encore", languages=("el",), changed_at=row(workspace, bare).changed_at, changed_here=True
    )
    assert [each.id for each in programmes.summaries()] == [bare, programme]
    assert [each.id for each in programmes.listed()] == [bare, programme]
    assert programmes.listed()[1] == programmes.programme(programme)


def test_a_row_of_the_library_tells_when_the_next_visit_is(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Voisins", ["fr"])
    today = datetime.now().astimezone().date()

    def plan(start: int, end: int) -> str:
        first, last = (today + timedelta(days=each) for each in (start, end))
        dates = {"start": first.isoformat(), "end": last.isoformat()}
        return workspace.planning.add_visit(programme, dates=dates)

    plan(-9, -8)
    workspace.planning.add_visit(programme)
    assert row(workspace, programme).next_visit is None
    plan(30, 31)
    near = plan(-1, 1)
    assert row(workspace, programme).next_visit == today - timedelta(days=1), "it is under way"
    visit = next(each for each in workspace.planning.visits(programme) if each.id == near)
    workspace.planning.remove_visit(programme, visit)
    assert row(workspace, programme).next_visit == today + timedelta(days=30)


# --- examples --------------------------------------------------------------------------------------


def test_the_example_is_in_the_screen_s_language_or_in_english(workspace: Workspace) -> None:
    found = {language: workspace.samples.load_sample(language) for language in ("fr", "el", "lv", "en", "fr")}
    assert found["lv"] == found["en"]
    assert len(set(found.values())) == 3
    assert len(titles(workspace)) == 3
    rows = workspace.programmes.summaries()
    assert {each.id for each in rows if each.sample} == set(found.values())
    for language in ("fr", "el", "en"):
        assert row(workspace, found[language]).languages[0] == language
    own = workspace.programmes.create("Mine", ["fr"])
    assert not row(workspace, own).sample


def test_an_example_is_removed_in_one_step_brought_back_and_loaded_anew(workspace: Workspace) -> None:
    example = workspace.samples.load_sample("en")
    workspace.programmes.remove(example)
    assert titles(workspace) == []
    workspace.programmes.restore(example)
    assert row(workspace, example).sample
    assert workspace.samples.load_sample("en") == example
    workspace.programmes.remove(example)
    assert workspace.samples.load_sample("en") != example
    assert len(titles(workspace)) == 1


def test_an_example_cut_short_is_loaded_again_and_a_programme_of_its_name_is_left_alone(
    workspace: Workspace,
) -> None:
    sample = next(each for each in map(read_sample, shipped()) if each.languages[0] == "fr")
    own = workspace.programmes.create(sample.title, ["fr"])

    class Cut(Exception):
        pass

    def cut(message: Message) -> None:
        if "action" in message.text:
            raise Cut

    with pytest.raises(Cut):
        workspace.samples.load(sample, cut)
    assert titles(workspace) == [sample.title] * 2
    example = workspace.samples.load_sample("fr")
    assert {each.id for each in workspace.programmes.listed()} == {own, example}
    assert len(workspace.plans.plan(example).actions) == 9
    assert not row(workspace, own).sample


def test_samples_marked_by_title_are_still_samples(workspace: Workspace) -> None:
    example = workspace.programmes.create("Neighbours on purpose", ["en"])
    workspace.store.keep_local("samples loaded", ["Neighbours on purpose"])
    assert row(workspace, example).sample
    workspace.samples.load_sample("fr")
    assert row(workspace, example).sample


def test_my_part_is_put_together_from_the_store(workspace: Workspace, tmp_path: Path) -> None:
    programme = workspace.programmes.create("Voisins", ["fr"])
    for role in ("mentee_city", "mentor_city"):
        workspace.programmes.add_party(programme, {"role": role, "name": role}, [])

    def things() -> list[str]:
        return [each.id for each in workspace.my_part.things(programme, words("en"))]

    assert things() == ["first_need", "first_action"]
    needs = workspace.filling.filled(programme, "annex2")
    workspace.filling.add_row(needs, "a2.need", {"title": "Logement"})
    assert things() == ["first_action"]
    action = workspace.plans.add_action(programme, {**SIX, "lead": None})
    assert things() == [f"action:{action}", "version"]
    workspace.plans.edit_cells(programme, action, {"lead": "Service"})
    workspace.plans.name_version(programme, "0.1")
    assert things() == ["export"]
    workspace.export.plan(programme, tmp_path / "plan.xlsx")
    assert things() == []
    workspace.plans.edit_cells(programme, action, {"lead": "Autre service"})
    assert things() == ["version"]


def test_marks_hold_ids_and_the_title_the_sample_came_with(workspace: Workspace) -> None:
    example = workspace.samples.load_sample("en")
    marks: dict[str, Any] = workspace.store.local("samples")
    assert list(marks) == [example]
    assert json.dumps(marks[example]["whole"]) == "true"
