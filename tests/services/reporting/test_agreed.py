"""What we agreed, out of the notebook, the tasks and the visits (R-227)."""

from __future__ import annotations

from datetime import date
from time import perf_counter

from mentordesk.model.notes import FOLLOW_UP, KINDS, NOTE, TEAM, UNATTRIBUTED
from mentordesk.model.pasted_notes import PastedLine
from mentordesk.services.agreed_lines import page_lines
from tests.services.reporting.over import QUESTION, Over


def test_r_227_decisions_are_the_notes_of_that_kind_in_the_order_of_the_visit(over: Over) -> None:
    first = over.take("Retirer l’application", "decision", time="10:00")
    over.take("Observation", time="10:05")
    over.take("Commencer petit\nau printemps", "decision", UNATTRIBUTED, time="11:00")
    told = over.agreed()
    assert [each.text for each in told.decisions] == ["Retirer l’application", "Commencer petit au printemps"]
    assert (told.decisions[0].source.entity, told.decisions[0].source.id) == (NOTE, first.id)


def test_r_227_a_step_has_the_name_and_the_date_of_its_task(over: Over) -> None:
    note = over.take("Envoyer le plan", FOLLOW_UP)
    over.take("Relire la charte", FOLLOW_UP)
    over.workspace.notes.make_task(note, over.person("Directrice du CCAS"), "2025-11-14")
    told = over.agreed().steps
    assert [(each.text, each.who, each.due) for each in told] == [
        ("Envoyer le plan", "Directrice du CCAS", date(2025, 11, 14)), ("Relire la charte", "", None),
    ]  # fmt: skip
    assert [each.is_vague for each in told] == [False, True]


def test_a_task_made_from_any_note_is_a_step_once(over: Over) -> None:
    note = over.take("Un tarif de groupe existe")
    over.workspace.notes.make_task(note, None, "2025-12-01", None)
    assert [each.text for each in over.agreed().steps] == ["Un tarif de groupe existe"]


def test_the_debrief_adds_its_next_steps_and_says_none_twice(over: Over) -> None:
    over.take("Envoyer le plan", FOLLOW_UP)
    over.change(debrief__next="- envoyer le PLAN\n• Appeler les crèches\n\n")
    assert [each.text for each in over.agreed().steps] == ["Envoyer le plan", "Appeler les crèches"]


def test_questions_left_are_those_without_a_tick_and_those_noted(over: Over) -> None:
    over.take("Qui paie ?", "question")
    assert [each.text for each in over.agreed().questions] == [QUESTION, "Qui paie ?"]
    over.workspace.planning.tick_question(over.programme, over.there(), QUESTION)
    assert [each.text for each in over.agreed().questions] == ["Qui paie ?"]


def test_a_noted_question_that_was_put_in_a_session_and_answered_is_left_no_more(over: Over) -> None:
    note = over.take("Qui paie ?", "question")
    over.workspace.notes.make_question(note, session=over.session)
    assert [each.text for each in over.agreed().questions] == [QUESTION, "Qui paie ?"]
    over.workspace.planning.tick_question(over.programme, over.there(), "Qui paie ?")
    assert [each.text for each in over.agreed().questions] == [QUESTION]


def test_the_next_meeting_is_the_first_one_after_the_visit_and_the_next_visit(over: Over) -> None:
    workspace = over.workspace
    sheet = workspace.filling.filled(over.programme, "programme")
    for day in ("2025-09-01", "2025-12-04", "2025-11-18"):
        row = {"date": day, "notes": f"Appel du {day}\nsuite"}
        workspace.filling.add_row(sheet, "between.meeting", row)
        sheet = workspace.filling.filled(over.programme, "programme")
    dates = {"start": "2026-01-20", "end": "2026-01-21"}
    workspace.planning.add_visit(over.programme, dates=dates, host="mentee")
    told = over.agreed().meetings
    assert [(each.day, each.last, each.visit) for each in told] == [
        (date(2025, 11, 18), date(2025, 11, 18), 0), (date(2026, 1, 20), date(2026, 1, 21), 2),
    ]  # fmt: skip
    assert told[0].about == "Appel du 2025-11-18"


def test_r_132_restricted_notes_are_counted_and_never_there(over: Over) -> None:
    over.take("Secret", "decision", TEAM)
    over.take("Pour moi", "decision", "me")
    told = over.agreed()
    assert (told.decisions, told.team, told.private) == ((), 1, 1)


def test_a_note_restricted_later_is_gone_from_the_page(over: Over) -> None:
    note = over.take("Retirer l’application", "decision")
    assert over.agreed().decisions
    over.workspace.notes.set_degree(note, TEAM)
    assert not over.agreed().decisions


def test_headings_stand_in_two_languages_and_sentences_in_their_own(over: Over) -> None:
    over.take("Retirer l’application", "decision")
    outcome = over.workspace.reporting.outcome(over.programme, "1")
    lines = page_lines(outcome, "fr", "el", ("decisions", "steps"))
    assert [(each.level, bool(each.second), each.second_language) for each in lines] == [
        (1, True, "el-GR"), (2, True, "el-GR"), (0, False, ""),
    ], "a part in which there is nothing is left out"  # fmt: skip
    assert lines[2].text == "Retirer l’application"


def test_r_227_five_hundred_notes_are_ready_at_once(over: Over) -> None:
    lines = [
        PastedLine(number, f"Note numéro {number}", kind=KINDS[number % len(KINDS)], session=over.session)
        for number in range(500)
    ]
    over.workspace.notes.enter_afterwards(over.programme, lines, over.visit)
    over.agreed()
    began = perf_counter()
    told = over.agreed()
    assert perf_counter() - began < 1
    assert len(told.decisions) == sum(KINDS[number % len(KINDS)] == "decision" for number in range(500))
