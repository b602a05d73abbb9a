"""What the window does once the store is open: where to begin, whose programme, what was found again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from mentordesk.model.changes import ChangeSet
from mentordesk.model.notes import NOTE
from mentordesk.model.plan import ACTION
from mentordesk.model.plan import FORM as PLAN
from mentordesk.model.programme import Programme
from mentordesk.services.drafting import OfferedDraft
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.new_programme import NewProgrammeDialog
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.navigation import Place
from mentordesk.ui.starting import Preset, create_programme, enter, is_simple, open_programmes
from mentordesk.ui.widgets.new_programme import NewProgramme


class Desktop(QObject):
    """Joins the window and the store; made anew with each window."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._drafts: Sequence[OfferedDraft] = ()
        desk.navigator.moved.connect(self._name_programme)
        desk.changed.connect(self._changed)
        desk.me_changed.connect(self._name_me)
        desk.typing.connect(self._tell_typing)
        desk.programme_wanted.connect(self._ask_programme)
        window.frame.header.programme_requested.connect(self._enter)
        self._name_me()
        self._programmes()

    def begin(self) -> None:
        """The first page: first steps, my part, or the list; then what was typed and not saved."""
        self._desk.ask(self, lambda workspace: workspace.programmes.listed(), self._choose_page)
        self._desk.ask(self, lambda workspace: workspace.drafting.offered(), self._offer_drafts)

    def _choose_page(self, programmes: Sequence[Programme]) -> None:
        desk, settings = self._desk, self._desk.settings
        self._window.show_saved()
        self._window.know_programmes(open_programmes(programmes))
        if settings.role is None and not programmes:
            desk.go(pages.FIRST_RUN)
        elif is_simple(settings, open_programmes(programmes)):
            desk.go(pages.MY_PART, next(each.id for each in programmes if not each.archived))
        else:
            desk.go(pages.LIBRARY)

    # --- names -----------------------------------------------------------------------------------

    def _name_me(self) -> None:
        self._desk.ask(self, lambda workspace: workspace.editing.me(), self._show_me)

    def _show_me(self, me: dict[str, str]) -> None:
        text = self._desk.words.text
        name = me.get("name") or me.get("organisation") or text("Name not given")
        self._window.status.show_person(name, text("Who writes: {name}", name=name))

    def _changed(self, changes: ChangeSet) -> None:
        if any(register.entity != ACTION for register in changes.touched):
            self._programmes()

    def _name_programme(self, _place: Place) -> None:
        self._programmes()

    def _programmes(self) -> None:
        self._desk.ask(self, lambda workspace: workspace.programmes.listed(), self._show_programmes)

    def _show_programmes(self, programmes: Sequence[Programme]) -> None:
        here = self._desk.navigator.here
        header = self._window.frame.header
        self._window.know_programmes(open_programmes(programmes))
        current = next((each for each in programmes if here and each.id == here.programme), None)
        if current is None:
            header.show_programme("", "")
            return
        cities = " ⇄ ".join(city.name for city in current.cities)
        others = [(each.id, each.title) for each in programmes if each is not current and not each.archived]
        header.show_programme(current.title, cities, others)

    # --- a new programme -------------------------------------------------------------------------

    def _ask_programme(self, preset: Preset | None) -> None:
        dialog = NewProgrammeDialog(self._desk.words, self._desk.look, self._window)
        dialog.create_requested.connect(partial(self._create, preset))
        dialog.open()

    def _create(self, preset: Preset | None, wanted: NewProgramme) -> None:
        create_programme(self._desk, self, wanted, preset)

    def _enter(self, programme: str) -> None:
        enter(self._desk, programme)

    # --- what was typed and not saved ------------------------------------------------------------

    def _tell_typing(self, typing: bool) -> None:
        self._window.typing = typing
        if typing:
            text = self._desk.words.text("You are typing. Every key is kept")
            self._window.status.show_state("typing", text)
        else:
            self._window.show_saved()

    def _offer_drafts(self, drafts: Sequence[OfferedDraft]) -> None:
        self._drafts = drafts
        if not drafts:
            return
        words = self._desk.words
        if len(drafts) == 1 and drafts[0].register.entity != NOTE:  # a note may be restricted
            said = words.text(
                "Your work was found again: {where}, “{words}”.", where=words.say(drafts[0].where),
                words=drafts[0].last_words,
            )  # fmt: skip
        else:
            said = words.plural(
                "{count} text typed before the last stop was found again.",
                "{count} texts typed before the last stop were found again.",
                len(drafts),
            )
        ways = [(words.text("Take it up again"), self._take_up), (words.text("Leave it"), self._leave)]
        self._window.frame.banner.tell("success", said, ways)

    def _take_up(self) -> None:
        drafts = tuple(self._drafts)
        self._window.frame.banner.hide()

        self._drafts = ()
        for draft in drafts:  # one that its field does not take is said, and stops none of the others
            if draft.register.entity != NOTE:  # the notebook has them back where they were typed
                self._desk.ask(self, partial(_take_up, draft))
        first = drafts[0].register
        if first.entity == NOTE:
            self._desk.go(pages.NOTEBOOK, first.programme)
            return
        page = pages.PLAN if first.entity in (ACTION, PLAN) else pages.SHEET
        self._desk.go(page, first.programme, first.eid, first.field)

    def _leave(self) -> None:
        drafts = tuple(self._drafts)
        self._drafts = ()
        self._window.frame.banner.hide()

        def leave(workspace: Workspace) -> None:
            for draft in drafts:
                workspace.drafting.leave(draft)

        self._desk.ask(self, leave)


def _take_up(draft: OfferedDraft, workspace: Workspace) -> None:
    workspace.drafting.take_up(draft)
