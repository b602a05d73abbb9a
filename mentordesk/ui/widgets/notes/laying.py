"""Where the parts of a note stand in its row: measured once for a width, for drawing and for the mouse."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda.text import Face
from mentordesk.ui.widgets.notes.kind_marks import GLYPH, KindMarks
from mentordesk.ui.widgets.notes.mentions import units
from mentordesk.ui.widgets.notes.said import degree_words, shown_speaker, shown_text
from mentordesk.ui.widgets.notes.shown import KeyShown, NoteShown
from mentordesk.words import Words

SIDE, INSIDE, ABOVE = 12, 12, 8
"""Outside the card, and within it from its sides and its top (pixels of the design)."""
TIME, KIND, GAP = 42, 132, 10
CHIP, PAD, ICON = 22, 8, 14
THUMB = QSize(96, 72)
DASHED = 3
_BETWEEN = 6
_LARGE = 150
_NARROW = 600
_MOST = 6  # lines of a mark

CHIPS, PILL, NOTED, PICTURE, KEY = "chip", "pill", "noted", "picture", "key"
ENTER, DELETE = "\r", "\x7f"
"""Verbs of the two keys every stream has."""


@dataclass
class Part:
    """One thing in a row that is no word of the note. ``id`` says which chip, picture or verb."""

    what: str
    id: str
    text: str
    icon: str = ""
    key: str = ""
    lines: tuple[str, ...] = ()
    area: QRect = field(default_factory=QRect)


@dataclass
class Laid:
    """A note measured. Places are from the top left of its row."""

    height: int
    card: QRect
    time: QPoint
    kind: QRect
    kind_lines: tuple[str, ...]
    body: QTextLayout
    body_area: QRect
    parts: list[Part]

    def part_at(self, place: QPoint) -> Part | None:
        """What can be pressed there."""
        found = (each for each in self.parts if each.what in (CHIPS, PICTURE, KEY))
        return next((each for each in found if each.area.contains(place)), None)


@dataclass(frozen=True)
class Asked:
    """What a note is measured for: the width of its row, its state, the height its editor needs."""

    width: int
    keys: tuple[KeyShown, ...] = ()
    discreet: bool = False
    editor: int = 0


class Layer:
    """Measures notes in one look."""

    def __init__(self, words: Words, look: Look, marks: KindMarks) -> None:
        self._words, self._look, self._marks = words, look, marks
        self.plain = Face(look.font("ui"))
        self.content = Face(look.font("content"))
        self.meta = Face(look.font("meta"))
        self.word = Face(look.font("meta", strong=True))
        self.line = max(self.content.line, round(look.font_px("content") * 1.5))

    def stacked(self, width: int) -> bool:
        """Whether the kind stands over the words, not beside them."""
        return self._look.text_size >= _LARGE or width < self._look.px(_NARROW)

    def left(self, width: int) -> int:
        """Where the words begin."""
        px = self._look.px
        return (
            px(SIDE + INSIDE) + self.time_width() + px(GAP) + (0 if self.stacked(width) else px(KIND + GAP))
        )

    def time_width(self) -> int:
        """The column of times."""
        return max(self._look.px(TIME), self.plain.width("00:00"))

    def head_height(self) -> int:
        """A session's head."""
        return max(self._look.px(36), self.word.line + self._look.px(16))

    def lay(self, note: NoteShown, asked: Asked) -> Laid:
        """A note at a width."""
        px, width = self._look.px, asked.width
        outer = px(DASHED) if note.restricted else 0
        top = outer + px(ABOVE)
        left = self.left(width)
        room = max(width - left - px(SIDE + INSIDE), px(60))
        stacked = self.stacked(width)
        chips, others = self._parts(note, asked)
        kind, lines = self._kind(note, QPoint(left if stacked else left - px(KIND + GAP), top), room, stacked)
        at = QPoint(left, top)
        parts = chips + others
        if stacked:
            low = self._flow(chips, at, room, kind.right() + 1 - left + px(_BETWEEN))
            at.setY(max(low, kind.bottom() + 1) + px(4))
            chips = []
        body = self._body(note, room, asked.discreet)
        height = max(body.lineCount() * self.line, self.line, asked.editor)
        area = QRect(at, QSize(room, height))
        low = at.y() + height
        for whats in ((CHIPS, PILL, NOTED), (PICTURE,), (KEY,)):
            flowing = [each for each in (*chips, *others) if each.what in whats]
            if flowing:
                low = self._flow(flowing, QPoint(left, low + px(5)), room)
        whole = max(low, kind.bottom() + 1) + px(ABOVE) + outer
        card = QRect(px(SIDE), outer, width - 2 * px(SIDE), whole - 2 * outer)
        return Laid(whole, card, QPoint(px(SIDE + INSIDE), top), kind, lines, body, area, parts)

    # --- parts ---------------------------------------------------------------------------------------

    def _parts(self, note: NoteShown, asked: Asked) -> tuple[list[Part], list[Part]]:
        words, hidden = self._words, asked.discreet and note.restricted
        chips = [] if hidden else [Part(CHIPS, each.id, each.text, each.icon) for each in note.chips]
        others: list[Part] = []
        if degree := note.degree_text or degree_words(words, note.degree, named=self._names(note, asked)):
            others.append(Part(PILL, "", degree, "detective"))
        if note.afterwards:
            others.append(Part(NOTED, "", words.text("Entered afterwards"), "clock-counter-clockwise"))
        if note.author_text:
            by = words.text("Written by {name}", name=note.author_text)
            others.append(Part(NOTED, "", by, "user-circle"))
        if note.marked:
            others.append(Part(NOTED, "", words.text("Marked note"), "check"))
        if note.remark:
            others.append(Part(NOTED, "", note.remark, "warning"))
        pictures = () if hidden else note.pictures
        others += [Part(PICTURE, each.id, each.name, each.icon) for each in pictures]
        others += [Part(KEY, each.verb, each.text, key=each.key) for each in asked.keys]
        return chips, others

    def _names(self, note: NoteShown, asked: Asked) -> bool:
        return bool(shown_speaker(self._words, note, discreet=asked.discreet))

    def _kind(self, note: NoteShown, at: QPoint, room: int, stacked: bool) -> tuple[QRect, tuple[str, ...]]:
        px = self._look.px
        around = px(PAD) * 2 + px(GLYPH) + px(5)
        widest = (room if stacked else px(KIND)) - around
        lines = self.word.lines(note.kind_text or self._marks.word(note.kind), widest, _MOST)
        width = around + max((self.word.width(each) for each in lines), default=0) + 1
        height = max(px(CHIP), self.word.line * len(lines) + px(6))
        return QRect(at, QSize(width, height)), lines

    def _body(self, note: NoteShown, room: int, discreet: bool) -> QTextLayout:
        text = shown_text(note, discreet=discreet)
        speaker = shown_speaker(self._words, note, discreet=discreet)
        said = f" —\u00a0{speaker}" if speaker else ""
        layout = QTextLayout(f"{text}{said}".replace("\n", "\u2028"), self.content.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if said:
            told, dash = QTextLayout.FormatRange(), QTextCharFormat()
            told.start, told.length = units(text), units(said)
            dash.setForeground(self._look.colours.text_secondary)
            if note.speaker_masked:
                dash.setFontWeight(600)
            told.format = dash
            layout.setFormats([told])
        layout.beginLayout()
        height = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, height + (self.line - line.height()) / 2))
            height += self.line
        layout.endLayout()
        return layout

    # --- flow ----------------------------------------------------------------------------------------

    def _flow(self, parts: Sequence[Part], at: QPoint, room: int, taken: int = 0) -> int:
        """Put parts one after another in lines; where the last line ends."""
        px = self._look.px
        x, y, tall = taken, at.y(), 0
        for part in parts:
            size = self._size(part, room)
            if x and x + size.width() > room:
                x, y, tall = 0, y + tall + px(4), 0
            part.area = QRect(QPoint(at.x() + x, y), size)
            x += size.width() + px(GAP if part.what == KEY else _BETWEEN)
            tall = max(tall, size.height())
        return y + tall

    def _size(self, part: Part, room: int) -> QSize:
        px = self._look.px
        if part.what == PICTURE:
            return QSize(px(THUMB.width()), px(THUMB.height()))
        if part.what == KEY:
            part.lines = (part.text,)
            box = self.meta.width(part.key) + 2 * px(5)
            return QSize(box + px(6) + self.plain.width(part.text) + 1, max(px(CHIP), self.plain.line))
        around = px(ICON) + px(5) + (0 if part.what == NOTED else 2 * px(PAD))
        part.lines = self.meta.lines(part.text, max(room - around, px(30)), _MOST)
        wide = max((self.meta.width(each) for each in part.lines), default=0) + 1
        return QSize(around + wide, max(px(CHIP), self.meta.line * len(part.lines) + px(6)))


def reachable(parts: Iterable[Part]) -> list[Part]:
    """The chips and pictures that the arrow keys go along."""
    return [each for each in parts if each.what in (CHIPS, PICTURE)]
