"""Any form of a programme filled: answers, rows, restricted ones, what two forms share, and the way back."""

from __future__ import annotations

from typing import Any

import pytest

from mentordesk.forms.reading import form
from mentordesk.model import progress
from mentordesk.model.changes import Batch, Change, Register, canonical
from mentordesk.model.filled import NOT_RELEVANT, UNKNOWN, Filled
from mentordesk.services.workspace import Workspace
from mentordesk.store import receiving, records
from mentordesk.store.projection import register_heads
from mentordesk.store.store import Store


@pytest.fixture
def programme(workspace: Workspace) -> str:
    return workspace.programmes.create("Valmont", ["fr"])


def needs(workspace: Workspace, programme: str) -> Filled:
    return workspace.filling.filled(programme, "annex2")


def texts(filled: Filled) -> dict[str, Any]:
    rows = {
        f"{group}/{row.number}/{name}": answer.value
        for group, found in filled.rows.items()
        for row in found
        for name, answer in row.answers.items()
    }
    return {key: answer.value for key, answer in filled.answers.items()} | rows


def written_of(store: Store, programme: str, circle: str) -> str:
    """Everything that was ever written in a circle, as one text."""
    with store.reading() as view:
        log = records.log(view, programme)
    return "\n".join(f"{row.register.path} {row.value}" for row in log.values() if row.circle == circle)


def test_an_answer_tells_who_gave_it_and_when(workspace: Workspace, programme: str) -> None:
    workspace.editing.name_me("Nadia Belkacem")
    workspace.filling.answer(needs(workspace, programme).register("a2.why"), "Parce que la file s’allonge.")
    filled = needs(workspace, programme)
    answer = filled.answers["a2.why"]
    assert answer.value == "Parce que la file s’allonge."
    assert filled.people[answer.author] == "Nadia Belkacem"
    assert answer.at[:13].isdigit()


def test_a_person_named_twice_is_one_person(workspace: Workspace, programme: str) -> None:
    register = needs(workspace, programme).register("a2.plan_makers")
    workspace.filling.answer(register, [{"text": "Directrice du CCAS"}, {"text": "Maire"}])
    workspace.filling.answer(needs(workspace, programme).register("a2.plan_approvers"), [{"text": " maire "}])
    filled = needs(workspace, programme)
    assert filled.value("a2.plan_approvers") == [filled.value("a2.plan_makers")[1]]
    assert sorted(filled.people[each] for each in filled.value("a2.plan_makers")) == [
        "Directrice du CCAS",
        "Maire",
    ]


def test_rows_are_added_moved_and_removed_and_each_is_undone(workspace: Workspace, programme: str) -> None:
    filling = workspace.filling
    for title in ("Logement", "École", "Santé"):
        filling.add_row(needs(workspace, programme), "a2.need", {"title": title})
    rows = needs(workspace, programme).rows_of("a2.need")
    filling.move_row(needs(workspace, programme), "a2.need", rows[2].id, 1)
    assert titles(workspace, programme) == ["Santé", "Logement", "École"]
    filling.remove_row(needs(workspace, programme), "a2.need", rows[0].id)
    assert titles(workspace, programme) == ["Santé", "École"]
    for expected in (["Santé", "Logement", "École"], ["Logement", "École", "Santé"], ["Logement", "École"]):
        workspace.history.undo(programme)
        assert titles(workspace, programme) == expected


def titles(workspace: Workspace, programme: str) -> list[Any]:
    return [row.value("title") for row in needs(workspace, programme).rows_of("a2.need")]


def test_left_out_on_purpose_and_unknown_are_answers(workspace: Workspace, programme: str) -> None:
    filling = workspace.filling
    before = progress.count(needs(workspace, programme))
    filling.leave_out(needs(workspace, programme), "a2.cross_cutting", NOT_RELEVANT, "Un seul sujet")
    filling.leave_out(needs(workspace, programme), "a2.local.inhabitants", UNKNOWN)
    filled = needs(workspace, programme)
    assert progress.count(filled) == progress.Count(before.answered + 2, 22)
    said = filled.standing(filled.form.by_question["a2.cross_cutting"])
    assert (said.how, said.reason) == (NOT_RELEVANT, "Un seul sujet")
    assert "a2.local.migrants" not in [each.field.key for each in progress.missing(filled)]
    filling.leave_out(filled, "a2.cross_cutting", "")
    assert progress.count(needs(workspace, programme)).answered == before.answered + 1


def test_r_219_a_restricted_answer_leaves_nothing_in_what_is_shared_from_then_on(
    workspace: Workspace, programme: str
) -> None:
    filling = workspace.filling
    filling.restrict(needs(workspace, programme), "a2.obstacles", "confidence")
    filling.add_row(needs(workspace, programme), "a2.obstacles", {"kind": "political", "text": "MARKER-ROW"})
    filling.restrict(needs(workspace, programme), "a2.why", "confidence")
    filling.answer(needs(workspace, programme).register("a2.why"), "MARKER-SINGLE")
    assert texts(needs(workspace, programme))["a2.why"] == "MARKER-SINGLE"
    assert texts(needs(workspace, programme))["a2.obstacles/1/text"] == "MARKER-ROW"
    assert "MARKER" not in written_of(workspace.store, programme, "shared")
    assert "MARKER-ROW" in written_of(workspace.store, programme, "confidence")
    for open_only in (filling.filled(programme, "annex2", open_only=True),):
        assert "MARKER" not in str(open_only)
    workspace.checking.check(rebuild=True)
    assert texts(needs(workspace, programme))["a2.obstacles/1/text"] == "MARKER-ROW"


def test_restricting_moves_the_words_and_undo_brings_them_back(workspace: Workspace, programme: str) -> None:
    filling = workspace.filling
    filling.answer(needs(workspace, programme).register("a2.why"), "Nos raisons")
    filling.add_row(needs(workspace, programme), "a2.evidence", {"text": "Une plainte", "source": "migrants"})
    before = texts(needs(workspace, programme))
    filling.restrict(needs(workspace, programme), "a2.why", "confidence")
    assert texts(needs(workspace, programme)) == before
    assert not texts(filling.filled(programme, "annex2", open_only=True))
    workspace.history.undo(programme)
    assert texts(filling.filled(programme, "annex2", open_only=True)) == before
    workspace.history.redo(programme)
    assert not texts(filling.filled(programme, "annex2", open_only=True))
    assert texts(needs(workspace, programme)) == before
    filling.restrict(needs(workspace, programme), "a2.why", "shared")
    assert texts(filling.filled(programme, "annex2", open_only=True)) == before


def test_an_answer_in_two_languages_says_when_the_translation_is_out_of_date(
    workspace: Workspace, programme: str
) -> None:
    filling = workspace.filling
    filling.answer(needs(workspace, programme).register("a2.why"), "Parce que")
    filling.translate(needs(workspace, programme), "a2.why", "en", "Because")
    said = needs(workspace, programme).answers["a2.why"].translations["en"]
    assert (said.text, said.out_of_date) == ("Because", False)
    filling.answer(needs(workspace, programme).register("a2.why"), "Parce que la file s’allonge")
    assert needs(workspace, programme).answers["a2.why"].translations["en"].out_of_date
    filling.translate(needs(workspace, programme), "a2.why", "en", "Because MARKER")
    filling.restrict(needs(workspace, programme), "a2.why", "confidence")
    moved = needs(workspace, programme).answers["a2.why"].translations["en"]
    assert (moved.text, moved.out_of_date) == ("Because MARKER", False)
    assert "MARKER" not in str(filling.filled(programme, "annex2", open_only=True))
    workspace.history.undo(programme)
    assert needs(workspace, programme).answers["a2.why"].translations["en"].text == "Because MARKER"
    filling.translate(needs(workspace, programme), "a2.why", "en", "")
    assert not needs(workspace, programme).answers["a2.why"].translations


def test_r_082_a_self_check_never_leaves_this_computer_s_private_circle(
    workspace: Workspace, programme: str
) -> None:
    basics = workspace.filling.filled(programme, "annex1")
    row = workspace.filling.add_row(
        basics, "a1.check", {"side": "mentor", "person": {"text": "PRIVATE-NAME"}}
    )
    filled = workspace.filling.filled(programme, "annex1")
    workspace.filling.answer(filled.register("a1.notes", row), "PRIVATE-NOTE")
    assert "PRIVATE" not in written_of(workspace.store, programme, "shared")
    assert "PRIVATE" not in str(workspace.filling.filled(programme, "annex1", open_only=True))
    assert (
        workspace.filling.filled(programme, "annex1").rows_of("a1.check")[0].value("notes") == "PRIVATE-NOTE"
    )
    workspace.history.undo(programme)
    assert workspace.filling.filled(programme, "annex1").rows_of("a1.check")[0].value("notes") is None


def test_two_people_who_answer_at_once_are_both_kept(workspace: Workspace, programme: str) -> None:
    register = needs(workspace, programme).register("a2.impact")
    workspace.filling.answer(register, "Première idée")
    seen = needs(workspace, programme).answers["a2.impact"].key
    from_elsewhere(workspace, register, "Idée de Joris")
    workspace.filling.answer(register, "Idée de Claire", saw=(seen,))
    answer = needs(workspace, programme).answers["a2.impact"]
    assert {answer.value, *answer.others} == {"Idée de Joris", "Idée de Claire"}


def from_elsewhere(workspace: Workspace, register: Register, value: Any) -> None:
    """A change from a colleague's laptop, made after seeing what stood here."""
    with workspace.store.unit_of_work() as unit:
        heads = register_heads(unit.connection, register)
        strand = workspace.store.clock.new_id()
        change = Change(
            strand=strand, seq=1, batch=1, hlc=workspace.store.time.next(), programme=register.programme,
            circle="shared", entity=register.entity, eid=register.eid, field=register.field,
            value=canonical(value), parents=tuple(row.link for row in heads), author="joris", kind="set",
            salt="salt",
        ).sealed()  # fmt: skip
        batch = Batch(strand, 1, strand, "form.answered", {}, at="2026-11-23T09:00:00+00:00").sealed()
        receiving.receive(unit.connection, {strand: (register.programme, "shared")}, [batch], [change])


def test_a_row_that_a_colleague_placed_can_be_removed_and_one_they_wrote_in_meanwhile_stays(
    workspace: Workspace, programme: str
) -> None:
    row = workspace.filling.add_row(needs(workspace, programme), "a2.need", {"title": "Logement"})
    from_elsewhere(workspace, Register(programme, "a2.need", row, "order"), "7")
    workspace.filling.remove_row(needs(workspace, programme), "a2.need", row)
    assert not titles(workspace, programme)
    workspace.history.undo(programme)
    seen = needs(workspace, programme)
    from_elsewhere(workspace, seen.register("a2.need.statement", row), "Un mot de Joris")
    workspace.filling.remove_row(seen, "a2.need", row)
    assert titles(workspace, programme) == ["Logement"], "nobody here had read the colleague's words"


def test_the_programme_sheet_answers_who_and_what_for(workspace: Workspace, programme: str) -> None:
    workspace.programmes.add_party(programme, {"role": "mentee_city", "name": "Valmont-sur-Loire"}, [])
    filled = needs(workspace, programme)
    assert filled.derived == {"a2.programme": "Valmont", "a2.city": "Valmont-sur-Loire"}
    assert "a2.city" not in [each.field.key for each in progress.missing(filled)]


def test_r_023_the_context_of_one_city_is_typed_once(workspace: Workspace, programme: str) -> None:
    city = workspace.programmes.add_party(programme, {"role": "mentee_city", "name": "Ogre"}, [])
    own = workspace.filling.add_sheet(programme, "annex3", {"a3.city": {"entity": "prog.party", "id": city}})
    other = workspace.filling.add_sheet(programme, "annex3", {"a3.city": {"text": "Grandpont"}})
    workspace.filling.answer(
        needs(workspace, programme).register("a2.local.migration_history"), "Une histoire"
    )
    workspace.filling.add_row(needs(workspace, programme), "a2.local.nationalities", {"name": "Malienne"})
    sheet = workspace.filling.filled(programme, "annex3", own)
    assert sheet.value("a3.local.migration_history") == "Une histoire"
    assert [row.value("name") for row in sheet.rows_of("a3.local.nationalities")] == ["Malienne"]
    workspace.filling.answer(sheet.register("a3.local.migration_history"), "Une histoire corrigée")
    workspace.filling.add_row(sheet, "a3.local.nationalities", {"name": "Afghane"})
    mine = needs(workspace, programme)
    assert mine.value("a2.local.migration_history") == "Une histoire corrigée"
    assert [row.value("name") for row in mine.rows_of("a2.local.nationalities")] == ["Malienne", "Afghane"]
    assert workspace.filling.filled(programme, "annex3", other).value("a3.local.migration_history") is None


def test_r_194_an_association_of_both_cities_tells_its_country_once(
    workspace: Workspace, programme: str
) -> None:
    for role in ("mentee_association", "mentor_association"):
        workspace.programmes.add_party(programme, {"role": role, "name": "Association des villes"}, [])
    sheet = workspace.filling.add_sheet(programme, "annex3")
    filled = needs(workspace, programme)
    workspace.filling.answer(filled.register("a2.assoc.relations"), "Un siège à la commission")
    workspace.filling.answer(filled.register("a2.assoc.typical"), "Comme quatre autres villes")
    strengths = workspace.filling.filled(programme, "annex3", sheet)
    assert strengths.value("a3.assoc.relations") == "Un siège à la commission"
    assert strengths.value("a3.assoc.typical") is None, "this is said of one city"


def test_r_051_several_sheets_stand_apart_and_one_that_goes_can_come_back(
    workspace: Workspace, programme: str
) -> None:
    first = workspace.filling.add_sheet(programme, "annex4", {"a4.name": "Café-langue"})
    second = workspace.filling.add_sheet(programme, "annex4", {"a4.name": "Fiche d’accueil"})
    filled = workspace.filling.filled(programme, "annex4", first)
    workspace.filling.add_row(filled, "a4.resources", {"kind": "staff", "text": "Un jour par semaine"})
    assert not workspace.filling.filled(programme, "annex4", second).rows_of("a4.resources")
    workspace.filling.remove_sheet(programme, "annex4", first)
    assert [each.eid for each in workspace.filling.sheets(programme, "annex4")] == [second]
    workspace.history.undo(programme)
    back = workspace.filling.sheets(programme, "annex4")[0]
    assert back.value("a4.name") == "Café-langue"
    assert [row.value("text") for row in back.rows_of("a4.resources")] == ["Un jour par semaine"]


def test_r_217_forms_are_counted_by_questions() -> None:
    counted = {
        key: sum(each.number is not None for each in form(key).questions)
        for key in ("annex2", "annex3", "annex4")
    }
    assert counted == {"annex2": 22, "annex3": 14, "annex4": 12}
    eleven = form("annex2").questions_in("a2.needs")
    assert [each.number for each in eleven] == [*range(1, 12), None, None, None]
    assert [each.id for each in eleven[-3:]] == [
        "a2.capacity", "a2.leadership_support", "a2.leadership_support_how",
    ]  # fmt: skip
