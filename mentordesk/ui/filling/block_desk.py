"""What every block of a form needs to show its answers: the page gives it, blocks know no services."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from mentordesk.forms.definition import Field, Form
from mentordesk.forms.kinds import Value, show, showing_of
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.model.programme import Programme
    from mentordesk.ui.editors.offers import Offers


class Translations(Protocol):
    """What is told of a translation: field key, row, and its words."""

    def typed(self, key: str, row: str, text: str) -> None:
        """A key."""
        ...

    def left(self, key: str, row: str, text: str) -> None:
        """The words are handed over."""
        ...


@dataclass(frozen=True)
class BlockDesk:
    """The look and the words of a form's page, and who is who in its programme.

    ``names`` are people by id. ``time`` turns the time of an answer (``Answer.at``) into what stands after
    "Saved": "at 08:31", "yesterday at 17:42" (``when.said_when``). ``me`` is the id of the person at this
    laptop, whose own answers carry no name; ``programme`` gives roles their real names.
    """

    words: Words
    look: Look
    icons: Icons
    form: Form
    offers: Offers
    names: Mapping[str, str]
    time: Callable[[str], str]
    me: str = ""
    programme: Programme | None = None
    second: str = ""
    """The second language in which answers are shown, "" for none."""
    translating: Translations | None = None
    """Who takes translations."""
    beside: Mapping[str, str] = field(default_factory=dict)
    """What is told on the closed card of a row besides its answers, by the row's id."""

    def label(self, field: Field) -> str:
        """A field's label in the language of the page."""
        return self.form.label(field.key, self.words)

    def said(self, field: Field, value: Value) -> str:
        """An answer in words; an empty one is an empty text."""
        return show(field, value, showing_of(self.form, field, self.words, self.names))
