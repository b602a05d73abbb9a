"""What comes out of a visit on paper, read back: report, what we agreed, quotes (R-227)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mentordesk.documents.agreed_page import agreed_page
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.page import Page
from mentordesk.documents.pdf.measuring import length
from mentordesk.documents.pictures import picture
from mentordesk.documents.proof import accessible
from mentordesk.documents.quotes_page import quotes_page
from mentordesk.documents.report_page import Beside, report_page
from mentordesk.documents.word import write
from mentordesk.errors import BadInput
from mentordesk.model.agreed import PARTS, Agreed, Meeting, Point, Source, Step
from mentordesk.model.comparing import Comparison, RowChange
from mentordesk.model.notes import Note
from mentordesk.model.plan import Action, Plan
from mentordesk.model.report import Item, Part, Report
from mentordesk.words import words
from tests.documents.drawn import png
from tests.documents.golden import kept, normalised
from tests.documents.pages import AT, DOCUMENT
from tests.documents.programs import converted, pdf_text, validation_errors
from tests.documents.test_pdf import pages_in
from tests.documents.visits import VISIT, told
from tests.documents.word_files import W, body, part, said, values

LANGUAGES = ("fr", "en", "el")
_HERE = Source("note", "n1")
AGREED = Agreed(
    decisions=(
        Point("Retirer l’action « application mobile », trop chère.", _HERE),
        Point("Ξεκινάμε με μία ομάδα οκτώ ατόμων.", _HERE),
    ),
    steps=(
        Step("Envoyer à Grandpont la version 0.3 du plan", _HERE, "Directrice du CCAS", date(2025, 11, 14)),
        Step("Transmettre le contrat-type d’interprétation", _HERE),
    ),
    questions=(Point("Quatre communes suffisent-elles ?", _HERE),),
    meetings=(
        Meeting(_HERE, date(2025, 11, 6), date(2025, 11, 6), about="Ce qui se reprend"),
        Meeting(_HERE, date(2026, 1, 20), date(2026, 1, 21), 3, "mentee"),
    ),
    team=2,
)  # fmt: skip


def note(eid: str, kind: str, text: str, **more: object) -> Note:
    return Note(eid, text, kind, **more)  # type: ignore[arg-type]


_QUESTION = (
    Item(note("a", "fact", "La halte-garderie est au même étage que le bureau.")),
    Item(note("b", "opinion", "Ce que nous pouvons reprendre : la règle du rendez-vous."), "ville mentorée"),
    Item(note("c", "quote", "On avait douze indicateurs et pas une discussion."), "Service cohésion sociale"),
    Item(note("d", "", "Sans sorte encore"), typed="Dit autrement"),
    Item(note("e", "fact", "Laissée de côté"), out=True),
)
REPORT = Report(
    VISIT,
    "L’entretien seul marche parce que la garde d’enfants est au même étage.",
    parts=(
        Part("question.x", "Que fait-on après l’entretien ?", 1, _QUESTION, "Ajouté à la main."),
        Part("rest", "", 0, (Item(note("f", "obstacle", "Sans remboursement, elles renoncent.")),)),
    ),
    decisions=(
        Item(
            note(
                "g",
                "decision",
                "Commencer par une demi-journée.",
                links=({"entity": "a6.action", "id": "x"},),
            )
        ),
    ),
    steps=AGREED.steps,
    questions=AGREED.questions,
    more={"changes": "Le détail est dans l’autre document."},
    notes=8,
)
_BEFORE, _AFTER = (
    Action("x", "8JBN", 1, "a", {"what": "Ouvrir"}),
    Action("y", "QJ9T", 2, "b", {"what": "Former"}),
)
BESIDE = Beside(
    Comparison(
        Plan("p", {}, ()), Plan("p", {}, ()), (RowChange(_BEFORE, None), RowChange(None, _AFTER))
    ),
    {"x": 4},
    frozenset({"mentee_city", "mentor_city"}),
    ("Nadia Belkacem, facilitatrice",),
    {"a": (picture(png(300, 200), "salle.png", "La salle de garde"),)},
    "Chargé de mission égalité",
)  # fmt: skip


def agreed(language: str = "fr", second: str | None = "en", told_of: Agreed = AGREED) -> Page:
    other = words(second) if second else None
    return agreed_page(told_of, told(language), other, PARTS, document=DOCUMENT, at=AT)


def report(language: str = "fr", told_of: Report = REPORT) -> Page:
    return report_page(told_of, told(language), BESIDE, document=DOCUMENT, at=AT)


def quotes(language: str = "fr") -> Page:
    return quotes_page(_QUESTION[2:3], told(language), document=DOCUMENT, at=AT)


MADE: dict[str, Callable[[str], Page]] = {"agreed": agreed, "report": report, "quotes": quotes}
GOLDEN: dict[str, Callable[[], bytes]] = {
    "agreed-en": lambda: write(agreed("en", "en")),
    "report-en": lambda: write(report("en")),
}
"""The documents kept in tests/golden, by name."""


def lines(page: Page) -> list[str]:
    content = part(write(page), "word/document.xml")
    return [said(each) for each in content.iter(f"{W}p")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MADE)
def test_each_is_accessible_in_word_and_pdf(name: str, language: str) -> None:
    page = MADE[name](language)
    for suffix in (".docx", ".pdf"):
        assert accessible(page, suffix, FORMATS[suffix].write(page)), suffix


@pytest.mark.parametrize("name", MADE)
def test_none_of_them_is_a_workbook(name: str) -> None:
    with pytest.raises(BadInput, match="Word or PDF"):
        FORMATS[".xlsx"].write(MADE[name]("en"))


@pytest.mark.parametrize("name", GOLDEN)
def test_the_document_is_as_somebody_last_saw_it(name: str) -> None:
    assert normalised(GOLDEN[name]()) + "\n" == kept(name)


def test_r_227_headings_stand_in_both_languages_the_second_quiet_and_marked_as_its_own() -> None:
    shown = [each for each in lines(agreed("fr", "en")) if "  /  " in each]
    assert [each.rpartition("  /  ")[2] for each in shown] == [
        "What we agreed", "Decisions of the mentee city", "Next steps", "Questions left open", "Next meeting",
        "Thanks",
    ]  # fmt: skip
    content = body(agreed("fr", "en"))
    assert set(values(content, "lang")) == {"en-GB"}
    assert not [each for each in lines(agreed("fr", None)) if "  /  " in each]


def test_r_227_it_is_one_page_and_a_long_one_is_measured() -> None:
    assert length(agreed())[0] == pages_in(FORMATS[".pdf"].write(agreed())) == 1
    many = replace(AGREED, questions=tuple(Point(f"Question {at} ?", _HERE) for at in range(60)))
    long = agreed("fr", "en", many)
    pages, down = length(long)
    assert pages == pages_in(FORMATS[".pdf"].write(long)) > 1
    assert 0 < down < 260


def test_parts_without_anything_are_not_printed_empty() -> None:
    shown = lines(agreed("en", None, Agreed(decisions=AGREED.decisions)))
    assert "Next steps" not in shown
    assert "Next meeting" not in shown


def test_a_step_without_name_or_date_has_empty_cells() -> None:
    shown = lines(agreed("en", None))
    at = shown.index("Transmettre le contrat-type d’interprétation")
    assert shown[at + 1 : at + 3] == ["", ""]


def test_the_report_says_kinds_before_the_words_and_leaves_out_what_was_left_out() -> None:
    shown = lines(report("en"))
    assert "Observation  La halte-garderie est au même étage que le bureau." in shown
    assert "Note  Dit autrement" in shown
    assert not [each for each in shown if "Laissée" in each or "Sans sorte" in each]
    assert shown.index("Ajouté à la main.") < shown.index("Other notes")
    at = shown.index("“On avait douze indicateurs et pas une discussion.”")
    assert shown[at + 1] == "Service cohésion sociale"


def test_the_report_names_the_actions_and_what_became_of_them() -> None:
    shown = lines(report("en"))
    assert "action 4" in shown
    assert "removed" in shown
    assert "added" in shown
    assert "Le détail est dans l’autre document." in shown


def test_a_photo_has_its_words_and_its_proportions() -> None:
    content = body(report("en"))
    assert "La salle de garde" in [
        each.get("descr") for each in content.iter() if each.tag.endswith("}docPr")
    ]
    (extent,) = [each for each in content.iter() if each.tag.endswith("}extent")]
    assert int(extent.get("cx")) / int(extent.get("cy")) == pytest.approx(1.5, abs=0.01)


def test_quotes_with_marks_of_their_own_get_no_others() -> None:
    item = Item(note("q", "quote", "Une marraine : « Je suis voisine »"))
    page = quotes_page((item,), told("fr"), document=DOCUMENT, at=AT)
    assert "Une marraine : « Je suis voisine »" in lines(page)


@pytest.mark.office
@pytest.mark.parametrize("name", MADE)
def test_other_programs_open_them(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.docx"
    path.write_bytes(write(MADE[name]("el")))
    assert validation_errors(path) == []
    shown = " ".join(pdf_text(converted(path, ".pdf", tmp_path)).split())
    assert "Επίσκεψη" in shown or "Visit" in shown or "Quotes" in shown
