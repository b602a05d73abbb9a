"""The left column for a form: format, which part, how it is laid out, language, and what stays here."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from mentordesk.ui.dialogs.export.left_column import LeftColumn
from mentordesk.ui.dialogs.export.offer import FormOffer
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.choice_cards import Choice, ChoiceCards
from mentordesk.ui.widgets.fields import choice
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words

FILLED, FILLABLE, HANDWRITING = "filled", "fillable", "handwriting"


class FormChoosing(LeftColumn):
    """What of a form."""

    def __init__(
        self, offer: FormOffer, words: Words, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(_formats(words), words, look, icons, parent)
        text = words.text
        self._offer = offer
        self.sheet = choice([("", text("All sheets")), *offer.sheets], offer.sheet, self)
        self.part = choice([("", text("The whole form")), *offer.parts], offer.part, self)
        for picked in (self.sheet, self.part):
            picked.currentIndexChanged.connect(self._other_content)
        self.version = choice([("", text("As it stands now")), *offer.versions], "", self)
        self.version.currentIndexChanged.connect(self._other_content)
        self._make_language(offer)
        self.additions = QCheckBox(text("With added &questions"), self)
        beyond = text("The method itself does not ask them.")
        self.additions.setAccessibleDescription(beyond)
        self.additions.toggled.connect(self.changed)
        self._beyond = label(beyond, "meta", wrap=True, parent=self)
        for each in (self.additions, self._beyond):
            each.setVisible(offer.additions)
        self.layouts = ChoiceCards(text("Layout"), _layouts(words), look, icons, self)
        self.layouts.choose(offer.layout)
        self.layouts.chosen.connect(self._layout_chosen)
        self.blank = QCheckBox(text("Without the answers &given"), self)
        self.blank.toggled.connect(self.changed)
        self._layout_title = label(text("Layout"), "heading3", parent=self)
        self._lay_out(words)
        self._fit()
        self._show_staying()

    def _lay_out(self, words: Words) -> None:
        look, laid, text, offer = self._look, self._laid, words.text, self._offer
        laid.addSpacing(look.px(8))
        laid.addWidget(label(text("Content"), "heading3", parent=self))
        laid.addWidget(label(offer.title, wrap=True, parent=self))
        for there, title, field in (
            (len(offer.sheets) > 1, text("S&heet"), self.sheet),
            (offer.parts, text("Pa&rt"), self.part),
            (offer.versions, text("&Version"), self.version),
        ):
            if there:
                self._add_under(title, field)
            field.setVisible(bool(there))
        self._add_fields((text("&Language"), self.language))
        laid.addWidget(self.additions)
        laid.addWidget(self._beyond)
        laid.addSpacing(look.px(8))
        laid.addWidget(self._layout_title)
        laid.addWidget(self.layouts)
        laid.addWidget(self.blank)
        self._end(words)

    @property
    def layout_chosen(self) -> str:
        """How it is laid out; a document of one page has its own way."""
        return FILLED if self._has_its_own else self.layouts.value or FILLED

    @property
    def without_answers(self) -> bool:
        """Whether the answers given so far stay out of it."""
        return not self.blank.isHidden() and self.blank.isChecked()

    @property
    def to_fill(self) -> bool:
        """Whether somebody is to write in it."""
        return self.layout_chosen != FILLED or self.without_answers

    @property
    def _has_its_own(self) -> bool:
        return self._offer.to_read or self.part.currentData() in self._offer.pages

    def _fit(self) -> None:
        """What can be chosen of the layout, for what goes out."""
        for each in (self._layout_title, self.layouts):
            each.setVisible(not self._has_its_own)
        chosen = self._has_its_own or self.layout_chosen != FILLED
        self.blank.setVisible(chosen and not self._offer.to_read)

    def _layout_chosen(self, layout: str) -> None:
        self.blank.setChecked(layout == HANDWRITING)  # on paper there is room for one answer
        self._fit()
        self.changed.emit()

    def _other_content(self, _index: int) -> None:
        self._fit()
        self._show_staying()
        self.changed.emit()

    def _show_staying(self) -> None:
        left_out = self._offer.left_out
        self.staying.show_lines(left_out.get(self.part.currentData()) or left_out[""])


def _formats(words: Words) -> list[Choice]:
    text = words.text
    return [
        Choice(".docx", text("&Word, to be read again"), text("Others write in it and send it back"),
               "file-doc"),
        Choice(".xlsx", text("&Excel"), text("The same questions, with the same way back"), "file-xls"),
        Choice(".pdf", text("&PDF"), text("To be read and kept, tagged for screen readers"), "file-pdf"),
    ]  # fmt: skip


def _layouts(words: Words) -> list[Choice]:
    text = words.text
    return [
        Choice(FILLED, text("As it stands"), text("The answers, without frames or hints")),
        Choice(FILLABLE, text("To type into"), text("A frame under each question")),
        Choice(HANDWRITING, text("To write on by hand"), text("Lines under each question")),
    ]
