"""Agendas out to calendar programs, again and again: an event changes, none is added (R-126, R-128)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from mentordesk.errors import BadInput, MentorDeskError, NotFound, NotWritten
from mentordesk.model.visits import Session, Visit
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from mentordesk.store import acts, past, receiving, records
from tests.calendar_program import CalendarProgram, Seen

_FIRST, _SECOND = date(2027, 3, 27), date(2027, 3, 28)
"""In Riga the clocks go forward in the night between them."""


@dataclass
class Planned:
    """A programme with one visit in Riga: two days, four sessions."""

    workspace: Workspace
    programme: str
    visit: str
    folder: Path

    @property
    def now(self) -> Visit:
        return self.workspace.planning.visit(self.programme, self.visit)

    def session(self, title: str) -> Session:
        return next(each for each in self.now.sessions if each.said("title") == title)

    def add(self, title: str, day: int, start: str | None, minutes: int = 60, **more: Any) -> str:
        answers = {"title": title, "day": day, "start": start, "minutes": minutes, **more}
        told = {name: value for name, value in answers.items() if value is not None}
        return self.workspace.planning.add_session(self.programme, self.visit, told)

    def change(self, title: str, /, **answers: Any) -> None:
        self.workspace.planning.change_session(self.programme, self.session(title), answers)

    def change_visit(self, **answers: Any) -> None:
        self.workspace.planning.change_visit(self.programme, self.now, answers)

    def out(self, number: int | None = 1, name: str = "visit.ics") -> Path:
        target = self.folder / name
        self.workspace.export.calendar.write(self.programme, target, number)
        return target


@pytest.fixture
def planned(tmp_path: Path) -> Any:
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Learning, together", ["en", "el"])
        for role, name, country in (("mentee_city", "Rīga", "LV"), ("mentor_city", "Αθήνα", "GR")):
            workspace.programmes.add_party(programme, {"role": role, "name": name, "country": country}, [])
        dates = {"start": _FIRST.isoformat(), "end": _SECOND.isoformat()}
        visit = workspace.planning.add_visit(programme, dates=dates, host="mentee", title="Riga in spring")
        made = Planned(workspace, programme, visit, tmp_path)
        made.add("Welcome", 1, "09:00", 30, place="Rīgas Dome, 2. stāvs")
        made.add("Συνάντηση με το δίκτυο; «βήμα, βήμα»", 1, "09:30", 90, purpose="Ποιος λείπει;", track="A")
        made.add("Coffee", 1, "11:00", 20, kind="break")
        made.add("What we heard", 2, "09:00", 60, kind="team_debrief")
        yield made


@contextmanager
def _carried_over(workspace: Workspace, programme: str, folder: Path) -> Iterator[Workspace]:
    """Another laptop of the team, which took in all there is."""
    with workspace.store.reading() as view:
        strands = {
            name: (programme, circle) for name, (circle, _own) in past.strands(view, programme).items()
        }
        batches, changes = acts.batches(view, programme), records.log(view, programme).values()
    with Workspace.create(folder) as other:
        with other.store.unit_of_work() as unit:
            receiving.receive(unit.connection, strands, batches, changes)
        yield other


def _events(file: Path) -> dict[str, Mapping[str, Any]]:
    """What icalendar reads, by title."""
    return {str(each["SUMMARY"]): each for each in Calendar.from_ical(file.read_bytes()).walk("VEVENT")}


def _seen(program: CalendarProgram) -> dict[str, Seen]:
    return {each.title: each for each in program.on(_FIRST, _SECOND)}


# --- what is told -------------------------------------------------------------------------------------


def test_a_visit_stands_in_the_calendar_at_the_host_s_hours(planned: Planned) -> None:
    program = CalendarProgram(planned.folder / "brussels")
    program.take(planned.out())
    seen = _seen(program)
    riga = ZoneInfo("Europe/Riga")
    assert seen["Welcome"].start == datetime(2027, 3, 27, 9, 0, tzinfo=riga)
    assert seen["Welcome"].end == datetime(2027, 3, 27, 9, 30, tzinfo=riga)
    assert seen["Welcome"].start.hour == 8, "in Brussels"
    assert seen["What we heard"].start == datetime(2027, 3, 28, 9, 0, tzinfo=riga), "after the clocks went on"
    greek = seen["Συνάντηση με το δίκτυο; «βήμα, βήμα» (group A)"]
    assert greek.notes.split("\n") == ["Riga in spring", "Ποιος λείπει;"]
    assert seen["Welcome"].place == "Rīgas Dome, 2. stāvs"
    assert len(seen) == 4


def test_breaks_leave_one_free_and_what_is_confirmed_says_so(planned: Planned) -> None:
    planned.change("Welcome", confirmed=True)
    planned.change("What we heard", confirmed=False)
    told = _events(planned.out())
    assert {title: each["TRANSP"] for title, each in told.items() if title == "Coffee"} == {
        "Coffee": "TRANSPARENT"
    }
    assert (told["Welcome"]["STATUS"], told["What we heard"]["STATUS"]) == ("CONFIRMED", "TENTATIVE")
    assert "STATUS" not in told["Coffee"]


def test_a_session_without_a_title_is_called_by_its_kind(planned: Planned) -> None:
    planned.change("Coffee", title=None)
    planned.change("Welcome", title=None)
    assert {"Break, meal, travel", "Session"} <= set(_events(planned.out()))


def test_a_calendar_says_nothing_of_people_questions_and_what_stays_within_the_team(planned: Planned) -> None:
    planned.change(
        "Welcome", lead={"text": "Zqx01 Bērziņa"}, people=[{"text": "Zqx02 Lind"}],
        note_taker={"text": "Zqx03 Ozols"}, questions=["Zqx04 why"], prepare=["Zqx05 badges"],
        interpreter={"text": "Zqx06 Liepa"},
    )  # fmt: skip
    planned.change_visit(
        **{"preparation.sensitivities": "Zqx07 quarrel", "preparation.questions": ["Zqx08"],
           "preparation.logistics": "Zqx09 +371 6701", "debrief.learned": "Zqx10"},
    )  # fmt: skip
    told = b"".join(planned.out().read_bytes().split(b"\r\n "))
    assert b"Welcome" in told
    assert b"Zqx" not in told
    assert b"ATTENDEE" not in told


def test_hours_are_those_of_the_zone_that_was_given(planned: Planned) -> None:
    planned.change_visit(timezone="Europe/Lisbon")
    assert _events(planned.out())["Welcome"]["DTSTART"].params["TZID"] == "Europe/Lisbon"


def test_a_host_s_country_that_becomes_known_later_changes_the_events(planned: Planned) -> None:
    before = _events(planned.out())["Welcome"]
    workspace = planned.workspace
    party = next(each for each in workspace.programmes.programme(planned.programme).parties
                 if each.name == "Rīga")  # fmt: skip
    workspace.programmes.edit_party(planned.programme, party.id, {"country": "PT"})
    after = _events(planned.out())["Welcome"]
    assert after["DTSTART"].params["TZID"] == "Europe/Lisbon"
    assert after["SEQUENCE"] > before["SEQUENCE"]


# --- again and again ----------------------------------------------------------------------------------


def test_the_same_agenda_gives_the_same_file_once_more(planned: Planned) -> None:
    assert planned.out().read_bytes() == planned.out(name="again.ics").read_bytes()


def test_a_session_that_was_moved_changes_its_event_and_adds_none(planned: Planned) -> None:
    program = CalendarProgram(planned.folder / "brussels")
    program.take(planned.out())
    before, told = _seen(program), _events(planned.folder / "visit.ics")
    planned.change("Welcome", start="08:15", minutes=45, place="Town library")
    planned.change("Coffee", day=2, start="10:00")
    program.take(planned.out())
    after, told_again = _seen(program), _events(planned.folder / "visit.ics")
    assert len(after) == len(before) == 4
    assert {each.uid for each in after.values()} == {each.uid for each in before.values()}
    assert after["Welcome"].start == datetime(2027, 3, 27, 8, 15, tzinfo=ZoneInfo("Europe/Riga"))
    assert after["Welcome"].place == "Town library"
    assert after["Coffee"].start.date() == _SECOND
    assert after["What we heard"] == before["What we heard"]
    changed = {title for title, each in told_again.items() if each["SEQUENCE"] > told[title]["SEQUENCE"]}
    assert changed == {"Welcome", "Coffee"}


def test_the_file_of_all_visits_speaks_of_the_same_events(planned: Planned) -> None:
    one, all_of_them = _events(planned.out()), _events(planned.out(None, "all.ics"))
    assert {each["UID"] for each in one.values()} == {each["UID"] for each in all_of_them.values()}


def test_a_sequence_never_goes_down_whatever_is_done_and_taken_back(planned: Planned) -> None:
    history = planned.workspace.history
    last = _events(planned.out())["Welcome"]["SEQUENCE"]

    def grown() -> bool:
        nonlocal last
        before, last = last, _events(planned.out())["Welcome"]["SEQUENCE"]
        return bool(last > before)

    planned.change("Welcome", start="10:00")
    assert grown()
    history.undo(planned.programme)
    assert grown(), "taken back is a change too"
    planned.change_visit(dates={"start": "2027-04-12", "end": "2027-04-13"})
    assert grown()
    planned.change("Welcome", questions=["Who is missing?"])
    assert not grown(), "nothing a calendar is told"


def test_two_laptops_give_a_session_one_identity_and_one_sequence(planned: Planned, tmp_path: Path) -> None:
    planned.change("Welcome", start="10:00")
    mine = planned.out().read_bytes()
    with _carried_over(planned.workspace, planned.programme, tmp_path / "joris") as joris:
        target = tmp_path / "joris.ics"
        joris.export.calendar.write(planned.programme, target, 1)
        assert target.read_bytes() == mine


def test_a_session_that_was_removed_is_called_off(planned: Planned) -> None:
    before = _events(planned.out())["Welcome"]
    planned.workspace.planning.remove_session(planned.programme, planned.session("Welcome"))
    for _time in range(2):  # who missed a file learns it from the next
        gone = _events(planned.out())["Welcome"]
        assert (gone["UID"], gone["STATUS"]) == (before["UID"], "CANCELLED")
        assert gone["SEQUENCE"] > before["SEQUENCE"]
        assert gone["DTSTART"].dt == before["DTSTART"].dt
    told = planned.workspace.export.calendar.prepare(planned.programme, 1).telling
    assert (len(told.events), told.called_off) == (4, 1)


def test_what_was_never_sent_is_not_called_off(planned: Planned) -> None:
    planned.workspace.planning.remove_session(planned.programme, planned.session("Welcome"))
    assert "Welcome" not in _events(planned.out())


def test_a_removal_taken_back_stands_in_the_calendar_again(planned: Planned) -> None:
    planned.out()
    planned.workspace.planning.remove_session(planned.programme, planned.session("Welcome"))
    gone = _events(planned.out())["Welcome"]
    planned.workspace.history.undo(planned.programme)
    back = _events(planned.out())["Welcome"]
    assert "STATUS" not in back
    assert back["SEQUENCE"] > gone["SEQUENCE"]


def test_a_visit_that_lost_its_dates_is_called_off(planned: Planned) -> None:
    planned.out()
    planned.change_visit(dates=None)
    assert {each["STATUS"] for each in _events(planned.out()).values()} == {"CANCELLED"}


def test_a_visit_that_was_removed_is_called_off_in_the_file_of_all(planned: Planned) -> None:
    planned.out()
    dates = {"start": "2027-06-01", "end": "2027-06-02"}
    other = planned.workspace.planning.add_visit(planned.programme, dates=dates, host="mentor")
    planned.workspace.planning.add_session(
        planned.programme, other, {"title": "Athens", "day": 1, "start": "09:00", "minutes": 60}
    )
    planned.workspace.planning.remove_visit(planned.programme, planned.now)
    told = _events(planned.out(None))
    assert {title for title, each in told.items() if each.get("STATUS") == "CANCELLED"} == {
        "Welcome", "Coffee", "What we heard", "Συνάντηση με το δίκτυο; «βήμα, βήμα»",
    }  # fmt: skip
    assert told["Athens"]["DTSTART"].params["TZID"] == "Europe/Athens"


# --- what stays out ------------------------------------------------------------------------------------


def test_what_has_no_hour_stays_out_and_is_counted(planned: Planned) -> None:
    planned.add("Some time", 1, None)
    planned.workspace.planning.add_visit(planned.programme, host="mentor")
    told = planned.workspace.export.calendar.prepare(planned.programme)
    assert (told.telling.without_hour, told.telling.without_dates) == (1, 1)
    assert len(told.telling.events) == 4
    assert told.left_out(told.words) == [
        "1 session has no hour yet and is not in the calendar.",
        "1 visit has no dates yet and is not in the calendar.",
    ]


@pytest.mark.parametrize(
    ("dates", "start", "number", "said"),
    [
        (None, "09:00", 1, "This visit has no dates yet: give it its first day, then export the calendar."),
        (None, "09:00", None, "No visit has dates yet: give one its first day, then export the calendar."),
        ({"start": "2027-05-03"}, None, 1, "No session has an hour yet: give one its start, then export"),
        ({"start": "2027-05-03"}, "", None, "There is no session yet: add one, then export the calendar."),
        (None, "09:00", 7, "There is no visit 7. Name one of these: 1."),
    ],
)
def test_where_there_is_nothing_to_tell_a_sentence_says_what_to_do(
    tmp_path: Path, dates: Any, start: str | None, number: int | None, said: str
) -> None:
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("P", ["en"])
        target = tmp_path / "out.ics"
        with pytest.raises(NotFound, match="There is no visit yet"):
            workspace.export.calendar.write(programme, target, number)
        visit = workspace.planning.add_visit(programme, dates=dates)
        if start != "":
            answers = {"title": "One", "day": 1, "minutes": 30, **({"start": start} if start else {})}
            workspace.planning.add_session(programme, visit, answers)
        with pytest.raises(MentorDeskError) as told:
            workspace.export.calendar.write(programme, target, number)
        assert str(told.value).startswith(said)
        assert not target.exists()


def test_another_ending_and_another_place_are_refused(planned: Planned, tmp_path: Path) -> None:
    export = planned.workspace.export.calendar
    with pytest.raises(BadInput, match=r"End it with one of \.ics"):
        export.write(planned.programme, tmp_path / "visit.docx", 1)
    with pytest.raises(NotWritten):
        export.write(planned.programme, tmp_path / "nowhere" / "visit.ics", 1)


# --- the samples --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def with_samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """All that the demonstration holds."""
    with Workspace.create(tmp_path_factory.mktemp("samples") / "store") as workspace:
        for path in shipped():
            workspace.samples.load(read_sample(path), lambda _message: None)
        yield workspace


def test_the_samples_visits_all_stand_in_the_calendar(with_samples: Workspace, tmp_path: Path) -> None:
    zones = set()
    for about in with_samples.programmes.listed():
        visits = [each for each in with_samples.planning.visits(about.id) if each.first_day]
        days = [day for each in visits for at in range(1, each.days + 1) if (day := each.date_of(at))]
        wanted = {session.id for each in visits for session in each.sessions if session.start is not None}
        assert wanted, about.title
        target = tmp_path / f"{about.id}.ics"
        with_samples.export.calendar.write(about.id, target)
        calendar = Calendar.from_ical(target.read_bytes())
        assert {str(each["UID"]).partition("@")[0] for each in calendar.walk("VEVENT")} == wanted
        zones |= {str(each["TZID"]) for each in calendar.walk("VTIMEZONE")}
        program = CalendarProgram(tmp_path / about.id)
        program.take(target)
        assert {each.uid.partition("@")[0] for each in program.on(*days)} == wanted
        for each in visits:
            with_samples.export.calendar.write(about.id, tmp_path / "one.ics", each.number)
    assert len(zones) > 1, "more than one country is visited"
