"""History by pages: who, how, where and the words, in whole sentences; and the way back to a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.errors import Declined
from mentordesk.model.changes import ACTS, EXISTENCE, Batch, Change, Key, Register, Write, canonical
from mentordesk.model.notes import Typing
from mentordesk.model.past import Named, PastEntry, Source, Spot, Wanted
from mentordesk.model.people import ENTITY as PERSON
from mentordesk.model.plan import ACTION
from mentordesk.services.past import NOISE
from mentordesk.services.past_sentences import has_sentences
from mentordesk.services.past_texts import excerpt, within
from mentordesk.services.workspace import Workspace
from mentordesk.store import acts, receiving
from mentordesk.words import words

EN, FR = words("en"), words("fr")


@pytest.fixture
def programme(workspace: Workspace) -> str:
    """A programme with a plan of three actions, by someone with a name."""
    workspace.editing.name_me("Claire Vasseur")
    made = workspace.programmes.create("Learning the language", ["en"])
    rows = [{"what": f"Action {number}", "lead": "City"} for number in range(1, 4)]
    workspace.plans.paste(made, [], rows, None, None)
    return made


def whole(
    workspace: Workspace, programme: str, wanted: Wanted | None = None, most: int = 50
) -> list[PastEntry]:
    """All pages, joined."""
    below: Mapping[str, int] | None = None
    found: list[PastEntry] = []
    while True:
        page = workspace.past.page(programme, EN, below, wanted or Wanted(), most)
        found += page.entries
        below = page.below
        if below is None:
            return found


def edit(workspace: Workspace, programme: str, number: int, **cells: str | None) -> None:
    """Write in the cells of an action."""
    action = workspace.plans.plan(programme).actions[number - 1]
    workspace.plans.edit_cells(programme, action.id, cells, seen=action)


def newest(workspace: Workspace, programme: str) -> PastEntry:
    """What was done last."""
    return workspace.past.page(programme, EN, most=1).entries[0]


# --- another computer -------------------------------------------------------------------------------


class Colleague:
    """Writes on another computer; what they did comes in by the store's own receiving."""

    def __init__(self, programme: str, name: str, circle: str = "shared") -> None:
        self.strand, self.programme, self.circle, self.name = f"strand-{len(name)}", programme, circle, name
        self.person = f"person-{len(name)}"
        self.rows: list[Change] = []
        self.batches: list[Batch] = []

    def act(self, name: str, at: datetime, *writes: Write, **parameters: object) -> Batch:
        """One act with these writes, seen by nobody before."""
        first = len(self.rows) + 1
        for write in writes:
            seq = len(self.rows) + 1
            self.rows.append(
                Change(
                    strand=self.strand, seq=seq, batch=first, hlc=f"{round(at.timestamp() * 1000):013d}-0000",
                    programme=self.programme, circle=self.circle, entity=write.entity, eid=write.eid,
                    field=write.field, value=canonical(write.value), parents=(), author=self.person,
                    kind=write.kind, salt=f"salt{seq}",
                ).sealed()
            )  # fmt: skip
        act = f"{self.strand}-{first}"
        self.batches.append(Batch(self.strand, first, act, name, parameters, None, at.isoformat()).sealed())
        return self.batches[-1]

    def introduce(self, at: datetime) -> None:
        """The record of this person."""
        writes = [Write(PERSON, self.person, kind="create", value={})]
        if self.name:
            writes.append(Write(PERSON, self.person, "name", self.name))
        self.act("person.met", at, *writes)

    def send(self, workspace: Workspace) -> None:
        """All of it arrives."""
        strands = {self.strand: (self.programme, self.circle)}
        with workspace.store.unit_of_work() as unit:
            receiving.receive(unit.connection, strands, self.batches, self.rows)


def now(workspace: Workspace) -> datetime:
    return workspace.store.clock.now()


# --- what is told -----------------------------------------------------------------------------------


def test_every_act_has_sentences_of_its_own() -> None:
    assert [act for act in ACTS if act not in NOISE and not has_sentences(act)] == []


def test_a_change_is_told_with_its_place_and_the_words_it_brought(
    workspace: Workspace, programme: str
) -> None:
    edit(workspace, programme, 3, resources_partners="A shared table.")
    edit(workspace, programme, 3, resources_partners="A shared table. No software the first year.")
    entry = newest(workspace, programme)
    assert entry.sentence == "You wrote in action 3, resources and partners"
    assert entry.sentence[slice(*entry.bold)] == "You"
    assert (entry.sign, entry.words) == ("+", "No software the first year.")
    assert (entry.source, entry.spots, entry.who.named) == (Source.TYPED, frozenset({Spot.PLAN}), Named.ME)
    assert abs(entry.at - now(workspace)) < timedelta(minutes=1)


def test_an_emptied_cell_a_removed_row_and_a_step_taken_back_are_told(
    workspace: Workspace, programme: str
) -> None:
    edit(workspace, programme, 1, lead=None)
    assert newest(workspace, programme).sentence == "You emptied a cell of action 1, who leads"
    assert newest(workspace, programme).sign == "−"
    action = workspace.plans.plan(programme).actions[1]
    workspace.plans.remove_action(programme, action.id)
    assert (newest(workspace, programme).sentence, newest(workspace, programme).words) == (
        "You removed action 2", "Action 2",
    )  # fmt: skip
    workspace.history.undo(programme)
    undone = newest(workspace, programme)
    assert undone.sentence == "You took back: Action 2 removed"
    assert undone.source is Source.UNDONE


def test_a_version_has_its_number_and_its_name(workspace: Workspace, programme: str) -> None:
    version = workspace.plans.name_version(programme, "0.7", "Before Westerkerke")
    entry = newest(workspace, programme)
    assert (entry.version, entry.title) == (version, "Version 0.7 “Before Westerkerke”")
    assert entry.source is Source.VERSION


def test_meeting_a_person_is_not_told(workspace: Workspace, programme: str) -> None:
    assert len(whole(workspace, programme)) == len(workspace.history.entries(programme)) - 1
    assert workspace.past.page(programme, EN).passed == len(whole(workspace, programme))


def test_another_s_act_has_their_name_and_came_from_another_computer(
    workspace: Workspace, programme: str
) -> None:
    joris = Colleague(programme, "Joris")
    joris.introduce(now(workspace))
    action = workspace.plans.plan(programme).actions[0].id
    at = now(workspace) + timedelta(seconds=5)
    joris.act("plan.cell_edited", at, Write(ACTION, action, "success", "Forty people"), number=1)
    joris.send(workspace)
    entry = newest(workspace, programme)
    assert entry.sentence == "Joris wrote in action 1, success evaluation"
    assert entry.sentence[slice(*entry.bold)] == "Joris"
    assert (entry.source, entry.who.named) == (Source.MERGED, Named.KNOWN)
    people = workspace.past.authors(programme, EN)
    assert [each.name for each in people] == ["Claire Vasseur", "Joris"]


def test_an_act_of_a_newer_program_is_another_change(workspace: Workspace, programme: str) -> None:
    joris = Colleague(programme, "Joris")
    joris.introduce(now(workspace))
    joris.act("plan.dreamt", now(workspace) + timedelta(seconds=5), Write(ACTION, "x", "future", {"a": 1}))
    joris.act("plan.actions_moved", now(workspace) + timedelta(seconds=6), Write(ACTION, "x", "order", "b"))
    joris.send(workspace)
    told = [each.sentence for each in workspace.past.page(programme, EN).entries[:2]]
    assert told == ["Joris made another change"] * 2  # the second came without its count


def test_a_person_whose_name_was_erased_is_a_person_who_was_removed(
    workspace: Workspace, programme: str
) -> None:
    nadia, nobody = Colleague(programme, "Nadia"), Colleague(programme, "")
    for each, later in ((nadia, 1), (nobody, 2)):
        each.introduce(now(workspace))
        at = now(workspace) + timedelta(seconds=later)
        each.act("plan.header_filled", at, Write("annex6", "main", "a6.version", each.person))
        each.send(workspace)
    name = next(row for row in nadia.rows if row.field == "name")
    erasing = Write("erasure", "one", EXISTENCE, {"rows": [list(name.link)]}, "redact")
    workspace.editing.apply(programme, "erased", [erasing])
    told = {each.who.id: each.sentence for each in whole(workspace, programme)}
    assert told[nadia.person] == "A person who was removed wrote in the heading of the plan, version"
    assert told[nobody.person] == "Someone on the team wrote in the heading of the plan, version"
    assert "Nadia" not in str(workspace.past.page(programme, EN))


@pytest.mark.parametrize("circle", ["confidence", "private"])
def test_restricted_words_are_never_shown_nor_found(
    workspace: Workspace, programme: str, circle: str
) -> None:
    joris = Colleague(programme, "Joris", circle)
    joris.introduce(now(workspace))
    action = workspace.plans.plan(programme).actions[0].id
    at = now(workspace) + timedelta(seconds=5)
    batch = joris.act("plan.cell_edited", at, Write(ACTION, action, "risk", "Secretword"), number=1)
    joris.send(workspace)
    entry = newest(workspace, programme)
    assert (entry.act, entry.restricted, entry.words) == (batch.act, True, "")
    register = Register(programme, ACTION, action, "risk")
    assert "Secretword" not in str(workspace.past.act(programme, EN, batch.key))
    assert "Secretword" not in str(workspace.past.cell(programme, EN, batch.key, register))
    assert not workspace.past.cell(programme, EN, batch.key, register).may_go_back
    assert whole(workspace, programme, Wanted("secretword")) == []
    assert whole(workspace, programme, Wanted("joris action 1")) == [entry]


def test_numbers_dates_and_choices_are_told_in_words(workspace: Workspace, programme: str) -> None:
    workspace.programmes.fill_sheet(programme, {"prog.start": "2027-04-20"})
    assert newest(workspace, programme).words == "20 April 2027"
    french = workspace.past.page(programme, FR, most=1).entries[0]
    assert french.words == "20 avril 2027"


# --- pages and filters ------------------------------------------------------------------------------


@settings(max_examples=20)
@given(most=st.integers(1, 9), done=st.lists(st.integers(0, 5), max_size=12))
def test_pages_joined_are_the_whole_history(
    tmp_path_factory: pytest.TempPathFactory, most: int, done: list[int]
) -> None:
    with Workspace.create(tmp_path_factory.mktemp("paged") / "store") as workspace:
        programme = workspace.programmes.create("Learning", ["en"])
        workspace.plans.paste(programme, [], [{"what": "One"}, {"what": "Two"}], None, None)
        colleagues = [Colleague(programme, name) for name in ("Joris", "Nadia B.")]
        for step, what in enumerate(done):
            actions = workspace.plans.plan(programme).actions
            if what < 2:
                at = now(workspace) + timedelta(seconds=step - 6)
                colleagues[what].act("plan.dreamt", at, Write(ACTION, "x", f"f{step}", step))
            elif what == 2:
                workspace.plans.add_action(programme, {"what": f"New {step}"})
            elif what == 3 and workspace.history.next_undo(programme):
                workspace.history.undo(programme)
            elif actions:
                workspace.plans.edit_cells(
                    programme, actions[0].id, {"what": f"Text {step}"}, seen=actions[0]
                )
        for each in colleagues:
            each.send(workspace)
        expected = [
            each.id
            for each in workspace.history.entries(programme)
            if each.id not in _met(workspace, programme)
        ]
        assert [each.act for each in whole(workspace, programme, most=most)] == expected


def _met(workspace: Workspace, programme: str) -> set[str]:
    with workspace.store.reading() as view:
        return {each.act for each in acts.batches(view, programme) if each.name in NOISE}


def test_a_column_is_found_deep_in_an_act_of_many_rows(workspace: Workspace, programme: str) -> None:
    rows = [{"what": f"Action {number}"} for number in range(40)]
    workspace.plans.paste(programme, [], [*rows, {"what": "The last", "success": "seen"}], None, None)
    found = [each.sentence for each in whole(workspace, programme, Wanted(spot=Spot.PLAN, column="success"))]
    assert "You pasted 41 rows" in found
    other = [each.sentence for each in whole(workspace, programme, Wanted(spot=Spot.PLAN, column="risk"))]
    assert "You pasted 41 rows" not in other


def test_filters_together_leave_what_all_of_them_admit(workspace: Workspace, programme: str) -> None:
    edit(workspace, programme, 1, success="Cafés where people meet")
    edit(workspace, programme, 2, success="Tables")
    workspace.plans.fill_header(programme, {"a6.title": "Cafe"})
    workspace.history.undo(programme)
    me = workspace.editing.me()["id"]

    def sentences(wanted: Wanted) -> list[str]:
        return [each.sentence for each in whole(workspace, programme, wanted)]

    cell = "You wrote in action 1, success evaluation"
    assert sentences(Wanted("CAFES")) == [cell]
    assert sentences(Wanted("cafe", spot=Spot.PLAN)) == [cell]
    assert sentences(Wanted("cafe", sources=frozenset({Source.UNDONE}))) == [
        "You took back: Heading of the plan filled in"
    ]
    assert sentences(Wanted("cafe", frozenset({me}), frozenset({Source.TYPED}), Spot.HEADING)) == [
        "You wrote in the heading of the plan, mentoring programme"
    ]
    assert sentences(Wanted("cafe", frozenset())) == []
    assert sentences(Wanted(spot=Spot.PLAN, column="success"))[:2] == [
        "You wrote in action 2, success evaluation", cell,
    ]  # fmt: skip
    assert "You wrote in" not in " ".join(sentences(Wanted(spot=Spot.PLAN, column="lead")))
    assert "You pasted 3 rows" in sentences(Wanted("action 3"))  # deep in the words of a paste


def test_forms_visits_and_notes_are_places_one_can_look_at(workspace: Workspace, programme: str) -> None:
    needs = workspace.filling.filled(programme, "annex2")
    workspace.filling.add_row(needs, "a2.need", {"title": "Nobody knows where to learn"})
    sheet = workspace.filling.filled(programme, "programme")
    workspace.filling.add_row(sheet, "between.tasks", {"what": "Send the list"})
    visit = workspace.planning.add_visit(programme)
    session = workspace.planning.add_session(programme, visit, {"title": "Library", "day": 1})
    workspace.notes.add(Typing(programme, "They meet on Mondays", session=session))

    def acts(spot: Spot) -> list[str]:
        return [each.act for each in whole(workspace, programme, Wanted(spot=spot))]

    everything = [each.act for each in whole(workspace, programme)]
    assert acts(Spot.NOTES) == everything[:1]
    assert acts(Spot.VISITS) == everything[1:3]
    assert acts(Spot.FORMS) == everything[3:5]
    assert acts(Spot.PLAN) == everything[5:6]


def test_what_is_hidden_can_be_counted_to_the_last_act(workspace: Workspace, programme: str) -> None:
    for step in range(9):
        edit(workspace, programme, 1, success=f"Text {step}")
    page = workspace.past.page(programme, EN, None, Wanted("text 7"))
    assert (len(page.entries), page.below) == (2, None)  # written, and written over
    assert page.passed == len(whole(workspace, programme))


# --- one cell and the way back ----------------------------------------------------------------------


def cell_of(workspace: Workspace, programme: str, entry: PastEntry) -> tuple[Register, Sequence[str]]:
    past = workspace.past.cell(programme, EN, entry.key, entry.registers[0])
    return entry.registers[0], [each.text for each in past.earlier]


def test_a_cell_knows_what_stood_in_it_and_goes_back_to_it(workspace: Workspace, programme: str) -> None:
    for text in ("First", "Second", "Third"):
        edit(workspace, programme, 2, success=text)
    third = newest(workspace, programme)
    past = workspace.past.cell(programme, EN, third.key, third.registers[0])
    assert (past.changed.where, past.changed.old, past.changed.new) == (
        "Action 2, success evaluation", "Second", "Third",
    )  # fmt: skip
    assert [each.text for each in past.earlier] == ["Second", "First"]
    assert not workspace.past.back(programme, third.registers[0], past.earlier[1].key, past.seen)
    assert workspace.plans.plan(programme).actions[1].text("success") == "First"
    assert newest(workspace, programme).sentence == (
        "You went back to an earlier text in action 2, success evaluation"
    )
    workspace.history.undo(programme)
    assert workspace.plans.plan(programme).actions[1].text("success") == "Third"


def test_only_twenty_earlier_texts_are_brought(workspace: Workspace, programme: str) -> None:
    for step in range(25):
        edit(workspace, programme, 1, success=f"Text {step}")
    entry = newest(workspace, programme)
    past = workspace.past.cell(programme, EN, entry.key, entry.registers[0])
    assert (len(past.earlier), past.older, past.earlier[0].text) == (20, True, "Text 23")


def test_going_back_in_a_removed_row_brings_the_row_back(workspace: Workspace, programme: str) -> None:
    edit(workspace, programme, 2, success="Forty people")
    entry = newest(workspace, programme)
    action = workspace.plans.plan(programme).actions[1].id
    workspace.plans.remove_action(programme, action)
    past = workspace.past.cell(programme, EN, entry.key, entry.registers[0])
    assert past.gone
    assert workspace.past.back(programme, entry.registers[0], past.key, past.seen)
    back = workspace.plans.plan(programme).actions[1]
    assert (back.id, back.text("success"), back.conflicts) == (action, "Forty people", frozenset())
    assert "action 2" in newest(workspace, programme).sentence
    workspace.history.undo(programme)
    assert len(workspace.plans.plan(programme).actions) == 2


def test_what_came_in_after_the_cell_was_shown_stays_beside_the_text(
    workspace: Workspace, programme: str
) -> None:
    edit(workspace, programme, 1, success="Mine")
    edit(workspace, programme, 1, success="Mine, longer")
    entry = newest(workspace, programme)
    register, _earlier = cell_of(workspace, programme, entry)
    past = workspace.past.cell(programme, EN, entry.key, register)
    joris = Colleague(programme, "Joris")
    joris.introduce(now(workspace))
    joris.act("plan.cell_edited", now(workspace), Write(*register[1:], "Theirs"), number=1)
    joris.send(workspace)
    workspace.past.back(programme, register, past.earlier[0].key, past.seen)
    sides = workspace.sides.sides(programme, register.eid, "success")
    assert {each.value for each in sides} == {"Mine", "Theirs"}


def test_erased_words_do_not_come_back(workspace: Workspace, programme: str) -> None:
    edit(workspace, programme, 1, success="Nadia said so")
    entry = newest(workspace, programme)
    edit(workspace, programme, 1, success="It was said so")
    register = entry.registers[0]
    past = workspace.past.cell(programme, EN, newest(workspace, programme).key, register)
    with workspace.store.reading() as view:
        link = acts.changes_with(view, [entry.key])[entry.key].link
    erasing = Write("erasure", "one", EXISTENCE, {"rows": [list(link)]}, "redact")
    workspace.editing.apply(programme, "erased", [erasing])
    with pytest.raises(Declined):
        workspace.past.back(programme, register, past.earlier[0].key, past.seen)
    assert "Nadia" not in str(whole(workspace, programme))
    assert not workspace.past.cell(programme, EN, entry.key, register).may_go_back


def test_an_act_of_many_cells_lists_them_and_can_be_taken_back_whole(
    workspace: Workspace, programme: str
) -> None:
    pasted = next(each for each in whole(workspace, programme) if each.sentence == "You pasted 3 rows")
    act = workspace.past.act(programme, EN, pasted.key)
    assert [(each.where, each.new) for each in act.cells[:2]] == [
        ("Action 1, actions", "Action 1"), ("Action 1, who leads", "City"),
    ]  # fmt: skip
    assert (len(act.cells), act.more) == (6, 0)
    assert workspace.history.may_take_back(programme, pasted.act)
    edit(workspace, programme, 1, lead="Association")
    assert not workspace.history.may_take_back(programme, pasted.act)
    undone = newest(workspace, programme).act
    workspace.history.undo(programme)
    assert not workspace.history.may_take_back(programme, undone)
    assert workspace.history.may_take_back(programme, pasted.act)


def test_two_changes_of_one_cell_are_set_side_by_side(workspace: Workspace, programme: str) -> None:
    keys: list[Key] = []
    for text in ("First", "Second", "Third"):
        edit(workspace, programme, 2, success=text)
        keys.append(newest(workspace, programme).key)
    found = workspace.past.between(programme, EN, keys[0], keys[2])
    assert found is not None
    assert (found.old, found.new) == ("First", "Third")
    edit(workspace, programme, 1, success="Elsewhere")
    assert workspace.past.between(programme, EN, keys[0], newest(workspace, programme).key) is None


# --- small things -----------------------------------------------------------------------------------


@given(st.text("ab é\n", max_size=30), st.text("ab é\n", max_size=30))
def test_the_words_that_differ_are_words_of_the_texts(old: str, new: str) -> None:
    shown, sign = excerpt(old, new)
    source = old if sign == "−" else new
    assert shown in " ".join(source.split())
    assert bool(shown) <= (old != new)


def test_long_words_are_cut_at_a_word() -> None:
    shown, _sign = excerpt("", "word " * 100)
    assert len(shown) <= 121
    assert shown.endswith("word…")


def test_labels_stand_small_within_a_sentence() -> None:
    assert within("Who leads?") == "who leads"
    assert within("Qui dirige\u00a0?") == "qui dirige"
    assert within("EU funds") == "EU funds"


def test_the_time_told_is_that_of_the_act_even_where_it_is_no_time(
    tmp_path: Path, workspace: Workspace, programme: str
) -> None:
    joris = Colleague(programme, "Joris")
    joris.introduce(now(workspace))
    at = now(workspace) + timedelta(seconds=5)
    joris.act("plan.dreamt", at, Write(ACTION, "x", "future", 1))
    joris.batches[-1] = replace(joris.batches[-1], at="once", hash="").sealed()
    joris.send(workspace)
    assert abs(newest(workspace, programme).at - at) < timedelta(seconds=1)
