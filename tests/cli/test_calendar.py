"""Agendas for calendar programs from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar

from mentordesk.services.workspace import Workspace
from tests.cli.running import here


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with two visits, of which one has its dates; one of its sessions has no hour yet."""
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])
        dates = {"start": "2027-04-12", "end": "2027-04-13"}
        visit = workspace.planning.add_visit(programme, dates=dates, title="À Valmont")
        for title, start in (("Accueil", {"start": "09:00"}), ("Un moment", {})):
            answers = {"title": title, "day": 1, "minutes": 30, **start}
            workspace.planning.add_session(programme, visit, answers)
        workspace.planning.add_visit(programme, title="À Grandpont")
    return tmp_path / "store"


@pytest.mark.parametrize("subject", ["agenda:1", "visits"])
def test_an_agenda_goes_out_as_a_calendar_and_what_stays_out_is_told(
    store: Path, tmp_path: Path, subject: str
) -> None:
    target = tmp_path / "out.ics"
    ran = here("export", "Valmont", subject, target, store=store)
    assert ran.code == 0, ran.err
    (event,) = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert str(event["SUMMARY"]) == "Accueil"
    assert str(target) in ran.out
    assert len(ran.out.splitlines()) == (2 if subject == "agenda:1" else 3)


def test_the_language_of_a_calendar_can_be_chosen(store: Path, tmp_path: Path) -> None:
    with Workspace.open(store) as workspace:
        programme = workspace.programmes.find("Valmont")
        (accueil, _moment) = workspace.planning.visits(programme)[0].sessions
        workspace.planning.change_session(programme, accueil, {"title": None, "kind": "break"})
    for language, title in (("en", "Break, meal, travel"), ("fr", "Pause, repas, trajet")):
        ran = here("export", "Valmont", "agenda:1", tmp_path / "out.ics", "--lang", language, store=store)
        assert ran.code == 0, ran.err
        (event,) = Calendar.from_ical((tmp_path / "out.ics").read_bytes()).walk("VEVENT")
        assert str(event["SUMMARY"]) == title


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("agenda:2", "out.ics"), 1),  # no dates
        (("agenda:7", "out.ics"), 1),
        (("plan", "out.ics"), 1),
        (("visits", "out.docx"), 1),
        (("agenda:0", "out.ics"), 2),
        (("agenda:one", "out.ics"), 2),
        (("agenda:1", "out.ics", "--timeline"), 2),
        (("agenda:1", "out.ics", "--blank"), 2),
        (("agenda:1", "out.ics", "--to", "Joris"), 2),
    ],
)
def test_what_no_calendar_can_be_is_refused(
    store: Path, tmp_path: Path, words: tuple[str, ...], code: int
) -> None:
    subject, name, *more = words
    ran = here("export", "Valmont", subject, tmp_path / name, *more, store=store)
    assert ran.code == code
    assert ran.err.strip()
    assert "Traceback" not in ran.err
    assert not (tmp_path / name).exists()
