"""One action of the plan on a page, where the window is too narrow for the grid (ux §2, screen 13)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.reading_order import go_through
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.action_entry import INSET, ActionField, Entry
from mentordesk.ui.widgets.growing_text import GrowingText
from mentordesk.ui.widgets.parts import button, column, label, row
from mentordesk.words import Words

__all__ = ["ActionField", "ActionOnPage", "ActionPage"]

_NARROW, _NARROW_AT_SIZE = 700, 450


@dataclass(frozen=True)
class ActionOnPage:
    """An action as the page shows it; one without ``id`` begins with its first words."""

    id: str | None
    number: int
    count: int
    fields: tuple[ActionField, ...]


class ActionPage(QFrame):
    """The first field is the title, the others follow as rows. It tells; what it shows comes from outside."""

    typed = Signal(object, str, str)
    typing_left = Signal(object, str)
    edit_requested = Signal(object, str, str)
    step_requested = Signal(int)
    add_requested = Signal()

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._look, self._icons = words, look, icons
        self._page: ActionOnPage | None = None
        self._entries: list[Entry] = []
        self.setStyleSheet(_quiet_fields(look))
        self.badge = label("", "badge", parent=self)
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.badge.setMinimumSize(look.px(26), look.px(22))
        size = icons.size(14)
        self.before = button("", "", icons.icon("caret-left"), size=size, parent=self)
        self.after = button("", "", icons.icon("caret-right"), size=size, parent=self)
        self.after.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the caret points on, after the number
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self._on)
        self._top = row(spacing=look.px(10))
        self._top.setContentsMargins(look.px(16), look.px(9), look.px(16), look.px(9))
        for widget in (self.badge, self.before, self.after):
            self._top.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._content = QWidget(self)
        self._rows = column(self._content)
        self._rows.addStretch(1)
        self.area = _Area(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._content)
        laid = column(self)
        laid.addLayout(self._top)
        laid.addWidget(self.area, 1)

    # --- what is shown ---------------------------------------------------------------------------

    def show_action(self, page: ActionOnPage) -> None:
        """Show an action as it is now. A field someone is typing in keeps its words and its cursor."""
        before, self._page = self._page, page
        same = before is not None and _continues(before, page)
        if before is not None and not same:
            self._page = before
            self.flush()
            self._page = page
        if [each.name for each in self._entries] != [each.name for each in page.fields]:
            self._build(page)
        self._head(page)
        for entry, field in zip(self._entries, page.fields, strict=True):
            name = self._words.text("Action {number}. {column}", number=page.number, column=field.title)
            entry.show_field(field, name, anew=not same)

    def set_remarks(self, remarks: Mapping[str, str]) -> None:
        """Say these under their fields, by column, and nothing under the others; the words stay."""
        if self._page is not None:
            fields = tuple(replace(each, remark=remarks.get(each.name, "")) for each in self._page.fields)
            self._page = replace(self._page, fields=fields)
            for entry, field in zip(self._entries, fields, strict=True):
                entry.show_notes(field)

    def flush(self) -> None:
        """Hand over what is being typed."""
        for entry in self._entries:
            if entry.text.being_typed():
                entry.text.hand_over()

    @property
    def shown(self) -> ActionOnPage | None:
        """What it was last given."""
        return self._page

    def field(self, name: str) -> GrowingText:
        """The field of a column. Raises StopIteration for a name that is not shown."""
        return next(entry.text for entry in self._entries if entry.name == name)

    def _head(self, page: ActionOnPage) -> None:
        words = self._words
        self.badge.setText(words.number(page.number))
        self._point(self.before, page.number - 1, page.number > 1)
        last = page.number >= page.count
        self.after.setIcon(self._icons.icon("plus" if last else "caret-right"))
        if last:
            self.after.setText("")
            self.after.setAccessibleName(words.text("New action"))
            self.after.setToolTip(words.text("New action"))
            self.after.setEnabled(page.id is not None)
        else:
            self._point(self.after, page.number + 1, True)

    def _point(self, button: QPushButton, number: int, possible: bool) -> None:
        text = self._words.text
        name = text("Action {number}", number=number) if possible else text("Previous")
        button.setText(self._words.number(number) if possible else "")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setEnabled(possible)

    def _build(self, page: ActionOnPage) -> None:
        for entry in self._entries:
            entry.discard()
        self._entries = []
        for place, field in enumerate(page.fields):
            entry = Entry(field, self, self._look, self._icons, heading=place == 0)
            entry.typed.connect(self._typed)
            entry.left.connect(self._left)
            self._entries.append(entry)
            if place == 0:
                self._top.insertWidget(1, entry.text, 1, Qt.AlignmentFlag.AlignTop)
                self._rows.insertWidget(0, entry.frame)
            else:
                self._rows.insertWidget(place, entry.frame)
        self._order()
        self._stack()

    def _order(self) -> None:
        """Tab goes as one reads: the title, the rows, then the steps to other actions."""
        go_through([*(entry.text for entry in self._entries), self.before, self.after])

    # --- what a person does ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _STEPS:
            self._step(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """Be ready to be written in."""
        if self._entries:
            self._entries[0].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._stack()

    def _stack(self) -> None:
        narrow = self.width() < max(_NARROW, self._look.px(_NARROW_AT_SIZE))
        for entry in self._entries:
            entry.stack(narrow)

    def _step(self, by: int) -> None:
        page = self._page
        if page is not None and 1 <= page.number + by <= page.count:
            self.flush()
            self.step_requested.emit(by)

    def _back(self) -> None:
        self._step(-1)

    def _on(self) -> None:
        page = self._page
        if page is not None and page.number >= page.count:
            self.flush()
            self.add_requested.emit()
        else:
            self._step(1)

    def _typed(self, name: str, text: str) -> None:
        """A key in a field."""
        if self._page is not None:
            self.typed.emit(self._page.id, name, text)

    def _left(self, name: str, text: str | None) -> None:
        """A field was left: with other words than it was given, or with the same ones."""
        if self._page is not None:
            if text is not None:
                self.edit_requested.emit(self._page.id, name, text)
            self.typing_left.emit(self._page.id, name)


_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Area(QScrollArea):
    """Scrolls with the focus and the wheel; keys go on to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        event.ignore()


def _continues(before: ActionOnPage, page: ActionOnPage) -> bool:
    """Whether it is the same action still: a new one gets its id with its first words."""
    return before.id == page.id or (before.id is None and before.number == page.number)


def _quiet_fields(look: Look) -> str:
    """Words stand on the page; the frame comes with the focus."""
    colours = look.colours
    return f"""
    QPlainTextEdit {{ background: transparent; border-color: transparent; padding: {look.px(3)}px
        {look.px(INSET - 5)}px; }}
    QPlainTextEdit:hover {{ border-color: {colours.border.name()}; }}
    QPlainTextEdit:focus {{ background: {colours.surface.name()};
        border-color: {colours.border_strong.name()}; }}
    QPlainTextEdit[part="heading"] {{ font-size: {look.font_px("heading2")}px; font-weight: 600;
        padding-top: 0; }}
    QFrame[part="row"] {{ border: none; border-top: 1px solid {colours.border.name()}; }}
    QLabel[role="badge"] {{ background: {colours.accent.name()}; color: {colours.on_accent.name()};
        border-radius: {look.px(4)}px; font-weight: 600; padding: 0 {look.px(4)}px; }}
    QLabel[role="secondary_strong"] {{ color: {colours.text_secondary.name()}; font-weight: 600; }}
    QLabel[role="info"] {{ color: {colours.info.name()}; }}
    QPushButton {{ padding: {look.px(3)}px {look.px(9)}px; }}
    """
