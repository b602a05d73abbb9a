"""The settings: languages, look, who writes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from mentordesk.services.workspace import Workspace
from mentordesk.ui.desk import Desk
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import Page
from mentordesk.ui.theme import THEMES
from mentordesk.ui.who import role_choices
from mentordesk.ui.widgets.choice_cards import ChoiceCards
from mentordesk.ui.widgets.fields import LabelledField, choice, line
from mentordesk.ui.widgets.parts import column, frame, label, row
from mentordesk.ui.widgets.segments import Segments
from mentordesk.ui.window_commands import TEXT_SIZES, THEME_NAMES
from mentordesk.words import LANGUAGE_NAMES

_WIDTH = 720


class SettingsPage(Page):
    """Every change holds at once; there is nothing to confirm."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        text, look, settings = desk.words.text, desk.look, desk.settings
        self.language = choice(list(LANGUAGE_NAMES.items()), desk.words.language, self)
        self.language.activated.connect(self._set_language)
        themes = [(name, text(THEME_NAMES[name])) for name in THEMES]
        self.theme = Segments(text("Appearance"), themes, self)
        self.theme.choose(settings.theme)
        self.theme.chosen.connect(self._set_theme)
        sizes = [(str(size), text("{percent} %", percent=size)) for size in TEXT_SIZES]
        self.text_size = Segments(text("Text size"), sizes, self)
        if settings.text_size in TEXT_SIZES:
            self.text_size.choose(str(settings.text_size))
        self.text_size.chosen.connect(self._set_text_size)
        self.name = line(parent=self)
        self.organisation = line(parent=self)
        for field in (self.name, self.organisation):
            field.editingFinished.connect(self._keep_me)
        place = text("Your place in the mentoring")
        self.role = ChoiceCards(place, role_choices(text), look, desk.icons, self)
        self.role.choose(settings.role)
        self.role.chosen.connect(self._set_role)
        self._lay_out()
        self.setFocusProxy(self.language)

    def _lay_out(self) -> None:
        text, look = self.desk.words.text, self.desk.look
        inner = QWidget(self)
        laid = column(inner, spacing=look.px(20))
        laid.setContentsMargins(look.px(28), look.px(24), look.px(28), look.px(28))
        laid.addWidget(label(text("Settings"), "heading1"))
        laid.addWidget(self._card(text("Language and look"), [
            LabelledField(text("&Language of the screen"), self.language, look,
                          text("Each document has its own language, chosen when it is exported.")),
            LabelledField(text("Appearance"), self.theme, look),
            LabelledField(text("Text size"), self.text_size, look),
        ]))  # fmt: skip
        names = QWidget()
        beside = row(names, spacing=look.px(16))
        beside.addWidget(LabelledField(text("&Name"), self.name, look))
        beside.addWidget(LabelledField(text("&Organisation"), self.organisation, look))
        laid.addWidget(self._card(text("Who writes on this computer"), [
            names,
            label(text("Your name signs your changes in the history. It may stay empty."), "meta", wrap=True),
            LabelledField(text("Your place in the mentoring"), self.role, look,
                          text("This chooses the first page. Nothing is forbidden to other roles.")),
        ]))  # fmt: skip
        laid.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner.setMaximumWidth(look.px(_WIDTH) + look.px(56))
        column(self).addWidget(scroll)

    def _card(self, title: str, parts: list[QWidget]) -> QWidget:
        look = self.desk.look
        made = frame("card", self)
        laid = column(made, margins=look.px(20), spacing=look.px(16))
        laid.addWidget(label(title, "heading2"))
        for part in parts:
            laid.addWidget(part)
        return made

    def present(self, place: Place) -> None:
        super().present(place)
        if self.desk.workspace is not None:
            self.desk.ask(self, _me, self._show_me)

    def _show_me(self, me: Mapping[str, str]) -> None:
        for field, key in ((self.name, "name"), (self.organisation, "organisation")):
            if not field.hasFocus():
                field.setText(me.get(key, ""))

    def flush(self) -> None:
        self._keep_me()

    def _keep_me(self) -> None:
        modified = self.name.isModified() or self.organisation.isModified()
        if self.desk.workspace is None or not modified:
            return
        name, organisation = _taken(self.name), _taken(self.organisation)
        self.desk.ask(self, lambda workspace: workspace.editing.name_me(name, organisation), self._kept)

    def _kept(self, _nothing: object) -> None:
        self.desk.me_changed.emit()

    def _set_language(self) -> None:
        self.flush()
        self.desk.change_settings(language=self.language.currentData())

    def _set_theme(self, theme: str) -> None:
        self.flush()
        self.desk.change_settings(theme=theme)

    def _set_text_size(self, size: str) -> None:
        self.flush()
        self.desk.change_settings(text_size=int(size))

    def _set_role(self, role: str) -> None:
        self.desk.change_settings(role=role)


def _taken(field: QLineEdit) -> str:
    field.setModified(False)
    return field.text().strip()


def _me(workspace: Workspace) -> Mapping[str, str]:
    return workspace.editing.me()
