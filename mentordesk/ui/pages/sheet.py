"""The programme sheet: what was agreed about the programme, and who takes part (R-001 to R-009)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mentordesk.errors import MentorDeskError, NotWritten
from mentordesk.forms.answers import MAIN
from mentordesk.forms.definition import Field
from mentordesk.forms.reading import form
from mentordesk.model.changes import ChangeSet, Key, Register
from mentordesk.model.programme import FORM, Party, Programme
from mentordesk.model.rules import party_notices
from mentordesk.services.workspace import Workspace
from mentordesk.ui.autosave import Autosave
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.party import PartyAnswers, PartyDialog
from mentordesk.ui.editors import Editor, editor_for
from mentordesk.ui.holding import DraftOf, Held
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import Page
from mentordesk.ui.widgets.fields import LabelledField
from mentordesk.ui.widgets.parts import button, column, emptied, frame, keep_height, label, row

_SECTION = "prog"
_FIRST = ("prog.title", "prog.theme", "prog.format", "prog.start", "prog.end", "prog.visit_count")
_WIDTH = 760


class Sheet(Page):
    """Fields are written as they are left; the rarer ones unfold."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._form = form(FORM)
        self._editors: dict[str, tuple[Editor, LabelledField]] = {}
        self._programme: Programme | None = None
        self._asked = 0
        self._autosave = Autosave(desk, self)
        self._autosave.due.connect(self.flush)
        self._autosave.failed.connect(self._draft_failed)
        self._autosave.kept.connect(self._draft_kept)
        self._parties = column(spacing=desk.look.px(8))
        adding = desk.words.text("Add a city or a team")
        self.add_party = button(adding, "", desk.icons.icon("plus"), parent=self)
        self.add_party.clicked.connect(self._ask_party)
        self.notices = label("", "meta", wrap=True, parent=self)
        self.more = button(desk.words.text("Show more fields"), "link", parent=self)
        self.more.clicked.connect(self._toggle_more)
        self._rarer = QWidget(self)
        self._lay_out()

    # --- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        text, look = self.desk.words.text, self.desk.look
        inner = QWidget(self)
        laid = column(inner, spacing=look.px(20))
        laid.setContentsMargins(look.px(28), look.px(24), look.px(28), look.px(28))
        laid.addWidget(label(text("Programme sheet"), "heading1"))
        fields = [each for each in self._form.singles() if each.section == _SECTION]
        card, body = self._card(text("The programme"))
        self._add_fields(body, [each for each in fields if each.key in _FIRST])
        body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        rarer = column(self._rarer, spacing=look.px(16))
        self._add_fields(rarer, [each for each in fields if each.key not in _FIRST])
        self._rarer.hide()
        body.addWidget(self._rarer)
        laid.addWidget(card)
        who, body = self._card(text("Cities and teams"))
        body.addWidget(self.notices)
        body.addLayout(self._parties)
        body.addWidget(self.add_party, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addWidget(who)
        laid.addStretch(1)
        inner.setMaximumWidth(look.px(_WIDTH))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column(self).addWidget(scroll)
        self.setFocusProxy(self._editors["prog.title"][0].widget)

    def _card(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        look = self.desk.look
        made = frame("card", self)
        laid = column(made, margins=look.px(20), spacing=look.px(16))
        laid.addWidget(label(title, "heading2"))
        return made, laid

    def _add_fields(self, laid: QVBoxLayout, fields: Sequence[Field]) -> None:
        words, look = self.desk.words, self.desk.look
        for field in fields:
            editor = editor_for(self._form, field, words, look, self)
            title = self._form.label(field.key, words).replace("&", "&&")
            shown = LabelledField(title, editor.widget, look, self._form.help(field.key, words), self)
            editor.answered.connect(partial(self._answered, field.key))
            editor.typed.connect(partial(self._typed, field.key))
            editor.refused.connect(shown.complain)
            self._editors[field.key] = (editor, shown)
            laid.addWidget(shown)

    def _toggle_more(self) -> None:
        shown = self._rarer.isHidden()
        self._rarer.setVisible(shown)
        text = self.desk.words.text
        self.more.setText(text("Show fewer fields") if shown else text("Show more fields"))

    # --- showing ---------------------------------------------------------------------------------

    def present(self, place: Place) -> None:
        super().present(place)
        self._read()

    def refresh(self, changes: ChangeSet) -> None:
        if self.subject is not None and changes.programme == self.subject.programme:
            self._read()

    def _read(self) -> None:
        assert self.subject is not None
        programme = self.subject.programme
        self._asked += 1
        shown = partial(self._show, self._asked)
        self.desk.ask(self, lambda workspace: workspace.programmes.programme(programme), shown)

    def _show(self, asked: int, programme: Programme) -> None:
        if asked != self._asked or self.subject is None or programme.id != self.subject.programme:
            return
        self._programme = programme
        for key, (editor, _shown) in self._editors.items():
            editor.show(programme.answers.get(key))
        said = self.desk.words.say
        self.notices.setText("\n".join(said(each.message) for each in party_notices(programme)))
        self.notices.setVisible(bool(self.notices.text()))
        emptied(self._parties)
        for party in programme.parties:
            self._parties.addWidget(self._party(party))

    def _party(self, party: Party) -> QWidget:
        words, look = self.desk.words, self.desk.look
        made = frame("sunken", self)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        laid = row(made, spacing=look.px(8))
        laid.setContentsMargins(look.px(14), look.px(10), look.px(10), look.px(10))
        said = column(spacing=look.px(2))
        role = self._form.choice_label("prog.party.role", party.role, words) if party.role else ""
        named = words.text("{name}, {country}", name=party.name, country=party.country)
        said.addWidget(label(named if party.country else party.name, "strong", wrap=True))
        people = [each.label for each in party.people if each.label]
        said.addWidget(label(role, "secondary"))
        if people:
            said.addWidget(label("\n".join(people), "meta", wrap=True))
        laid.addLayout(said, 1)
        keep_height(*made.findChildren(QLabel))
        for text, run in (
            (words.text("Change"), self._change_party), (words.text("Remove"), self._remove_party),
        ):  # fmt: skip
            way = button(text, "link")
            way.setAccessibleName(words.text("{what}: {name}", what=text, name=party.name))
            way.clicked.connect(partial(run, party.id))
            laid.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        return made

    # --- writing ---------------------------------------------------------------------------------

    def _register(self, key: str) -> Register:
        assert self.subject is not None
        return Register(self.subject.programme, FORM, MAIN, key)

    def _base(self, key: str) -> tuple[Key, ...]:
        """The change the field showed when the typing began."""
        keys = self._programme.keys if self._programme is not None else {}
        return (keys[key],) if key in keys else ()

    def _typed(self, key: str, value: Any) -> None:
        self._autosave.typed(self._register(key), value, self._base(key))

    def _answered(self, key: str, value: Any) -> None:
        self._autosave.settle()
        register, seen = self._register(key), self._programme
        editor, shown = self._editors[key]

        def fill(workspace: Workspace) -> None:
            workspace.programmes.fill_sheet(register.programme, {key: value}, seen=seen)

        def done(_nothing: object) -> None:
            shown.complain("")
            self.desk.holding.let_go(register)
            self._draft_kept(register)

        def refused(problem: MentorDeskError) -> None:
            if isinstance(problem, NotWritten):
                self._hold(problem, register, register, value, fill)
                self._draft_kept(register)  # these are its words
            else:
                reason = problem.parameters.get("reason", problem.message)
                shown.complain(self.desk.words.text("Not kept: {reason}.", reason=reason))

        self.desk.ask(editor, fill, done, refused)
        self._read()  # what is being read now is older than this answer, and would take it off the screen

    def _draft_failed(self, problem: MentorDeskError, register: Register, value: Any) -> None:
        base = self._base(register.field)

        def keep(workspace: Workspace) -> None:
            workspace.drafting.keep(register, value, base)

        self._hold(problem, DraftOf(register), register, value, keep)

    def _draft_kept(self, register: Register) -> None:
        self.desk.holding.let_go(DraftOf(register))

    def _hold(
        self,
        problem: MentorDeskError,
        key: object,
        register: Register,
        value: Any,
        job: Callable[[Workspace], None],
    ) -> None:
        workspace, words = self.desk.workspace, self.desk.words
        assert workspace is not None
        title = self._programme.title if self._programme is not None else ""
        field = self._form.label(register.field, words)
        where = words.text("{programme}: {field}", programme=title, field=field)
        self.desk.holding.hold(key, Held(where, str(value or ""), partial(job, workspace)), problem)

    def field(self, key: str) -> Editor:
        """The editor of a field."""
        return self._editors[key][0]

    def complaint(self, key: str) -> str:
        """What stands under a field."""
        return self._editors[key][1].help.text()

    def flush(self) -> None:
        for editor, _shown in self._editors.values():
            editor.flush()

    # --- parties ---------------------------------------------------------------------------------

    def _ask_party(self) -> None:
        self._open_party(None, self._add)

    def _change_party(self, party: str) -> None:
        assert self._programme is not None
        known = next((each for each in self._programme.parties if each.id == party), None)
        if known is not None:
            self._open_party(known, partial(self._edit, party))

    def _open_party(self, party: Party | None, done: Callable[[PartyAnswers], None]) -> None:
        choices = {
            each.value: self._form.choice_label("prog.party.role", each.value, self.desk.words)
            for each in self._form.by_key["prog.party.role"].choices
        }
        dialog = PartyDialog(self.desk.words, self.desk.look, choices, party, self.window())
        dialog.answered.connect(done)
        dialog.open()

    def _add(self, given: PartyAnswers) -> None:
        self._with_parties(
            lambda workspace, programme: workspace.programmes.add_party(programme, given.answers, given.staff)
        )

    def _edit(self, party: str, given: PartyAnswers) -> None:
        self._with_parties(
            lambda workspace, programme: workspace.programmes.edit_party(
                programme, party, given.answers, given.staff, seen=self._seen(party)
            )
        )

    def _remove_party(self, party: str) -> None:
        self._with_parties(
            lambda workspace, programme: workspace.programmes.remove_party(
                programme, party, seen=self._seen(party)
            )
        )

    def _seen(self, party: str) -> Party | None:
        """The party as it stood on the screen, so that what a merge brought in is never overwritten."""
        known = self._programme.parties if self._programme is not None else ()
        return next((each for each in known if each.id == party), None)

    def _with_parties(self, act: Callable[[Workspace, str], Any]) -> None:
        assert self.subject is not None
        programme = self.subject.programme
        self.desk.ask(self, lambda workspace: act(workspace, programme))

    def commands(self) -> Sequence[Command]:
        adding = self.desk.words.text("Add a city or a &team")
        return [Command("sheet.add", adding, self._ask_party, ("Ctrl+N",), "programme", "plus")]
