"""The words of a note edited in its place in the stream."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.notes.row_editor import RowEditor
from mentordesk.ui.widgets.notes.shown import NoteShown
from mentordesk.ui.widgets.notes.stream_view import StreamView
from mentordesk.words import Words


class StreamEditing(StreamView):
    """One editor at a time; whoever leaves it keeps its words."""

    edited = Signal(str, str)
    """Note and its new words, edited in place; kept by Enter and by leaving."""
    edit_typed = Signal(str, str)
    """The same with every key, so that no key is lost; the page hands it to its drafts."""
    edit_given_up = Signal(str)
    """Esc, or nothing was changed: the words are as they were."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        self._words = words
        self._editor: RowEditor | None = None
        self._edited = ""
        super().__init__(words, look, icons, parent)

    def current(self) -> str:
        """The current note; empty for none."""
        note = self.rows.note(self.currentIndex().row())
        return note.id if note is not None else ""

    def note(self, rid: str) -> NoteShown | None:
        """What is shown of a note."""
        return self.rows.note(self.rows.place(rid))

    def select(self, rid: str) -> None:
        """Make this note current, in sight."""
        place = self.rows.place(rid)
        if self.rows.note(place) is not None:
            self.setCurrentIndex(self.rows.index(place))
            self.bring(place)

    def edit_note(self, rid: str = "", text: str | None = None) -> None:
        """Open the small editor over a note (the current one), with these words (a draft) or its own."""
        self.flush()
        note = self.note(rid or self.current())
        if note is None:
            return
        self.select(note.id)
        self._edited = note.id
        self._editor = RowEditor(self._words.text("Words of the note"), self.look, self.viewport())
        self._editor.begin(note.text)
        if text is not None and text != note.text:
            self._editor.selectAll()
            self._editor.textCursor().insertText(text)
        self._editor.typed.connect(self._typed)
        self._editor.grown.connect(self.fit)
        self._editor.closed.connect(self._closed)
        self.fit()
        self._editor.show()
        self._editor.moveCursor(self._editor.textCursor().MoveOperation.End)
        self._editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bring(self.rows.place(note.id))

    def editing(self) -> str:
        """The note that is being edited; empty for none."""
        return self._edited

    def flush(self) -> None:
        """What is being edited is kept now (``edited``); the editor closes."""
        if self._editor is not None:
            self._editor.close_with(keep=True)

    def editor_height(self, place: int) -> int:
        if self._editor is None or place != self.rows.place(self._edited):
            return 0
        return max(self._editor.minimumHeight(), 1)

    def _typed(self, text: str) -> None:
        self.edit_typed.emit(self._edited, text)

    def _closed(self, text: str, keep: bool) -> None:
        rid, note, held = self._edited, self.note(self._edited), self._editor
        if held is None:
            return
        had_focus = held.hasFocus()
        changed = note is None or text != note.text
        self._close_editor()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if keep and changed:
            self.edited.emit(rid, text)
        else:
            self.edit_given_up.emit(rid)

    def _close_editor(self) -> None:
        editor, self._editor, self._edited = self._editor, None, ""
        if editor is not None:
            editor.blockSignals(True)
            editor.deleteLater()
            editor.hide()
        self.fit()

    def fit(self) -> None:
        super().fit()
        self._place_editor()

    def _place_editor(self) -> None:
        """Over the words of its note, wherever they are now."""
        place = self.rows.place(self._edited) if self._editor is not None else -1
        laid = self.laid(place)
        if self._editor is None or laid is None:
            return
        edge, over = self.look.px(6) + 2, self.look.px(2)
        area = laid.body_area.translated(self.row_area(place).topLeft()).adjusted(-edge, -over, edge, 0)
        area.setHeight(self._editor.height())
        if self._editor.geometry() != area:
            self._editor.setGeometry(area)
