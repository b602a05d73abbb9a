"""Where a note can be put, as a list to choose from: any session of any visit, or a visit outside of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mentordesk.model.notes import Note
from mentordesk.model.visits import Visit
from mentordesk.ui.noting.ask_panel import Option
from mentordesk.ui.noting.known import Known
from mentordesk.ui.noting.running import Spot
from mentordesk.ui.noting.session_words import spot_name
from mentordesk.ui.visiting.visit_words import short_day, visit_name
from mentordesk.words import Words


def places(known: Known, note: Note, words: Words) -> list[Option]:
    """Where it is not yet: its own visit first, then the others; ``place_of`` reads what is chosen."""
    here = Spot(note.visit, note.session)
    own = [each for each in known.visits if each.id == note.visit]
    others = [each for each in known.visits if each.id != note.visit]
    spots = [spot for each in (*own, *others) for spot in _spots(each) if spot != here]
    return [Option(f"{spot.visit}/{spot.session}", _named(known, spot, own, words)) for spot in spots]


def place_of(chosen: str) -> Spot:
    """What was chosen."""
    visit, _slash, session = chosen.partition("/")
    return Spot(visit, session)


def _spots(visit: Visit) -> Iterator[Spot]:
    for each in visit.sessions:
        yield Spot(visit.id, each.id)
    yield Spot(visit.id)


def _named(known: Known, spot: Spot, own: Sequence[Visit], words: Words) -> str:
    visit = known.visit(spot.visit)
    session = visit.session(spot.session) if visit is not None else None
    name = spot_name(known, spot, words)
    if visit is None or session is None:
        return name
    about = {"session": name, "day": short_day(visit, session.day, words)}
    if visit in own:
        return words.text("{session} · {day}", **about)
    return words.text("{session} · {day} · {visit}", visit=visit_name(visit, words), **about)
