"""An association's own forms and its wording of ours: a file in the data folder, and no change of code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mentordesk.forms.definition import FREE_TEXTS
from mentordesk.forms.kinds import KINDS
from mentordesk.forms.reading import form, form_keys, own_faults, own_form_keys, shipped_form
from mentordesk.model.progress import asked, missing
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.cli.running import here
from tests.forms.answers import an_answer
from tests.forms.folders import OWN, overlay, own_forms

WELCOME, NEEDS = OWN / "welcome.toml", OWN / "needs_here.toml"


@pytest.fixture
def programme(workspace: Workspace) -> str:
    return workspace.programmes.create("Neighbours", ["en"])


def answer(workspace: Workspace, programme: str, value: Any, key: str = "a2.why") -> None:
    filled = workspace.filling.filled(programme, "annex2")
    workspace.filling.answer(filled.register(key), value)


# --- a form of one's own -----------------------------------------------------------------------------


def test_a_file_in_the_folder_is_a_form_with_every_kind_of_field() -> None:
    assert own_form_keys() == ()
    with own_forms(WELCOME):
        assert own_faults() == ()
        assert own_form_keys() == ("own.welcome",)
        assert form_keys()[-1] == "own.welcome"
        welcome = form("own.welcome")
        assert welcome.own
        assert {each.kind for each in welcome.fields} == set(KINDS)
        assert welcome.questions[0].id == "own.welcome.place"
    assert own_form_keys() == ()


def test_labels_are_the_file_s_own_or_english() -> None:
    with own_forms(WELCOME):
        welcome = form("own.welcome")
        assert welcome.titled(words("it")) == "Scheda di accoglienza"
        assert welcome.titled(words("lv")) == "Our network’s welcome sheet"
        assert welcome.label("own.welcome.place", words("fr")) == "Lieu"
        assert welcome.label("own.welcome.place", words("el")) == "Place"
        assert welcome.choice_label("own.welcome.mood", "shy", words("nl")) == "Reserved"


def test_it_is_filled_and_read_back_like_any_other(workspace: Workspace, programme: str) -> None:
    with own_forms(WELCOME):
        filling = workspace.filling
        welcome = form("own.welcome")
        people = [f"person{number}" for number in range(4)]
        given = {}
        for number, field in enumerate(welcome.singles()):
            given[field.key] = an_answer(field, welcome, people, number)
            filling.answer(filling.filled(programme, welcome.key).register(field.key), given[field.key])
        rows = [
            {
                each.name: an_answer(each, welcome, people, number)
                for each in welcome.groups["own.welcome.visit"]
            }
            for number in (3, 4)
        ]
        for row in rows:
            filling.add_row(filling.filled(programme, welcome.key), "own.welcome.visit", row)
        found = filling.filled(programme, welcome.key)
        assert {key: found.value(key) for key in given} == given
        assert [
            {name: row.value(name) for name in rows[0]} for row in found.rows_of("own.welcome.visit")
        ] == rows
        assert not any(each.wording for each in found.answers.values())
        assert not any(
            each.wording for row in found.rows_of("own.welcome.visit") for each in row.answers.values()
        )
    assert workspace.checking.check(rebuild=True).differences == 0


def test_screen_export_and_command_line_know_it_without_a_change_of_code(tmp_path: Path) -> None:
    with own_forms(WELCOME, NEEDS):
        store = tmp_path / "store"
        with Workspace.create(store) as workspace:
            programme = workspace.programmes.create("Neighbours", ["en"])
            filled = workspace.filling.filled(programme, "own.welcome")
            workspace.filling.answer(filled.register("own.welcome.place"), "The market hall")
            answer(workspace, programme, "Now or never", "own.a2.why_now")
        assert "Place: The market hall" in here("show", "Neighbours", "own.welcome", store=store).out
        assert (
            "Lieu: The market hall" in here("show", "Neighbours", "own.welcome", store=store, lang="fr").out
        )
        assert "Why now?: Now or never" in here("show", "Neighbours", "needs", store=store).out
        for subject in ("own.welcome", "needs"):
            for suffix in (".docx", ".xlsx", ".pdf"):
                target = tmp_path / f"{subject}{suffix}"
                ran = here("export", "Neighbours", subject, target, store=store)
                assert (ran.code, ran.err) == (0, "")
                assert target.stat().st_size > 3000


# --- our forms in other words -------------------------------------------------------------------------


def test_wording_level_examples_and_choices_change_and_ids_stay() -> None:
    with own_forms(NEEDS):
        assert own_faults() == ()
        before, after = shipped_form("annex2"), form("annex2")
        assert after.key == "annex2"
        assert not after.own
        assert after.label("a2.why", words("fr")) == "Pourquoi ces besoins comptent-ils chez vous ?"
        assert after.help("a2.why", words("en")) == "Two sentences are enough."
        assert after.examples("a2.why", words("en")) == ("Because half of the families move away.",)
        assert after.by_key["a2.staff"].level == "required"
        choices = [each.value for each in after.by_key["a2.need.gap_type"].choices]
        assert choices == ["policy_gap", "support_gap", "coordination", "own_unheard"]
        assert after.choice_label("a2.need.gap_type", "own_unheard", words("it")) == "Nobody listened"
        assert [each.key for each in after.fields if each.key in before.by_key] == [
            each.key for each in before.fields
        ]
        assert {each.key for each in after.fields if each.reworded} == {
            "a2.why", "own.a2.why_now", "own.a2.need.own_year", "own.a2.region_says",
        }  # fmt: skip
    assert form("annex2") == shipped_form("annex2")


def test_what_is_added_stands_where_the_file_says() -> None:
    with own_forms(NEEDS):
        found = form("annex2")
        keys = [each.key for each in found.fields]
        assert keys[keys.index("a2.why") + 1] == "own.a2.why_now"
        assert keys[keys.index("a2.need.sector") + 1] == "own.a2.need.own_year"
        assert [each.key for each in found.sections][1:3] == ["a2.needs", "own.a2.region"]
        assert [each.id for each in found.questions_in("own.a2.region")] == ["own.a2.region_says"]
        assert "own_year" in [each.name for each in found.groups["a2.need"]]


def test_what_is_hidden_is_neither_asked_nor_counted_and_its_answers_are_kept(
    workspace: Workspace, programme: str
) -> None:
    answer(workspace, programme, "Neighbours would listen", "a2.other_benefits")
    questions = len(asked(workspace.filling.filled(programme, "annex2")))
    with own_forms(NEEDS):
        filled = workspace.filling.filled(programme, "annex2")
        assert "a2.other_benefits" not in filled.form.by_question
        assert len(asked(filled)) == questions - 1
        assert filled.value("a2.other_benefits") is None
        shown = {field.key for question in filled.form.questions for field in question.fields}
        assert not shown & {"a2.other_benefits", "a2.evidence"}
        assert filled.form.question_of("a2.why").id == "a2.why"
        with pytest.raises(KeyError):
            filled.form.question_of("a2.evidence.text")
        assert filled.form.label("a2.other_benefits", words("en"))  # history still calls it by its name
        assert "a2.staff" in {each.field.key for each in missing(filled)}
    kept = workspace.filling.filled(programme, "annex2")
    assert kept.value("a2.other_benefits") == "Neighbours would listen"


def test_a_question_keeps_its_id_when_its_first_field_is_hidden() -> None:
    with own_forms(overlay('[[field]]\nkey = "a2.why"\nhidden = true\n')):
        (question,) = [each for each in form("annex2").questions if each.number == 3]
        assert question.id == "a2.why"
        assert question.first.key == "a2.evidence"
    with own_forms(overlay('[[field]]\nkey = "a2.local.developments"\nhidden = true\n')):
        assert not [each for each in form("annex2").questions if each.number == 15]


def test_a_field_may_join_a_numbered_question_of_its_section() -> None:
    more = '[[field]]\nkey = "own.more"\ntype = "long_text"\nafter = "a2.why"\nlabel = { en = "M" }\n'
    more += "question = 3\n"
    with own_forms(overlay(more)):
        (question,) = [each for each in form("annex2").questions if each.number == 3]
        assert [each.key for each in question.fields][:2] == ["a2.why", "own.more"]
        assert question.shown.kind in FREE_TEXTS
    with own_forms(overlay(more.replace("question = 3", "question = 40"))):
        assert "own.more.question: 40" in str(own_faults()[0])
