"""A visit's own data: title, where it is, how it is held, when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache, partial
from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.forms.reading import form
from mentordesk.model.visits import FORM, PHYSICAL, VISIT
from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.editors import Editor, editor_for
from mentordesk.ui.editors.offers import Offers
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField
from mentordesk.words import Words

_ZONE = "timezone"
_FIELDS = ("title", "host", "mode", "dates", _ZONE)


@lru_cache(maxsize=1)
def _zones() -> tuple[str, ...]:
    """What this computer knows of zones; none where it knows nothing of them."""
    return tuple(sorted(each for each in available_timezones() if "/" in each))


class VisitDataDialog(SheetDialog):
    """Everything answered goes out as one step."""

    filled = Signal(object)
    """Answers by stored name."""

    def __init__(
        self, words: Words, look: Look, answers: Mapping[str, Any], offers: Offers, parent: QWidget
    ) -> None:
        super().__init__(
            words.text("The visit"), words.text("&Keep this"), words.text("Cancel"), look, parent, width=640
        )
        self._words = words
        self._answered: dict[str, Any] = {}
        self.editors: dict[str, Editor] = {}
        self._refused: set[str] = set()
        definition = form(FORM)
        offers = replace(offers, suggestions={**offers.suggestions, f"{VISIT}.{_ZONE}": _zones()})
        for name in _FIELDS:
            field = definition.by_key[f"{VISIT}.{name}"]
            editor = editor_for(definition, field, words, look, self, offers)
            editor.show(answers.get(name) or (PHYSICAL if name == "mode" else None))
            editor.answered.connect(partial(self._answer, name))
            title = definition.label(field.key, words).replace("&", "&&")
            shown = LabelledField(title, editor.widget, look, definition.help(field.key, words), self)
            editor.refused.connect(shown.complain)
            editor.refused.connect(partial(self._refuse, name))
            self.body.addWidget(shown)
            self.editors[name] = editor
        self.editors["title"].widget.setFocus()

    def _check_zone(self) -> None:
        """A zone that no calendar knows would put every hour of an .ics somewhere else."""
        zone = self._answered.get(_ZONE)
        if zone and _zones() and zone not in _zones():
            said = self._words.text("Write a time zone such as Europe/Brussels.")
            self.editors[_ZONE].refused.emit(said)
        else:
            self.editors[_ZONE].refused.emit("")

    def _answer(self, name: str, value: Any) -> None:
        self._answered[name] = value

    def _refuse(self, name: str, text: str) -> None:
        if text:
            self._refused.add(name)
        else:
            self._refused.discard(name)

    def decide(self) -> None:
        for editor in self.editors.values():
            editor.flush()
        self._check_zone()
        if self._refused:
            self.editors[next(iter(self._refused))].widget.setFocus()
            return
        if self._answered:
            self.filled.emit(dict(self._answered))
        self.accept()
