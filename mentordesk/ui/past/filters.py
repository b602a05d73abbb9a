"""What one looks for in History: words, people, how it came, where (ux.md, 27)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from mentordesk.forms.reading import form
from mentordesk.model.past import Author, Source, Spot, Wanted
from mentordesk.model.plan import ACTION, FORM
from mentordesk.ui.desk import Desk
from mentordesk.ui.past.telling import ICONS, SOURCES, name_of
from mentordesk.ui.widgets.fields import choice, line
from mentordesk.ui.widgets.parts import column, emptied, frame, icon_button, label, row
from mentordesk.words import Words, _

_WIDTH = 248
_PAUSE_MS = 150
_SPOTS = {
    "": _("Whole programme"),
    Spot.PLAN: _("Actions of the plan"),
    Spot.HEADING: _("Heading of the plan"),
    Spot.SHEET: _("Programme sheet"),
    Spot.PARTIES: _("Parties and people"),
    Spot.FORMS: _("Forms"),
    Spot.VISITS: _("Visits"),
    Spot.NOTES: _("Notes"),
    Spot.VERSIONS: _("Versions"),
    Spot.DOCUMENTS: _("Documents made"),
}


class PastFilters(QFrame):
    """``changed`` carries a Wanted."""

    changed = Signal(object)
    left = Signal()
    close_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        text, look, icons = desk.words.text, desk.look, desk.icons
        self.setProperty("role", "surface")
        self.setMinimumWidth(look.px(_WIDTH))
        self.setMaximumWidth(look.px(_WIDTH))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.tell)
        self.field = line(placeholder=text("Word, action, question"), parent=self)
        self.field.setAccessibleName(text("Words in the history"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._typed)
        self.people: dict[str, QCheckBox] = {}
        self._people = QVBoxLayout()
        self.sources: dict[Source, QCheckBox] = {}
        self.place = choice(list(_places(desk.words)), "", self)
        self.place.setAccessibleName(text("Where"))
        self.place.setSizeAdjustPolicy(self.place.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.place.setMinimumContentsLength(8)
        self.place.currentIndexChanged.connect(self.tell)
        self.close_button = icon_button(text("Close the filter"), icons.icon("x"), icons.size(16), self)
        self.close_button.clicked.connect(self.close_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        text, look = self._desk.words.text, self._desk.look
        inner = QWidget(self)
        laid = column(inner, spacing=look.px(2))
        laid.setContentsMargins(look.px(16), look.px(14), look.px(16), look.px(14))
        top = row()
        self._title = label("", "heading2")
        top.addWidget(self._title, 1)
        top.addWidget(self.close_button)
        laid.addLayout(top)
        laid.addSpacing(look.px(8))
        laid.addWidget(self.field)
        laid.addSpacing(look.px(14))
        self._who = label(text("Who"), "strong")
        laid.addWidget(self._who)
        self._people.setSpacing(look.px(2))
        laid.addLayout(self._people)
        laid.addSpacing(look.px(14))
        laid.addWidget(label(text("How"), "strong"))
        for source, said in SOURCES.items():
            self.sources[source] = self._box(text(said), ICONS[source])
            laid.addWidget(self.sources[source])
        laid.addSpacing(look.px(14))
        laid.addWidget(label(text("Where"), "strong"))
        laid.addSpacing(look.px(4))
        laid.addWidget(self.place)
        laid.addSpacing(look.px(14))
        nothing_erased = text("Nothing is erased here, except for a person who asks for it.")
        self._said_within = label(nothing_erased, "secondary", wrap=True)
        laid.addWidget(self._said_within)
        laid.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._foot = QWidget(self)
        foot = column(self._foot)
        below = column(margins=look.px(16))
        below.addWidget(label(nothing_erased, "secondary", wrap=True))
        foot.addWidget(frame("line"))
        foot.addLayout(below)
        whole = column(self)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._foot)

    def _box(self, said: str, icon: str = "") -> QCheckBox:
        look = self._desk.look
        room = look.px(_WIDTH - 32 - 28 - (24 if icon else 0) - 12)
        made = QCheckBox(_broken(said, QFontMetrics(look.font("ui")), room).replace("&", "&&"), self)
        made.setAccessibleName(said)
        made.setChecked(True)
        if icon:
            made.setIcon(self._desk.icons.icon(icon))
            made.setIconSize(self._desk.icons.size(14))
        lines = made.text().count("\n") + 1
        height = max(look.px(28), lines * QFontMetrics(look.font("ui")).lineSpacing() + look.px(2))
        made.setStyleSheet(f"QCheckBox {{ min-height: {height}px; }}")  # or that of all boxes would stand
        made.toggled.connect(self.tell)
        return made

    def dock(self, docked: bool) -> None:
        """Stand beside the list, under the name of the page, or lie over it."""
        text = self._desk.words.text
        self._title.setText(text("History") if docked else text("Filter"))
        self.close_button.setVisible(not docked)
        self._foot.setVisible(docked)
        self._said_within.setVisible(not docked)

    def show_people(self, people: Sequence[Author]) -> None:
        """Whoever wrote in the programme; boxes that are there stay as they are."""
        if [each.id for each in people] == list(self.people) and all(
            self.people[each.id].accessibleName() == name_of(each, self._desk.words) for each in people
        ):
            return
        off = {person for person, box in self.people.items() if not box.isChecked()}
        emptied(self._people)
        self.people = {}
        for each in people:
            box = self.people[each.id] = self._box(name_of(each, self._desk.words))
            box.blockSignals(True)
            box.setChecked(each.id not in off)
            box.blockSignals(False)
            self._people.addWidget(box)
        self._who.setVisible(bool(people))

    @property
    def wanted(self) -> Wanted:
        """What is looked for now; boxes that are all on leave nothing out."""
        who = frozenset(person for person, box in self.people.items() if box.isChecked())
        sources = frozenset(source for source, box in self.sources.items() if box.isChecked())
        spot, _, column = self.place.currentData().partition("/")
        return Wanted(
            self.field.text().strip(),
            who if len(who) < len(self.people) else None,
            sources if len(sources) < len(self.sources) else None,
            Spot(spot) if spot else None,
            column,
        )

    def clear(self) -> None:
        """Look for nothing: everything is shown."""
        boxes = [*self.people.values(), *self.sources.values()]
        for each in (self.field, self.place, *boxes):
            each.blockSignals(True)
        self.field.clear()
        self.place.setCurrentIndex(0)
        for box in boxes:
            box.setChecked(True)
        for each in (self.field, self.place, *boxes):
            each.blockSignals(False)
        self.tell()

    def tell(self, *_args: object) -> None:
        """Hand over what is looked for, at once."""
        self._pause.stop()
        self.changed.emit(self.wanted)

    def _typed(self) -> None:
        self._pause.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            self.tell()
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _broken(text: str, metrics: QFontMetrics, room: int) -> str:
    """The text on as many lines as it needs: a box with a tick does not wrap by itself."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _places(words: Words) -> Iterator[tuple[str, str]]:
    """Each place, and under the plan its columns."""
    definition = form(FORM)
    for spot, said in _SPOTS.items():
        yield str(spot), words.text(said)
        if spot == Spot.PLAN:
            for field in definition.columns(ACTION):
                head = definition.label(field.key, words)
                yield f"{spot}/{field.name}", words.text("{number}. {head}", number=field.column, head=head)
