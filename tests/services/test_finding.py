"""Words are found wherever they stand, whatever their accents; what was removed or erased is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.model.changes import EXISTENCE, Register, Write
from mentordesk.services.finding import ACTIONS, ANSWERS, KINDS, NOTES, PEOPLE, Found, excerpt
from mentordesk.services.workspace import Workspace
from mentordesk.words import folded


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "store") as opened:
        yield opened


@pytest.fixture
def programme(workspace: Workspace) -> str:
    made = workspace.programmes.create("Voisins", ["fr", "el"])
    workspace.programmes.add_party(
        made, {"role": "mentee_city", "name": "Élaiónas"}, [{"name": "Zoé Müller", "function": "maire"}]
    )
    workspace.plans.add_action(made, {"what": "Ouvrir une école le soir", "lead": "Δήμος Ελαιώνα"})
    needs = workspace.filling.filled(made, "annex2")
    workspace.filling.add_row(needs, "a2.need", {"title": "L’école ne suffit pas", "kind": "policy_gap"})
    return made


def look(workspace: Workspace, text: str, **wishes: object) -> tuple[Found, ...]:
    while not workspace.finding.keep_up():
        pass
    return workspace.finding.find(text, **wishes)  # type: ignore[arg-type]


@pytest.mark.parametrize("typed", ["ecole", "ÉCOLE", "éco", "soir ecole"])
def test_accents_case_and_the_rest_of_a_word_do_not_matter(
    workspace: Workspace, programme: str, typed: str
) -> None:
    found = look(workspace, typed, kinds=[ACTIONS])
    assert [each.text for each in found] == ["Ouvrir une école le soir"]
    start, length = found[0].marks[0]
    assert folded(found[0].text[start : start + length]) in ("ecole", "soir")


def test_greek_is_found_without_its_accents(workspace: Workspace, programme: str) -> None:
    assert [each.register.field for each in look(workspace, "ελαιωνα")] == ["lead"]
    assert [each.register.field for each in look(workspace, "δημοσ")] == ["lead"]


def test_it_is_told_where_the_words_stand(workspace: Workspace, programme: str) -> None:
    found = look(workspace, "ecole", programme=programme)
    assert {each.kind for each in found} == {ACTIONS, ANSWERS}
    assert {each.title for each in found} == {"Voisins"}
    labels = {each.label.texts["en"] for each in found if each.label}
    assert "Actions" in labels
    assert look(workspace, "zoe", kinds=[PEOPLE])[0].text == "Zoé Müller"
    assert look(workspace, "zoe", kinds=[NOTES]) == ()


def test_words_changed_or_removed_are_found_no_more(workspace: Workspace, programme: str) -> None:
    (action,) = workspace.plans.plan(programme).actions
    assert look(workspace, "soir")
    workspace.plans.edit_cells(programme, action.id, {"what": "Ouvrir une école le matin"})
    assert look(workspace, "soir") == ()
    assert look(workspace, "matin")
    workspace.plans.remove_action(programme, action.id)
    assert look(workspace, "matin") == ()
    workspace.history.undo(programme)
    assert look(workspace, "matin")


def test_a_removed_programme_is_not_found_and_other_programmes_are_apart(
    workspace: Workspace, programme: str
) -> None:
    other = workspace.programmes.create("Autre école", ["fr"])
    assert {each.programme for each in look(workspace, "ecole")} == {programme, other}
    assert {each.programme for each in look(workspace, "ecole", programme=other)} == {other}
    workspace.programmes.remove(other)
    assert {each.programme for each in look(workspace, "ecole")} == {programme}


def test_choices_ids_and_figures_are_no_words(workspace: Workspace, programme: str) -> None:
    assert look(workspace, "policy") == ()
    assert look(workspace, programme[:6]) == ()


def test_what_is_erased_leaves_the_index_at_once(workspace: Workspace, programme: str) -> None:
    assert look(workspace, "soir")
    (action,) = workspace.plans.plan(programme).actions
    key = action.keys["what"]
    with workspace.store.reading() as view:
        from mentordesk.store import past  # noqa: F401 - the view is what the link is read from
        from mentordesk.store.projection import register_heads

        (head,) = register_heads(view, Register(programme, "a6.action", action.id, "what"))
    assert head.key == key
    erasing = Write("a6.action", action.id, EXISTENCE, {"rows": [list(head.link)]}, kind="redact")
    workspace.editing.apply(programme, "erased", [erasing])
    with workspace.store.reading() as view:
        count = view.exec_driver_sql("SELECT count(*) FROM searched").scalar_one()
    assert count == 0
    assert look(workspace, "soir") == ()
    assert look(workspace, "ecole", kinds=KINDS)


def test_an_empty_search_finds_nothing_and_signs_do_no_harm(workspace: Workspace, programme: str) -> None:
    for typed in ("", "  ", '"', "*", "a OR", 'école" OR "x', "-", "(", "NEAR/2", "^ecole:"):
        look(workspace, typed)
    assert look(workspace, "") == ()
    assert look(workspace, "(école)")


@given(st.text(max_size=400), st.text(min_size=1, max_size=20))
def test_an_excerpt_marks_words_that_begin_as_typed(text: str, typed: str) -> None:
    line, marks = excerpt(text, folded(typed).split())
    for start, length in marks:
        assert 0 <= start < start + length <= len(line)
        assert any(folded(line[start : start + length]).startswith(each) for each in folded(typed).split())
