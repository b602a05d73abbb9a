"""The members of the network: a grid of who holds which role, the one that is opened under it (screen 12)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.model.filled import FilledRow
from mentordesk.model.network import FORMER, MEMBER, is_active
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.group_cards import GroupCards
from mentordesk.ui.filling.in_sight import holds_focus
from mentordesk.ui.filling.members_view import MembersView
from mentordesk.ui.filling.row_line import RowLook
from mentordesk.ui.filling.row_list import RowList
from mentordesk.ui.filling.row_words import RowWords
from mentordesk.ui.models.member_table import MemberLine, MemberTable
from mentordesk.ui.widgets.parts import column

_ROLES, _STATUS, _CATEGORY = (f"{MEMBER}.{name}" for name in ("roles", "status", "category"))


class MemberCards(GroupCards):
    """As other groups, but closed rows are lines of one grid; Space ticks a role there."""

    def _made_rows(self) -> RowList:
        made = MemberRows(self._desk, self._name, self)
        made.role_toggled.connect(self._toggle)
        return made

    def _toggle(self, member: str, role: str) -> None:
        held = self._row(member).value("roles") or []
        known = [each.value for each in self._desk.form.by_key[_ROLES].choices]
        roles = [each for each in known if (each in held) != (each == role)]
        self.flush()
        self.answered.emit(_ROLES, member, roles or None)


class MemberRows(RowList):
    """A grid in place of the closed rows. The open one stands under it, so that the grid stays whole."""

    role_toggled = Signal(str, str)

    def __init__(self, desk: BlockDesk, group: str, parent: QWidget) -> None:
        super().__init__(RowLook(desk, small=False), group, parent)
        self._desk = desk
        form, words = desk.form, desk.words
        roles = [
            (each.value, form.choice_label(_ROLES, each.value, words)) for each in form.by_key[_ROLES].choices
        ]
        self.table = MemberTable(words, roles, self)
        self.view = MembersView(self.table, group, desk.look, desk.icons, self)
        self.view.opened.connect(self.open_wanted)
        self.view.role_toggled.connect(self.role_toggled)
        self.view.removed.connect(self.remove_wanted)
        self.view.moved.connect(self.move_wanted)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._ask_menu)
        self._shown_open: tuple[str, QWidget] | None = None
        self._laid = column(self, spacing=desk.look.px(10))
        self._laid.addWidget(self.view)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def present(self, rows: Sequence[FilledRow], said: Sequence[RowWords], complaints: Sequence[str]) -> bool:
        held = holds_focus(self.view)
        member, place = self.view.current, self.view.currentIndex()
        self.table.present([self._line(row, wrong) for row, wrong in zip(rows, complaints, strict=True)])
        if rows and self.table.row_of(member) < 0:
            index = self.table.index(min(max(place.row(), 0), len(rows) - 1), max(place.column(), 0))
            self.view.setCurrentIndex(index)
        elif rows:
            self.view.choose(member, max(place.column(), 0))
        return bool(rows) or not held

    def _line(self, row: FilledRow, complaint: str) -> MemberLine:
        desk, words = self._desk, self._desk.words
        category, status = row.value("category"), row.value("status")
        organisation = str(row.value("organisation") or "")
        name = desk.names.get(str(row.value("name") or ""), "") or organisation
        note = complaint
        if not note and status and not is_active(row):
            note = desk.form.choice_label(_STATUS, status, words)
        return MemberLine(
            row.id,
            name or words.text("Nothing written yet"),
            organisation if organisation != name else "",
            desk.form.choice_label(_CATEGORY, category, words) if category else "",
            note,
            frozenset(row.value("roles") or ()),
            quiet=status is not None and (not is_active(row) or status == FORMER),
            visits=desk.beside.get(row.id, ""),
        )

    def widget_of(self, row: str) -> QWidget:
        return self.view

    def _ask_menu(self, _at: QPoint) -> None:
        if self.view.current:
            self.menu_wanted.emit(self.view.current)

    def put_open(self, row: str, widget: QWidget) -> None:
        self._shown_open = (row, widget)
        self._laid.addWidget(widget)
        widget.show()
        self.view.choose(row)

    def take_open(self) -> None:
        if self._shown_open is None:
            return
        (row, widget), self._shown_open = self._shown_open, None
        if holds_focus(widget):
            self.view.choose(row)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._laid.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def enter(self) -> bool:
        if not self.table.rowCount():
            return False
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.table.index(0, 0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # the grid and the open row are laid out by Qt; the base class places its lines itself

    def _place(self) -> None:
        """Nothing is placed by hand here."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's own name
        return QWidget.hasHeightForWidth(self)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's own name
        return QWidget.heightForWidth(self, width)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QWidget.sizeHint(self)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QWidget.minimumSizeHint(self)
