"""Where everything of a timeline's picture stands, as data for the typst code that draws it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mentordesk.documents.drawing import measures
from mentordesk.documents.drawing.measures import Room
from mentordesk.documents.time_figure import Scale, Tick, TimeEntry, TimeFigure, TimePicture, TimeRow
from mentordesk.model.timetable import Stretch

_NARROWEST_BAR = 1.4
_DAY = 2.1  # half an exact day's sign
_DAY_TEXT_GAP = 0.8
_PADDING = 0.8


def drawn(figure: TimeFigure, *, landscape: bool) -> list[dict[str, Any]]:
    """Each picture as data; none where nothing has a date."""
    if figure.scale is None:
        return []
    place = measures.room(landscape=landscape)
    return [_picture(figure, figure.scale, picture, place) for picture in figure.pictures]


def _picture(figure: TimeFigure, scale: Scale, picture: TimePicture, place: Room) -> dict[str, Any]:
    words = figure.words
    marks = measures.placed(figure.milestones, scale, place)
    body = measures.HEAD + measures.milestones_height(marks)
    rows = list(_rows(figure, scale, picture, place, body))
    bottom = rows[-1]["y"] + rows[-1]["height"] if rows else body
    day = scale.first <= figure.day < scale.after
    return {
        "alternative": picture.alternative,
        "width": place.width,
        "height": bottom + (measures.FOOT_DAY if day else 1.5) + place.legend,
        "words": place.words,
        "text": place.text,
        "number": place.number,
        "lead": place.lead,
        "head": measures.HEAD,
        "bottom": bottom,
        "heads": [words.number, words.action, words.lead],
        "groups": _ticks(scale.groups, scale, place),
        "columns": _ticks(scale.columns, scale, place),
        "milestones": {
            "title": words.milestones,
            "height": body - measures.HEAD,
            "marks": [_mark(each, marks) for each in marks],
        },
        "rows": rows,
        "day": _day(figure, scale, place) if day else None,
        "legend": _legend(figure, rows, day=day),
    }


def _ticks(ticks: Sequence[Tick], scale: Scale, place: Room) -> list[dict[str, Any]]:
    """The columns with the longest of their words that fits; of words that never fit every so many."""
    ends = [(scale.share(tick.first) * place.chart, scale.share(tick.after) * place.chart) for tick in ticks]
    narrow = min((right - left for left, right in ends[1:-1] or ends), default=place.chart)
    grouped = ticks is scale.groups
    wide = all(measures.estimated(tick.text, measures.AXIS_PT) + _PADDING <= narrow for tick in ticks)
    longest = max((measures.estimated(tick.short, measures.AXIS_PT) for tick in ticks), default=0.0)
    every = 1 if wide or grouped else max(1, -int(-(longest + _PADDING) // narrow))
    made = []
    for at, (tick, (left, right)) in enumerate(zip(ticks, ends, strict=True)):
        if grouped:
            text = _fitting(tick, right - left)
        else:
            text = tick.text if wide else tick.short if at % every == 0 else ""
        made.append({"x": left, "width": right - left, "text": text})
    return made


def _fitting(tick: Tick, width: float) -> str:
    """The words of a group that fit over its columns."""
    choices = (tick.text, tick.short)
    return next((text for text in choices if measures.estimated(text, measures.AXIS_PT) + 2 <= width), "")


def _mark(each: measures.Placed, marks: Sequence[measures.Placed]) -> dict[str, Any]:
    lanes = sorted({mark.lane for mark in marks})
    y = lanes.index(each.lane) * measures.LANE + measures.AROUND_LANES / 2
    return {"x": each.at, "y": y, "text": each.text, "to_left": each.to_left, "outside": each.outside}


def _rows(
    figure: TimeFigure, scale: Scale, picture: TimePicture, place: Room, y: float
) -> Iterator[dict[str, Any]]:
    no_date = figure.words.no_date
    for at in range(picture.first, picture.after):
        row = figure.rows[at]
        begin = picture.first_step if at == picture.first else 0
        end = picture.after_step if at == picture.after - 1 else None
        yield _action(row, scale, place, y, no_date, again=begin > 0)
        y += measures.height_of(row, place)
        for step in row.steps[begin:end]:
            yield {
                "y": y,
                "height": measures.STEP,
                "number": "",
                "text": step.text,
                "lead": "",
                "lines": 1,
                "shape": _shape(step, scale, place, step=True),
                "no_date": no_date if step.stretch is None else "",
            }
            y += measures.STEP


def _action(
    row: TimeRow, scale: Scale, place: Room, y: float, no_date: str, *, again: bool
) -> dict[str, Any]:
    """An action; where it only goes on here its number says so and its bar is not drawn a second time."""
    return {
        "y": y,
        "height": measures.height_of(row, place),
        "number": str(row.number),
        "text": f"{row.action.text} …" if again else row.action.text,
        "lead": row.lead,
        "lines": measures.lines_of(row, place),
        "shape": None if again else _shape(row.action, scale, place, step=False),
        "no_date": no_date if row.action.stretch is None else "",
    }


def _shape(entry: TimeEntry, scale: Scale, place: Room, *, step: bool) -> dict[str, Any] | None:
    stretch = entry.stretch
    if stretch is None:
        return None
    left, right = _ends(stretch, scale, place)
    if stretch.is_day:
        at = min(max((left + right) / 2, _DAY), place.chart - _DAY)
        room_right = place.chart - at - _DAY - _DAY_TEXT_GAP
        width = measures.estimated(entry.day, measures.AXIS_PT)
        return {
            "kind": "day",
            "step": step,
            "x": at,
            "text": entry.day,
            "to_left": width > room_right,
        }
    return {
        "kind": "bar",
        "step": step,
        "x": left,
        "width": right - left,
        "left": _end(vague=stretch.vague_first, unknown=stretch.open_first),
        "right": _end(vague=stretch.vague_last, unknown=stretch.open_last),
    }


def _ends(stretch: Stretch, scale: Scale, place: Room) -> tuple[float, float]:
    """Where a stretch begins and ends, wide enough to be seen."""
    width = (scale.after - scale.first).days
    left = scale.share(stretch.first) * place.chart
    right = min(scale.share(stretch.last) * place.chart + place.chart / width, place.chart)
    if right - left < _NARROWEST_BAR and not stretch.is_day:
        right = min(left + _NARROWEST_BAR, place.chart)
        left = right - _NARROWEST_BAR
    return left, right


def _end(*, vague: bool, unknown: bool) -> str:
    return "open" if unknown else "vague" if vague else "exact"


def _day(figure: TimeFigure, scale: Scale, place: Room) -> dict[str, Any]:
    """The line of the document's day, its words at its foot where they do not run over an edge."""
    at = scale.share(figure.day) * place.chart
    width = measures.estimated(figure.words.document_day, measures.SMALL_PT)
    return {"x": at, "text": figure.words.document_day, "to_left": at + width > place.chart}


def _legend(figure: TimeFigure, rows: Sequence[dict[str, Any]], *, day: bool) -> list[dict[str, str]]:
    """The signs that stand in this picture, and no others."""
    words = figure.words
    shapes = [row["shape"] for row in rows if row["shape"]]
    bars = [shape for shape in shapes if shape["kind"] == "bar"]
    unsure = any(end != "exact" for bar in bars for end in (bar["left"], bar["right"]))
    signs = {
        "action": (words.an_action, any(not bar["step"] for bar in bars)),
        "step": (words.a_step, any(shape["step"] for shape in shapes)),
        "unsure": (words.unsure, unsure),
        "day": (words.exact_day, any(shape["kind"] == "day" for shape in shapes)),
        "milestone": (words.a_milestone, bool(figure.milestones)),
        "today": (words.day_of_document, day),
    }
    return [{"kind": kind, "text": text} for kind, (text, there) in signs.items() if there]
