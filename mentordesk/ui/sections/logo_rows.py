"""The logos in the order in which documents show them: each with its picture, whose it is, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, frame, icon_button, label, name_it, row
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.services.house_style import Logo

_PICTURE = QSize(108, 52)


class LogoRows(QWidget):
    """The rows are made once: they change their words and stay where they are in the order of the focus.

    Alt with an arrow moves the logo one is on, Delete removes it.
    """

    moved = Signal(str, int)
    renamed = Signal(str)
    removed = Signal(str)

    def __init__(self, most: int, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._logos: Sequence[Logo] = ()
        self._follows: tuple[str, str] | None = None
        self.rows = [_Row(words, look, icons, self) for _place in range(most)]
        laid = column(self)
        for place, made in enumerate(self.rows):
            laid.addWidget(made)
            made.hide()
            for name, each in made.buttons.items():
                each.setProperty("logo_row", place)
                each.setProperty("logo_act", name)
                each.clicked.connect(self._clicked)
                each.installEventFilter(self)

    def show_logos(self, logos: Sequence[Logo]) -> None:
        """Show these; the focus goes with the logo that was moved, or stays in its place."""
        focused = next(
            (each for made in self.rows for each in made.buttons.values() if each.hasFocus()), None
        )
        self._logos = logos
        for place, made in enumerate(self.rows):
            made.setVisible(place < len(logos))
            if place < len(logos):
                made.show_logo(logos[place], first=place == 0, last=place + 1 == len(logos))
        if focused is not None and logos:
            self._focus(focused)
        self._follows = None

    def _focus(self, before: QToolButton) -> None:
        """Where the focus goes: the row of the logo that moved, else the row that is there now."""
        logo, act = self._follows or ("", str(before.property("logo_act")))
        last = len(self._logos) - 1
        place = next((at for at, each in enumerate(self._logos) if each.id == logo), None)
        row = self.rows[min(int(before.property("logo_row")), last) if place is None else place]
        wanted = (row.buttons[act], *row.buttons.values())
        next(each for each in wanted if each.isEnabled()).setFocus()

    def _clicked(self) -> None:
        sender = self.sender()
        self._do(int(sender.property("logo_row")), str(sender.property("logo_act")))

    def _do(self, place: int, act: str) -> None:
        logo = self._logos[place].id
        if act == "remove":
            self.removed.emit(logo)
        elif act == "rename":
            self.renamed.emit(logo)
        elif self.rows[place].buttons[act].isEnabled():
            self._follows = (logo, act)
            self.moved.emit(logo, -1 if act == "up" else 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            act = _act(event)
            if act:
                self._do(int(watched.property("logo_row")), act)
                return True
        return False


def _act(event: QKeyEvent) -> str:
    """What a key does with the logo one is on."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.AltModifier:
        return {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}.get(Qt.Key(event.key()), "")
    plain = modifiers == Qt.KeyboardModifier.NoModifier
    return "remove" if plain and event.key() == Qt.Key.Key_Delete else ""


class _Row(QWidget):
    """One logo."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.picture = label("", parent=self)
        self._size = _PICTURE * (look.text_size / 100)
        self.picture.setFixedSize(self._size)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        border = look.colours.border.name()  # white as paper is, for logos are made for paper
        self.picture.setStyleSheet(f"background: #ffffff; border: 1px solid {border}; border-radius: 4px;")
        self.name = label("", "strong", wrap=True)
        self.told = label("", "meta", wrap=True)
        self.buttons = {
            act: icon_button("", self._icon(icon, icons), icons.size(), self)
            for act, icon in (("up", "arrow-up"), ("down", "arrow-down"), ("rename", "pencil-simple"),
                              ("remove", "trash"))
        }  # fmt: skip
        said = column(spacing=look.px(2))
        said.addStretch(1)
        said.addWidget(self.name)
        said.addWidget(self.told)
        said.addStretch(1)
        laid = row(spacing=look.px(4))
        laid.setContentsMargins(0, look.px(8), 0, look.px(8))
        laid.addWidget(self.picture)
        laid.addSpacing(look.px(10))
        laid.addLayout(said, 1)
        for each in self.buttons.values():
            laid.addWidget(each)
        whole = column(self)
        whole.addLayout(laid)
        whole.addWidget(frame("line", self))

    def _icon(self, name: str, icons: Icons) -> QIcon:
        """Pale in either theme where it can do nothing."""
        made = QIcon(icons.icon(name))
        pale = icons.pixmap(name, "border", ratio=self.devicePixelRatioF())
        made.addPixmap(pale, QIcon.Mode.Disabled)
        return made

    def show_logo(self, logo: Logo, *, first: bool, last: bool) -> None:
        text = self._words.text
        self.name.setText(logo.name)
        drawn = QPixmap()
        if logo.content:
            drawn.loadFromData(logo.content)
        told = "" if not drawn.isNull() else text("The file kept is damaged: add it again.")
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.picture.setAccessibleName(text("Logo of {name}", name=logo.name))
        if not drawn.isNull():
            ratio = self.devicePixelRatioF()
            drawn = drawn.scaled(
                (self._size - QSize(10, 8)) * ratio, Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )  # fmt: skip
            drawn.setDevicePixelRatio(ratio)
        self.picture.setPixmap(drawn)
        name_it(self.buttons["up"], text("Move up: {name}", name=logo.name))
        name_it(self.buttons["down"], text("Move down: {name}", name=logo.name))
        name_it(self.buttons["rename"], text("Say anew whose logo it is: {name}", name=logo.name))
        name_it(self.buttons["remove"], text("Remove: {name}", name=logo.name))
        self.buttons["up"].setEnabled(not first)
        self.buttons["down"].setEnabled(not last)
