"""The pages of a visit as files: what stays here stays here, in every format (R-132, R-227)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from mentordesk.errors import BadInput, NotFound
from mentordesk.model.agreed import PARTS
from mentordesk.model.notes import KINDS, ME, TEAM, UNATTRIBUTED
from mentordesk.services.export_report_prepared import NO_SECOND, PreparedReport, ReportWishes
from tests.documents.drawn import noise, png
from tests.documents.programs import pdf_text
from tests.services.exporting.kept import everything_in, records_of
from tests.services.reporting.over import Over

KEPT = ("report", "agreed", "quotes")
SPEAKER = "Zqxsprecherin"
MARKERS = tuple(f"Zqx{number:02}verschlossen" for number in range(40))
OPEN_WORDS = "Réponse ouverte à tous"


def kept(over: Over) -> None:
    """Forty restricted and private notes, an open one of each kind, and a speaker whom nobody may name."""
    for number, mark in enumerate(MARKERS):
        kind, degree = KINDS[number % len(KINDS)], (TEAM, ME)[number % 2]
        over.take(f"{mark} mots", kind, degree, speaker={"text": f"{mark} personne"})
    for kind in KINDS:
        over.take(f"{OPEN_WORDS} {kind}", kind, UNATTRIBUTED, speaker={"text": SPEAKER})
    said = over.take("Dit puis tu", "decision")
    over.say_note(said, "Zqx98wiederverschlossen")
    over.workspace.notes.set_degree(said, TEAM)
    over.workspace.notes.attach(over.take("photo secrète", "fact", TEAM), "Zqx99verschlossen.png", png())


def prepared(over: Over, kind: str, **wishes: object) -> PreparedReport:
    asked = ReportWishes(**wishes)  # type: ignore[arg-type]
    return over.workspace.export.reports.prepare(over.programme, kind, over.visit, asked)


def words_in(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


@pytest.mark.parametrize("suffix", [".docx", ".eml", pytest.param(".pdf", marks=pytest.mark.office)])
def test_r_132_nothing_restricted_and_no_hidden_speaker_is_in_any_file(
    over: Over, tmp_path: Path, suffix: str
) -> None:
    kept(over)
    for kind in KEPT:
        wishes = ReportWishes(recipients=("Mairie",), parts=PARTS)
        target = tmp_path / f"{kind}{suffix}"
        over.workspace.export.reports.write(over.programme, kind, "1", target, wishes)
        told = everything_in(target.read_bytes())
        if suffix == ".pdf":
            told += pdf_text(target)
        hidden = (*MARKERS, SPEAKER, "Zqx98", "Zqx99")
        assert [each for each in hidden if each in told] == [], kind
        if suffix == ".docx":
            assert OPEN_WORDS in told, kind
        if suffix == ".pdf":
            assert OPEN_WORDS in " ".join(told.split()), kind


def test_r_132_the_record_of_an_export_tells_no_word_of_the_visit(over: Over, tmp_path: Path) -> None:
    kept(over)
    target = tmp_path / "seite.docx"
    over.workspace.export.reports.write(over.programme, "agreed", "1", target)
    (record,) = records_of(over.workspace, over.programme)
    assert record["subject"] == "agreed"
    assert record["record"] == ["visit", over.visit]
    assert record["second"] == "en"
    assert OPEN_WORDS not in repr(record)


def test_r_227_what_was_agreed_says_its_headings_in_two_languages(over: Over, tmp_path: Path) -> None:
    over.take("Αφαιρούμε την έκθεση", "decision")
    target = tmp_path / "agreed.docx"
    wishes = ReportWishes(language="fr", second="en")
    over.workspace.export.reports.write(over.programme, "agreed", "1", target, wishes)
    document = Document(str(target))
    lines = [each.text for each in document.paragraphs if each.text]
    assert lines[0].endswith("  /  What we agreed")
    assert any(each.endswith("  /  Decisions of the mentee city") for each in lines)
    tagged = [
        (run.text, run._r.xpath("string(.//w:lang/@w:val)"))
        for each in document.paragraphs
        for run in each.runs
        if run._r.xpath(".//w:lang")
    ]
    assert ("What we agreed", "en-GB") in tagged
    assert ("Αφαιρούμε την έκθεση", "el-GR") in tagged


def test_headings_in_one_language_where_that_is_wished(over: Over) -> None:
    over.take("Retirer", "decision")
    assert " / " not in repr(prepared(over, "agreed", second=NO_SECOND).page.cover)
    assert prepared(over, "agreed", second=NO_SECOND).second == ""
    assert prepared(over, "agreed").second == "en"


def test_a_part_in_which_there_is_nothing_is_left_out(over: Over) -> None:
    over.change(preparation__questions=None)
    page = prepared(over, "agreed", language="en").page
    assert "Decisions" not in repr(page)
    assert "Next steps" not in repr(page)


def test_a_page_that_is_too_long_says_by_how_much_and_what_could_go(over: Over) -> None:
    over.take("Retirer l’application", "decision")
    assert prepared(over, "agreed").fit.pages == 1
    over.change(preparation__questions=[f"Question {number} ?" for number in range(45)])
    fit = prepared(over, "agreed").fit
    assert fit.pages == 2
    assert 5 < fit.lines < 30
    assert fit.without == "questions"
    assert prepared(over, "agreed", parts=("decisions", "steps", "meeting")).fit.pages == 1


def test_the_report_is_grouped_by_question_with_kinds_as_labels(over: Over, tmp_path: Path) -> None:
    answer = over.take("La halte-garderie est au même étage")
    over.take("Je suis voisine", "quote", speaker=over.person("Coordinatrice"))
    question = over.there().sessions[0].lines("questions")[0]
    over.workspace.planning.tick_question(over.programme, over.there(), question, [answer.id])
    target = tmp_path / "report.docx"
    over.workspace.export.reports.write(over.programme, "report", "1", target, ReportWishes(language="en"))
    lines = [each.text for each in Document(str(target)).paragraphs]
    at = lines.index(f"1\t{question}")
    assert lines[at + 1] == "Observation  La halte-garderie est au même étage"
    quote = lines.index("“Je suis voisine”")
    assert lines[quote + 1] == "Coordinatrice"


def test_the_report_tells_what_changed_in_the_plan_and_who_was_there(over: Over, tmp_path: Path) -> None:
    over.workspace.plans.add_action(over.programme, {"what": "Ouvrir une permanence"})
    over.change(attendance=[over.person("Coordinatrice")])
    target = tmp_path / "report.docx"
    over.workspace.export.reports.write(over.programme, "report", "1", target, ReportWishes(language="en"))
    told = words_in(target)
    assert "1 action added" in told
    assert "Ouvrir une permanence" in told
    assert "Coordinatrice" in told


def test_a_decision_names_the_action_it_led_to(over: Over, tmp_path: Path) -> None:
    over.workspace.notes.make_action(over.take("Ouvrir une permanence", "decision"))
    target = tmp_path / "report.docx"
    over.workspace.export.reports.write(over.programme, "report", "1", target, ReportWishes(language="en"))
    assert "action 1" in words_in(target)


def test_photos_of_open_notes_are_in_the_report_and_no_larger_than_needed(over: Over, tmp_path: Path) -> None:
    note = over.take("La salle de garde")
    over.workspace.notes.attach(note, "salle.png", png())
    over.workspace.notes.attach(note, "grande.png", noise(1900, 300))
    over.workspace.notes.attach(note, "plan.heic", b"\0\0\0 ftypheic")
    made = prepared(over, "report")
    (pictures,) = made.photos.values()
    assert [max(each.width, each.height) for each in pictures] == [1000, 60]
    assert prepared(over, "report", photos=False).photos == {}
    for suffix in (".docx", ".pdf"):
        target = tmp_path / f"report{suffix}"
        over.workspace.export.reports.write(over.programme, "report", "1", target)
        assert target.stat().st_size > 10_000
    assert len(Document(str(tmp_path / "report.docx")).inline_shapes) == 2


def test_quotes_are_chosen_one_by_one(over: Over) -> None:
    first, second = over.take("Je suis voisine", "quote"), over.take("On a eu la discussion", "quote")
    page = prepared(over, "quotes", quotes=(second.id,)).page
    assert "On a eu la discussion" in repr(page.blocks)
    assert first.text not in repr(page.blocks)


def test_what_there_is_not_is_refused(over: Over, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no visit 7"):
        over.workspace.export.reports.prepare(over.programme, "agreed", "7")
    with pytest.raises(BadInput, match="Word or PDF"):
        over.workspace.export.reports.write(over.programme, "agreed", "1", tmp_path / "a.xlsx")
    with pytest.raises(BadInput, match="no part"):
        prepared(over, "agreed", parts=("decisions", "weather"))


def test_the_file_is_as_it_was_looked_through(over: Over) -> None:
    over.take("Retirer l’application", "decision")
    made = prepared(over, "agreed")
    checks = made.content().checks
    assert checks is not None
    assert checks.comes_back is None
    assert replace(made, wishes=replace(made.wishes, format=".pdf")).content().checks is not None


def test_r_225_what_the_mentor_city_gains_stands_in_the_report(over: Over, tmp_path: Path) -> None:
    over.change(debrief__mentor_gain="Un regard neuf sur son accueil.")
    target = tmp_path / "report.docx"
    over.workspace.export.reports.write(over.programme, "report", "1", target, ReportWishes(language="en"))
    told = words_in(target)
    assert "What the mentor city gains" in told
    assert "Un regard neuf sur son accueil." in told
