"""Which programmes of this store are samples: known here alone, by id, and told to nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mentordesk.model.programme import FORM
from mentordesk.store import overview
from mentordesk.store.store import Store

_MARKS = "samples"
_TITLES = "samples loaded"  # what stores of the first versions kept instead


class SampleMarks:
    """Programme id → which sample it is, and whether all of it was loaded."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def ids(self) -> frozenset[str]:
        """The programmes that are samples, those removed since too."""
        return frozenset(self._kept())

    def begun(self) -> Sequence[str]:
        """Samples whose loading was not ended: the program was stopped in between."""
        return [each for each, mark in self._kept().items() if not mark["whole"]]

    def whole(self, title: str) -> Sequence[str]:
        """Where all of a sample was loaded, by the title it came with."""
        return [each for each, mark in self._kept().items() if mark["whole"] and mark["title"] == title]

    def begin(self, programme: str, title: str) -> None:
        """A sample is about to be written under this id."""
        self._store.keep_local(_MARKS, {**self._kept(), programme: {"title": title, "whole": False}})

    def finish(self, programme: str) -> None:
        """All of it is there."""
        kept = self._kept()
        self._store.keep_local(_MARKS, {**kept, programme: {**kept[programme], "whole": True}})

    def _kept(self) -> Mapping[str, Any]:
        kept: Mapping[str, Any] | None = self._store.local(_MARKS)
        return self._by_title() if kept is None else kept

    def _by_title(self) -> Mapping[str, Any]:
        loaded = self._store.local(_TITLES)
        if not loaded:
            return {}
        with self._store.reading() as view:
            titles = overview.single_answer(view, FORM, "prog.title")
        return {each: {"title": title, "whole": True} for each, title in titles.items() if title in loaded}
