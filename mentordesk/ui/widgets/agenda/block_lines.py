"""Which words a block shows in the room it has: hour and title first, then remark, place and people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda import sentences
from mentordesk.ui.widgets.agenda.shown import DANGER, BlockShown
from mentordesk.ui.widgets.agenda.text import Face
from mentordesk.words import Words

TIME, TITLE, PLACE, CHIPS, REMARK = "time", "title", "place", "chips", "remark"
_MOST = 3  # lines of one of them
_ICON, _AFTER = 14, 5
_ROOMY = 4  # pixels over and under two lines, from which they look well
_NAME = 56  # pixels a chip must have for a name to be worth beginning
_CHIP, _CHIP_PAD, _CHIP_GAP, _CHIP_ABOVE = 20, 7, 4, 5


@dataclass(frozen=True)
class Faces:
    """The fonts of a block."""

    time: Face
    title: Face
    plain: Face

    @classmethod
    def of(cls, look: Look) -> Faces:
        """Those of a look."""
        return cls(Face(look.font("meta")), Face(look.font("ui", strong=True)), Face(look.font("ui")))

    @property
    def line(self) -> int:
        """The height of the highest line, in pixels."""
        return max(self.time.line, self.title.line, self.plain.line)

    def face(self, kind: str) -> Face:
        """The one a line is written in."""
        if kind in (TIME, CHIPS):
            return self.time
        return self.title if kind in (TITLE, REMARK) else self.plain


@dataclass(frozen=True)
class Line:
    """One line, from the inside's top; ``chips`` for the line of people."""

    kind: str
    text: str
    top: int
    height: int
    first: bool = True
    """Whether it begins its text: the remark's icon stands there."""
    chips: tuple[str, ...] = ()


@dataclass(frozen=True)
class Extra:
    """An icon, and perhaps words, at the right of the first line."""

    icon: str
    role: str
    text: str = ""


@dataclass(frozen=True)
class Said:
    """What a block shows. ``compact`` puts hour, title and place on one line."""

    lines: tuple[Line, ...]
    extras: tuple[Extra, ...] = ()
    compact: bool = False


def state_icon(block: BlockShown) -> str:
    """The icon of a block's state."""
    return block.remark_icon or ("warning-circle" if block.state == DANGER else "warning")


class BlockLines:
    """Lays out the words of blocks."""

    def __init__(self, words: Words, look: Look, faces: Faces) -> None:
        self._words, self._look, self._faces = words, look, faces

    def said(self, block: BlockShown, width: int, height: int, *, travels: bool) -> Said:
        """In so many pixels; ``travels`` when the way there has no room of its own before the block."""
        faces = self._faces
        time = self._time(block)
        if block.start is not None and faces.time.width(time) > width:
            time = sentences.clock(block.start)
        above = faces.time.line + faces.title.line
        if height < above + 2 * self._look.px(_ROOMY):
            extras = self._extras(block, hidden=bool(block.remark), travels=travels)
            whole = self._on_one_line(block, time, extras) <= width
            if height < above or whole:
                time = time if whole or block.start is None else sentences.clock(block.start)
                return Said((Line(TIME, time, 0, height),), extras, compact=True)
        counts = self._counts(block, width, height - faces.time.line)
        hidden = bool(block.remark) and not counts[REMARK]
        lines, top = [Line(TIME, time, 0, faces.time.line)], faces.time.line
        for kind, text in ((TITLE, block.title), (PLACE, block.place)):
            lines += self._written(kind, text, width, counts[kind], top)
            top = lines[-1].top + lines[-1].height
        if counts[CHIPS]:
            chips = self._chips(block.chips, width)
            high = self._chip_height
            lines.append(Line(CHIPS, "", top + self._look.px(_CHIP_ABOVE), high, chips=chips))
            top += high + self._look.px(_CHIP_ABOVE)
        if counts[REMARK]:
            above_it = min(
                self._look.px(_CHIP_ABOVE), max(height - top - counts[REMARK] * faces.title.line, 0)
            )
            beside = self._look.px(_ICON + _AFTER)
            lines += self._written(REMARK, block.remark, width - beside, counts[REMARK], top + above_it)
        return Said(tuple(lines), self._extras(block, hidden=hidden, travels=travels))

    def _on_one_line(self, block: BlockShown, time: str, extras: Sequence[Extra]) -> int:
        """How wide hour, title, place and extras are beside one another."""
        faces, px = self._faces, self._look.px
        places = [faces.time.width(time), faces.title.width(block.title), faces.plain.width(block.place)]
        beside = [px(_ICON + _AFTER) + faces.time.width(each.text) for each in extras]
        return sum(each + px(10) for each in (*places, *beside) if each)

    def _time(self, block: BlockShown) -> str:
        if block.start is None:
            return self._words.text("No hour")
        return sentences.times(self._words, block.start, block.minutes)

    def _extras(self, block: BlockShown, *, hidden: bool, travels: bool) -> tuple[Extra, ...]:
        """The state comes first: it is the last to give way where there is little room."""
        found = []
        if hidden:
            found.append(Extra(state_icon(block), block.state or "text_secondary", block.remark))
        if block.pinned:
            found.append(Extra("push-pin", "text_secondary", block.slack_text))
        if travels and block.travel is not None:
            found.append(Extra(block.travel.icon, "text_secondary", block.travel.text))
        return tuple(found)

    def _counts(self, block: BlockShown, width: int, height: int) -> dict[str, int]:
        """How many lines each may have: one in the order of what matters, then more for what is longer."""
        faces, px = self._faces, self._look.px
        beside = px(_ICON + _AFTER)
        wanted = {
            TITLE: len(faces.title.lines(block.title, width, _MOST)) or 1,
            REMARK: len(faces.title.lines(block.remark, width - beside, _MOST)) if block.remark else 0,
            PLACE: len(faces.plain.lines(block.place, width, _MOST)) if block.place else 0,
            CHIPS: 1 if block.chips else 0,
        }
        high = {each: faces.face(each).line for each in wanted}
        high[CHIPS] = self._chip_height + px(_CHIP_ABOVE)
        counts = dict.fromkeys(wanted, 0)
        for kind in (TITLE, REMARK, PLACE, CHIPS):
            if wanted[kind] and high[kind] <= height:
                counts[kind] = 1
                height -= high[kind]
        for kind in (TITLE, REMARK, PLACE) * (_MOST - 1):
            if 0 < counts[kind] < wanted[kind] and high[kind] <= height:
                counts[kind] += 1
                height -= high[kind]
        return counts

    def _written(self, kind: str, text: str, width: int, count: int, top: int) -> list[Line]:
        face = self._faces.face(kind)
        parts = face.lines(text, width, count) if count else ()
        return [
            Line(kind, part, top + place * face.line, face.line, first=not place)
            for place, part in enumerate(parts)
        ] or [Line(kind, "", top, 0)]

    # --- chips -----------------------------------------------------------------------------------

    @property
    def _chip_height(self) -> int:
        return max(self._look.px(_CHIP), self._faces.time.line)

    def chip_width(self, text: str) -> int:
        """Of a chip with its padding, in pixels."""
        return self._faces.time.width(text) + 2 * self._look.px(_CHIP_PAD)

    @property
    def chip_step(self) -> int:
        """Between two chips."""
        return self._look.px(_CHIP_GAP)

    def _chips(self, people: Sequence[str], width: int) -> tuple[str, ...]:
        """As many people as there is room for, then how many more there are (+4)."""
        for count in range(len(people), 0, -1):
            rest = len(people) - count
            shown = [*people[:count], *([self._more(rest)] if rest else [])]
            wide = sum(map(self.chip_width, shown)) + (len(shown) - 1) * self.chip_step
            if wide <= width:
                return tuple(shown)
        rest = len(people) - 1
        if rest and width < self._look.px(_NAME) + self.chip_width(self._more(rest)):
            return (self._more(len(people)),)
        left = width - (self.chip_width(self._more(rest)) + self.chip_step if rest else 0)
        first = self._faces.time.elided(people[0], left - 2 * self._look.px(_CHIP_PAD))
        return (first, self._more(rest)) if rest else (first,)

    def _more(self, count: int) -> str:
        return self._words.text("+{count}", count=count)
