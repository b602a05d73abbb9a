"""The required answers that are not there, by part and by who gives them; Enter goes there (R-044)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.filled import Filled
from mentordesk.model.progress import Missing, missing
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.form_words import capital, question_said, question_title
from mentordesk.ui.widgets.outline_list import Entry, OutlineList
from mentordesk.ui.widgets.parts import column, label
from mentordesk.words import Words

_SIGN = "|"


class MissingList(QWidget):
    """``chosen`` carries part, question, field and row of what is missing."""

    chosen = Signal(str, str, str, str)
    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        text, look = desk.words.text, desk.look
        self.summary = label("", "meta", wrap=True, parent=self)
        self.list = OutlineList(text("Missing answers"), look, desk.icons, self)
        self.list.chosen.connect(self._choose)
        laid = column(self, spacing=look.px(8))
        laid.setContentsMargins(look.px(8), look.px(12), look.px(8), look.px(8))
        self.summary.setContentsMargins(look.px(8), 0, 0, 0)
        laid.addWidget(self.summary)
        laid.addWidget(self.list, 1)
        laid.addStretch(0)  # with nothing missing the sentence stays at the top

    def show_filled(self, filled: Filled, role: str, names: Sequence[tuple[str, str]]) -> None:
        """What is missing in the form, of those a role fills where one is chosen.

        ``names`` are the roles of the form with what whoever has them is called.
        """
        words = self._desk.words
        found = list(missing(filled, (role,) if role else ()))
        self.list.show_entries(_entries(found, filled, dict(names), words))
        self.list.setVisible(bool(found))
        self.counted.emit(len(found))
        if found:
            told = words.plural(
                "{count} answer is missing. It prevents nothing.",
                "{count} answers are missing. They prevent nothing.",
                len(found),
            )
        else:
            told = words.text("Nothing that is needed is missing.")
        self.summary.setText(told)

    def _choose(self, name: str) -> None:
        section, question, key, row = name.split(_SIGN)
        self.chosen.emit(section, question, key, row)


def _entries(found: Collection[Missing], filled: Filled, names: dict[str, str], words: Words) -> list[Entry]:
    entries: list[Entry] = []
    for section in dict.fromkeys(each.question.section for each in found):
        here = [each for each in found if each.question.section == section]
        for roles in dict.fromkeys(each.roles for each in here):
            group = [each for each in here if each.roles == roles]
            entries.append(_head(section, roles, group, filled, names, words))
            entries += [_line(each, filled, words) for each in group]
    return entries


def _head(
    section: str, roles: tuple[str, ...], group: Sequence[Missing], filled: Filled, names: dict[str, str],
    words: Words,
) -> Entry:  # fmt: skip
    title = filled.form.section_label(section, words)
    who = words.listed([names.get(each, each) for each in roles]) if roles else ""
    text = words.text("{title} · {who}", title=title, who=who) if who else title
    said = words.plural("{title}, {count} missing", "{title}, {count} missing", len(group), title=text)
    first = group[0]
    return Entry(_name(first), capital(text), said, head=True, aside=str(len(group)))


def _line(each: Missing, filled: Filled, words: Words) -> Entry:
    form = filled.form
    title = question_title(form, each.question, words)
    said = question_said(form, each.question, words)
    if each.field is not each.question.heading:
        field = form.label(each.field.key, words)
        if each.row is not None:
            parts = {"number": each.row.number, "field": field}
            title = words.text("{question}: entry {number}, {field}", question=title, **parts)
            said = words.text("{question}: entry {number}, {field}", question=said, **parts)
        else:
            title = words.text("{question}: {field}", question=title, field=field)
            said = words.text("{question}: {field}", question=said, field=field)
    return Entry(_name(each), title, said)


def _name(each: Missing) -> str:
    row = each.row.id if each.row is not None else ""
    return _SIGN.join((each.question.section, each.question.id, each.field.key, row))
