"""What an answer may name: entries that are offered, by their label, and anything else by its words."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.ui.editors.editor import Asked, Value
from mentordesk.ui.editors.offers import Offers
from mentordesk.words import folded


class Book:
    """Values and labels of one field. A person is an id, an entry of a form ``{"entity", "id", "text"}``."""

    def __init__(self, asked: Asked) -> None:
        self._key, self._words = asked.field.key, asked.words
        self.people = asked.field.kind in ("person", "person_list")
        self.entries: Sequence[tuple[Value, str]] = ()
        self.take(asked.offers)

    def take(self, offers: Offers) -> None:
        """There is something else to name now."""
        if self.people:
            self.entries = offers.people
        else:
            found = offers.references.get(self._key, ())
            self.entries = [
                ({"entity": entity, "id": eid, "text": label}, label) for entity, eid, label in found
            ]

    def value(self, text: str) -> Value:
        """What a text names: the first entry with this label, else the text itself; None for an empty one."""
        text = " ".join(text.split())
        named = (value for value, label in self.entries if folded(label) == folded(text))
        return next(named, {"text": text}) if text else None

    def label(self, value: Value, typed: str = "") -> str:
        """A value in words. ``typed`` is what was typed for it, should nobody know it by now."""
        place = self.place(value)
        if place >= 0:
            return self.entries[place][1]
        text = str(value.get("text") or "") if isinstance(value, dict) else ""
        if text or typed or value is None:
            return text or typed
        if self.people:
            return self._words.text("a person not shown here")
        return self._words.text("an entry not shown here")

    def place(self, value: Value) -> int:
        """Where it stands among the entries, -1 where it does not."""
        identity = _identity(value)
        if identity is None:
            return -1
        places = (place for place, (own, _label) in enumerate(self.entries) if _identity(own) == identity)
        return next(places, -1)

    def same(self, one: Value, other: Value) -> bool:
        """Whether two values name one thing."""
        if _identity(one) is None or _identity(other) is None:
            return folded(self.label(one)) == folded(self.label(other))
        return _identity(one) == _identity(other)


def _identity(value: Value) -> object:
    if isinstance(value, dict):
        return (value.get("entity"), value["id"]) if value.get("id") else None
    return value
