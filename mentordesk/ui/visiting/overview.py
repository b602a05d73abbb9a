"""In the panel while no session is chosen: what there is to say of the visit, and what to bring."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from mentordesk.forms.reading import form
from mentordesk.model.agenda.mix import mix
from mentordesk.model.agenda.packing import packing
from mentordesk.model.agenda.warnings import KeptWarning, Warning
from mentordesk.model.rules import Notice
from mentordesk.model.visits import FORM, SESSION, Visit
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.notice_lines import NoticeLines
from mentordesk.ui.visiting.kept_lines import KeptLines
from mentordesk.ui.visiting.visit_words import day_title, length_text, session_name, visit_name
from mentordesk.ui.visiting.warning_cards import WarningCards
from mentordesk.ui.widgets.parts import column, emptied, label, row

_Known = tuple[Visit, tuple[Warning, ...], tuple[KeptWarning, ...], tuple[Notice, ...]]


class Overview(QWidget):
    """``notice_wanted`` carries the key of the field a remark is about, and the id of its record."""

    notice_wanted = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: _Known | None = None
        self._drawn: _Known | None = None
        look = desk.look
        self.title = label("", "heading2", wrap=True, parent=self)
        self.notices = NoticeLines(desk.words, look, desk.icons, self)
        self.notices.wanted.connect(self.notice_wanted)
        self.cards = WarningCards(desk, self)
        self.kept = KeptLines(desk, self)
        self._mix = column(spacing=look.px(4))
        self._things = column(spacing=look.px(4))
        laid = column(self, spacing=look.px(10))
        laid.setContentsMargins(look.px(16), look.px(4), look.px(14), look.px(14))
        laid.addWidget(self.title)
        laid.addWidget(self.cards)
        laid.addWidget(self.notices)
        laid.addWidget(self.kept)
        laid.addLayout(self._mix)
        laid.addLayout(self._things)
        laid.addStretch(1)

    def know(
        self, visit: Visit, warnings: Sequence[Warning], kept: Sequence[KeptWarning],
        notices: Sequence[Notice],
    ) -> None:  # fmt: skip
        """A visit as it stands; of what is to be warned of, what concerns no one session."""
        whole = tuple(each for each in warnings if not each.sessions)
        left = tuple(each for each in kept if not each.warning.sessions)
        self._known = (visit, whole, left, tuple(notices))
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._known is None or self._known == self._drawn:
            return
        self._drawn = self._known
        visit, warnings, kept, notices = self._known
        self.title.setText(visit_name(visit, self._desk.words))
        self.cards.show_warnings(warnings)
        self.notices.show_notices(notices)
        self.kept.show_kept(kept)
        self._show_mix(visit)
        self._show_things(visit)

    def _show_mix(self, visit: Visit) -> None:
        words = self._desk.words
        emptied(self._mix)
        minutes = {kind: total for kind, total in mix(visit.sessions).by_kind.items() if total}
        if not minutes:
            return
        self._mix.addWidget(label(words.text("Time by kind of session"), "heading3"))
        for kind, total in sorted(minutes.items(), key=lambda each: -each[1]):
            line = row(spacing=self._desk.look.px(8))
            named = (
                form(FORM).choice_label(f"{SESSION}.kind", kind, words) if kind else words.text("No kind yet")
            )
            line.addWidget(label(named, wrap=True), 1)
            line.addWidget(label(length_text(total, words), "secondary"))
            self._mix.addLayout(line)

    def _show_things(self, visit: Visit) -> None:
        words = self._desk.words
        emptied(self._things)
        for day, things in sorted(packing(visit).items()):
            if not self._things.count():
                self._things.addSpacing(self._desk.look.px(8))
                self._things.addWidget(label(words.text("To prepare or bring"), "heading3"))
            self._things.addWidget(label(day_title(visit, day, words), "strong", wrap=True))
            for thing in things:
                found = (visit.session(each) for each in thing.sessions)
                named = words.listed([session_name(each, words) for each in found if each is not None])
                self._things.addWidget(label(thing.text, wrap=True))
                self._things.addWidget(label(named, "meta", wrap=True))
