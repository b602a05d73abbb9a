"""Questions of a form in a window of their own, on a real store: answers are written and shown again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from mentordesk import paths
from mentordesk.forms.definition import Form, Question
from mentordesk.forms.reading import form
from mentordesk.model.filled import Filled
from mentordesk.services.workspace import Workspace
from mentordesk.store import acts, receiving, tables
from mentordesk.store.projection import from_row
from mentordesk.ui.editors.offers import Offers
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.question_block import QuestionBlock
from mentordesk.ui.filling.when import said_when
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look, look_for
from mentordesk.words import words


def sample_answers(key: str, sample: str = "fr-valmont") -> Any:
    """What a shipped sample answers to a form."""
    path = paths.resources() / "samples" / f"{sample}.json"
    return json.loads(path.read_text(encoding="utf-8"))[key]


def fill(workspace: Workspace, programme: str, key: str, given: Mapping[str, Any]) -> None:
    """Give a form its answers, nested as its keys are."""
    filling, definition = workspace.filling, form(key)
    filled = filling.filled(programme, key)
    prefix = definition.fields[0].key.partition(".")[0] + "."
    for field in definition.fields:
        value = _at(given, field.key.removeprefix(prefix).split("."))
        if value is None or field.row_of:
            continue
        if field.is_group:
            for row in value if field.repeat else ():
                answers = {name: _named(definition, field.key, name, each) for name, each in row.items()}
                filling.add_row(filled, field.key, answers)
        else:
            filling.answer(filled.register(field.key), _person(field.kind, value))


def _at(given: Any, path: list[str]) -> Any:
    for part in path:
        given = given.get(part) if isinstance(given, Mapping) else None
    return given


def _named(definition: Form, group: str, name: str, value: Any) -> Any:
    found = definition.stored(group, name)
    return _person(found.kind, value) if found else None


def _person(kind: str, value: Any) -> Any:
    if kind == "person":
        return {"text": value}
    return [{"text": each} for each in value] if kind == "person_list" else value


class Table(QWidget):
    """A desk with the questions of one form on it; ``told`` is all they told, in order."""

    def __init__(
        self, workspace: Workspace, programme: str, key: str, questions: list[Question],
        *, look: Look | None = None, language: str = "en", me: str = "",
    ) -> None:  # fmt: skip
        super().__init__()
        self.workspace, self.programme, self.key = workspace, programme, key
        self.told: list[tuple[Any, ...]] = []
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        look = look or look_for(application, "light", 100)
        self.desk = BlockDesk(
            words(language), look, Icons(look.colours, look.text_size), form(key),
            Offers(tuple(self.filled.people.items())), self.filled.people,
            partial(said_when, now=workspace.store.clock.now(), words=words(language)), me,
        )  # fmt: skip
        inside = QWidget()
        self._laid = QVBoxLayout(inside)
        self._laid.setSpacing(look.px(28))
        self.blocks = [QuestionBlock(self.desk, each, inside) for each in questions]
        for block in self.blocks:
            self._laid.addWidget(block)
            self._join(block)
        self._laid.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.refresh()

    @property
    def filled(self) -> Filled:
        """The form as the store has it."""
        return self.workspace.filling.filled(self.programme, self.key)

    def refresh(self) -> None:
        """Show every block the form as it is now."""
        filled = self.filled
        for block in self.blocks:
            block.show(filled)

    def _join(self, block: QuestionBlock) -> None:
        block.answered.connect(self._answered)
        block.typed.connect(partial(self._told, "typed"))
        block.row_wanted.connect(partial(self._row_wanted, block))
        block.row_unwanted.connect(self._row_unwanted)
        block.row_moved.connect(self._row_moved)
        block.standing_wanted.connect(partial(self._standing, block))
        block.restriction_wanted.connect(partial(self._restriction, block))
        block.history_wanted.connect(partial(self._told, "history"))
        block.handing_wanted.connect(partial(self._told, "handing"))

    def _told(self, *told: Any) -> None:
        self.told.append(told)

    def _answered(self, key: str, row: str, value: Any) -> None:
        self._told("answered", key, row, value)
        self.workspace.filling.answer(self.filled.register(key, row), value)
        self.refresh()

    def _row_wanted(self, block: QuestionBlock, group: str) -> None:
        self._told("row_wanted", group)
        row = self.workspace.filling.add_row(self.filled, group)
        self.refresh()
        block.open_row(group, row)

    def _row_unwanted(self, group: str, row: str) -> None:
        self._told("row_unwanted", group, row)
        self.workspace.filling.remove_row(self.filled, group, row)
        self.refresh()

    def _row_moved(self, group: str, row: str, place: int) -> None:
        self._told("row_moved", group, row, place)
        self.workspace.filling.move_row(self.filled, group, row, place)
        self.refresh()

    def _standing(self, block: QuestionBlock, how: str, reason: str) -> None:
        self._told("standing", how, reason)
        self.workspace.filling.leave_out(self.filled, block.question.id, how, reason)
        self.refresh()

    def _restriction(self, block: QuestionBlock, circle: str) -> None:
        self._told("restriction", circle)
        self.workspace.filling.restrict(self.filled, block.question.id, circle)
        self.refresh()


class Elsewhere:
    """Another laptop that has what is here now; what is written there comes in with ``come_in``."""

    def __init__(self, here: Workspace, programme: str, folder: Path) -> None:
        self._here, self._programme = here, programme
        self.workspace = Workspace.create(folder)
        self.workspace.editing.name_me("Ben Maes", function="Adviser")
        self._copy(here, self.workspace)

    def answer(self, key: str, field: str, value: Any, row: str = "") -> None:
        """Give a field of a form an answer there."""
        filled = self.workspace.filling.filled(self._programme, key)
        self.workspace.filling.answer(filled.register(field, row), value)

    def come_in(self) -> None:
        """Bring here what was written there."""
        self._copy(self.workspace, self._here)
        self.workspace.close()

    def _copy(self, source: Workspace, goal: Workspace) -> None:
        with source.store.reading() as view:
            changed = tables.change.c.programme == self._programme
            changes = [from_row(each) for each in view.execute(sa.select(tables.change).where(changed))]
            batches = acts.batches(view, self._programme)
        strands = {each.strand: (self._programme, each.circle) for each in changes}
        with goal.store.unit_of_work() as unit:
            receiving.receive(unit.connection, strands, batches, changes)


def begun(folder: Path, key: str, given: Mapping[str, Any] | None = None) -> tuple[Workspace, str]:
    """A new store with a programme in it, and answers to a form."""
    workspace = Workspace.create(folder)
    workspace.editing.name_me("Nadia Belkacem", function="City officer")
    programme = workspace.programmes.create("Learning the language", ["en"])
    if given:
        fill(workspace, programme, key, given)
    return workspace, programme
