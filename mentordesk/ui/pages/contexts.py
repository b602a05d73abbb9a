"""Both cities' contexts side by side, field by field: what they share and where they differ (R-023)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from mentordesk.forms.kinds import show, showing_of
from mentordesk.model.changes import ChangeSet
from mentordesk.model.contexts import NEEDS, STRENGTHS, twin
from mentordesk.model.filled import Filled
from mentordesk.model.side_by_side import Pair
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.contexts_view import ContextsView
from mentordesk.ui.models.context_table import RIGHT, ContextLine, ContextTable
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import Page
from mentordesk.ui.widgets.empty_state import EmptyState
from mentordesk.ui.widgets.parts import column, frame, label, row

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_City = tuple[str, str]
_BETWEEN = " · "
"""A sheet of strengths and the city it is about."""


class Contexts(Page):
    """Read here, answered where it is asked: Enter leads there. The place may name the sheet of a city."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        text, look = desk.words.text, desk.look
        self._sheet = ""
        self.cities = QComboBox(self)
        self.cities.setAccessibleName(text("Mentor city"))
        self.cities.activated.connect(self._choose)
        self.counted = label("", "meta", wrap=True, parent=self)
        self.table = ContextTable(desk.words, self)
        self.view = ContextsView(self.table, text("Contexts of both cities"), look, self)
        self.view.chosen.connect(self._go)
        self.nothing = EmptyState(
            look,
            desk.icons,
            "buildings",
            text("No mentor city has told its strengths yet"),
            text("Once a sheet of strengths is begun, both contexts stand here side by side."),
            (text("Go to the strengths"),),
            self,
        )
        if self.nothing.primary is not None:
            self.nothing.primary.clicked.connect(self._to_strengths)
        self.nothing.hide()
        self._lay_out()
        self.setFocusProxy(self.view)

    def _lay_out(self) -> None:
        text, look = self.desk.words.text, self.desk.look
        laid = column(self, spacing=look.px(12))
        laid.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        head = row(spacing=look.px(10))
        titles = column(spacing=look.px(4))
        titles.addWidget(label(text("Both cities side by side"), "heading1_work", wrap=True, parent=self))
        titles.addWidget(self.counted)
        head.addLayout(titles, 1)
        head.addWidget(self.cities)
        laid.addLayout(head)
        card = frame("card", self)
        column(card, margins=1).addWidget(self.view)
        self._card = card
        laid.addWidget(card, 1)
        laid.addWidget(self.nothing, 1)

    # --- showing ---------------------------------------------------------------------------------

    def present(self, place: Place) -> None:
        super().present(place)
        self._sheet = place.part[0] if place.part else ""
        self._read()

    def refresh(self, changes: ChangeSet) -> None:
        if self.subject is not None and changes.programme == self.subject.programme and self.isVisible():
            self._read()

    def _read(self) -> None:
        assert self.subject is not None
        programme, wanted = self.subject.programme, self._sheet

        def reading(
            workspace: Workspace,
        ) -> tuple[list[_City], str, tuple[Filled, Filled, tuple[Pair, ...]] | None]:
            sheets = workspace.filling.sheets(programme, STRENGTHS)
            cities = [(each.eid, _city(each)) for each in sheets]
            known = [eid for eid, _name in cities]
            sheet = wanted if wanted in known else next(iter(known), "")
            return cities, sheet, workspace.contexts.side_by_side(programme, sheet) if sheet else None

        self.desk.ask(self, reading, self._show)

    def _show(self, found: tuple[list[_City], str, tuple[Filled, Filled, tuple[Pair, ...]] | None]) -> None:
        cities, self._sheet, both = found
        text = self.desk.words.text
        self.cities.clear()
        for eid, name in cities:
            self.cities.addItem(name or text("City not named yet"), eid)
        self.cities.setCurrentIndex(max(0, self.cities.findData(self._sheet)))
        self.cities.setVisible(len(cities) > 1)
        self._card.setVisible(both is not None)
        self.nothing.setVisible(both is None)
        if both is None:
            self.counted.setText("")
            return
        mentee, mentor, pairs = both
        lines = self._lines(mentee, mentor, pairs)
        heads = (text("Asked"), _city(mentee) or text("Mentee city"), _city(mentor) or text("Mentor city"))
        here = self.view.currentIndex()
        self.table.present(lines, heads)
        self.view.setCurrentIndex(self.table.index(max(here.row(), 0), max(here.column(), 0)))
        open_ones = sum(each.open for each in pairs)
        self.counted.setText(
            self.desk.words.plural(
                "{count} thing is still open on one side",
                "{count} things are still open on one side or the other",
                open_ones,
            )
            if open_ones
            else text("Nothing is open on either side")
        )

    def _lines(self, mentee: Filled, mentor: Filled, pairs: Sequence[Pair]) -> list[ContextLine]:
        words, made, part = self.desk.words, [], ""
        for each in pairs:
            begins = each.field.section if each.field.section != part else ""
            part = each.field.section
            asked = mentee.form.label(each.field.key, words)
            made.append(
                ContextLine(
                    each.field.key,
                    twin(mentee.form, each.field.key),
                    asked,
                    self._said(mentee, each.field.key, each.left),
                    self._said(mentor, twin(mentee.form, each.field.key), each.right),
                    mentee.form.section_label(begins, words) if begins else "",
                )
            )
        return made

    def _said(self, filled: Filled, key: str, value: object) -> str:
        form, words = filled.form, self.desk.words
        if value is None:
            return ""
        field = form.by_key[key]
        if not field.is_group:
            return show(field, value, showing_of(form, field, words, filled.people))
        assert isinstance(value, list)
        return "\n".join(_BETWEEN.join(self._row(filled, key, values)) for values in value)

    def _row(self, filled: Filled, group: str, values: Sequence[object]) -> list[str]:
        form, words = filled.form, self.desk.words
        inside = zip(form.groups[group], values, strict=True)
        said = (show(each, value, showing_of(form, each, words, filled.people)) for each, value in inside)
        return [each for each in said if each]

    # --- going -----------------------------------------------------------------------------------

    def _choose(self) -> None:
        self._sheet = str(self.cities.currentData())
        self._read()

    def _go(self, key: str, column_: int) -> None:
        """To the answer itself, on the side the focus is on."""
        assert self.subject is not None
        page = pages.STRENGTHS if column_ == RIGHT else pages.NEEDS
        sheet = self._sheet if column_ == RIGHT else ""
        form_key = STRENGTHS if column_ == RIGHT else NEEDS
        self.desk.go(page, self.subject.programme, sheet, _section(form_key, key), key)

    def _to_strengths(self) -> None:
        assert self.subject is not None
        self.desk.go(pages.STRENGTHS, self.subject.programme)

    def keys(self) -> Sequence[tuple[str, str]]:
        return ((self.desk.words.text("Go to the answer"), "Enter"),)

    def zones(self) -> Sequence[QWidget]:
        return (self.view,)


def _city(filled: Filled) -> str:
    """The city a sheet is about, in words."""
    key = "a2.city" if filled.form.key == NEEDS else "a3.city"
    said = filled.value(key)
    if isinstance(said, dict):
        return str(said.get("text") or filled.people.get(str(said.get("id")), ""))
    return filled.derived.get(key, "")


def _section(form_key: str, key: str) -> str:
    from mentordesk.forms.reading import form

    return form(form_key).by_key[key].section
