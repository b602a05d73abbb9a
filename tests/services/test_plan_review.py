"""Ignoring a remark, with a reason: remembered, taken back, never a reason to bring a row back."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentordesk.model.plan import Action
from mentordesk.services.workspace import Workspace
from mentordesk.words import words


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = Workspace.create(tmp_path / "store")
    programme = made.programmes.create("Learning the language", ["en"])
    made.plans.paste(programme, [], [{"what": "Open two cafés", "lead": "City and library"}], None, None)
    return made


def at_plan(workspace: Workspace) -> tuple[str, Action]:
    (programme,) = workspace.programmes.listed()
    (action,) = workspace.plans.plan(programme.id).actions
    return programme.id, action


def test_a_reason_stays_with_the_row_and_the_words_it_was_given_for(workspace: Workspace) -> None:
    programme, action = at_plan(workspace)
    workspace.review.ignore(programme, action, "several_names", "lead", "  both answer, agreed in May ")
    programme, action = at_plan(workspace)
    kept = {"reason": "both answer, agreed in May", "words": "City and library"}
    assert action.ignored == {"several_names": kept}
    assert set(action.cells) == {"what", "lead"}, "it is no cell of the plan"
    workspace.review.take_up(programme, action, "several_names")
    assert not any(at_plan(workspace)[1].ignored.values())


def test_undo_shows_the_remark_again_and_history_says_what_was_done(workspace: Workspace) -> None:
    programme, action = at_plan(workspace)
    act = workspace.review.ignore(programme, action, "several_names", "lead", "")
    told = words("en").say(workspace.history.entries(programme)[0].name)
    assert told == "Remark on action 1 ignored"
    assert act is not None
    workspace.history.take_back(programme, act)
    assert not any(at_plan(workspace)[1].ignored.values())


def test_a_remark_on_a_row_that_was_removed_brings_nothing_back(workspace: Workspace) -> None:
    programme, action = at_plan(workspace)
    workspace.plans.remove_actions(programme, [action])
    assert workspace.review.ignore(programme, action, "several_names", "lead", "late") is None
    assert workspace.plans.plan(programme).actions == ()


def test_only_remarks_there_are_can_be_ignored(workspace: Workspace) -> None:
    programme, action = at_plan(workspace)
    with pytest.raises(ValueError, match="no such rule"):
        workspace.review.ignore(programme, action, "too_ambitious", "lead", "")
