"""Where things stand in a sheet: what the writer and the reader both rely on.

A permanent part of the format: workbooks mailed today are read back years later.
"""

from __future__ import annotations

HEADER_ROW = 5
FIRST_ROW = HEADER_ROW + 1
NUMBER, REF, FIRST_TEXT = range(3)
"""Columns, counted from 0; the texts follow one another from the third."""

ROW_MARK = "MentorDeskRow"
"""Head of the hidden last column, where every row carries its bookmark: sorting takes it along.

In a form a digest of the head of each column follows it, and in each row the bookmark of each answer, in the
order of those digests."""

NO_MARK = "-"
"""In place of the bookmark of what is no answer."""

LONG_TEXTS_MARK = "MentorDeskLongTexts"
"""Head of the hidden column of the sheet where texts go on that one cell cannot hold."""

TIMELINE_MARK = "MentorDeskTimeline"
"""How every cell of the hidden column begins in the sheet of the timeline, which holds no answers."""

ANSWERS_MARK = "MentorDeskAnswers"
"""How the hidden last column begins in the sheet of a form; a digest of the head of the answers follows it.

Under it every row carries the bookmark of its answer, and digests of the words of ours that stand in it."""

CHOICES_MARK = "MentorDeskChoices"
"""First cell of the hidden sheet of words to choose from, which holds no answers."""

LONG_NUMBER, LONG_PLACE, LONG_TEXT, LONG_TAIL = range(4)
"""Columns of that sheet; the last, hidden, repeats the words that end the cell."""
