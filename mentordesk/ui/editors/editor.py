"""What every editor is: it shows a stored value, gives one back, and tells when a person has answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.forms.definition import Field, Form
from mentordesk.ui.editors.offers import NOTHING, Offers
from mentordesk.ui.theme import Look
from mentordesk.words import Words

Value = Any  # JSON


class NotUnderstood(ValueError):
    """What is typed is no answer yet; the text says in the person's language what is expected."""


class Editor(QObject):
    """``widget`` is the control itself; it never knows where the answer is kept.

    ``answered`` carries a value that ``kinds.take`` takes, once it was left or chosen and only when it is
    another one. ``typed`` tells at each key what it would be so far; what cannot be read yet is told as the
    text it is, and ``show`` takes such a text back as well.
    """

    answered = Signal(object)
    typed = Signal(object)
    refused = Signal(str)
    """One sentence: what is typed cannot be read, and what would be. It stays as it is. "" takes it back."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget = widget

    def show(self, value: Value) -> None:
        """Show a stored value; what is being typed is left alone."""
        raise NotImplementedError

    def flush(self) -> None:
        """Tell an answer that is still being typed."""

    def so_far(self) -> Value:
        """What it holds now, as ``typed`` tells it."""
        raise NotImplementedError

    def offer(self, offers: Offers) -> None:
        """There is something else to choose from now; the answer shown is named by it."""


class TypedEditor(Editor):
    """An editor that is first typed in and then left.

    ``_display`` shows a value, ``_given`` reads what is there and raises NotUnderstood, ``so_far`` is what a
    draft would keep of it.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._known: Value = None
        self._base: Value = None
        self._typing = self._complained = False

    def show(self, value: Value) -> None:
        self._known = value
        if not self._typing:
            self._display(value)

    def flush(self) -> None:
        if not self._typing:
            return
        try:
            value = self._given()
        except NotUnderstood as problem:
            self._complained = True
            self.refused.emit(str(problem))
            return
        self._typing = False
        self._take_back()
        if value == self._base:  # as it was when the typing began: what came in meanwhile stands
            self._display(self._known)
            return
        self._known = value
        self._display(value)
        self.answered.emit(value)

    def _touch(self, *_told: object) -> None:
        """A key, or a choice that is not final."""
        if not self._typing:
            self._typing, self._base = True, self._known
        self.typed.emit(self.so_far())

    def _choose(self, *_told: object) -> None:
        """A choice: final at once."""
        if not self._typing:
            self._typing, self._base = True, self._known
        self.flush()

    def _give_up(self) -> None:
        """Esc: back to what is stored."""
        if self._typing:
            self._typing = False
            self._take_back()
            self._display(self._known)
            self.typed.emit(self._known)

    def _take_back(self) -> None:
        if self._complained:
            self._complained = False
            self.refused.emit("")

    def _display(self, value: Value) -> None:
        raise NotImplementedError

    def _given(self) -> Value:
        raise NotImplementedError

    def so_far(self) -> Value:
        return self._given()


@dataclass(frozen=True)
class Asked:
    """The field an editor is made for, and all its maker may need."""

    form: Form
    field: Field
    words: Words
    look: Look
    offers: Offers = NOTHING


Maker = Callable[[Asked, QWidget], Editor]
