"""The local support network as a group: how many, from where, who speaks for migrants (R-090 to R-095)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mentordesk.model.filled import Filled, FilledRow

NETWORK = "annex5"
MEMBER = "a5.member"
SEATS = 10  # active members at most, for everyone to speak
ADDITIONAL, FORMER = "additional", "former"


@dataclass(frozen=True)
class Balance:
    """``categories`` counts active members by category, in the order of the form, without those of none.

    ``speaking`` are the active members that represent migrants: a function, never an origin (R-224).
    """

    active: int
    additional: int
    former: int
    categories: Mapping[str, int]
    speaking: int
    inside: int
    outside: int


def is_active(member: FilledRow) -> bool:
    """Whether a member counts towards the ten; whoever has no status yet does (R-092)."""
    return member.value("status") not in (ADDITIONAL, FORMER)


def balance(network: Filled) -> Balance:
    """The balance of the members there are; empty rows are nobody."""
    members = [each for each in network.rows_of(MEMBER) if not each.is_empty]
    active = [each for each in members if is_active(each)]
    by_category = [each.value("category") for each in active]
    known = [each.value for each in network.form.by_key[f"{MEMBER}.category"].choices]
    status = [each.value("status") for each in members]
    links = [each.value("decision_link") for each in active]
    return Balance(
        active=len(active),
        additional=status.count(ADDITIONAL),
        former=status.count(FORMER),
        categories={each: by_category.count(each) for each in known if each in by_category},
        speaking=sum(each.value("migrant_rep") is True for each in active),
        inside=links.count("inside"),
        outside=links.count("outside"),
    )
