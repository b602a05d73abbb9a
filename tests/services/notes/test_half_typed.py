"""A half-typed note is kept in its own circle, and is back in the composer after a stop (R-129, R-132)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mentordesk.model.notes import CIRCLES, DEGREES, ME, OPEN, TEAM, Typing
from mentordesk.services.workspace import Workspace
from mentordesk.store import drafts
from mentordesk.words import words
from tests.services.notes.test_degrees import written
from tests.services.notes.visiting import DAY, Visiting


def typed(visiting: Visiting, text: str, degree: str = OPEN) -> Typing:
    return Typing(
        visiting.programme, text, visiting.notes.new_note_id(), "obstacle", degree, visiting.session,
        day=DAY, time="11:52", speaker={"text": "Hilde Maes"}, links=({"entity": "a2.need", "id": "n3"},),
    )  # fmt: skip


def again(visiting: Visiting) -> Visiting:
    """The program after a stop."""
    visiting.workspace.close()
    visiting.workspace = Workspace.open(visiting.workspace.folder)
    return visiting


def kept(visiting: Visiting) -> list[tuple[str, str, str]]:
    with visiting.workspace.store.reading() as view:
        return [(each.register.field, each.circle, each.value) for each in drafts.kept(view)]


@pytest.mark.parametrize("degree", DEGREES)
def test_what_stood_in_the_composer_stands_there_again(visiting: Visiting, degree: str) -> None:
    typing = typed(visiting, "La convention expire en d", degree)
    visiting.notes.keep_typing(replace(typing, text="La conv"))
    visiting.notes.keep_typing(typing)
    assert again(visiting).notes.typing(visiting.programme) == (typing,)
    ((_field, circle, _words),) = kept(visiting)
    assert circle == CIRCLES[degree]
    visiting.notes.add(replace(typing, text="La convention expire en décembre"))
    assert visiting.notes.typing(visiting.programme) == ()
    assert kept(visiting) == []
    (note,) = visiting.all()
    assert (note.id, note.text, note.degree, note.kind, note.time) == (
        typing.note, "La convention expire en décembre", degree, "obstacle", "11:52",
    )  # fmt: skip
    visiting.workspace.close()


def test_restricting_what_is_half_typed_leaves_no_words_in_the_wider_circle(visiting: Visiting) -> None:
    typing = typed(visiting, "MARKER")
    for degree in (OPEN, TEAM, ME):
        visiting.notes.keep_typing(replace(typing, degree=degree))
        assert [circle for _field, circle, _words in kept(visiting)] == [CIRCLES[degree]]
    visiting.notes.keep_typing(replace(typing, degree=OPEN))
    visiting.notes.add(replace(typing, degree=ME))
    assert kept(visiting) == []
    assert "MARKER" not in written(visiting, "shared") + written(visiting, "confidence")


def test_words_taken_away_or_given_up_are_not_offered(visiting: Visiting) -> None:
    typing = typed(visiting, "words")
    visiting.notes.keep_typing(typing)
    visiting.notes.keep_typing(replace(typing, text="  "))
    assert visiting.notes.typing(visiting.programme) == ()
    visiting.notes.keep_typing(typing)
    visiting.notes.give_up_typing(typing)
    assert again(visiting).notes.typing(visiting.programme) == ()
    visiting.workspace.close()


def test_a_note_being_corrected_is_offered_over_what_was_shown(visiting: Visiting) -> None:
    note = visiting.take("said", TEAM)
    typing = Typing(visiting.programme, "said, and m", note.id, degree=TEAM, base=(note.keys["text"],))
    visiting.notes.keep_typing(typing)
    (back,) = again(visiting).notes.typing(visiting.programme)
    assert (back.text, back.note, back.base) == ("said, and m", note.id, typing.base)
    visiting.notes.change(visiting.read(note), {"text": "said, and more"})
    assert visiting.notes.typing(visiting.programme) == ()
    visiting.workspace.close()


def test_several_half_typed_notes_wait_in_their_order_and_none_travels(visiting: Visiting) -> None:
    first, second = typed(visiting, "first"), typed(visiting, "second", ME)
    visiting.notes.keep_typing(first)
    visiting.notes.keep_typing(second)
    assert {each.text for each in visiting.notes.typing(visiting.programme)} == {"first", "second"}
    assert visiting.all() == ()
    assert "second" not in written(visiting, "private")


@pytest.mark.parametrize("degree", DEGREES)
def test_the_general_offer_at_the_next_start_says_a_note_and_makes_it_whole(
    visiting: Visiting, degree: str
) -> None:
    typing = typed(visiting, "La convention expire en d", degree)
    visiting.notes.keep_typing(typing)
    (offered,) = again(visiting).workspace.drafting.offered()
    assert "note" in words("en").say(offered.where).casefold()
    assert "removed" not in words("en").say(offered.where)
    assert (offered.last_words == "…") == (degree in (TEAM, ME))
    visiting.workspace.drafting.take_up(offered)
    (note,) = visiting.all()
    assert (note.id, note.text, note.degree) == (typing.note, typing.text, degree)
    assert visiting.notes.typing(visiting.programme) == ()
    visiting.workspace.close()
