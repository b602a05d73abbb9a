"""My part: three things at most, what others wait for first, and nothing when nothing presses."""

from __future__ import annotations

import re
from typing import Any

import pytest

from mentordesk.model.my_part import MOST, Thing, next_things
from mentordesk.model.plan import Action, Plan, Version
from mentordesk.model.programme import Party, Programme
from mentordesk.words import words

COLUMNS = ("what", "results", "timetable", "lead", "resources_partners", "success")
WHOLE = dict.fromkeys(COLUMNS, "words")
EN = words("en")


def programme(*roles: str, format: str = "pair") -> Programme:
    parties = tuple(Party(f"p{number}", role, f"City {number}") for number, role in enumerate(roles))
    return Programme("p", {"prog.format": format}, parties)


PAIR = programme("mentee_city", "mentor_city")


def plan(*rows: dict[str, Any], versions: int = 0, header: dict[str, Any] | None = None) -> Plan:
    actions = tuple(Action(f"r{n}", "K7QP", n, "V", cells) for n, cells in enumerate(rows, 1))
    named = tuple(Version(f"v{n}", f"0.{n}", "", {}, "") for n in range(1, versions + 1))
    return Plan("p", header or {}, actions, named)


def ids(things: list[Thing]) -> list[str]:
    return [each.id for each in things]


def without(*names: str) -> dict[str, Any]:
    return {name: text for name, text in WHOLE.items() if name not in names}


def test_a_new_programme_begins_with_an_action_and_the_cities() -> None:
    assert ids(next_things(programme(), plan(), EN)) == ["first_action", "mentee_city", "mentor_city"]
    assert ids(next_things(programme("mentee_city", "mentor_association"), plan(), EN)) == ["first_action"]


def test_a_party_without_a_name_is_still_to_be_named() -> None:
    nameless = Programme("p", {}, (Party("a", "mentee_city", ""), Party("b", "mentor_city", "Grandpont")))
    assert ids(next_things(nameless, plan(WHOLE, versions=1), EN, sent=True)) == ["mentee_city"]


def test_a_community_of_practice_names_its_cities() -> None:
    one, two = (
        programme("peer_city", format="community"),
        programme("peer_city", "peer_city", format="community"),
    )
    assert ids(next_things(one, plan(), EN)) == ["first_action", "peer_cities"]
    assert ids(next_things(two, plan(), EN)) == ["first_action"]


def test_an_open_column_is_named_and_leads_to_its_cell() -> None:
    (first, second, third) = next_things(
        PAIR, plan(WHOLE, without("lead", "results"), without("success"), without("what")), EN
    )
    assert (first.title, first.reason) == ("Go on with action 2", "Still open: “Results” and “Who leads?”.")
    assert (first.page, first.part) == ("plan", ("r2", "results"))
    assert second.part == ("r3", "success")
    assert third.id == "version"  # the plan as a whole has its turn


def test_a_whole_plan_is_given_a_version_then_exported_then_nothing_presses() -> None:
    assert ids(next_things(PAIR, plan(WHOLE), EN)) == ["version"]
    assert ids(next_things(PAIR, plan(WHOLE), EN, sent=True)) == ["version"]
    now = plan(WHOLE, versions=2)
    assert ids(next_things(PAIR, now, EN, named=now)) == ["export"]
    assert next_things(PAIR, now, EN, named=now, sent=True) == []


def test_a_plan_that_has_changed_since_is_given_a_new_version() -> None:
    now = plan(WHOLE, versions=2)
    for then in (plan(without("lead")), plan(), plan(WHOLE, header={"a6.title": "Voisins"})):
        (thing,) = next_things(PAIR, now, EN, named=then, sent=True)
        assert (thing.id, thing.reason) == ("version", "It has changed since version 0.2.")
    emptied = plan({**WHOLE, "ext": None}, header={"a6.title": None})
    assert next_things(PAIR, now, EN, named=emptied, sent=True) == []


def test_words_kept_and_conflicts_come_first() -> None:
    action = Action("r1", "K7QP", 1, "V", WHOLE, frozenset({"what", "lead", "order"}))
    things = next_things(programme(), Plan("p", {}, (action,)), EN, drafts=1)
    assert ids(things) == ["drafts", "conflict", "mentee_city"]
    assert things[0].reason == "1 text you were typing was kept."
    assert things[1].reason.startswith("2 answers")
    assert things[1].part == ("r1", "lead")
    moved = Action("r1", "K7QP", 1, "V", WHOLE, frozenset({"order"}))
    assert ids(next_things(PAIR, Plan("p", {}, (moved,)), EN)) == ["version"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_never_more_than_three_and_always_a_sentence_and_a_verb(language: str) -> None:
    for found in (programme(), PAIR):
        for rows in ((), (WHOLE,), (without("lead"),) * 5):
            things = next_things(found, plan(*rows), words(language), drafts=2)
            assert 0 < len(things) <= MOST
            for thing in things:
                assert thing.reason.endswith(".")
                assert thing.title
                assert len(thing.button.split()) <= 3
                assert not re.search("[!{]", thing.title + thing.reason)
