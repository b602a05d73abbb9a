"""Which actions answer which need, and the obstacles that are carried on."""

from __future__ import annotations

from mentordesk.model.carried import obstacles
from mentordesk.model.coverage import NEED, Coverage, coverage, needs_of, tied_to, ties
from mentordesk.model.plan import Action
from tests.model.filled_forms import actions, filled

NEEDS = filled("annex2", rows={NEED: [{"title": "Housing"}, {"title": "Work"}, {}]}).rows_of(NEED)


def covered(*tied: list[str]) -> Coverage:
    return coverage(NEEDS, actions(*tied))


def test_r_043_each_need_counts_its_actions() -> None:
    found = covered(["a2.need1", "a2.need2"], ["a2.need1"], [])
    assert [each.title for each in found.needs] == ["Housing", "Work"], "an empty row is no need"
    assert (found.count("a2.need1"), found.count("a2.need2")) == (2, 1)
    assert found.uncovered == ()
    assert [each.id for each in found.untied] == ["a3"]


def test_r_164_a_need_that_is_gone_ties_nothing() -> None:
    found = covered(["a2.need9"])
    assert [each.id for each in found.untied] == ["a1"]
    assert [each.title for each in found.uncovered] == ["Housing", "Work"]


def test_r_164_a_tie_that_came_by_title_counts_until_it_is_changed() -> None:
    action = Action("a1", "", 1, "", {"needs": [{"text": "HOUSING"}]})
    needs = needs_of(NEEDS)
    assert tied_to(action, needs) == ("a2.need1",)
    assert ties(action, needs, ["a2.need2"]) == [{"entity": NEED, "id": "a2.need2"}]


def test_r_164_ties_stand_in_the_needs_order_and_those_to_other_things_stay() -> None:
    others = [{"entity": "note", "id": "n1"}, {"entity": NEED, "id": "gone"}]
    action = Action("a1", "", 1, "", {"needs": [*others, {"entity": NEED, "id": "a2.need1"}]})
    needs = needs_of(NEEDS)
    assert ties(action, needs, ["a2.need2", "a2.need1"]) == [
        {"entity": NEED, "id": "a2.need1"}, {"entity": NEED, "id": "a2.need2"}, *others,
    ]  # fmt: skip
    assert ties(Action("a2", "", 2, ""), needs, []) is None


def test_a_need_without_title_is_called_by_how_it_begins() -> None:
    text = "Most of those who came in the last five years live in flats that nobody else would take any more."
    (need,) = needs_of(filled("annex2", rows={NEED: [{"statement": text}]}).rows_of(NEED))
    assert need.title == "Most of those who came in the last five years live in flats that nobody else…"


def test_r_036_obstacles_are_carried_in_their_order_unless_left_out() -> None:
    rows = {"a2.obstacles": [{"kind": "funding", "text": "No budget line"}, {"text": "Two mayors"}, {}]}
    found = obstacles(filled("annex2", rows=rows))
    assert [(each.kind, each.text) for each in found] == [("funding", "No budget line"), ("", "Two mayors")]
    assert obstacles(filled("annex2", rows=rows, said={"a2.obstacles": "not_relevant"})) == ()
