"""The gentle review: what is said of a plan, what is left in peace, and what a person silenced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.model.coverage import Need
from mentordesk.model.plan import Action, Plan
from mentordesk.model.plan_review import RULES, Finding, review
from mentordesk.model.schedule import schedule
from mentordesk.words import words

TODAY = date(2026, 11, 25)
WHOLE = {
    "what": "Open two language cafés", "results": "Eighty adults practise each week", "timetable": "T2 2027",
    "lead": "Social cohesion department", "resources_partners": "0.5 post, community centre",
    "success": "Sixty are still there after six months",
}  # fmt: skip


def plan(*rows: Mapping[str, Any]) -> list[Action]:
    return [Action(f"a{number}", "", number, "", dict(cells)) for number, cells in enumerate(rows, 1)]


def looked_at(
    actions: list[Action],
    *,
    final: bool = False,
    languages: tuple[str, ...] = ("fr", "en"),
    needs: tuple[Need, ...] = (),
) -> list[Finding]:
    drawn = schedule(Plan("p", {}, tuple(actions)), reference=TODAY, languages=languages)
    return list(review(actions, drawn, languages=languages, today=TODAY, final=final, needs=needs))


def rules(cells: Mapping[str, Any], **how: Any) -> list[str]:
    return [each.rule for each in looked_at(plan(cells), **how)]


def test_a_row_that_says_everything_gets_no_remark() -> None:
    assert rules(WHOLE) == []
    assert rules(WHOLE, final=True) == []


@pytest.mark.parametrize(
    ("column", "rule"),
    [("results", "no_result"), ("timetable", "no_date"), ("lead", "no_lead"), ("success", "no_success")],
)
def test_an_empty_column_is_remarked_in_that_column(column: str, rule: str) -> None:
    (found,) = looked_at(plan({**WHOLE, column: " \n"}))
    assert (found.rule, found.column, found.kind) == (rule, column, "warning")


def test_what_is_missing_from_a_final_version_alone_is_left_in_peace_before() -> None:
    cells = {**WHOLE, "what": "", "resources_partners": None}
    assert rules(cells) == []
    assert rules(cells, final=True) == ["no_action", "no_resources"]


def test_a_first_list_of_actions_is_no_list_of_faults() -> None:
    assert rules({"what": "Open two language cafés"}) == []
    assert rules({}) == []
    assert set(rules({"what": "Open two language cafés"}, final=True)) == {
        "no_result", "no_date", "no_lead", "no_resources", "no_success",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lead", "several"),
    [
        ("Passerelles et la médiathèque", True), ("Mairie / CCAS", True), ("City & museum", True),
        ("Nadia Belkacem, Karim Haddad", True), ("City\nLibrary", True), ("Mairie ; région", True),
        ("City and library", True), ("Service cohésion sociale", False),
        ("Thomas Giraud, direction générale", False), ("Petite enfance, Karim Haddad", False),
        ("Médiathèque", False), ("Anderlecht", False),
    ],
)  # fmt: skip
def test_several_names_are_asked_about_and_a_department_is_not(lead: str, several: bool) -> None:
    found = looked_at(plan({**WHOLE, "lead": lead}))
    assert [(each.rule, each.kind) for each in found] == ([("several_names", "info")] if several else [])


def test_and_is_looked_for_in_the_languages_of_the_programme() -> None:
    assert rules({**WHOLE, "lead": "Δήμος και βιβλιοθήκη"}, languages=("el",)) == ["several_names"]
    assert rules({**WHOLE, "lead": "Dome un bibliotēka"}, languages=("lv",)) == ["several_names"]
    assert rules({**WHOLE, "lead": "Stad en bibliotheek"}, languages=("nl",)) == ["several_names"]
    assert rules({**WHOLE, "lead": "Association en lien"}, languages=("fr",)) == []


def test_dates_that_are_past_or_name_no_day_are_asked_about() -> None:
    assert rules({**WHOLE, "timetable": "mars 2025"}) == ["past_date"]
    assert rules({**WHOLE, "timetable": "mars 2025", "progress": "done"}) == []
    assert rules({**WHOLE, "timetable": "à définir"}) == ["no_day"]
    assert rules({**WHOLE, "timetable": "dès mars 2025"}) == [], "what has no end is not over"


def test_days_given_beside_no_words_are_dates_and_other_words_are_asked_about() -> None:
    given_days = {"start": "2027-05-01", "end": "2027-08-31"}
    assert rules({**WHOLE, "timetable": "", **given_days}) == []
    assert rules({**WHOLE, "timetable": "mars 2028", **given_days}) == ["other_dates"]
    corrected = {**given_days, "dated_words": "au retour des beaux jours"}
    assert rules({**WHOLE, "timetable": "mars 2028", **corrected}) == [], "these days were for other words"


def test_the_same_text_twice_is_asked_about_where_it_stands_the_second_time() -> None:
    other = {**WHOLE, "what": "Train volunteers", "results": "Forty volunteers"}
    found = looked_at(plan(WHOLE, other, {**other, "results": "Fifty in all", "success": "A list of names"}))
    told = [(each.rule, each.action, each.column) for each in found]
    assert told == [("same_text", "a2", "success"), ("same_text", "a3", "what")]
    assert words("en").say(found[0].text) == "Action 1 says the same. Is it meant?"
    assert rules({**WHOLE, "success": WHOLE["results"]}) == ["same_as_column"]
    assert rules({**WHOLE, "results": "Yes", "success": "Yes"}) == [], "short words mean nothing"


def test_money_to_be_confirmed_is_seen_in_column_five() -> None:
    assert rules({**WHOLE, "resources_partners": "Deux animatrices. Budget à confirmer."}) == ["unconfirmed"]


def test_an_ignored_remark_keeps_its_reason_until_the_cell_says_something_else() -> None:
    (action,) = plan({**WHOLE, "lead": "City and library"})
    kept = {"several_names": {"reason": "agreed in May", "words": "City and library"}}
    assert [each.ignored for each in looked_at([replace(action, ignored=kept)])] == ["agreed in May"]
    rewritten = replace(action, cells={**action.cells, "lead": "City and museum"}, ignored=kept)
    assert [each.ignored for each in looked_at([rewritten])] == [None]
    assert [each.ignored for each in looked_at([replace(action, ignored={"several_names": "odd"})])] == [None]


CELLS = st.dictionaries(st.sampled_from([*WHOLE, "progress"]), st.text(max_size=30))


@given(st.lists(CELLS, max_size=4))
def test_each_remark_is_a_sentence_about_a_cell_there_is(rows: list[dict[str, str]]) -> None:
    actions = plan(*rows)
    for final in (False, True):
        for each in looked_at(actions, final=final):
            assert each.rule in RULES
            assert each.column in WHOLE
            assert each.action in {action.id for action in actions}
            assert "{" not in words("en").say(each.title) + words("en").say(each.text)


NEEDS = (Need("n1", 1, "Housing"), Need("n2", 2, "Work"))


def test_r_164_an_action_tied_to_no_need_is_asked_about_never_warned_of() -> None:
    actions = plan(WHOLE, {**WHOLE, "needs": [{"entity": "a2.need", "id": "n2"}]})
    (found,) = (each for each in looked_at(actions, needs=NEEDS) if each.rule == "no_need")
    assert (found.action, found.column, found.kind) == ("a1", "what", "info")


def test_r_164_without_needs_nothing_is_asked_and_a_tie_to_one_that_is_gone_is_none() -> None:
    assert rules(WHOLE) == []
    assert rules({**WHOLE, "needs": [{"entity": "a2.need", "id": "gone"}]}, needs=NEEDS) == ["no_need"]
    assert rules({"what": "Open two language cafés"}, needs=NEEDS) == [], "a first list is left in peace"
