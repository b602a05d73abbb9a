"""The composer: a note as it is written (ux.md §6, 06)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.clock import Clock
from mentordesk.model.notes import DEGREES, FACT, KINDS, ME, OPEN
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.notes import note_text
from mentordesk.ui.widgets.notes.entry_buttons import EntryButtons
from mentordesk.ui.widgets.notes.entry_frame import RING, EntryFrame
from mentordesk.ui.widgets.notes.kind_line import KindLine
from mentordesk.ui.widgets.notes.kind_marks import KindMarks
from mentordesk.ui.widgets.notes.mentions import units
from mentordesk.ui.widgets.notes.naming import Namer
from mentordesk.ui.widgets.notes.prefix import Prefix
from mentordesk.ui.widgets.notes.shown import Chosen, Entry, Offer
from mentordesk.ui.widgets.notes.stream_keys import announce
from mentordesk.ui.widgets.whole_text import whole_text
from mentordesk.words import Words

_LARGE = 150  # per cent of text size from which the line of kinds is a button


class Composer(QWidget):
    """Where a note is written; it holds the words until the page says that they are kept (``clear``)."""

    typed = Signal(str)
    """Its words, with every change; whatever else changes (kind, degree, speaker, link) tells it too."""
    submitted = Signal(Entry)
    """Enter. Nothing is cleared: the page shows the note at once and calls ``clear``."""
    submitted_as_action = Signal(Entry)
    """Ctrl+Shift+A."""
    left_up = Signal()
    """Up in an empty composer: to the last note of the stream."""
    pasted_lines = Signal(str)
    """More than three lines were pasted; they stand in it (``take_out`` takes them away again)."""
    picture_given = Signal(bytes, str)
    """A picture pasted: its bytes (PNG where the clipboard had no file's) and its name, "" for none."""
    files_given = Signal(list)
    """Paths (str) of files pasted or dropped."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._entry, self._prefix, self._before = Entry(), Prefix(), FACT
        self._clock: Callable[[], str] = _local_time
        self._reading = False
        compact = look.text_size >= _LARGE
        marks = KindMarks(words, look)
        self._marks = marks
        self.frame = EntryFrame(words, look, icons, marks, self)
        self.text = self.frame.text
        self.buttons = EntryButtons(words, look, icons, self, compact=compact)
        self.kinds = KindLine(words, look, icons, self)
        self.kinds.setVisible(not compact)
        self.kinds.setContentsMargins(RING, 0, RING, 0)
        self.namer = Namer(self.text, words, look, icons, self)
        laid = QVBoxLayout(self)
        laid.setContentsMargins(0, 0, 0, 0)
        laid.setSpacing(look.px(5))
        for part in (self.frame, self.buttons, self.kinds):
            laid.addWidget(part)
        self.setFocusProxy(self.text)
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.text.typed.connect(self._changed)
        self.text.wished.connect(self._do)
        self.text.pasted_lines.connect(self.pasted_lines)
        self.text.picture_given.connect(self.picture_given)
        self.text.files_given.connect(self.files_given)
        self.frame.chip.picked.connect(self.choose_kind)
        self.kinds.picked.connect(self.choose_kind)
        self.buttons.kinds_wanted.connect(self.frame.chip.offer)
        self.buttons.naming.connect(self.namer.begin)
        self.buttons.speaker_unwanted.connect(self._no_speaker)
        self.buttons.link_unwanted.connect(self._no_link)
        self.buttons.degree_wanted.connect(self.cycle_degree)
        self.buttons.add_wanted.connect(self._add)
        self.namer.speaker_named.connect(self._speaker_named)
        self.namer.link_named.connect(self._link_named)

    # --- what stands in it -------------------------------------------------------------------------

    def entry(self) -> Entry:
        """What stands in it."""
        return replace(self._entry, text=whole_text(self.text), cursor=self.text.textCursor().position())

    def restore(self, entry: Entry) -> None:
        """Put it back as it was, the cursor too; tells nobody."""
        self._entry, self._prefix, self._before = entry, Prefix(), FACT
        self._reading = True
        self.text.begin(entry.text)
        self._reading = False
        cursor = self.text.textCursor()
        most = units(entry.text)
        cursor.setPosition(most if entry.cursor < 0 else min(entry.cursor, most))
        self.text.setTextCursor(cursor)
        self._show()

    def clear(self, kind: str = FACT) -> None:
        """The note is kept: begin another one, open, of this kind."""
        self.restore(Entry(kind=kind))

    def offer_people(self, people: Sequence[Offer]) -> None:
        """Who may be named by ``@``, the likeliest first."""
        self.namer.people = tuple(people)

    def offer_links(self, records: Sequence[Offer]) -> None:
        """What may be named by ``#``."""
        self.namer.records = tuple(records)

    def take_out(self, text: str) -> bool:
        """Take pasted words away again; whether they still stood there as they were."""
        pasted, whole = text.replace("\r\n", "\n").replace("\r", "\n"), whole_text(self.text)
        at = whole.rfind(pasted) if pasted else -1
        if at < 0:
            return False
        cursor = self.text.textCursor()
        cursor.setPosition(units(whole[:at]))
        cursor.setPosition(units(whole[: at + len(pasted)]), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        return True

    def type_on(self, letter: str) -> None:
        """The focus, and a letter that was typed elsewhere (``NoteStream.typed_on``)."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.insertPlainText(letter)

    def set_clock(self, clock: Callable[[], str]) -> None:
        """Who says the time that F7 puts in ("11:52"): the visit's, where it is not the computer's."""
        self._clock = clock

    # --- kind, degree, speaker, links ----------------------------------------------------------------

    def choose_kind(self, kind: str) -> None:
        """The note will be of this kind; "" is none yet."""
        self._prefix = replace(self._prefix, taken="")
        self._put(replace(self._entry, kind=kind))
        announce(self, self._marks.word(kind))

    def cycle_degree(self) -> None:
        """Open, not attributed, team, me, and round (Ctrl+Shift+O)."""
        place = DEGREES.index(self._entry.degree) + 1
        self._put(replace(self._entry, degree=DEGREES[place % len(DEGREES)]))
        announce(self, self.buttons.degree.accessibleName())

    def keep_for_me(self) -> None:
        """For me alone, or open again (Ctrl+Shift+P): the narrowest degree is one key away too."""
        degree = OPEN if self._entry.degree == ME else ME
        self._put(replace(self._entry, degree=degree))
        announce(self, self.buttons.degree.accessibleName())

    def _speaker_named(self, who: Chosen) -> None:
        self._put(replace(self._entry, speaker=who if who.text else None))

    def _no_speaker(self) -> None:
        self._put(replace(self._entry, speaker=None))

    def _link_named(self, what: Chosen) -> None:
        others = tuple(each for each in self._entry.links if each.id != what.id)
        self._put(replace(self._entry, links=(*others, what)))

    def _no_link(self, rid: str) -> None:
        left = tuple(each for each in self._entry.links if each.id != rid)
        self._put(replace(self._entry, links=left))
        (self.buttons.chips[0] if left else self.text).setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, entry: Entry) -> None:
        if entry != self._entry:
            self._entry = entry
            self._show()
            self.typed.emit(whole_text(self.text))

    def _show(self) -> None:
        entry = self._entry
        self.frame.chip.put(entry.kind)
        self.kinds.put(entry.kind)
        self.frame.put_degree(entry.degree)
        self.buttons.put_degree(entry.degree)
        self.buttons.put_speaker(entry.speaker)
        self.buttons.put_links(entry.links)
        self.namer.named = entry.speaker is not None

    # --- written -------------------------------------------------------------------------------------

    def _changed(self, text: str) -> None:
        if self._reading:
            return
        if not self.text.composing() and not self.text.document().isRedoAvailable():
            text = self._read(text)
        self.typed.emit(text)

    def _read(self, text: str) -> str:
        """Take the kind off the beginning where one was typed; the words without it."""
        prefix, kind, gone = self._prefix.read(text, self._words.language)
        if self.text.pasting and kind is not None:
            self._prefix = Prefix(kept=text[:gone])  # many lines stay as they came
            return text
        self._prefix = prefix
        if gone:
            self._reading = True
            cursor = QTextCursor(self.text.document())
            cursor.joinPreviousEditBlock()  # undone with the letters, or they would be read again
            cursor.setPosition(units(text[:gone]), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            cursor.endEditBlock()
            self._reading = False
        if kind is not None:
            self._before = self._entry.kind
            self._entry = replace(self._entry, kind=kind)
            self._show()
            announce(self, self._marks.word(kind))
        return text[gone:]

    def _kind_off(self) -> None:
        taken = self._prefix.taken
        if not taken:
            self._put(replace(self._entry, kind=""))
            return
        self._prefix = self._prefix.given_back()
        self._entry = replace(self._entry, kind=self._before)
        self._show()
        self.text.textCursor().insertText(taken)

    def _do(self, wish: str) -> None:
        if wish in (note_text.ADD, note_text.ADD_ACTION):
            self._add(as_action=wish == note_text.ADD_ACTION)
        elif wish in (note_text.KIND_ON, note_text.KIND_BACK):
            step = 1 if wish == note_text.KIND_ON else -1
            here = KINDS.index(self._entry.kind) if self._entry.kind in KINDS else (-1 if step > 0 else 0)
            self.choose_kind(KINDS[(here + step) % len(KINDS)])
        elif wish == note_text.KIND_OFF:
            self._kind_off()
        elif wish == note_text.FOR_ME:
            self.keep_for_me()
        elif wish == note_text.DEGREE:
            self.cycle_degree()
        elif wish == note_text.TIME:
            self.text.textCursor().insertText(f"{self._clock()} ")
        elif wish == note_text.UP:
            self.left_up.emit()

    def _add(self, _checked: bool = False, *, as_action: bool = False) -> None:
        entry = self.entry()
        if entry.empty:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        given = replace(entry, text=entry.text.strip(), cursor=-1)
        (self.submitted_as_action if as_action else self.submitted).emit(given)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's own name
        self.namer.close()
        super().hideEvent(event)


def _local_time() -> str:
    return f"{Clock().now().astimezone():%H:%M}"
