"""Editors of figures: a number or an amount, its year and source, and the two ways to have none (R-041)."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from mentordesk.forms.taking import NO_FIGURE
from mentordesk.ui.editors.editor import Asked, NotUnderstood, TypedEditor, Value
from mentordesk.ui.editors.offers import Offers
from mentordesk.ui.widgets.calm_combo import CalmCombo
from mentordesk.ui.widgets.composed import Composed
from mentordesk.ui.widgets.parts import label
from mentordesk.ui.widgets.typed_line import TypedLine
from mentordesk.ui.widgets.wordy_marks import WordyTick

_FIGURE, _YEAR, _SOURCE = 130, 56, 180
_EXAMPLE = "96000"
_PERCENT = "%"
_SIGNS = {"€": "EUR", "£": "GBP"}
_UNIT = re.compile(
    r"(?P<before>€|£|[A-Za-z]{3}(?![A-Za-z]))?\s*(?P<figure>.*?)\s*(?P<after>%|€|£|(?<![A-Za-z])[A-Za-z]{3})?",
    re.DOTALL,
)
_STORED = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?")
_CODE = re.compile("[A-Z]{3}")


class NumberEditor(TypedEditor):
    """A figure as people of the language write it, with its year and source beside it.

    What is planned and not counted (``allow_unknown = false``, or a ``default``) is the figure alone, unless
    a stored answer has more.
    """

    _key = "value"

    def __init__(self, asked: Asked, parent: QWidget) -> None:
        words, look = asked.words, asked.look
        box = Composed(words, parent, spacing=look.px(8), between_lines=look.px(6))
        super().__init__(box)
        self._asked, self._words, self._box = asked, words, box
        self._open: list[QWidget] = []
        self._aside: dict[TypedLine, str] = {}
        """What was written before it was said that there is no figure."""
        self._figure = self._line(look.px(_FIGURE))
        self._figure.setMaximumWidth(look.px(_FIGURE))
        box.name_part(self._figure)
        self._add_unit()
        self._year = self._titled_line(words.text("Year"), look.px(_YEAR))
        self._year.setMaximumWidth(look.px(_YEAR))
        self._source = self._titled_line(words.text("Source"), look.px(_SOURCE))
        self._ways: dict[str, WordyTick] = {}
        for name, text in zip(
            NO_FIGURE, (words.text("Unknown"), words.text("Not counted in this country")), strict=True
        ):
            way = self._ways[name] = WordyTick(text, box)
            way.toggled.connect(self._close)
            way.clicked.connect(partial(self._take_way, name))
            box.add(way, tied=name != NO_FIGURE[-1], gap=look.px(20))
            box.name_part(way, text)
        asks_more = asked.field.settings.get("allow_unknown", "default" not in asked.field.settings)
        self._unfold(asks_more is not False)
        box.left.connect(self.flush)
        box.setFocusProxy(self._figure)

    # --- building ----------------------------------------------------------------------------------

    def _add_unit(self) -> None:
        """What the figure counts in stands behind it."""

    def _line(self, width: int) -> TypedLine:
        made = TypedLine(self._box)
        made.textEdited.connect(self._touch)
        made.returnPressed.connect(self.flush)
        made.given_up.connect(self._give_up)
        self._open.append(made)
        self._box.add(made, least=width)
        return made

    def _titled_line(self, title: str, width: int) -> TypedLine:
        self._box.add(label(title, "meta", parent=self._box), tied=True)
        made = self._line(width)
        self._box.name_part(made, title)
        return made

    # --- showing -----------------------------------------------------------------------------------

    def _unfold(self, shown: bool) -> None:
        """All that stands beside the figure and its unit."""
        parts = self._box.parts
        for part in parts[parts.index(self._year) - 1 :]:
            part.setVisible(shown)
        self._box.arrange()

    def _display(self, value: Value) -> None:
        found = value if isinstance(value, dict) else {} if value is None else {self._key: value}
        for name, way in self._ways.items():
            way.setChecked(found.get(name) is True)
        if not self._way():
            self._aside = {}
        if self._year.isHidden() and {*NO_FIGURE, "year", "source"} & set(found):
            self._unfold(True)
        self._figure.show_text(self._said_figure(found))
        self._year.show_text(str(found.get("year") or ""))
        self._source.show_text(str(found.get("source") or ""))

    def _said_figure(self, found: dict[str, Any]) -> str:
        return self._said(found.get(self._key))

    def _said(self, figure: object) -> str:
        """A stored figure in the language; what was typed and not understood, as it is."""
        text = "" if figure is None else str(figure)
        return self._words.figure(text) if _STORED.fullmatch(text) else text

    # --- reading -----------------------------------------------------------------------------------

    def _given(self) -> Value:
        if way := self._way():
            return {way: True}
        year, source = self._year.text().strip(), self._source.text().strip()
        figure = self._given_figure()
        if figure is None:
            if year or source:
                raise NotUnderstood(self._words.text("Write the figure too, or say that it is unknown."))
            return None
        if year and not (len(year) == 4 and year.isascii() and year.isdigit()):
            raise NotUnderstood(self._words.text("Write the year in four figures, such as 2024."))
        return {**figure, **({"year": int(year)} if year else {}), **({"source": source} if source else {})}

    def _given_figure(self) -> Value:
        text = self._figure.text().strip()
        return {"value": self._read(text)} if text else None

    def _read(self, text: str) -> str:
        found = self._words.read_number(text)
        if found is None:
            examples = {"one": self._words.figure(_EXAMPLE), "other": self._words.figure("1.4")}
            raise NotUnderstood(self._words.text("Write a figure such as {one} or {other}.", **examples))
        return found

    def so_far(self) -> Value:
        try:
            return self._given()
        except NotUnderstood:
            year, source = self._year.text().strip(), self._source.text().strip()
            typed = {**self._typed_figure(), "year": year, "source": source}
            return {name: text for name, text in typed.items() if text}

    def _typed_figure(self) -> dict[str, str]:
        return {"value": self._figure.text().strip()}

    # --- what a person does ------------------------------------------------------------------------

    def _way(self) -> str:
        return next((name for name, way in self._ways.items() if way.isChecked()), "")

    def _take_way(self, taken: str, _checked: bool = True) -> None:
        for name, way in self._ways.items():
            way.setChecked(way.isChecked() and name == taken)
        if not self._way():  # what stood there before comes back
            for line, text in self._aside.items():
                line.setText(text)
        elif not self._aside:
            self._aside = {line: line.text() for line in (self._figure, self._year, self._source)}
        self._choose()

    def _close(self) -> None:
        """Where there is no figure nothing else is asked."""
        for part in self._open:
            part.setEnabled(not self._way())


class MoneyEditor(NumberEditor):
    """An amount in a currency, or a share where the form allows one."""

    _key = "amount"

    def _add_unit(self) -> None:
        self._percents = bool(self._asked.field.settings.get("allow_percent"))
        self._unit = CalmCombo(self._box, editable=True)
        self._open.append(self._unit)
        self._box.add(self._unit)
        said = self._words.text("Currency or percent") if self._percents else self._words.text("Currency")
        self._box.name_part(self._unit, said)
        self.offer(self._asked.offers)
        self._unit.activated.connect(self._touch)
        self._unit.line.textEdited.connect(self._touch)
        self._unit.line.returnPressed.connect(self.flush)
        self._unit.line.given_up.connect(self._give_up)

    def offer(self, offers: Offers) -> None:
        """The currencies there are; the one shown stays."""
        kept = self._unit.currentText()
        units = [*offers.currencies, *((_PERCENT,) if self._percents else ())]
        self._unit.clear()
        self._unit.addItems(units)
        self._unit.line.show_text(kept or units[0])

    def _display(self, value: Value) -> None:
        super()._display(value)
        found = value if isinstance(value, dict) else {}
        unit = _PERCENT if found.get("percent") is not None else found.get("currency")
        self._unit.line.show_text(str(unit or self._unit.itemText(0)))

    def _said_figure(self, found: dict[str, Any]) -> str:
        return self._said(found["percent"] if found.get("percent") is not None else found.get("amount"))

    def _given_figure(self) -> Value:
        figure, unit = self._apart()
        if not figure:
            return None
        if unit == _PERCENT:
            return {"percent": self._read(figure)}
        amount = self._read(figure)
        if not _CODE.fullmatch(unit):
            raise NotUnderstood(self._words.text("Write the currency by its three letters, such as EUR."))
        return {"amount": amount, "currency": unit}

    def _typed_figure(self) -> dict[str, str]:
        figure, unit = self._apart()
        return {"percent": figure} if unit == _PERCENT else {"amount": figure, "currency": unit}

    def _apart(self) -> tuple[str, str]:
        """The figure and what it counts in; what is written beside the figure goes before the list."""
        found = _UNIT.fullmatch(self._figure.text().strip())
        assert found is not None
        beside = found["after"] or found["before"] or ""
        unit = _SIGNS.get(beside, beside).upper()
        if unit == _PERCENT and not self._percents:
            return self._figure.text().strip(), self._chosen_unit()
        return found["figure"], unit or self._chosen_unit()

    def _chosen_unit(self) -> str:
        text = self._unit.currentText().strip()
        return _SIGNS.get(text, text).upper()
