"""The note that is being written: begun in a session and kept there, whatever the clock does (R-129)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from mentordesk.model.note_targets import Target, of_key
from mentordesk.model.notes import OPEN, Note, Typing
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.drafts import Drafts
from mentordesk.ui.noting.known import Known
from mentordesk.ui.noting.running import Spot
from mentordesk.ui.widgets.notes.composer import Composer
from mentordesk.ui.widgets.notes.shown import Chosen, Entry, Offer
from mentordesk.words import Words

Then = Callable[[Note], None]


class Composing(QObject):
    """``begun`` tells that a note was begun, or that none is being written any more."""

    begun = Signal()
    submitted = Signal(object, object)
    """A Typing, and what is to be done with its note once it is on the disk, or None."""

    def __init__(
        self, desk: Desk, composer: Composer, stamp: Callable[[], str], as_action: Then, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._composer, self._stamp, self._as_action = desk, composer, stamp, as_action
        self._programme = ""
        self._waiting: list[tuple[Typing, Known]] = []
        self._early: list[tuple[Typing, Then | None]] = []
        self.drafts = Drafts(desk, self)
        self.here: Spot | None = None
        """Where a note that is begun now belongs; None while that is not known yet."""
        self._note, self._time = "", ""
        self._spot: Spot | None = None
        composer.typed.connect(self._typed)
        composer.submitted.connect(self._submit)
        composer.submitted_as_action.connect(self._submit_as_action)

    def follow(self, programme: str) -> None:
        """Write in this programme; what was half typed in another one is kept there."""
        if programme != self._programme:
            self.drafts.leave()
            self._programme, self.here = programme, None
            self._waiting.clear()
            self._early.clear()
            self._composer.clear()
            self._forget()

    def _forget(self) -> None:
        self._note = self._time = ""
        self._spot = None
        self.begun.emit()

    @property
    def spot(self) -> Spot | None:
        """Where the note that is being written belongs; None while none is."""
        return (self._spot or self.here) if self._note else None

    def place(self, here: Spot) -> None:
        """It is known where one is; a note begun before is begun here."""
        self.here = here
        if self._note and self._spot is None:
            self._spot = here
            self.drafts.typed(self._typing(self._composer.entry()))
        early, self._early = self._early, []
        for typing, then in early:
            self.submitted.emit(_placed(typing, here), then)

    # --- writing -------------------------------------------------------------------------------------

    def _typed(self, _text: str) -> None:
        entry = self._composer.entry()
        if not self._note:
            if entry.empty:
                return
            self._begin()
        self.drafts.typed(self._typing(entry))
        if entry.empty and entry.degree == OPEN and not entry.speaker and not entry.links:
            self._forget()

    def _begin(self) -> None:
        workspace = self._desk.workspace
        assert workspace is not None
        self._note, self._spot, self._time = workspace.notes.new_note_id(), self.here, self._stamp()
        self.begun.emit()

    def _typing(self, entry: Entry) -> Typing:
        typing = Typing(
            self._programme, entry.text, self._note, entry.kind, entry.degree, time=self._time,
            speaker=_speaker(entry), links=tuple(of_key(each.id) for each in entry.links if each.id),
        )  # fmt: skip
        return _placed(typing, self._spot or self.here or Spot())

    def _submit(self, entry: Entry) -> None:
        self._hand_over(entry, None)

    def _submit_as_action(self, entry: Entry) -> None:
        self._hand_over(entry, self._as_action)

    def hand_over_with(self, words: str, then: Then) -> None:
        """The note being written, or one of these words, is added now, and ``then`` has it."""
        entry = self._composer.entry()
        given = replace(entry, text=entry.text.strip() or words, cursor=-1)
        self._hand_over(given, then)

    def _hand_over(self, entry: Entry, then: Then | None) -> None:
        if not self._note:
            self._begin()
        typing, placed = self._typing(entry), (self._spot or self.here) is not None
        self.drafts.keep()  # until the store has the note it has these words
        self.drafts.handed_over(typing)
        self._composer.clear()
        self._forget()
        if placed:
            self.submitted.emit(typing, then)
        else:
            self._early.append((typing, then))
        self._go_on()

    # --- half typed before -----------------------------------------------------------------------------

    def restore(self, drafts: Sequence[Typing], known: Known) -> None:
        """What was half typed when the program ended, back in the composer, one after the other."""
        mine = {self._note, *(typing.note for typing, _known in self._waiting)}
        self._waiting += [(each, known) for each in drafts if not each.base and each.note not in mine]
        self._go_on()

    def _go_on(self) -> None:
        if self._note or not self._waiting or not self._composer.entry().empty:
            return
        typing, known = self._waiting.pop(0)
        self._note, self._time = typing.note, typing.time
        self._spot = Spot(typing.visit, typing.session, typing.day)
        if typing.session and (visit := known.with_session(typing.session)) is not None:
            self._spot = Spot(visit.id, typing.session)
        self._composer.restore(_entry(typing, known, self._desk.words))
        self.drafts.typed(self._typing(self._composer.entry()))
        self.begun.emit()

    def take_back(self, typing: Typing, known: Known) -> None:
        """The store did not take it: its words again, before all that waits."""
        self._waiting.insert(0, (typing, known))
        self._go_on()

    # --- whom and what one may name ----------------------------------------------------------------------

    def offer(self, known: Known, attending: Sequence[str]) -> None:
        """Those who are in the session come first."""
        words = self._desk.words
        first = {eid: place for place, eid in enumerate(attending)}
        offers = [Offer(eid, name, icon="user") for eid, name, _source in known.contacts if name and eid]
        there = {each.id for each in offers}
        offers += [
            Offer(eid, name, icon="user")
            for eid, name in known.everyone.names.items()
            if name and eid not in there and known.everyone.canonical(eid) == eid
        ]
        offers.sort(key=lambda each: (first.get(each.id, len(first)), each.text.casefold()))
        self._composer.offer_people(offers)
        self._composer.offer_links([_offered(each, words) for each in known.targets])


def _placed(typing: Typing, spot: Spot) -> Typing:
    return replace(
        typing, session=spot.session, visit="" if spot.session else spot.visit,
        day="" if spot.session else spot.day,
    )  # fmt: skip


def _speaker(entry: Entry) -> str | dict[str, str] | None:
    if entry.speaker is None:
        return None
    return entry.speaker.id or {"text": entry.speaker.text}


def _entry(typing: Typing, known: Known, words: Words) -> Entry:
    """What stood in the composer, as it stood, the cursor at its end."""
    speaker = None
    if isinstance(typing.speaker, str) and typing.speaker:
        speaker = Chosen(typing.speaker, known.name(typing.speaker) or words.text("somebody"))
    elif typing.speaker:
        speaker = Chosen("", str(dict(typing.speaker).get("text") or ""))
    links = []
    for link in typing.links:
        key = f"{link.get('entity')}/{link.get('id')}"
        target = known.target(key)
        links.append(Chosen(key, words.say(target.label) if target is not None else words.text("a link")))
    return Entry(typing.text, typing.kind, typing.degree, speaker, tuple(links), -1)


def _offered(target: Target, words: Words) -> Offer:
    label = words.say(target.label)
    return Offer(target.key, label, target.title, (str(target.number),))
