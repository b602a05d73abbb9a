"""Forms out: whole, a part, a sheet, a booklet; what stays here stays here, in every format and layout."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from mentordesk.documents.asked import LAYOUTS, Asked
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.page import Heading, Page
from mentordesk.documents.pdf.content import content as typeset
from mentordesk.errors import BadInput, NotFound, NotWritten
from mentordesk.forms.reading import form, form_keys
from mentordesk.model.for_documents import for_documents
from mentordesk.services.export_form_prepared import FormWishes, PreparedForm
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.documents.programs import pdf_text

OPEN = "Réponse ouverte à tous"
MARKERS = tuple(f"Zqx{number:02}verschlossen" for number in range(1, 24))


@dataclass
class Kept:
    """A programme with one open answer in each form, and twenty-three words that no document may hold."""

    workspace: Workspace
    programme: str
    marks: Iterator[str]
    sheet: str = ""

    def filled(self, key: str, eid: str = "main"):  # type: ignore[no-untyped-def]
        return self.workspace.filling.filled(self.programme, key, eid)

    def say(self, key: str, field: str, value: object, eid: str = "main") -> None:
        self.workspace.filling.answer(self.filled(key, eid).register(field), value)

    def restrict(self, key: str, question: str, circle: str, eid: str = "main") -> None:
        self.workspace.filling.restrict(self.filled(key, eid), question, circle)

    def prepare(self, subject: str, **wishes: object) -> PreparedForm:
        return self.workspace.export.forms.prepare(self.programme, subject, FormWishes(**wishes))  # type: ignore[arg-type]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """One store, without a key: what is asked here is the same with one."""
    with Workspace.create(tmp_path / "store") as made:
        yield made


@pytest.fixture
def kept(workspace: Workspace) -> Kept:
    programme = workspace.programmes.create("Apprendre la langue", ["fr"])
    workspace.programmes.add_party(programme, {"role": "mentee_city", "name": "Valmont"}, [])
    workspace.programmes.add_party(programme, {"role": "mentor_city", "name": "Grandpont"}, [])
    workspace.programmes.add_party(programme, {"role": "mentee_association", "name": "Union des villes"}, [])
    made = Kept(workspace, programme, iter(MARKERS))
    for fill in (_needs, _practice, _strengths, _network, _basics, _sheet):
        fill(made)
    assert not list(made.marks), "every word that must stay here was written somewhere"
    return made


def _needs(kept: Kept) -> None:
    filling, say, mark = kept.workspace.filling, kept.say, kept.marks
    say("annex2", "a2.impact", OPEN)
    say("annex2", "a2.assoc.relations", "Réponse de l’association")
    say("annex2", "a2.learning", next(mark))
    kept.restrict("annex2", "a2.learning", "confidence")
    say("annex2", "a2.other_benefits", next(mark))
    kept.restrict("annex2", "a2.other_benefits", "private")
    kept.restrict("annex2", "a2.capacity", "confidence")
    say("annex2", "a2.capacity", next(mark))  # written after it was restricted
    filling.add_row(kept.filled("annex2"), "a2.need", {"title": next(mark), "statement": next(mark)})
    kept.restrict("annex2", "a2.need", "confidence")
    filling.add_row(kept.filled("annex2"), "a2.need", {"title": next(mark)})
    filling.add_row(kept.filled("annex2"), "a2.obstacles", {"kind": "funding", "text": next(mark)})
    kept.restrict("annex2", "a2.obstacles", "private")
    filling.leave_out(kept.filled("annex2"), "a2.cross_cutting", "not_relevant", next(mark))
    kept.restrict("annex2", "a2.cross_cutting", "confidence")
    kept.restrict("annex2", "a2.plan_makers", "confidence")
    say("annex2", "a2.plan_makers", [{"text": next(mark)}])
    filling.hand_over(kept.filled("annex2"), ["a2.impact"], next(mark), "2026-01-21")


def _practice(kept: Kept) -> None:
    filling, mark = kept.workspace.filling, kept.marks
    kept.sheet = filling.add_sheet(kept.programme, "annex4", {"a4.why": OPEN})
    say = kept.filled("annex4", kept.sheet)
    filling.answer(say.register("a4.name"), next(mark))
    kept.restrict("annex4", "a4.name", "confidence", kept.sheet)
    for consent in (False, None):
        person = {"name": {"text": next(mark)}, "function": "Chef de service", "details": next(mark)}
        row = person | ({} if consent is None else {"consent": consent})
        filling.add_row(kept.filled("annex4", kept.sheet), "a4.contact", row)
    agreed = {"name": {"text": "Ada Lund"}, "function": "Directrice", "details": "ada@x.eu", "consent": True}
    filling.add_row(kept.filled("annex4", kept.sheet), "a4.contact", agreed)


def _strengths(kept: Kept) -> None:
    filling, mark = kept.workspace.filling, kept.marks
    strengths = filling.add_sheet(kept.programme, "annex3", {"a3.local.migration_history": OPEN})
    link = {"entity": "annex4", "id": kept.sheet}  # its name is restricted
    row = {"title": "Un lieu ouvert", "sheet": link}
    filling.add_row(kept.filled("annex3", strengths), "a3.practices", row)
    kept.restrict("annex3", "a3.policy_areas", "confidence", strengths)
    kept.say("annex3", "a3.policy_areas", [next(mark), "rien"], strengths)


def _network(kept: Kept) -> None:
    filling, mark = kept.workspace.filling, kept.marks
    kept.say("annex5", "a5.purpose", OPEN)
    kept.restrict("annex5", "a5.member", "confidence")
    filling.add_row(
        kept.filled("annex5"), "a5.member", {"name": {"text": next(mark)}, "contribution": next(mark)}
    )


def _basics(kept: Kept) -> None:
    kept.say("annex1", "a1.rhythm", OPEN)
    row = {"person": {"text": next(kept.marks)}, "notes": next(kept.marks), "side": "mentee"}
    kept.workspace.filling.add_row(kept.filled("annex1"), "a1.check", row)


def _sheet(kept: Kept) -> None:
    kept.say("programme", "follow.multilevel", OPEN)
    kept.say("programme", "pol.cross_party", next(kept.marks))
    kept.restrict("programme", "pol.cross_party", "private")
    kept.say("programme", "follow.capacity", next(kept.marks))
    filled = kept.filled("programme")
    kept.workspace.filling.translate(filled, "follow.capacity", "en", next(kept.marks))
    kept.restrict("programme", "follow.capacity", "confidence")


def everything_in(data: bytes) -> str:
    """All that a file says anywhere: every part of a package, unpacked, and its bytes as they are."""
    found = [data.decode("latin-1")]
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            for name in parts.namelist():
                found += [name, parts.read(name).decode("utf-8", "replace")]
    return "\n".join(found)


def numbers(page: Page) -> list[int | None]:
    """The numbers of the questions that are printed."""
    return [each.number for each in page.blocks if isinstance(each, Asked)]


def headings(page: Page, level: int = 1) -> list[str]:
    return [each.text for each in page.blocks if isinstance(each, Heading) and each.level == level]


def records_of(workspace: Workspace, programme: str) -> list[dict[str, object]]:
    """What each export left in the journal, newest first."""
    return [
        {step.path.rpartition("/")[2]: step.new for step in entry.steps if step.path.startswith("document/")}
        for entry in workspace.history.entries(programme)
        if entry.name.text == "Document exported"
    ]


def _is_open(key: str) -> bool:
    return any(each.first.circle == "shared" for each in form(key).questions)


PRINTED = tuple(filter(_is_open, form_keys()))
"""Every form of which anything may be printed."""
SUBJECTS = ("basics", "needs", "strengths", "practices", "network", "programme")

# --- what stays here -----------------------------------------------------------------------------


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("suffix", [*FORMATS, ".eml"])
def test_r_212_r_219_no_restricted_word_is_in_any_file(
    kept: Kept, tmp_path: Path, suffix: str, layout: str
) -> None:
    for subject in SUBJECTS:
        target = tmp_path / f"{subject}{suffix}"
        kept.workspace.export.forms.write(
            kept.programme, subject, target, FormWishes(layout=layout, additions=True, recipients=("Mairie",))
        )
        told = everything_in(target.read_bytes())
        assert [each for each in MARKERS if each in told] == [], subject
        page = kept.prepare(subject, format=suffix, layout=layout, additions=True).page
        laid = json.dumps(typeset(page, whole=True), ensure_ascii=False) + repr(page)
        assert [each for each in MARKERS if each in laid] == [], subject
        assert OPEN in laid, subject
        if suffix in (".docx", ".xlsx"):
            assert OPEN in told, subject


@pytest.mark.office
@pytest.mark.parametrize("layout", LAYOUTS)
def test_r_219_no_restricted_word_is_read_in_a_pdf(kept: Kept, tmp_path: Path, layout: str) -> None:
    for subject in SUBJECTS:
        target = tmp_path / f"{subject}.pdf"
        kept.workspace.export.forms.write(
            kept.programme, subject, target, FormWishes(layout=layout, additions=True)
        )
        told = pdf_text(target)
        assert [each for each in MARKERS if each in told] == [], subject
        assert OPEN in told, subject


def test_r_219_nothing_of_a_blank_form_tells_what_was_restricted(kept: Kept) -> None:
    page = kept.prepare("needs", layout="fillable", blank=True, additions=True).page
    assert OPEN not in repr(page)
    assert 4 not in numbers(page), "a question the team keeps to itself is not asked of others"
    assert 5 in numbers(page)


def test_r_212_what_stays_here_is_counted_and_never_named(kept: Kept) -> None:
    offered = kept.workspace.export.forms.offer(kept.programme, "needs")
    told = [strong for strong, _more in offered.left_out.said(words("en"))]
    # 3 single answers, 2 cards, 1 list of people and the reason a question was left out for
    assert told == ["6 restricted answers stay here.", "2 private answers stay on this computer."]
    assert not any(mark in repr(offered.left_out) for mark in MARKERS)


def test_r_212_contacts_and_self_checks_are_counted(kept: Kept) -> None:
    forms = kept.workspace.export.forms
    contacts = forms.offer(kept.programme, "practices").left_out
    assert (contacts.restricted, contacts.private, contacts.contacts) == (1, 0, 2)
    assert "2 contacts are printed by their function alone." in dict(contacts.said(words("en")))
    checks = forms.offer(kept.programme, "basics").left_out
    assert (checks.restricted, checks.private, checks.contacts) == (0, 1, 0)


def test_r_212_where_nothing_stays_here_that_is_said(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Leer", ["en"])
    offered = workspace.export.forms.offer(programme, "needs")
    assert offered.left_out.said(words("en"))[0][0] == "Nothing stays here."


def test_what_stays_here_is_told_of_the_part_alone(kept: Kept) -> None:
    offered = kept.workspace.export.forms.offer(kept.programme, "needs")
    (association,) = (each for each in offered.parts(words("en")) if each.id == "mentee_association")
    assert offered.left_out.of(association.questions).kept == {}


def test_r_214_who_did_not_agree_is_printed_by_function_and_who_agreed_by_name(kept: Kept) -> None:
    (grid,) = (
        part.grid
        for block in kept.prepare("practices").page.blocks
        if isinstance(block, Asked)
        for part in block.parts
        if hasattr(part, "grid") and part.grid.name == "a4.contact"
    )
    said = [[cell.text for cell in row.cells if cell.text] for row in grid.rows]
    assert said == [["Chef de service"], ["Chef de service"], ["Ada Lund", "Directrice"]]
    details = repr(kept.prepare("practices", additions=True).page)
    assert "ada@x.eu" in details


def test_r_214_a_line_that_would_say_nothing_but_a_missing_consent_is_left_out(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Leer", ["en"])
    sheet = workspace.filling.add_sheet(programme, "annex4", {"a4.name": "A house"})
    filled = workspace.filling.filled(programme, "annex4", sheet)
    workspace.filling.add_row(filled, "a4.contact", {"name": {"text": "Ada"}, "consent": False})
    workspace.filling.add_row(filled, "a4.contact", {"function": "Head of service"})
    shown = for_documents(workspace.filling.filled(programme, "annex4", sheet))
    assert [row.value("function") for row in shown.rows_of("a4.contact")] == ["Head of service"]
    assert [row.number for row in shown.rows_of("a4.contact")] == [1]


def test_an_id_without_a_name_is_not_printed(kept: Kept) -> None:
    page = kept.prepare("strengths", additions=True).page
    cells = [
        cell.text
        for block in page.blocks
        if isinstance(block, Asked)
        for part in block.parts
        if hasattr(part, "grid")
        for row in part.grid.rows
        for cell in row.cells
    ]
    assert "Un lieu ouvert" in cells
    assert kept.sheet not in cells


def test_what_is_referred_to_is_printed_by_its_name(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Leer", ["en"])
    practice = workspace.filling.add_sheet(programme, "annex4", {"a4.name": "A house for all"})
    strengths = workspace.filling.add_sheet(programme, "annex3")
    filled = workspace.filling.filled(programme, "annex3", strengths)
    row = {"title": "Welcome", "sheet": {"entity": "annex4", "id": practice}}
    workspace.filling.add_row(filled, "a3.practices", row)
    prepared = workspace.export.forms.prepare(programme, "strengths", FormWishes(additions=True))
    assert "A house for all" in repr(prepared.page)


# --- parts, sheets, booklets ---------------------------------------------------------------------


def test_r_006_a_part_alone_holds_only_its_part(kept: Kept) -> None:
    whole = kept.prepare("needs").page
    part = kept.prepare("needs", part="mentee_association", layout="fillable").page
    assert set(range(17, 23)) == set(numbers(part))
    assert set(numbers(part)) < set(numbers(whole))
    assert "Réponse de l’association" in repr(part)
    assert OPEN not in repr(part)
    assert len(headings(part)) == 1
    assert headings(kept.prepare("needs", part="a2.local").page) == ["Contexte local"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("association", "mentee_association"),
        ("assoc", "a2.assoc"),
        ("LOCAL", "a2.local"),
        ("a2.needs", "a2.needs"),
    ],
)
def test_a_part_is_known_by_its_key_or_its_last_word(kept: Kept, asked: str, found: str) -> None:
    part = kept.prepare("needs", part=asked).part
    assert part is not None
    assert part.id == found


def test_a_part_that_is_none_is_refused_with_the_list(kept: Kept) -> None:
    with pytest.raises(BadInput) as problem:
        kept.prepare("needs", part="weather")
    assert "mentee_association" in str(problem.value)
    assert "a2.local" in str(problem.value)


def test_r_058_one_practice_or_all_of_them_as_a_booklet(kept: Kept) -> None:
    filling = kept.workspace.filling
    other = filling.add_sheet(kept.programme, "annex4", {"a4.name": "Un guichet", "a4.why": "Autre raison"})
    booklet = kept.prepare("practices").page
    assert "Un guichet" in headings(booklet)
    assert OPEN in repr(booklet)
    assert "Autre raison" in repr(booklet)
    levels = [each.level for each in booklet.blocks if isinstance(each, Heading)]
    assert set(levels) == {1, 2}
    assert levels.count(1) == 2
    one = kept.prepare(f"practice:{other}")
    assert OPEN not in repr(one.page)
    assert one.file_name == "Grandpont – Fiche de bonne pratique – Un guichet.docx"
    with pytest.raises(NotFound):
        kept.prepare("practice:none")


def test_a_booklet_comes_back_whole(kept: Kept) -> None:
    kept.workspace.filling.add_sheet(kept.programme, "annex4", {"a4.name": "Un guichet", "a4.why": "Raison"})
    for suffix in (".docx", ".xlsx"):
        checks = kept.prepare("practices", format=suffix).content().checks
        assert checks is not None
        assert checks.comes_back, suffix
        assert checks.accessible, suffix


def test_without_a_sheet_there_is_nothing_to_fill_but_a_blank_form(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Leer", ["en"])
    with pytest.raises(NotFound):
        workspace.export.forms.prepare(programme, "practices")
    blank = workspace.export.forms.prepare(programme, "practices", FormWishes(layout="fillable", blank=True))
    assert numbers(blank.page)[:2] == [1, 2]
    assert blank.sheets[0].eid not in ("", "main"), "what comes back is a new sheet"


# --- versions ------------------------------------------------------------------------------------


def test_r_033_a_first_draft_is_printed_as_it_stood(kept: Kept, tmp_path: Path) -> None:
    versions = kept.workspace.form_versions
    versions.name(kept.programme, "annex2", "Brouillon")
    kept.say("annex2", "a2.impact", "Ce qui est venu plus tard")
    assert "plus tard" in repr(kept.prepare("needs").page)
    draft = kept.prepare("needs", version="Brouillon")
    assert OPEN in repr(draft.page)
    assert "plus tard" not in repr(draft.page)
    assert dict(draft.clock) != dict(kept.prepare("needs").clock)
    kept.workspace.export.forms.write(
        kept.programme, "needs", tmp_path / "b.docx", FormWishes(version="Brouillon")
    )
    (record,) = records_of(kept.workspace, kept.programme)
    assert record["clock"] == dict(draft.clock)
    assert record["version"] == "Brouillon"
    offered = kept.workspace.export.forms.offer(kept.programme, "needs")
    assert [title.partition(",")[0] for _id, title in offered.version_titles(words("fr"))] == ["Brouillon"]
    with pytest.raises(NotFound) as problem:
        kept.prepare("needs", version="other")
    assert "Brouillon" in str(problem.value)


def test_r_219_what_was_restricted_since_is_not_in_an_earlier_version_either(kept: Kept) -> None:
    kept.say("annex2", "a2.why", "Dit trop vite")
    actor = kept.workspace.filling.add_row(kept.filled("annex2"), "a2.actors", {"name": "Nommé trop vite"})
    kept.workspace.form_versions.name(kept.programme, "annex2", "Brouillon")
    assert "trop vite" in repr(kept.prepare("needs", version="Brouillon").page)
    for question in ("a2.why", "a2.actors"):
        kept.restrict("annex2", question, "confidence")
    draft = kept.prepare("needs", version="Brouillon")
    assert "trop vite" not in repr(draft.page)
    assert actor not in repr(draft.sheets)
    assert {3, 6}.isdisjoint(numbers(draft.page))


def test_r_214_consent_withdrawn_since_holds_for_earlier_versions_too(kept: Kept) -> None:
    kept.workspace.form_versions.name(kept.programme, "annex4", "Avant", kept.sheet)
    assert "Ada Lund" in repr(kept.prepare("practices", version="Avant").page)
    filled = kept.filled("annex4", kept.sheet)
    (agreed,) = (row for row in filled.rows_of("a4.contact") if row.value("consent"))
    kept.workspace.filling.answer(filled.register("a4.contact.consent", agreed.id), False)
    page = repr(kept.prepare("practices", version="Avant").page)
    assert "Ada Lund" not in page
    assert "Directrice" in page


# --- the record, the file, the letter ------------------------------------------------------------


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


# --- documents of one page, and the dossier --------------------------------------------------------


@pytest.mark.parametrize(
    ("subject", "key"), [("charter", "annex1"), ("mandate", "annex5"), ("invitation", "annex5")]
)
def test_r_083_r_090_a_document_of_one_page_is_a_subject_and_a_part(
    kept: Kept, tmp_path: Path, subject: str, key: str
) -> None:
    alone, part = kept.prepare(subject), kept.prepare(key, part=subject)
    assert alone.part == part.part
    assert alone.title == part.title != kept.prepare(key).title
    forms = kept.workspace.export.forms
    forms.write(kept.programme, subject, tmp_path / "page.docx", FormWishes(recipients=("Conseil",)))
    (record,) = records_of(kept.workspace, kept.programme)
    assert (record["form"], record["page"]) == (key, subject)
    assert not any(each.asked_of for each in kept.filled(key).standings.values())


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@pytest.mark.parametrize("subject", ["charter", "mandate", "invitation"])
def test_r_219_no_restricted_word_is_on_a_page_of_its_own(kept: Kept, subject: str, suffix: str) -> None:
    for blank in (False, True):
        prepared = kept.prepare(subject, format=suffix, blank=blank, additions=True)
        told = everything_in(prepared.content(checked=False).data) + repr(prepared.page)
        assert [each for each in MARKERS if each in told] == []


@pytest.mark.parametrize("suffix", [*FORMATS, ".eml"])
def test_r_219_no_restricted_word_is_in_the_dossier(kept: Kept, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"dossier{suffix}"
    dossier = kept.workspace.export.dossier
    dossier.write(kept.programme, target, FormWishes(additions=True))
    told = everything_in(target.read_bytes())
    page = dossier.prepare(kept.programme, FormWishes(additions=True)).page
    told += json.dumps(typeset(page, whole=True), ensure_ascii=False) + repr(page)
    assert [each for each in MARKERS if each in told] == []
    assert OPEN in told


def test_the_dossier_holds_every_part_that_says_anything_in_the_order_of_the_method(kept: Kept) -> None:
    kept.workspace.plans.add_action(kept.programme, {"what": "Ouvrir une maison"})
    prepared = kept.workspace.export.dossier.prepare(kept.programme)
    parts = headings(prepared.page)
    assert parts == [
        "Le programme", "Le mentorat en bref\N{NO-BREAK SPACE}: fiche et charte", "Analyse des besoins",
        "Atouts et expérience de la ville mentor", "Fiche de bonne pratique", "Réseau de soutien local",
        "Plan d’action", "Après les visites",
    ]  # fmt: skip
    assert "Ouvrir une maison" in repr(prepared.page)
    assert "Réponse de l’association" in repr(prepared.page)
    checks = prepared.content().checks
    assert checks is not None
    assert checks.comes_back
    assert checks.accessible


def test_a_part_without_a_word_is_not_in_the_dossier(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Leer", ["en"])
    workspace.filling.answer(workspace.filling.filled(programme, "annex5").register("a5.purpose"), "To learn")
    parts = headings(workspace.export.dossier.prepare(programme).page)
    assert parts == ["The programme", "Local support network"]


def test_the_dossier_says_who_it_is_for_and_is_recorded(kept: Kept, tmp_path: Path) -> None:
    wishes = FormWishes(recipients=("Conseil municipal",), return_by=date(2027, 5, 4))
    dossier = kept.workspace.export.dossier
    prepared = dossier.prepare(kept.programme, wishes)
    values = [value for _label, value in prepared.page.cover.lines]
    assert "Conseil municipal" in values
    assert any("4 mai 2027" in value for value in values)
    dossier.write(kept.programme, tmp_path / "dossier.docx", wishes)
    (record,) = records_of(kept.workspace, kept.programme)
    assert record["subject"] == "dossier"
    assert ["annex2", form("annex2").version] in record["forms"]  # type: ignore[operator]
    assert record["recipient"] == "Conseil municipal"
    assert not any(each.asked_of == "Conseil municipal" for each in kept.filled("annex2").standings.values())


def test_what_stays_here_of_the_dossier_is_counted_over_all_its_parts(kept: Kept) -> None:
    found = kept.workspace.export.dossier.left_out(kept.programme)
    each = [kept.workspace.export.forms.offer(kept.programme, name).left_out for name in SUBJECTS]
    assert found.restricted == sum(one.restricted for one in each)
    assert found.private == sum(one.private for one in each)
    assert found.contacts == 2


def test_the_samples_come_back_from_every_document(workspace: Workspace) -> None:
    for path in shipped():
        programme = workspace.samples.load(read_sample(path), lambda _message: None)
        for suffix in (".docx", ".xlsx"):
            wishes = FormWishes(format=suffix)
            whole = workspace.export.dossier.prepare(programme, wishes).content().checks
            assert whole is not None
            assert whole.comes_back, (path.stem, suffix, "dossier")
            for subject in SUBJECTS:
                checks = workspace.export.forms.prepare(programme, subject, wishes).content().checks
                assert checks is not None
                assert checks.comes_back, (path.stem, suffix, subject)
                assert checks.accessible, (path.stem, suffix, subject)


def test_a_page_of_its_own_is_called_by_its_own_name(kept: Kept) -> None:
    charter = kept.prepare("charter", language="en")
    assert charter.file_name == "Valmont – Mentoring charter.docx"
    assert "Mentoring charter" in charter.letter.subject


def test_r_226_an_invitation_says_to_whom_why_and_in_which_language(kept: Kept) -> None:
    told = repr(kept.prepare("invitation", recipients=("Ada Lund <ada@x.eu>",)).page)
    for said in ("Ada Lund", OPEN, "Grandpont", "Français"):
        assert said in told
    assert "ada@x.eu" not in told
    kept.restrict("annex5", "a5.purpose", "confidence")
    assert OPEN not in repr(kept.prepare("invitation").page)
