"""Answers keep the wording they were given under, whatever an association's file says later (design §4)."""

from __future__ import annotations

from typing import Any

import pytest

from mentordesk.forms.reading import shipped_form
from mentordesk.services.workspace import Workspace
from tests.forms.folders import overlay, own_forms, put


def reworded(wording: str) -> tuple[str, str]:
    return overlay(f'[[field]]\nkey = "a2.why"\nlabel = {{ en = "{wording}" }}\n')


@pytest.fixture
def programme(workspace: Workspace) -> str:
    return workspace.programmes.create("Neighbours", ["en"])


def answer(workspace: Workspace, programme: str, value: Any, key: str = "a2.why") -> None:
    filled = workspace.filling.filled(programme, "annex2")
    workspace.filling.answer(filled.register(key), value)


def under(workspace: Workspace, programme: str, key: str = "a2.why") -> Any:
    filled = workspace.filling.filled(programme, "annex2")
    told = filled.answers[key].wording
    return None if told is None else told["en"]


def test_an_answer_keeps_the_wording_it_was_given_under(workspace: Workspace, programme: str) -> None:
    answer(workspace, programme, "Half of them leave")
    shipped = shipped_form("annex2").by_key["a2.why"].label["en"]
    assert under(workspace, programme) is None
    with own_forms(reworded("Why bother?")) as folder:
        assert under(workspace, programme) == shipped, "given before the association came"
        answer(workspace, programme, "Because they leave")
        assert under(workspace, programme) is None
        put(folder, reworded("Why does it matter?"))
        assert under(workspace, programme) == "Why bother?", "the association changed its words"
        workspace.history.undo(programme)
        assert under(workspace, programme) == shipped, "the first answer again"
        workspace.history.redo(programme)
        assert under(workspace, programme) == "Why bother?"
        put(folder, reworded("Why bother?"))
        assert under(workspace, programme) is None, "the old words are back"
    assert under(workspace, programme) == "Why bother?", "the association's file is gone"
    answer(workspace, programme, "Because half of them leave")
    assert under(workspace, programme) is None
    assert workspace.checking.check(rebuild=True).differences == 0


def test_rows_and_restricted_answers_keep_it_too(workspace: Workspace, programme: str) -> None:
    title = '[[field]]\nkey = "a2.need.title"\nlabel = { en = "In three words" }\n'
    with own_forms(("one.toml", overlay(title)[1]), ("two.toml", reworded("Why bother?")[1])) as folder:
        filling = workspace.filling
        filling.add_row(filling.filled(programme, "annex2"), "a2.need", {"title": "Nobody asks"})
        answer(workspace, programme, "Because they leave")
        filling.restrict(filling.filled(programme, "annex2"), "a2.why", "confidence")
        assert under(workspace, programme) is None
        put(
            folder,
            ("one.toml", overlay(title.replace("three", "five"))[1]),
            ("two.toml", reworded("Why?")[1]),
        )
        filled = filling.filled(programme, "annex2")
        (row,) = filled.rows_of("a2.need")
        told = row.answers["title"].wording
        assert told is not None
        assert told["en"] == "In three words"
        assert under(workspace, programme) == "Why bother?"
        answer(workspace, programme, "They leave in May")
        assert under(workspace, programme) is None
        assert "They leave" not in str(filling.filled(programme, "annex2", open_only=True).answers)


def test_another_language_more_is_no_other_wording(workspace: Workspace, programme: str) -> None:
    with own_forms(reworded("Why bother?")) as folder:
        answer(workspace, programme, "Because they leave")
        put(folder, overlay('[[field]]\nkey = "a2.why"\nlabel = { en = "Why bother?", it = "Perché?" }\n'))
        assert under(workspace, programme) is None
