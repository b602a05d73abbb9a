"""The charter of annex 1 on one page, for both signatures (R-080, R-083, R-084)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from mentordesk.documents.blocks import Facing, Pair, Pairs, Side, Signatures
from mentordesk.documents.one_page import one_page
from mentordesk.documents.page import Block, Heading, Page
from mentordesk.documents.said import Said
from mentordesk.forms.reading import form
from mentordesk.model.filled import Filled
from mentordesk.model.programme import Party, Programme
from mentordesk.words import Words

FORM = "annex1"
_SIGNED = "a1.signed"
_BOX = "□ "


def charter_page(filled: Filled, programme: Programme, words: Words, *, document: str, at: datetime) -> Page:
    """The charter in the language of ``words``; of a Filled with nothing in it, the charter to be written on.

    What was said in confidence stays out; the self-check never stands in a document (R-082).
    """
    said = Said(filled, programme, words)
    title = words.text("Mentoring charter")
    blocks = _blocks(said, programme, words)
    return one_page(title, blocks, programme, words, document=document, at=at)


def _blocks(said: Said, programme: Programme, words: Words) -> Iterator[Block]:
    yield _briefing(words)
    yield _expectations(said, programme, words)
    yield Heading(2, words.text("We agree"))
    yield _agreed(said, words)
    yield Heading(2, words.text("Agreement"))
    yield _signatures(said, programme, words)


def _briefing(words: Words) -> Facing:
    """What mentoring brings and what it is not: read-only lines of the form."""
    definition = form(FORM)

    def listed(name: str) -> str:
        return "\n".join(f"- {definition.line_label(line, words)}" for line in definition.lists[name])

    return Facing(
        words.text("What mentoring is"),
        words.text("At the left what mentoring brings, at the right what it is not."),
        Side(definition.label("a1.offer", words), listed("brief_offer")),
        Side(words.text("What it is not"), listed("brief_is_not")),
    )


def _expectations(said: Said, programme: Programme, words: Words) -> Facing:
    def side(key: str, party: Party | None) -> Side:
        title = words.text("{city} expects", city=party.name) if party else said.label(key)
        text = said.answer(key)
        return Side(title, text or ("\n\n" if said.is_blank else "–"), said.language(key, text))

    return Facing(
        words.text("Expectations"),
        words.text("What each city expects of the mentoring, side by side."),
        side("a1.expectations_mentee", programme.mentee),
        side("a1.expectations_mentor", programme.mentor),
    )


def _agreed(said: Said, words: Words) -> Pairs:
    return Pairs(
        words.text("We agree"),
        words.text("Four points: discretion, independence, rhythm, languages."),
        (
            Pair(words.text("Discretion"), _discretion(said)),
            Pair(words.text("Independence"), _independence(said, words)),
            _written(said, words.text("Rhythm"), "a1.rhythm"),
            _written(said, words.text("Languages"), "a1.languages"),
        ),
    )


def _discretion(said: Said) -> str:
    """The rule chosen, or all of them to be ticked by hand; what holds for each stands under it."""
    key = "a1.confidentiality"
    chosen = said.answer(key)
    rule = [chosen] if chosen else [f"{_BOX}{each}" for each in said.choices(key)] if said.is_blank else ["–"]
    return "\n".join((*rule, said.help(key)))


def _independence(said: Said, words: Words) -> str:
    key = "a1.independence"
    if said.value(key) is False:
        return words.text("Still to be talked over with the facilitation team before starting.")
    if said.value(key) is None and not said.is_blank:
        return "–"
    return words.text("Neither line management, nor contract, nor control between mentor and mentee.")


def _written(said: Said, label: str, key: str) -> Pair:
    text = said.answer(key)
    return Pair(label, text or ("" if said.is_blank else "–"), said.language(key, text))


def _signatures(said: Said, programme: Programme, words: Words) -> Signatures:
    """A line to each organisation that agreed; before anyone did, one to each city."""
    agreed = [
        tuple(said.cell(_SIGNED, row, name) for name in ("party", "person", "date"))
        for row in said.rows(_SIGNED)
    ]
    found = [(party, person, day) for party, person, day in agreed if party or person]
    named = {party for party, _person, _day in found}
    missing = [(city.name, "", "") for city in programme.cities if city.name not in named]
    rows = found if len(found) > 1 else [*found, *missing][: max(2, len(programme.cities))]
    rows += [("", "", "")] * (2 - len(rows))
    return Signatures(
        words.text("Agreement"),
        words.text("A line to each organisation: who agrees, in which function, when, and room to sign."),
        (
            said.label("a1.signed.party"),
            said.label("a1.signed.person"),
            said.label("a1.signed.date"),
            words.text("Signature"),
        ),
        tuple(rows),
    )
