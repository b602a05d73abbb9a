"""Everything one may say of a session, field under field; the form says what there is (spec, visits)."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mentordesk.forms.definition import Field
from mentordesk.forms.reading import form
from mentordesk.model.visits import FORM, SESSION, Session, Visit, whole
from mentordesk.ui.desk import Desk
from mentordesk.ui.editors import Editor, editor_for
from mentordesk.ui.editors.offers import NOTHING, Offers
from mentordesk.ui.visiting.panel_field import PanelField
from mentordesk.ui.visiting.placing_editors import PickEditor, hour_editor, length_editor
from mentordesk.ui.visiting.plain_field import ThoughtEditor
from mentordesk.ui.visiting.visit_words import day_title, short_day
from mentordesk.ui.widgets.parts import column
from mentordesk.words import Words

PLACING = ("start", "minutes", "day", "track")
"""What says where a session stands: changing it may push others."""
_OTHERS = (
    "place", "kind", "purpose", "lead", "people", "note_taker", "language", "interpreter", "travel", "pinned",
    "questions", "practices", "needs", "key_factors", "prepare", "confirmed",
)  # fmt: skip
_ONE_THOUGHT = frozenset({"place", "purpose", "language"})
_WITH_BENCHMARK = "key_factors"
_LETTERS = "ABCDEFGH"
_WEEK = 6  # and the day after its last


class SessionFields(QWidget):
    """``typed`` and ``answered`` carry a stored name and a value; ``choice_wanted`` the name."""

    typed = Signal(str, object)
    answered = Signal(str, object)
    choice_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form(FORM)
        self._offers: Offers = NOTHING
        self.fields: dict[str, PanelField] = {}
        px = desk.look.px
        laid = column(self, spacing=px(10))
        placing = QGridLayout()
        placing.setHorizontalSpacing(px(10))
        placing.setVerticalSpacing(px(8))
        for place, name in enumerate(PLACING):
            placing.addWidget(self._made(name), place // 2, place % 2)
        for side in (0, 1):
            placing.setColumnStretch(side, 1)
        laid.addLayout(placing)
        self._between = column()
        laid.addLayout(self._between)
        for name in _OTHERS:
            laid.addWidget(self._made(name))

    def take_between(self, widget: QWidget) -> None:
        """What stands under the hours and above everything else."""
        self._between.addWidget(widget)

    def _made(self, name: str) -> PanelField:
        words, look = self._desk.words, self._desk.look
        field = self._form.by_key[f"{SESSION}.{name}"]
        title = words.text("Length") if name == "minutes" else self._form.label(field.key, words)
        made = PanelField(
            title, self._editor(name, field), words, look, self, self._form.help(field.key, words)
        )
        made.editor.typed.connect(partial(self.typed.emit, name))
        made.editor.answered.connect(partial(self._answered, name))
        made.choice_wanted.connect(partial(self.choice_wanted.emit, name))
        self.fields[name] = made
        return made

    def _editor(self, name: str, field: Field) -> Editor:
        words = self._desk.words
        if name == "start":
            return hour_editor(words, self)
        if name in ("minutes", "travel"):
            return length_editor(words, self)
        if name in ("day", "track"):
            return PickEditor(self)
        if name in _ONE_THOUGHT:
            return ThoughtEditor(self)
        return editor_for(self._form, field, words, self._desk.look, self, self._offers)

    def _answered(self, name: str, value: Any) -> None:
        self.fields[name].complain("")
        self.answered.emit(name, value)

    def show_session(self, visit: Visit, session: Session, offers: Offers) -> None:
        """Show a session as it stands; what is being typed stays."""
        if offers != self._offers:
            self._offers = offers
            for made in self.fields.values():
                made.editor.offer(offers)
        self._offer_places(visit, session)
        for name, made in self.fields.items():
            made.editor.show(self._shown(session, name))
            made.dispute(name in session.conflicts)
        factors = self.fields[_WITH_BENCHMARK]
        known = bool(offers.references.get(f"{SESSION}.{_WITH_BENCHMARK}"))
        factors.setVisible(known or bool(session.links(_WITH_BENCHMARK)))

    def _shown(self, session: Session, name: str) -> Any:
        if name == "day":
            return session.day
        if name == "track":
            return session.track
        if name in ("minutes", "travel"):
            return whole(session.answers.get(name)) or None
        return session.answers.get(name)

    def _offer_places(self, visit: Visit, session: Session) -> None:
        """Its days and one more; its groups and one more."""
        words = self._desk.words
        days = range(1, max(visit.days, session.day) + 2)
        for name, choices in (
            ("day", [(each, _short_title(visit, each, words)) for each in days]),
            ("track", groups_offered(visit, words)),
        ):
            editor = self.fields[name].editor
            assert isinstance(editor, PickEditor)
            editor.offer_choices(choices)

    def forget(self) -> None:
        """Another session comes: nothing said of this one stays."""
        for made in self.fields.values():
            made.complain("")
            made.tell("")

    def flush(self) -> None:
        """Tell every answer that is still being typed."""
        for made in self.fields.values():
            made.editor.flush()


def _short_title(visit: Visit, day: int, words: Words) -> str:
    """A day in a narrow field: within a week its name is enough."""
    if visit.days > _WEEK:
        return day_title(visit, day, words)
    said = short_day(visit, day, words)
    return said[:1].upper() + said[1:]


def groups_offered(visit: Visit, words: Words) -> list[tuple[str, str]]:
    """All together, the groups there are, and one more."""
    tracks = {each.track for each in visit.sessions if each.track}
    following = [each for each in _LETTERS if each not in tracks]
    letters = sorted({*tracks, "A", "B", *following[:1]})
    return [
        ("", words.text("Everyone")),
        *((each, words.text("Group {letter}", letter=each)) for each in letters),
    ]
