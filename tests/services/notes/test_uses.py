"""What a note becomes, in one step, linked both ways; a restricted one gives new words alone (R-131)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from mentordesk.errors import BadInput, NotFound
from mentordesk.model.note_lines import read_line
from mentordesk.model.note_targets import called, of_key
from mentordesk.model.notes import ME, NOTE, TEAM, UNATTRIBUTED, Note
from mentordesk.model.plan import ACTION
from mentordesk.model.visits import SESSION, VISIT
from mentordesk.services.note_taking import Made
from mentordesk.store import records
from mentordesk.words import words
from tests.services.notes.test_degrees import written
from tests.services.notes.visiting import Visiting


def need(visiting: Visiting) -> str:
    filling = visiting.workspace.filling
    return filling.add_row(filling.filled(visiting.programme, "annex2"), "a2.need", {"title": "Speaking"})


def answers(visiting: Visiting, made: Made) -> Mapping[str, Any]:
    with visiting.workspace.store.reading() as view:
        return records.single(view, visiting.programme, made.entity, made.id).answers


def behind(visiting: Visiting, made: Made, *, open_only: bool = False) -> list[str]:
    found = visiting.notes.notes_behind(visiting.programme, made.id, made.entity, open_only=open_only)
    return [each.id for each in found]


USES: Mapping[str, Callable[[Visiting, Note, str | None], Made]] = {
    "action": lambda at, note, text: at.notes.make_action(note, text),
    "evidence": lambda at, note, text: at.notes.make_evidence(note, need(at), text),
    "practice": lambda at, note, text: at.notes.make_practice(note, text),
    "task": lambda at, note, text: at.notes.make_task(note, {"text": "Claire"}, "2027-04-23", text),
    "question": lambda at, note, text: at.notes.make_question(note, at.visit, text=text),
    "session": lambda at, note, text: at.notes.make_question(note, session=at.session, text=text),
}


def test_r_131_an_idea_becomes_the_next_action_and_both_know_of_each_other(visiting: Visiting) -> None:
    plans = visiting.workspace.plans
    plans.add_action(visiting.programme, {"what": "there before"})
    note = visiting.take("Une fiche d’accueil commune", kind="idea")
    made = visiting.notes.make_action(note)
    action = plans.plan(visiting.programme).actions[made.number - 1]
    assert (made.number, action.id, action.text("what")) == (2, made.id, "Une fiche d’accueil commune")
    assert action.cells["source_notes"] == [{"entity": NOTE, "id": note.id}]
    assert visiting.read(note).linked(ACTION) == (made.id,)
    assert behind(visiting, made) == [note.id]


def test_a_note_becomes_evidence_of_a_need(visiting: Visiting) -> None:
    wanted = need(visiting)
    note = visiting.take("61 dossiers sur 212", kind="fact")
    made = visiting.notes.make_evidence(note, wanted)
    (row,) = visiting.workspace.filling.filled(visiting.programme, "annex2").rows_of("a2.evidence")
    assert (row.id, row.value("text")) == (made.id, "61 dossiers sur 212")
    assert answers(visiting, made)["needs"] == [{"entity": "a2.need", "id": wanted}]
    assert visiting.read(note).linked("a2.need") == (wanted,)
    assert behind(visiting, made) == behind(visiting, Made("a2.need", wanted)) == [note.id]
    with pytest.raises(NotFound):
        visiting.notes.make_evidence(note, "gone")


def test_a_note_becomes_a_practice_sheet_that_has_all_its_words(visiting: Visiting) -> None:
    short = visiting.notes.make_practice(visiting.take("Fiche d’accueil unique"))
    assert answers(visiting, short)["a4.name"] == "Fiche d’accueil unique"
    assert "a4.activities" not in answers(visiting, short)
    whole = "Fiche d’accueil unique partagée par onze organismes " * 4 + "\nla personne choisit"
    long = visiting.notes.make_practice(visiting.take(whole))
    assert answers(visiting, long)["a4.name"].endswith("…")
    assert answers(visiting, long)["a4.activities"] == whole
    assert [each.eid for each in visiting.workspace.filling.sheets(visiting.programme, "annex4")] == [
        short.id, long.id,
    ]  # fmt: skip


def test_a_note_becomes_a_question_of_the_visit_or_of_a_session_once(visiting: Visiting) -> None:
    note = visiting.take("Que coûte une heure\nde café-langue ?", kind="question", session=visiting.session)
    before = visiting.there().lines("preparation.questions")
    visiting.notes.make_question(note)
    visiting.notes.make_question(note)
    assert visiting.there().lines("preparation.questions") == (
        *before,
        "Que coûte une heure de café-langue ?",
    )
    made = visiting.notes.make_question(note, session=visiting.session)
    session = visiting.there().session(visiting.session)
    assert session is not None
    assert session.lines("questions")[made.number - 1] == "Que coûte une heure de café-langue ?"
    assert (visiting.read(note).linked(VISIT), visiting.read(note).linked(SESSION)) == (
        (visiting.visit,), (visiting.session,),
    )  # fmt: skip
    with pytest.raises(NotFound):
        visiting.notes.make_question(note, "gone")


def test_a_note_becomes_a_task_with_a_name_and_a_date(visiting: Visiting) -> None:
    note = visiting.take("Demander le modèle de fiche\net le texte", kind="follow_up")
    made = visiting.notes.make_task(note, {"text": "Claire"}, "2027-04-23")
    filled = visiting.workspace.filling.filled(visiting.programme, "programme")
    (row,) = filled.rows_of("between.tasks")
    assert (row.value("what"), row.value("due")) == ("Demander le modèle de fiche et le texte", "2027-04-23")
    assert filled.people[row.value("who")] == "Claire"
    assert (made.number, behind(visiting, made)) == (1, [note.id])
    assert visiting.notes.make_task(visiting.take("Autre")).number == 2


def test_one_note_becomes_several_things_and_forgets_none(visiting: Visiting) -> None:
    note = visiting.take("Une fiche commune")
    made = [use(visiting, note, None) for use in USES.values()]
    links = {(each["entity"], each["id"]) for each in visiting.read(note).links}
    assert {(each.entity, each.id) for each in made} <= links


@pytest.mark.parametrize("degree", [TEAM, ME])
@pytest.mark.parametrize("use", USES)
def test_a_restricted_note_gives_new_words_alone_and_is_named_nowhere(
    visiting: Visiting, use: str, degree: str
) -> None:
    note = visiting.take("MARKER words", degree, speaker={"text": "MARKER speaker"}, time="10:00")
    for said in (None, "", "marker  WORDS"):
        with pytest.raises(BadInput):
            USES[use](visiting, note, said)
    made = USES[use](visiting, note, "Un budget à trouver")
    assert "Un budget à trouver" in str(answers(visiting, made))
    shared = written(visiting, "shared")
    assert "MARKER" not in shared
    assert note.id not in shared
    assert note.speaker not in shared
    assert behind(visiting, made) == [note.id]
    assert behind(visiting, made, open_only=True) == []
    assert visiting.read(note).text == "MARKER words"


def test_restricting_a_note_that_became_something_takes_its_name_off_that(visiting: Visiting) -> None:
    note = visiting.take("Une fiche commune")
    made = [use(visiting, note, None) for use in USES.values()]
    visiting.notes.set_degree(visiting.read(note), UNATTRIBUTED)
    assert behind(visiting, made[0], open_only=True) == [note.id]
    closed = visiting.notes.set_degree(visiting.read(note), TEAM)
    assert not [each for each in made if "source_notes" in answers(visiting, each)]
    assert behind(visiting, made[0]) == [closed.id]
    assert behind(visiting, made[0], open_only=True) == []
    visiting.workspace.history.undo(visiting.programme)
    assert answers(visiting, made[0])["source_notes"]


def test_links_typed_in_the_notebook_are_told_on_both_sides_and_taken_off_both(visiting: Visiting) -> None:
    note = visiting.take("said")
    wanted = Made("a2.need", need(visiting))
    linked = visiting.notes.link(note, "a2.need", wanted.id)
    assert visiting.notes.link(note, "a2.need", wanted.id).links == linked.links
    assert linked.linked("a2.need") == (wanted.id,)
    assert behind(visiting, wanted) == [note.id]
    assert answers(visiting, wanted)["source_notes"] == [{"entity": NOTE, "id": note.id}]
    assert visiting.notes.unlink(linked, "a2.need", wanted.id).links == ()
    assert behind(visiting, wanted) == []
    assert "source_notes" not in answers(visiting, wanted)


def test_a_note_answers_a_question_of_the_debrief(visiting: Visiting) -> None:
    note = visiting.take("Une page commune vaut mieux qu’un logiciel")
    before = set(visiting.state())
    linked = visiting.notes.link(note, "visit.debrief.learned", visiting.visit)
    assert linked.linked("visit.debrief.learned") == (visiting.visit,)
    assert {register.field for register in set(visiting.state()) - before} == {"links"}
    assert visiting.notes.unlink(linked, "visit.debrief.learned", visiting.visit).links == ()


def test_what_a_note_may_be_linked_to_is_named_by_number_or_words(visiting: Visiting) -> None:
    note = visiting.take("said")
    action = visiting.notes.make_action(note, "Une fiche commune")
    wanted = need(visiting)
    practice = visiting.notes.make_practice(note, "Maison des langues")
    task = visiting.notes.make_task(note, {"text": "Claire"}, "2027-04-23", "Demander\nle modèle")
    targets = {each.entity: each for each in visiting.notes.targets(visiting.programme)}
    assert {entity: (each.id, each.number, each.title) for entity, each in targets.items()} == {
        ACTION: (action.id, 1, "Une fiche commune"),
        "a2.need": (wanted, 1, "Speaking"),
        "annex4": (practice.id, 1, "Maison des langues"),
        "between.tasks": (task.id, 1, "Demander le modèle"),
    }
    assert (targets["between.tasks"].who, targets["between.tasks"].due) == ("Claire", "2027-04-23")
    names = called(targets.values(), words("en"))
    for typed, entity in (("#need 1", "a2.need"), ("#fiche", ACTION), ("#task 1", "between.tasks")):
        (mention,) = read_line(f"{typed} said", "en", records=names).links
        assert of_key(mention.id) == {"entity": entity, "id": targets[entity].id}
    assert len(read_line("#1 said", "en", records=names).links[0].ids) == 4
