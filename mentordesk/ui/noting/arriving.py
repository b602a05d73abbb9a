"""Coming to a note or a session from elsewhere: from the plan, from a search, by undo."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from mentordesk.model.notes import Note
from mentordesk.ui.noting.following import Following
from mentordesk.ui.noting.notebook_view import NotebookView
from mentordesk.ui.noting.running import Spot


class Arriving(QObject):
    """``wanted`` is ("note", id) or ("session", id), until it is known where that is."""

    def __init__(self, view: NotebookView, following: Following, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._following = view, following
        self.wanted: tuple[str, ...] = ()

    def go(self) -> bool:
        """Where one wanted to come to; whether anything was wanted."""
        wanted, self.wanted = self.wanted, ()
        known = self._following.known
        if len(wanted) != 2 or known is None:
            return False
        kind, eid = wanted
        if kind == "session":
            self._following.pin(eid)
        elif kind == "note" and (note := known.notes.get(eid)) is not None:
            self._come_to(note)
        return True

    def _come_to(self, note: Note) -> None:
        """In its visit; its session is the one one writes in where another visit is shown."""
        if note.visit != self._following.here.visit:
            if note.session:
                self._following.pin(note.session)
            else:
                self._following.hold(Spot(note.visit, "", note.day))
        self._view.stream.select(note.id)
        self._view.stream.setFocus(Qt.FocusReason.OtherFocusReason)
