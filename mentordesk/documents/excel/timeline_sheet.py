"""The second sheet: the timeline as cells, a column to each week, month, quarter or year.

Start and end stand in words beside the chart, so nobody needs to see it; in it every cell has a sign
beside its fill. Nothing here comes back as an answer: dates are written in the third column of the plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from mentordesk.documents.excel import sheets, timeline_marks
from mentordesk.documents.excel.looks import Looks
from mentordesk.documents.excel.packing import SheetRows
from mentordesk.documents.excel.row_xml import characters, height_of, lines_of, row_of, text_cell
from mentordesk.documents.excel.timeline_looks import TimeLooks, time_looks
from mentordesk.documents.page import Page
from mentordesk.documents.time_figure import Tick, TimeEntry, TimeFigure, TimeMilestone, TimeRow
from mentordesk.model.timetable import Stretch

_GROUPS, _COLUMNS = 5, 6
"""The two rows of heads."""
_WIDTHS = (5, 7, 38, 21, 18, 18, 22)
_TEXT, _LEAD, _START, _END, _UNSURE = range(2, 7)
_FEW, _WIDE, _NARROW = 20, 5.4, 3.2
"""Up to so many columns of the chart are wide enough for whole words."""
_MARK_WIDTH = 22
_HEIGHTS = (27, 20, 16, 18)
_HEAD_HEIGHT = 17


def add(sheet: Worksheet, page: Page, figure: TimeFigure, looks: Looks) -> SheetRows:
    """Set up the sheet and return its rows."""
    written = _Sheet(page, figure, looks, time_looks(sheet))
    xml = "".join(written.rows())
    last = written.at
    columns = len(_WIDTHS) + len(written.ticks)
    wide = _WIDE if len(written.ticks) <= _FEW else _NARROW
    sheets.set_widths(sheet, (*_WIDTHS, *[wide] * len(written.ticks)), _MARK_WIDTH)
    sheets.set_view(sheet, f"{get_column_letter(_LEAD + 1)}{_COLUMNS + 1}")
    sheets.set_print(sheet, page, _COLUMNS, last, columns)
    sheet.print_title_rows = f"{_GROUPS}:{_COLUMNS}"
    for area in written.merged():
        sheet.merged_cells.add(area)
    return SheetRows(xml, f"A1:{get_column_letter(columns + 1)}{last}")


class _Sheet:
    """The rows of the sheet, one after the other."""

    def __init__(self, page: Page, figure: TimeFigure, looks: Looks, time: TimeLooks) -> None:
        self._page = page
        self._figure = figure
        self._looks = looks
        self._time = time
        self.at = 0
        self.ticks: Sequence[Tick] = figure.scale.columns if figure.scale else ()

    def rows(self) -> Iterator[str]:
        """All rows as XML."""
        yield from self._cover()
        yield from self._heads()
        for milestone in self._figure.milestones:
            yield self._milestone(milestone)
        for row in self._figure.rows:
            yield self._action(row)
            for step in row.steps:
                yield self._entry(("", "", step.text, ""), step, step=True)

    def merged(self) -> Iterator[str]:
        """Heads that stand over several columns, or over both rows."""
        for index in range(1, len(_WIDTHS) + 1):
            letter = get_column_letter(index)
            yield f"{letter}{_GROUPS}:{letter}{_COLUMNS}"
        for first, last in self._grouped():
            if last > first:
                yield f"{_letter(first)}{_GROUPS}:{_letter(last)}{_GROUPS}"

    def _cover(self) -> Iterator[str]:
        page, looks = self._page, self._looks
        lines = (
            (looks.title, self._figure.title),
            (looks.subtitle, page.cover.subtitle),
            (looks.version, f"{page.header_left}. {page.header_right}"),
            (self._time.legend, self._legend()),
        )
        for (style, text), height in zip(lines, _HEIGHTS, strict=True):
            yield self._row(height, [(style, text)])

    def _legend(self) -> str:
        """The signs of the chart with their words, and the document's day."""
        words = self._figure.words
        signs = (
            (timeline_marks.ACTION, words.an_action),
            (timeline_marks.STEP, words.a_step),
            (timeline_marks.UNSURE, words.unsure),
            (timeline_marks.DAY, words.exact_day),
            (timeline_marks.MILESTONE, words.a_milestone),
        )
        return "   ".join((*(f"{sign} {said}" for sign, said in signs), words.document_day))

    def _heads(self) -> Iterator[str]:
        words, looks, time = self._figure.words, self._looks, self._time
        heads = (words.number, words.ref, words.action, words.lead, words.start, words.end, words.approximate)
        styles = [looks.head_middle] * 2 + [looks.head] * (len(heads) - 2)
        groups = [""] * len(self.ticks)
        for group, (first, _last) in zip(self._groups(), self._grouped(), strict=True):
            groups[first] = group.text
        yield self._row(
            _HEAD_HEIGHT, [*zip(styles, heads, strict=True), *((time.group, text) for text in groups)]
        )
        few = len(self.ticks) <= _FEW
        columns = ((time.column, tick.text if few else tick.short) for tick in self.ticks)
        yield self._row(_HEAD_HEIGHT, [*((style, "") for style in styles), *columns])

    def _groups(self) -> Sequence[Tick]:
        return self._figure.scale.groups if self._figure.scale else ()

    def _grouped(self) -> Iterator[tuple[int, int]]:
        """First and last column of each group, counted from 0 in the chart."""
        for group in self._groups():
            inside = [at for at, tick in enumerate(self.ticks) if group.first <= tick.first < group.after]
            yield inside[0], inside[-1]

    def _milestone(self, milestone: TimeMilestone) -> str:
        time = self._time
        cells = [
            (time.number, timeline_marks.MILESTONE),
            (time.ref, ""),
            (time.milestone, milestone.text),
            (time.words, ""),
            (time.words, milestone.full_day),
            (time.words, ""),
            (time.words, self._figure.words.a_milestone),
        ]
        signs = (
            (time.sign, timeline_marks.MILESTONE) if _holds(tick, milestone.day) else (time.empty, "")
            for tick in self.ticks
        )
        return self._row(self._height(milestone.text, ""), [*cells, *signs])

    def _action(self, row: TimeRow) -> str:
        return self._entry((str(row.number), row.ref, row.action.text, row.lead), row.action, step=False)

    def _entry(self, first: tuple[str, str, str, str], entry: TimeEntry, *, step: bool) -> str:
        time = self._time
        styles = (time.number, time.ref, time.step if step else time.action, time.words)
        words = [(time.words, text) for text in (entry.start, entry.end, entry.approximate)]
        chart = [self._sign(tick, entry.stretch, step=step) for tick in self.ticks]
        height = self._height(first[_TEXT], first[_LEAD], entry.approximate)
        return self._row(height, [*zip(styles, first, strict=True), *words, *chart])

    def _sign(self, tick: Tick, stretch: Stretch | None, *, step: bool) -> tuple[int, str]:
        """Style and sign of one cell of the chart."""
        time = self._time
        if stretch is None or stretch.first >= tick.after or stretch.last < tick.first:
            return time.empty, ""
        if stretch.is_day:
            return time.sign, timeline_marks.DAY_OF_STEP if step else timeline_marks.DAY
        begins, ends = tick.first <= stretch.first, stretch.last < tick.after
        if (begins and stretch.vague_first) or (ends and stretch.vague_last):
            return time.unsure, timeline_marks.UNSURE
        return (time.outlined, timeline_marks.STEP) if step else (time.bar, timeline_marks.ACTION)

    def _height(self, text: str, lead: str, approximate: str = "") -> float:
        texts = ((text, _TEXT), (lead, _LEAD), (approximate, _UNSURE))
        return height_of(max(lines_of(said, characters(_WIDTHS[column])) for said, column in texts))

    def _row(self, height: float, cells: Sequence[tuple[int, str]]) -> str:
        """The next row, with what tells its words from words added later."""
        self.at += 1
        at, last = self.at, len(_WIDTHS) + len(self.ticks) + 1
        made = []
        for index, (style, text) in enumerate(cells, start=1):
            place = f"{get_column_letter(index)}{at}"
            if style == self._time.number and text.isdecimal():
                made.append(f'<c r="{place}" s="{style}"><v>{text}</v></c>')
            else:
                made.append(text_cell(place, style, text))
        said = timeline_marks.mark(text for _style, text in cells)
        made.append(text_cell(f"{get_column_letter(last)}{at}", self._looks.mark, said))
        return row_of(at, height, "".join(made))


def _letter(column: int) -> str:
    """The letter of a column of the chart."""
    return get_column_letter(len(_WIDTHS) + 1 + column)


def _holds(tick: Tick, day: date) -> bool:
    return tick.first <= day < tick.after
