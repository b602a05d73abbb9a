"""The agenda in words: times in the grid and in sentences, a block as it is read out, where one goes."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.ui.widgets.agenda.shown import DANGER, BlockShown, DayShown
from mentordesk.words import Words

DAY_MINUTES = 24 * 60


def clock(minute: int) -> str:
    """A minute since midnight as grids have it: 09:30."""
    minute %= DAY_MINUTES
    return f"{minute // 60:02d}:{minute % 60:02d}"


def times(words: Words, start: int, minutes: int) -> str:
    """From when to when, as grids have it: 14:00 – 15:30."""
    if not minutes:
        return clock(start)
    return words.text("{start} – {end}", start=clock(start), end=clock(start + minutes))


def spoken(words: Words, minute: int) -> str:
    """A time in a sentence: 9:30, 9 h 30."""
    hours, minutes = divmod(minute % DAY_MINUTES, 60)
    if not minutes:
        return words.text("{hours}:00", hours=str(hours))
    return words.text("{hours}:{minutes}", hours=str(hours), minutes=f"{minutes:02d}")


def when(words: Words, block: BlockShown) -> str:
    """When a session is, in a sentence."""
    if block.start is None:
        return words.text("no hour yet")
    if not block.minutes:
        return spoken(words, block.start)
    return words.text("{begin} to {end}", begin=spoken(words, block.start), end=spoken(words, block.end))


def length(words: Words, minutes: int) -> str:
    """A length: 45 min, 1 h 30."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return words.text("{minutes} min", minutes=str(rest))
    if not rest:
        return words.text("{hours} h", hours=str(hours))
    return words.text("{hours} h {minutes}", hours=str(hours), minutes=f"{rest:02d}")


def group(words: Words, track: str, letters: Sequence[str]) -> str:
    """Which group, where there are any; empty on a day of one line."""
    if track:
        return words.text("group {letter}", letter=track)
    return words.text("all groups") if letters else ""


def place(words: Words, day: DayShown, track: str) -> str:
    """A day and a group of it: Tuesday 20 April, group B."""
    among = group(words, track, day.letters)
    return words.text("{day}, {group}", day=day.title, group=among) if among else day.title


def block_said(words: Words, day: DayShown, block: BlockShown) -> str:
    """Tuesday 20 April, 14:00 to 15:30, group B, Round table, Chamber, Hilde Maes is also in A."""
    text = words.text
    parts = [
        day.title,
        when(words, block),
        group(words, block.track, day.letters),
        block.title or text("Nothing written yet"),
        block.place,
        pinned(words, block),
        text("way there: {way}", way=block.travel.text) if block.travel is not None else "",
        _remark(words, block),
    ]
    return ", ".join(each for each in parts if each)


def _remark(words: Words, block: BlockShown) -> str:
    if block.state == DANGER:
        return words.text("conflict: {remark}", remark=block.remark)
    return block.remark


def pinned(words: Words, block: BlockShown) -> str:
    """That the start of a session stays, with the slack before it; empty for one that moves along."""
    if not block.pinned:
        return ""
    if not block.slack_text:
        return words.text("its start is pinned")
    return words.text("its start is pinned ({slack})", slack=block.slack_text)


def whole(words: Words, day: DayShown, block: BlockShown) -> str:
    """Everything of a block, a line each: what had no room in it."""
    first = length(words, block.minutes) if block.minutes else ""
    when_there = (
        words.text("no hour yet") if block.start is None else times(words, block.start, block.minutes)
    )
    lines = [
        words.text("{times} ({length})", times=when_there, length=first) if first else when_there,
        group(words, block.track, day.letters),
        block.title,
        block.place,
        block.who or words.listed(block.chips) if block.who or block.chips else "",
        pinned(words, block),
        block.travel.text if block.travel is not None else "",
        block.remark,
    ]
    return "\n".join(each for each in lines if each)


def head(words: Words, day: DayShown) -> str:
    """The head of a day in a sentence: Tuesday 20 April: group A, 4 people, group B, 3 people."""
    groups = [
        words.text("group {letter}, {count}", letter=each.letter, count=each.count_text)
        if each.count_text
        else words.text("group {letter}", letter=each.letter)
        for each in day.groups
    ]
    if not groups:
        return day.title
    return words.text("{day}: {groups}", day=day.title, groups=", ".join(groups))
