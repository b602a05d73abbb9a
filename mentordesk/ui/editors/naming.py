"""Editors that name someone or something: from those offered, or in one's own words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentordesk.ui.editors.book import Book
from mentordesk.ui.editors.editor import Asked, TypedEditor, Value
from mentordesk.ui.editors.offers import Offers
from mentordesk.ui.widgets.calm_combo import CalmCombo
from mentordesk.ui.widgets.chips import Chip, rove
from mentordesk.ui.widgets.composed import Composed

_ADDING = 180


def _fill(combo: CalmCombo, book: Book) -> None:
    """The entries of a book; the words in the line stay."""
    text, place = combo.line.text(), combo.line.cursorPosition()
    combo.clear()
    for value, label in book.entries:
        combo.addItem(label, value)
    combo.setCurrentIndex(-1)
    combo.line.setText(text)
    combo.line.setCursorPosition(place)


class NamedEditor(TypedEditor):
    """A person or an entry: the line proposes as one types, its arrow shows all."""

    def __init__(self, asked: Asked, parent: QWidget) -> None:
        self._combo = CalmCombo(parent, editable=True)
        super().__init__(self._combo)
        self._book = Book(asked)
        self._shown: Value = None
        self._typed_text = ""
        _fill(self._combo, self._book)
        self._combo.activated.connect(self._choose)
        self._combo.left.connect(self.flush)
        self._combo.line.textEdited.connect(self._touch)
        self._combo.line.returnPressed.connect(self.flush)
        self._combo.line.given_up.connect(self._give_up)

    def offer(self, offers: Offers) -> None:
        self._book.take(offers)
        _fill(self._combo, self._book)
        if not self._typing:
            self._display(self._known)

    def _display(self, value: Value) -> None:
        if isinstance(value, dict) and "text" in value:
            self._typed_text = str(value["text"])
        elif value is None or self._book.place(value) >= 0:
            self._typed_text = ""
        self._shown = value
        if self._combo.currentIndex() != self._book.place(value):  # Qt reads the first of that name into it
            self._combo.setCurrentIndex(self._book.place(value))
        self._combo.line.show_text(self._book.label(value, self._typed_text))

    def _given(self) -> Value:
        text, chosen = self._combo.line.text().strip(), self._combo.currentIndex()
        if (
            chosen >= 0 and self._combo.itemText(chosen) == text
        ):  # of two with one name the one that was meant
            return self._combo.itemData(chosen)
        if text and text == self._book.label(self._shown, self._typed_text):
            return self._shown
        return self._book.value(text)


class NamesEditor(TypedEditor):
    """Several of them as chips, and a line that adds one."""

    def __init__(self, asked: Asked, parent: QWidget) -> None:
        words, look = asked.words, asked.look
        box = Composed(words, parent, spacing=look.px(6), between_lines=look.px(6))
        super().__init__(box)
        self._box, self._words, self._look, self._book = box, words, look, Book(asked)
        self._items: list[Value] = []
        self._typed_texts: dict[int, str] = {}
        self._chips: list[Chip] = []
        self._combo = CalmCombo(box, editable=True)
        _fill(self._combo, self._book)
        box.add(self._combo, least=look.px(_ADDING))
        box.name_part(self._combo, words.text("Add"))
        self._combo.line.setPlaceholderText(words.text("Add"))
        box.setFocusProxy(self._combo)
        self._combo.activated.connect(self._choose)
        self._combo.line.textEdited.connect(self._touch)
        self._combo.line.returnPressed.connect(self.flush)
        self._combo.line.given_up.connect(self._give_up)
        box.left.connect(self.flush)

    def offer(self, offers: Offers) -> None:
        self._book.take(offers)
        _fill(self._combo, self._book)
        self._draw()

    # --- showing -----------------------------------------------------------------------------------

    def _display(self, value: Value) -> None:
        self._items = list(value) if isinstance(value, list) else [] if value is None else [value]
        self._items = [{"text": each} if self._is_words(each) else each for each in self._items]
        for place, each in enumerate(self._items):
            if isinstance(each, dict) and "text" in each:
                self._typed_texts[place] = str(each["text"])
        self._typed_texts = {
            place: text for place, text in self._typed_texts.items() if place < len(self._items)
        }
        self._combo.setCurrentIndex(-1)
        self._combo.line.show_text("")
        self._draw()

    def _is_words(self, item: Value) -> bool:
        return isinstance(item, str) and not self._book.people

    def _draw(self) -> None:
        """The chips anew, where they are others."""
        texts = [
            self._book.label(each, self._typed_texts.get(place, "")) for place, each in enumerate(self._items)
        ]
        if texts == [each.text() for each in self._chips]:
            return
        for chip in self._chips:
            self._box.forget_part(chip)
            self._box.remove(chip)
        self._chips = []
        for place, text in enumerate(texts):
            chip = Chip(text, self._look, self._box)
            chip.tell(place + 1, len(texts), self._words)
            chip.unwanted.connect(partial(self._take_out, place))
            chip.stepped.connect(partial(self._step, place))
            self._box.name_part(chip, chip.accessibleName())
            self._box.add(chip, place=place)
            self._chips.append(chip)
        rove(self._chips)

    # --- reading -----------------------------------------------------------------------------------

    def _given(self) -> Value:
        added = self._added()
        known = added is None or any(self._book.same(each, added) for each in self._items)
        return [*self._items, *([] if known else [added])] or None

    def _added(self) -> Value:
        text, chosen = self._combo.line.text().strip(), self._combo.currentIndex()
        if chosen >= 0 and self._combo.itemText(chosen) == text:
            return self._combo.itemData(chosen)
        return self._book.value(text)

    # --- what a person does ------------------------------------------------------------------------

    def _take_out(self, place: int) -> None:
        had_focus = any(each.hasFocus() for each in self._chips)
        if had_focus:  # a chip that goes would throw it anywhere
            self._combo.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._typing:
            self._typing, self._base = True, self._known
        del self._items[place]
        self._typed_texts = {}
        self.flush()
        if had_focus and self._chips:
            self._reach(min(place, len(self._chips) - 1))

    def _step(self, place: int, step: int) -> None:
        if place + step >= len(self._chips):
            self._combo.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._reach(max(place + step, 0))

    def _reach(self, place: int) -> None:
        rove(self._chips, self._chips[place])
        self._chips[place].setFocus(Qt.FocusReason.TabFocusReason)
