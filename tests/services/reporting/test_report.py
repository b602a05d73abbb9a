"""The report is drafted from the notes; what people make of it is kept beside them (R-132, R-225)."""

from __future__ import annotations

from mentordesk.model.changes import Register
from mentordesk.model.notes import TEAM, UNATTRIBUTED
from mentordesk.model.report import LEAD, MORE, note_field
from mentordesk.model.visits import VISIT
from tests.services.reporting.over import QUESTION, Over


def parts(over: Over) -> list[tuple[str, list[str]]]:
    return [(each.title, [item.text for item in each.kept]) for each in over.report().parts]


def test_notes_stand_under_the_questions_they_answer_then_under_their_sessions(over: Over) -> None:
    answer = over.take("La halte-garderie est au même étage")
    over.take("Sans remboursement, elles renoncent", "obstacle")
    over.take("Dans aucune séance", session="", visit=over.visit)
    over.workspace.planning.tick_question(over.programme, over.there(), QUESTION, [answer.id])
    assert parts(over) == [
        (QUESTION, ["La halte-garderie est au même étage"]),
        ("Une matinée", ["Sans remboursement, elles renoncent"]),
        ("", ["Dans aucune séance"]),
    ]
    assert [each.number for each in over.report().parts] == [1, 0, 0]


def test_decisions_and_follow_ups_stand_in_their_own_parts(over: Over) -> None:
    over.take("Retirer l’application", "decision")
    over.take("Envoyer le plan", "follow_up")
    told = over.report()
    assert told.parts == ()
    assert [each.text for each in told.decisions] == ["Retirer l’application"]
    assert [each.text for each in told.steps] == ["Envoyer le plan"]


def test_the_opening_is_the_debrief_s_until_somebody_writes_another(over: Over) -> None:
    over.change(debrief__learned="Tout tient à la garde d’enfants.")
    assert over.report().lead == "Tout tient à la garde d’enfants."
    over.say({LEAD: "En deux mots."})
    assert (over.report().lead, over.report().lead_typed) == ("En deux mots.", True)
    over.undo()
    assert over.report().lead == "Tout tient à la garde d’enfants."


def test_what_is_typed_stays_when_notes_come_later(over: Over) -> None:
    note = over.take("la halte garderie est la", time="10:00")
    over.say_note(note, "La halte-garderie est sur place.")
    over.say({MORE + f"session.{over.session}": "À revoir."})
    over.take("Ouverte le samedi", time="10:05")
    (part,) = over.report().parts
    assert [each.text for each in part.kept] == ["La halte-garderie est sur place.", "Ouverte le samedi"]
    assert part.more == "À revoir."
    assert over.workspace.notes.note(over.programme, note.id).text == "la halte garderie est la"


def test_a_note_that_changes_after_it_was_reworded_says_so(over: Over) -> None:
    note = over.take("Six chiffres")
    over.say_note(note, "Six chiffres par an")
    (item,) = over.report().items
    assert (item.text, item.stale) == ("Six chiffres par an", False)
    over.workspace.notes.change(note, {"text": "Sept chiffres"})
    (item,) = over.report().items
    assert (item.text, item.stale) == ("Six chiffres par an", True)


def test_words_that_are_the_note_s_own_are_stored_nowhere_else(over: Over) -> None:
    note = over.take("Six chiffres")
    over.say_note(note, " Six chiffres ")
    assert note_field(note.id) not in over.there().answers


def test_a_note_can_be_left_out_and_taken_back_in(over: Over) -> None:
    note = over.take("Hors sujet")
    over.leave_out(note)
    (part,) = over.report().parts
    assert (part.kept, len(part.items)) == ((), 1)
    over.leave_out(note, out=False)
    assert [each.text for each in over.report().parts[0].kept] == ["Hors sujet"]


def test_a_follow_up_left_out_is_no_step_of_the_report(over: Over) -> None:
    note = over.take("Envoyer le plan", "follow_up")
    over.leave_out(note)
    assert over.report().steps == ()
    assert [each.text for each in over.agreed().steps] == ["Envoyer le plan"]


def test_r_132_words_about_a_note_go_with_it_when_it_is_restricted(over: Over) -> None:
    note = over.take("Une marraine pleure", "quote")
    over.say_note(note, "Une marraine a pleuré devant nous")
    over.workspace.notes.set_degree(note, TEAM)
    assert "pleur" not in repr(over.report().parts)


def test_r_132_a_speaker_stands_only_by_what_may_be_attributed(over: Over) -> None:
    coordinator = over.person("Coordinatrice")
    over.take("On l’a dit", "quote", speaker=coordinator)
    over.take("On ne l’a pas dit", "quote", UNATTRIBUTED, speaker=coordinator)
    told = over.workspace.reporting.quotes(over.programme, over.visit)
    assert {each.text: each.speaker for each in told} == {
        "On l’a dit": "Coordinatrice", "On ne l’a pas dit": "",
    }  # fmt: skip


def test_one_act_and_its_name_in_history(over: Over) -> None:
    over.say({LEAD: "En bref."})
    entry = over.workspace.history.entries(over.programme)[0]
    assert entry.name.text == "Report of a visit changed"


def test_a_copied_visit_takes_nothing_of_the_report_along(over: Over) -> None:
    over.say({LEAD: "En bref."})
    over.workspace.reporting.close(over.programme, over.there(), "0.3")
    copy = over.workspace.planning.clone_visit(over.programme, over.visit)
    answers = over.workspace.planning.visit(over.programme, copy).answers
    assert not [name for name in answers if name.startswith(("report.", "closed"))]


def test_words_half_typed_in_the_report_are_offered_at_the_next_start(over: Over) -> None:
    register = Register(over.programme, VISIT, over.visit, LEAD)
    over.workspace.drafting.keep(register, "À moitié", ())
    (offered,) = over.workspace.drafting.offered()
    assert offered.last_words == "À moitié"
    over.workspace.drafting.take_up(offered)
    assert over.report().lead == "À moitié"
