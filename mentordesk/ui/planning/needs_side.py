"""Beside the plan: the needs the current action answers, those none answers, obstacles (R-036, R-043)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from mentordesk.forms.reading import form
from mentordesk.model.carried import HandedOn, Obstacle
from mentordesk.model.coverage import Coverage
from mentordesk.model.plan import Action
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import button, column, emptied, frame, label

_MOST = 5  # needs without an action that are named; the others are counted
_KIND = "a2.obstacles.kind"


class NeedsSide(QWidget):
    """Quiet: it tells and asks for nothing. Hidden while annex 2 says neither needs nor obstacles."""

    link_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._unfolded = False
        self._obstacles: tuple[Obstacle, ...] = ()
        text, look, icons = desk.words.text, desk.look, desk.icons
        self._heading = label(text("Needs"), "heading2")
        self.current = label("", wrap=True)
        self.link = button(text("Link to needs…"), "link", icons.icon("link-simple"), parent=self)
        self.link.setIconSize(icons.size(16))
        self.link.clicked.connect(self.link_requested)
        self._open = column(spacing=look.px(4))
        self._uncovered: tuple[str, ...] = ()
        self.fold = button("", "link", parent=self)
        self.fold.clicked.connect(self._toggle)
        self._listed = column(spacing=look.px(6))
        laid = column(self, spacing=look.px(6))
        laid.addWidget(frame("line"))
        laid.addSpacing(look.px(4))
        laid.addWidget(self._heading)
        laid.addWidget(self.current)
        laid.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addLayout(self._open)
        laid.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addLayout(self._listed)
        laid.addSpacing(look.px(4))
        self.hide()

    def show_handed_on(self, handed_on: HandedOn) -> None:
        """What there is, and whether there is anything."""
        there = bool(handed_on.needs)
        for each in (self._heading, self.current, self.link):
            each.setVisible(there)
        if not there:
            self._list(())
        self._obstacles = handed_on.obstacles
        self._draw()
        self.setVisible(there or bool(handed_on.obstacles))

    def show_coverage(self, covered: Coverage, action: Action | None) -> None:
        """What the current action answers, and the needs that no action answers."""
        words = self._desk.words
        said = ""
        if action is not None:
            answers = [each.title for each in covered.needs if _answers(covered, each.id, action)]
            said = (
                words.text(
                    "Action {number} answers: {needs}.", number=action.number, needs=words.listed(answers)
                )
                if answers
                else words.text("Action {number} answers no need yet.", number=action.number)
            )
        self.current.setText(said)
        self.current.setVisible(bool(said and covered.needs))
        self._show_uncovered(covered)

    @property
    def uncovered(self) -> tuple[str, ...]:
        """The lines that name needs without an action."""
        return self._uncovered

    def _show_uncovered(self, covered: Coverage) -> None:
        words, without = self._desk.words, covered.uncovered
        lines = [
            words.text("{number}. {need}", number=each.number, need=each.title) for each in without[:_MOST]
        ]
        if len(without) > _MOST:
            hidden = len(without) - _MOST
            lines.append(words.plural("and {count} more need", "and {count} more needs", hidden))
        self._list(tuple(lines))

    def _list(self, lines: tuple[str, ...]) -> None:
        if lines == self._uncovered:
            return
        self._uncovered = lines
        emptied(self._open)
        if lines:
            self._open.addWidget(
                label(self._desk.words.text("Needs without an action yet:"), "meta", wrap=True)
            )
            for line in lines:
                self._open.addWidget(label(line, "secondary", wrap=True))

    # --- obstacles -------------------------------------------------------------------------------

    def _toggle(self) -> None:
        self._unfolded = not self._unfolded
        self._draw()

    def _draw(self) -> None:
        words, icons = self._desk.words, self._desk.icons
        count = len(self._obstacles)
        self.fold.setText(
            words.plural("{count} obstacle named in the needs", "{count} obstacles named in the needs", count)
        )
        self.fold.setIcon(icons.icon("caret-down" if self._unfolded else "caret-right"))
        self.fold.setVisible(bool(count))
        emptied(self._listed)
        if self._unfolded:
            for each in self._obstacles:
                self._listed.addWidget(self._obstacle(each))

    def _obstacle(self, obstacle: Obstacle) -> QLabel:
        words = self._desk.words
        said = obstacle.text
        if obstacle.kind:
            kind = form("annex2").choice_label(_KIND, obstacle.kind, words)
            said = words.text("{kind}: {text}", kind=kind, text=obstacle.text) if obstacle.text else kind
        made = label(said, "secondary", wrap=True)
        made.setContentsMargins(self._desk.look.px(22), 0, 0, 0)
        return made


def _answers(covered: Coverage, need: str, action: Action) -> bool:
    return any(each.id == action.id for each in covered.actions[need])
