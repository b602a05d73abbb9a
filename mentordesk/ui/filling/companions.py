"""The companions of the annexes: contexts, practices, the balance of the network, the role in brief."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mentordesk.forms.reading import form
from mentordesk.model.network import MEMBER, balance
from mentordesk.ui import pages
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.balance import BalancePanel
from mentordesk.ui.filling.briefing import HelpOrDecide, RoleInBrief
from mentordesk.ui.filling.companion import Companion
from mentordesk.ui.filling.context_companions import Needs, Strengths
from mentordesk.ui.filling.practice_side import PracticeSide
from mentordesk.ui.widgets.parts import column

if TYPE_CHECKING:
    from mentordesk.services.practices import Used
    from mentordesk.services.workspace import Workspace
    from mentordesk.ui.filling.form_reading import Read

_PRACTICES = "a3.practices"


def companion(form_key: str, desk: Desk, page: QWidget) -> Companion:
    """That of a form; one that has nothing for most."""
    return _KINDS.get(form_key, Companion)(desk, page)


class Practice(Companion):
    """Annex 4: the mentee city's view beside the sheet, and an action made of it (R-056)."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.title = desk.words.text("Use")
        self.side = PracticeSide(desk, parent)
        self.widget = self.side
        self.side.field_wanted.connect(self._want_field)
        self.side.action_wanted.connect(self.make_action)
        self.side.action_chosen.connect(self._open_action)
        self.side.session_chosen.connect(self._open_session)
        self.side.behind.note_wanted.connect(self._open_note)

    def know(self, read: Read) -> None:
        super().know(read)
        filled = read.filled
        self.side.behind.follow(filled.programme)
        self.side.behind.read_record(filled.eid)
        if filled.eid:
            self.desk.ask(
                self, lambda workspace: workspace.practices.used(filled), partial(self._found, filled)
            )

    def _open_note(self, note: str) -> None:
        if self.filled is not None:
            self.desk.go(pages.NOTEBOOK, self.filled.programme, "note", note)

    def _found(self, filled: Any, used: Used) -> None:
        now = self.filled
        if now is not None and (now.programme, now.eid) == (filled.programme, filled.eid):
            self.side.present(now, [(each.id, each.number, each.what) for each in used.actions], used.shown)

    def _open_session(self, visit: str, session: str) -> None:
        if self.filled is not None:
            self.desk.go(pages.VISITS, self.filled.programme, visit, "agenda", session)

    def _want_field(self, key: str) -> None:
        self.field_wanted.emit(key, "")

    def commands(self) -> Iterator[Command]:
        there = self.filled is not None and bool(self.filled.value("a4.name"))
        yield Command(
            "form.make_action", self.desk.words.text("Make an action of this practice"), self.make_action,
            ("Ctrl+Shift+A",), "programme", "table", enabled=there,
        )  # fmt: skip

    def make_action(self) -> None:
        """A new action at the end of the plan, linked to the sheet."""
        filled = self.filled
        if filled is None or not filled.eid:
            return
        programme, key, eid = filled.programme, filled.form.key, filled.eid

        def making(workspace: Workspace) -> str:
            return workspace.practices.action_from(workspace.filling.filled(programme, key, eid))

        self.desk.ask(self, making, self._made)

    def _made(self, action: str) -> None:
        text = self.desk.words.text
        self.desk.say(text("An action was made of it."), text("Open it"), partial(self._open_action, action))

    def _open_action(self, action: str) -> None:
        if self.filled is not None:
            self.desk.go(pages.PLAN, self.filled.programme, action, "what")


class Network(Companion):
    """Annex 5: the balance of the group, and power and interest by organisation when asked for (R-224)."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.title = desk.words.text("Balance")
        self.first = True
        self.panel = BalancePanel(form("annex5"), desk.words, desk.look, parent)
        self.widget = _scrolled(desk, self.panel, self.title, parent)

    def know(self, read: Read) -> None:
        super().know(read)
        self.panel.present(balance(read.filled))
        programme = read.filled.programme
        self.desk.ask(self, partial(_attended, programme), partial(self._took_part, programme))

    def _took_part(self, programme: str, found: Mapping[str, tuple[int, ...]]) -> None:
        """Which visits each member was at, beside the roles (screen 12)."""
        if self.filled is None or self.filled.programme != programme:
            return
        told = {eid: ", ".join(map(self.desk.words.number, numbers)) for eid, numbers in found.items()}
        self.beside_told.emit(MEMBER, told)

    def commands(self) -> Iterator[Command]:
        yield Command(
            "form.influence", self.desk.words.text("Power and interest of organisations"), self._open, (),
            "go", "crosshair",
        )  # fmt: skip

    def _open(self) -> None:
        if self.filled is not None:
            self.desk.go(pages.INFLUENCE, self.filled.programme)


def _attended(programme: str, workspace: Workspace) -> Mapping[str, tuple[int, ...]]:
    from mentordesk.model.participation import attended

    return attended(workspace.planning.visits(programme), workspace.planning.everyone(programme))


class Role(Companion):
    """Annex 1: the role in brief, and the line between helping and deciding (R-080, R-086)."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.title = desk.words.text("The role")
        self.first = True
        definition = form("annex1")
        inner = QWidget(parent)
        laid = column(inner, spacing=desk.look.px(16))
        laid.addWidget(HelpOrDecide(definition, desk.words, desk.look, desk.icons, inner))
        laid.addWidget(RoleInBrief(definition, desk.words, desk.look, desk.icons, inner))
        self.widget = _scrolled(desk, inner, self.title, parent)


def _scrolled(desk: Desk, inner: QWidget, name: str, parent: QWidget) -> QScrollArea:
    """A view of the panel that may be longer than the window."""
    made = QScrollArea(parent)
    made.setAccessibleName(name)
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # it is read by the arrow keys
    around = QWidget(made)
    laid = column(around)
    laid.setContentsMargins(desk.look.px(16), desk.look.px(12), desk.look.px(12), desk.look.px(12))
    laid.addWidget(inner)
    laid.addStretch(1)
    made.setWidget(around)
    made.viewport().setAutoFillBackground(False)
    around.setAutoFillBackground(False)
    return made


_KINDS: Mapping[str, type[Companion]] = {
    "annex1": Role,
    "annex2": Needs,
    "annex3": Strengths,
    "annex4": Practice,
    "annex5": Network,
}
