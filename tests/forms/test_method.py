"""What the method asks of the forms themselves: their lists, their choices, their order, their words."""

from __future__ import annotations

import pytest

from mentordesk.forms.reading import shipped_form
from mentordesk.words import words

EN, FR = words("en"), words("fr")


def choices(form: str, key: str) -> list[str]:
    return [each.value for each in shipped_form(form).by_key[key].choices]


def test_r_030_needs_stand_in_three_parts_after_the_head() -> None:
    sections = [each.key for each in shipped_form("annex2").sections]
    assert sections == ["a2.head", "a2.needs", "a2.local", "a2.assoc"]


def test_r_037_the_team_s_view_of_itself_follows_question_11_unnumbered() -> None:
    asked = [each for each in shipped_form("annex2").questions if each.section == "a2.needs"]
    at = next(place for place, each in enumerate(asked) if each.number == 11)
    assert [(each.id, each.number) for each in asked[at + 1 :]] == [
        ("a2.capacity", None), ("a2.leadership_support", None), ("a2.leadership_support_how", None),
    ]  # fmt: skip


def test_r_045_the_setting_is_described_for_the_city_the_region_and_the_country() -> None:
    needs = shipped_form("annex2")
    local = next(each for each in needs.questions if each.number == 15)
    assert local.section == "a2.local"
    assert len(local.fields) == 6
    above = [needs.label(key, EN) for key in ("a2.assoc.relations", "a2.assoc.framework")]
    assert all("state and region" in label for label in above)


def test_r_050_annex_3_mirrors_the_contexts_of_annex_2() -> None:
    def context(form: str, prefix: str) -> list[tuple[str, str]]:
        fields = shipped_form(form).fields
        parts = (f"{prefix}.local.", f"{prefix}.assoc.")
        return [(each.key[3:], each.kind) for each in fields if each.key.startswith(parts)]

    assert context("annex3", "a3") == context("annex2", "a2")


def test_r_053_a_practice_sheet_has_the_twelve_headings_and_stands_as_often_as_needed() -> None:
    practices = shipped_form("annex4")
    assert practices.several
    assert len(practices.questions) == 12


def test_r_080_the_briefing_and_the_line_between_helping_and_deciding() -> None:
    lists = shipped_form("annex1").lists
    assert [len(lists[name]) for name in ("brief_offer", "brief_is_not", "brief_does")] == [8, 8, 5]
    sides = [each.side for each in lists["spectrum"]]
    assert (sides.count("help"), sides.count("decide")) == (6, 3)
    assert sides == sorted(sides, reverse=True)  # from helping to deciding


def test_r_083_the_charter_asks_both_sides_and_the_rules_they_keep() -> None:
    keys = {each.id for each in shipped_form("annex1").questions_in("a1.charter")}
    asked = (
        "expectations_mentee",
        "expectations_mentor",
        "confidentiality",
        "independence",
        "rhythm",
        "signed",
    )
    assert {f"a1.{each}" for each in asked} <= keys


def test_r_085_the_mentor_says_what_it_learns_too() -> None:
    assert "learns too" in shipped_form("annex1").help("a1.expectations_mentor", EN)
    assert "apprend aussi" in shipped_form("annex1").help("a1.expectations_mentor", FR)


def test_r_094_earlier_dialogue_with_the_city_is_recommended_and_never_required() -> None:
    assert shipped_form("annex5").by_key["a5.member.dialogue_experience"].level == "recommended"


def test_r_095_the_categories_of_members() -> None:
    assert choices("annex5", "a5.member.category") == [
        "residents_migrant", "residents_other", "ngo", "business", "union", "academic", "public_body",
        "council_officer", "other",
    ]  # fmt: skip


def test_r_097_the_roles_of_the_network_are_ticked_one_by_one() -> None:
    roles = ["contributions", "dissemination", "exchanges", "visits", "plan", "monitoring"]
    asked = shipped_form("annex5").questions_in("a5.roles")
    assert [(each.id, each.first.kind) for each in asked] == [
        (f"a5.role.{role}", "checklist_item") for role in roles
    ]
    assert choices("annex5", "a5.member.roles") == roles


def test_r_102_five_benefits_to_tick_each_with_room_for_an_example() -> None:
    asked = shipped_form("annex5").questions_in("a5.benefits")
    assert [each.first.kind for each in asked] == ["checklist_item"] * 5


@pytest.mark.parametrize("form", ["annex2", "annex3", "annex4", "annex5"])
def test_r_003_whoever_fills_a_part_is_known_for_every_question(form: str) -> None:
    read = shipped_form(form)
    for question in read.questions:
        assert question.first.filled_by or read.by_section[question.section].filled_by, question.id
