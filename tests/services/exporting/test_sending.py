"""What goes with a form: the record, the name of the file, the letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mentordesk.errors import BadInput, NotWritten
from mentordesk.forms.reading import form, form_keys
from mentordesk.services.export_form_prepared import FormWishes
from mentordesk.words import words
from tests.services.exporting.kept import (
    PRINTED,
    Kept,
    records_of,
)


def test_the_record_tells_what_is_needed_to_read_it_again(kept: Kept, tmp_path: Path) -> None:
    wishes = FormWishes(
        layout="fillable", part="association", recipients=("Union <u@x.eu>",), return_by=date(2027, 5, 4)
    )
    prepared = kept.workspace.export.forms.prepare(kept.programme, "needs", wishes)
    content = prepared.content()
    done = kept.workspace.export.forms.send(prepared, content, tmp_path / "partie.docx")
    assert done.path.read_bytes() == content.data
    (record,) = records_of(kept.workspace, kept.programme)
    assert record["subject"] == "needs"
    assert record["record"] == ["annex2", "main"]
    assert (record["form"], record["form_version"]) == ("annex2", form("annex2").version)
    assert (record["layout"], record["roles"]) == ("fillable", ["mentee_association"])
    assert "sections" not in record
    assert "blank" not in record
    assert record["recipient"] == "Union <u@x.eu>"
    assert record["return_by"] == "2027-05-04"
    assert record["circles"] == ["shared"]
    assert record["clock"] == dict(prepared.clock)
    assert record["sha256"] == content.sha256
    assert record["rows"] == []


def test_the_record_names_the_rows_that_were_printed_and_no_others(kept: Kept, tmp_path: Path) -> None:
    actors = kept.workspace.filling.add_row(kept.filled("annex2"), "a2.actors", {"name": "Mairie"})
    forms = kept.workspace.export.forms
    forms.write(kept.programme, "needs", tmp_path / "besoins.docx")
    forms.write(kept.programme, "needs", tmp_path / "contexte.docx", FormWishes(part="a2.local"))
    of_part, whole = records_of(kept.workspace, kept.programme)
    assert [row[0] for row in whole["rows"]] == [actors]  # type: ignore[attr-defined]
    assert of_part["rows"] == []


def test_the_clock_of_a_form_names_shared_strands_alone(kept: Kept) -> None:
    prepared = kept.prepare("basics")
    assert len(prepared.clock) == 1


def test_an_export_does_not_change_the_number_of_the_plan(kept: Kept, tmp_path: Path) -> None:
    plan = kept.workspace.export
    kept.workspace.plans.add_action(kept.programme, {"what": "Ouvrir"})
    plan.plan(kept.programme, tmp_path / "plan.docx")
    number = plan.offer(kept.programme).next_version
    kept.say("annex2", "a2.impact", "Autre chose")
    plan.forms.write(kept.programme, "needs", tmp_path / "besoins.docx")
    assert plan.offer(kept.programme).next_version == number


def asked_of(kept: Kept) -> set[str]:
    filled = kept.filled("annex2")
    return {filled.people.get(each.asked_of, "") for each in filled.standings.values() if each.asked_of}


def test_r_006_a_part_sent_to_somebody_is_noted_as_handed_to_them(kept: Kept, tmp_path: Path) -> None:
    wishes = FormWishes(
        layout="fillable",
        part="mentee_association",
        recipients=("Union des villes <contact@union.example>", "x@y.example"),
    )
    kept.workspace.export.forms.write(kept.programme, "needs", tmp_path / "partie.docx", wishes)
    filled = kept.filled("annex2")
    union = next(eid for eid, name in filled.people.items() if name == "Union des villes")
    asked = {key for key, each in filled.standings.items() if each.asked_of == union}
    assert asked == {each.id for each in form("annex2").questions_in("a2.assoc")}
    assert filled.standings["a2.assoc.relations"].asked_on
    assert filled.standings["a2.cross_cutting"].reason, "what was said before is kept"


def test_a_part_to_be_read_alone_is_handed_to_nobody(kept: Kept, tmp_path: Path) -> None:
    wishes = FormWishes(part="mentee_association", recipients=("Conseil",))
    kept.workspace.export.forms.write(kept.programme, "needs", tmp_path / "partie.pdf", wishes)
    assert "Conseil" not in asked_of(kept)


def test_a_file_that_cannot_be_written_leaves_no_record_and_hands_nothing_over(
    kept: Kept, tmp_path: Path
) -> None:
    wishes = FormWishes(layout="fillable", part="association", recipients=("Union",))
    with pytest.raises(NotWritten):
        kept.workspace.export.forms.write(kept.programme, "needs", tmp_path / "no" / "x.docx", wishes)
    assert records_of(kept.workspace, kept.programme) == []
    assert "Union" not in asked_of(kept)


@pytest.mark.parametrize(
    ("language", "part", "name"),
    [
        ("fr", None, "Valmont – Analyse des besoins.docx"),
        ("fr", "association", "Valmont – Analyse des besoins – Association côté mentoré.docx"),
        ("en", "a2.local", "Valmont – Needs analysis of the mentee city – Local context.docx"),
    ],
)
def test_the_file_is_called_by_whose_it_is_and_what(
    kept: Kept, language: str, part: str | None, name: str
) -> None:
    assert kept.prepare("needs", language=language, part=part).file_name == name


def test_r_006_the_letter_says_how_to_answer_and_by_when(kept: Kept) -> None:
    wishes = {"language": "en", "return_by": date(2027, 5, 4), "part": "association"}
    letter = kept.prepare("needs", layout="fillable", **wishes).letter
    assert "Association on the mentee side" in letter.subject
    assert "4 May 2027" in letter.text
    assert "write straight into the document" in letter.text
    by_hand = kept.prepare("needs", layout="handwriting", **wishes).letter
    assert "by hand" in by_hand.text
    assert "write straight" not in by_hand.text
    to_read = kept.prepare("needs", language="en").letter
    assert "your answers" not in to_read.subject


def test_r_044_what_is_open_is_said_of_the_part_and_not_of_a_blank_form(kept: Kept) -> None:
    said = [words("en").say(each) for each in kept.prepare("needs", part="association").remarks(words("en"))]
    assert said
    assert said[0].startswith("Questions that go out without an answer they need: ")
    assert kept.prepare("needs", layout="fillable", blank=True).remarks(words("en")) == []


@pytest.mark.parametrize("key", PRINTED)
@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_what_goes_out_blank_comes_back_and_is_accessible(kept: Kept, key: str, suffix: str) -> None:
    wishes = FormWishes(format=suffix, layout="fillable", blank=True, additions=True)
    checks = kept.workspace.export.forms.prepare(kept.programme, key, wishes).content().checks
    assert checks is not None
    assert checks.comes_back
    assert checks.accessible


@pytest.mark.parametrize("key", sorted(set(form_keys()) - set(PRINTED)))
def test_r_224_a_form_that_is_restricted_as_a_whole_makes_no_document(kept: Kept, key: str) -> None:
    for wishes in (FormWishes(additions=True), FormWishes(layout="fillable", blank=True, additions=True)):
        with pytest.raises(BadInput):
            kept.workspace.export.forms.prepare(kept.programme, key, wishes)


def test_additions_come_along_only_when_asked_for(kept: Kept) -> None:
    kept.say("annex1", "a1.languages", ["français"])
    assert "français" not in repr(kept.prepare("basics").page)
    assert "français" in repr(kept.prepare("basics", additions=True).page)
    assert replace(FormWishes(), additions=True).additions
