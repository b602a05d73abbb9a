"""Looking for words in all that is written: notes, answers, actions, visits, people (features, row 94).

Accents and case are ignored, in Greek too, and the beginning of a word finds it. What is found in a narrower
circle is told as such; whoever shows it to others leaves it out (``circles``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from mentordesk.forms.definition import FREE_TEXTS
from mentordesk.model import people
from mentordesk.model.changes import CIRCLES, Register
from mentordesk.model.filled import TRANSLATION, bare
from mentordesk.model.notes import NOTE
from mentordesk.model.plan import ACTION
from mentordesk.model.programme import FORM as PROGRAMME
from mentordesk.model.visits import SESSION, VISIT
from mentordesk.services.past_texts import field_of
from mentordesk.store import records, rows, search
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.words import Label, folded

if TYPE_CHECKING:
    from mentordesk.services.found_at import FoundAt

NOTES, ACTIONS, ANSWERS, VISITS, PEOPLE = "notes", "actions", "answers", "visits", "people"
KINDS = (NOTES, ACTIONS, ANSWERS, VISITS, PEOPLE)
_BY_ENTITY = {NOTE: NOTES, ACTION: ACTIONS, VISIT: VISITS, SESSION: VISITS, people.ENTITY: PEOPLE}
_AT_ONCE = 4  # times as many are asked for where what is sorted out afterwards must not leave too few
_OF_A_KIND = 40  # likewise where only notes of one of twelve kinds are wanted
_AROUND = 60  # letters before what was found; as many again follow it
_NOTE_KIND = "kind"
_WITH_WORDS = {"reference": "text", "reference_list": "text", "checklist_item": "note"}
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Found:
    """One place where the words stand.

    ``text`` is a line of what stands there, ``marks`` where in it the words are: (start, length).
    ``label`` is the question or column; None for what is the program's own, as a person's name.
    """

    kind: str
    programme: str
    title: str
    """What the programme is called."""
    register: Register
    circle: str
    label: Label | None
    text: str
    marks: tuple[tuple[int, int], ...]


class Finding:
    """Keeps the index up to date and asks it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep_up(self) -> bool:
        """Take in some of what was written since; False when more is left: ask again, others may go between.

        A store that is open for reading alone is asked as far as it got.
        """
        if not self._store.writable:
            return True
        with self._store.reading() as view:
            if not search.is_behind(view):
                return True
        with self._store.unit_of_work() as unit:
            return search.catch_up(unit.connection, words_of)

    def find(
        self,
        text: str,
        programme: str | None = None,
        kinds: Collection[str] = KINDS,
        *,
        besides: str | None = None,
        note_kind: str = "",
        circles: Sequence[str] = CIRCLES,
        most: int = 50,
    ) -> tuple[Found, ...]:
        """Where all these words stand: the best first while they are few, else the newest.

        In one programme, or in all that were not removed, the one ``besides`` which one looks left out; notes
        of one kind only where it is named. Call ``keep_up`` before.
        """
        wanted = _Wanted(_words(text), programme, besides, frozenset(kinds), note_kind, circles, most)
        with self._store.reading() as view:
            return _found(view, wanted)

    def find_at(
        self,
        text: str,
        programme: str | None = None,
        kinds: Collection[str] = KINDS,
        *,
        besides: str | None = None,
        note_kind: str = "",
        circles: Sequence[str] = CIRCLES,
        most: int = 50,
    ) -> tuple[FoundAt, ...]:
        """The same, each with what tells where it stands and leads there."""
        from mentordesk.services.found_at import placed

        wanted = _Wanted(_words(text), programme, besides, frozenset(kinds), note_kind, circles, most)
        with self._store.reading() as view:
            return placed(view, _found(view, wanted))


@dataclass(frozen=True)
class _Wanted:
    words: Sequence[str]
    programme: str | None
    besides: str | None
    kinds: frozenset[str]
    note_kind: str
    circles: Sequence[str]
    most: int


def _found(view: View, wanted: _Wanted) -> tuple[Found, ...]:
    if not wanted.words or not wanted.kinds:
        return ()
    titles = _titles(view)
    asked = search.find(
        view, wanted.words, programme=wanted.programme, besides=wanted.besides,
        entities=_entities(wanted.kinds), circles=wanted.circles,
        most=wanted.most * (_OF_A_KIND if wanted.note_kind else _AT_ONCE),
    )  # fmt: skip
    chosen = _in_kinds(asked, wanted.kinds, titles)
    if wanted.note_kind:
        chosen = (hit for hit in chosen if _is_of(view, hit.register, wanted.note_kind))
    shown = (found for hit in chosen for found in _shown(view, hit, wanted.words, titles))
    return tuple(islice(shown, wanted.most))


def _is_of(view: View, at: Register, note_kind: str) -> bool:
    """Whether it is in a note of this kind, as far as it is in a note."""
    if at.entity != NOTE:
        return True
    sign = at.field.partition("#")[1:]
    return bool(rows.value(view, at._replace(field="".join((_NOTE_KIND, *sign)))) == note_kind)


def words_of(entity: str, name: str, value: Any) -> str:
    """The folded words of a stored value that one may look for: none in figures, dates, choices, links."""
    return folded(" ".join(_texts(entity, name, value)))


def _texts(entity: str, name: str, value: Any) -> Iterator[str]:
    plain = bare(name)
    if entity == people.ENTITY:
        if plain in people.FIELDS and isinstance(value, str):
            yield value
    elif plain.startswith(TRANSLATION):
        yield _part(value, "text")
    elif (known := field_of(Register("", entity, "", name))) is not None:
        asked = known[1]
        for each in value if isinstance(value, list) else [value]:
            if asked.kind in FREE_TEXTS:
                yield str(each)
            elif asked.kind in _WITH_WORDS:
                yield _part(each, _WITH_WORDS[asked.kind])


def _part(value: Any, name: str) -> str:
    return str(value.get(name) or "") if isinstance(value, Mapping) else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def _entities(kinds: Collection[str]) -> list[str]:
    """The entities to ask for; none named where answers are wanted, which stand in many."""
    if ANSWERS in kinds:
        return []
    return [entity for entity, kind in _BY_ENTITY.items() if kind in kinds]


def _in_kinds(
    hits: Sequence[search.Hit], kinds: Collection[str], titles: Mapping[str, str]
) -> Iterator[search.Hit]:
    for hit in hits:
        if hit.register.programme in titles and _kind(hit.register) in kinds:
            yield hit


def _kind(register: Register) -> str:
    return _BY_ENTITY.get(register.entity, ANSWERS)


def _titles(view: View) -> dict[str, str]:
    return {
        each: str(records.single(view, each, PROGRAMME).answers.get("prog.title") or "")
        for each in records.programmes(view)
    }


def _shown(view: View, hit: search.Hit, wanted: Sequence[str], titles: Mapping[str, str]) -> Iterator[Found]:
    at = hit.register
    value = rows.value(view, at)
    text = " ".join(" · ".join(_texts(at.entity, at.field, value)).split())
    if not text:
        return
    line, marks = excerpt(text, wanted)
    known = field_of(at)
    label = Label(f"{known[0].key}/{known[1].key}", known[1].label) if known else None
    yield Found(_kind(at), at.programme, titles[at.programme], at, hit.circle, label, line, marks)


def excerpt(text: str, wanted: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A line of a text around the first of the words, and where the words stand in it: (start, length)."""
    spans = [found.span() for found in _WORD.finditer(text) if _begins(found.group(), wanted)]
    first = spans[0][0] if spans else 0
    start = 0 if first <= _AROUND else text.rfind(" ", 0, first - _AROUND // 2) + 1
    end = start + 2 * _AROUND + 20
    end = len(text) if end >= len(text) else max(text.rfind(" ", start, end), start + 1)
    before, after = ("… " if start else ""), (" …" if end < len(text) else "")
    shift = len(before) - start
    marks = tuple((a + shift, b - a) for a, b in spans if start <= a and b <= end)
    return f"{before}{text[start:end]}{after}", marks


def _begins(word: str, wanted: Sequence[str]) -> bool:
    plain = _plain(word)
    return any(plain.startswith(each) if len(each) > 1 else plain == each for each in wanted)


@lru_cache(maxsize=8192)
def _plain(word: str) -> str:
    return folded(word)
