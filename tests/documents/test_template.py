"""The organisation's own template: filled as it is, refused with the place where it cannot be."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.documents import marks, proof
from mentordesk.documents.formats import held
from mentordesk.documents.page import Page
from mentordesk.documents.word import read, write
from mentordesk.documents.word.example import example
from mentordesk.documents.word.template import check
from mentordesk.errors import BadInput
from mentordesk.words import LANGUAGES, words
from tests.documents.golden import kept, normalised
from tests.documents.letterheads import OFFICE, PORTRAIT, WORD, Letterhead, box, cell, line, outside, run
from tests.documents.pages import DOCUMENT, sample_page, texts_of
from tests.documents.plans import page
from tests.documents.programs import converted, pdf_text, validation_errors
from tests.documents.word_files import W, part, said, value, values

HEAD = line("{titre}", style="Titre") + cell(line("Mentoré : {mentoré}"), line("État : {état}"))
PLAN = line("{plan}")
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
USUAL = Letterhead(HEAD + line("{programme}, le {date}") + PLAN + line("Fait à Valmont."))


def filled(letterhead: Letterhead | bytes = USUAL, shown: Page | None = None) -> bytes:
    """The plan in a template."""
    content = letterhead if isinstance(letterhead, bytes) else letterhead.packed()
    return write(replace(shown or page(), template=content))


GOLDEN: dict[str, Callable[[], bytes]] = {"template-en": lambda: filled(USUAL, page("en"))}
"""The documents kept in tests/golden, by name."""


def refusal(letterhead: Letterhead | bytes, name: str = "modele.docx") -> str:
    """The sentence that refuses a template; the same when it is to be filled."""
    content = letterhead if isinstance(letterhead, bytes) else letterhead.packed()
    with pytest.raises(BadInput) as refused:
        check(content, name)
    with pytest.raises(BadInput):
        filled(content)
    problem = refused.value
    return words("en").text(problem.message, **problem.parameters)


def remarks(letterhead: Letterhead | bytes) -> list[str]:
    content = letterhead if isinstance(letterhead, bytes) else letterhead.packed()
    return [words("en").say(each) for each in check(content, "modele.docx")]


def altered(content: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """The file with one part changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.namelist():
            text = old.read(entry).decode()
            new.writestr(entry, change(text) if entry == name else text)
    return buffer.getvalue()


def lines_of(content: bytes, name: str = "word/document.xml") -> list[str]:
    """The words of each paragraph outside our table."""
    return [
        said(each) for each in part(content, name).iter(f"{W}p")
        if not any(values(table, "bookmarkStart") for table in each.iterancestors(f"{W}tbl"))
    ]  # fmt: skip


# --- filling -------------------------------------------------------------------------------------


def test_places_are_filled_where_they_stand() -> None:
    content = filled()
    found = lines_of(content)
    assert found[0] == "Plan d’action"
    assert found[1:3] == ["Mentoré : Valmont-sur-Loire", "État : Projet en discussion"]
    assert found[3] == "Apprendre la langue, ensemble, le 20 avril 2027"
    assert found[-1] == "Fait à Valmont."
    assert lines_of(content, "word/header1.xml") == ["Ville de Valmont"]
    assert lines_of(content, "word/footer1.xml") == ["Plan d’action, 0.8"]


@pytest.mark.parametrize("extended", [False, True], ids=["standard", "extended"])
def test_it_comes_back_as_our_own_documents_do(extended: bool) -> None:
    shown = page() if extended else page(extended=())
    content = filled(shown=shown)
    assert proof.comes_back(shown, ".docx", content)
    received = read(held("plan.docx", content))
    assert received.document == DOCUMENT
    assert [row.texts for grid in received.grids for row in grid.rows] == texts_of(shown)
    own = values(part(write(shown), "word/document.xml"), "bookmarkStart", "name")
    assert values(part(content, "word/document.xml"), "bookmarkStart", "name") == own
    assert proof.accessible(replace(shown, template=content), ".docx", content)


def test_a_place_cut_into_runs_keeps_the_look_of_its_first_sign() -> None:
    cut = f"<w:p>{run('Ville de {men', '<w:b/>')}{run('to', '<w:i/>')}{run('ré} !')}</w:p>"
    body = part(filled(replace(USUAL, body=cut + PLAN)), "word/document.xml")
    first = next(body.iter(f"{W}p"))
    assert said(first) == "Ville de Valmont-sur-Loire !"
    bold, italic, plain = first.iter(f"{W}r")
    assert (said(bold), said(italic), said(plain)) == ("Ville de Valmont-sur-Loire", "", " !")
    assert bold.find(f"{W}rPr/{W}b") is not None


@given(st.lists(st.integers(1, 24), max_size=6))
def test_however_word_cuts_it_a_place_is_filled(cuts: list[int]) -> None:
    text = "Le {titre} de {mentoré}."
    edges = [0, *sorted({cut for cut in cuts if cut < len(text)}), len(text)]
    pieces = [text[first:last] for first, last in pairwise(edges)]
    content = filled(replace(USUAL, body=line(*map(run, pieces)) + PLAN), page(extended=()))
    assert lines_of(content)[0] == "Le Plan d’action de Valmont-sur-Loire."


def test_text_boxes_headers_and_footers_are_filled_too() -> None:
    boxed = box(line("{mentor}"))
    content = filled(
        replace(USUAL, body=boxed + PLAN, header=box(line("{titre}")), footer=cell(line("{date}")))
    )
    assert "Grandpont" in lines_of(content)
    assert "{mentor}" not in normalised(content)
    assert (
        normalised(content).count('<w:t xml:space="preserve">Grandpont</w:t>') == 2
    )  # for older programs too
    assert "Plan d’action" in lines_of(content, "word/header1.xml")
    assert "20 avril 2027" in lines_of(content, "word/footer1.xml")


@pytest.mark.parametrize(
    ("title", "plan"),
    [("title", "plan"), ("TITRE", "Plan"), ("titolo", "piano"), ("título", "plan"), ("titel", "plan"),
     ("τίτλος", "σχέδιο"), ("nosaukums", "plāns"), (" titre ", " plan ")],
)  # fmt: skip
def test_places_are_known_in_every_language(title: str, plan: str) -> None:
    body = line(f"{{{title}}}") + line(f"{{{plan}}}")
    content = filled(Letterhead(body, footer=line("")), page(extended=()))
    assert lines_of(content)[0] == "Plan d’action"
    assert len(read(held("plan.docx", content)).grids) == 1


def test_a_line_whose_places_are_all_empty_goes() -> None:
    body = line("À relire avant le {retour}") + cell(line("Retour : {retour}")) + PLAN
    given_day = lines_of(filled(replace(USUAL, body=body)))
    assert given_day[:2] == ["À relire avant le mardi 4 mai 2027", "Retour : mardi 4 mai 2027"]
    without = lines_of(filled(replace(USUAL, body=body), page(return_by=None)))
    assert without[0] == ""  # a cell keeps a line
    assert not any("relire" in each for each in without)


def test_the_day_of_return_is_said_above_the_table_where_the_template_has_no_place_for_it() -> None:
    assert any(each.startswith("À relire avant le mardi 4 mai 2027.") for each in lines_of(filled()))
    body = PLAN + line("À relire avant le {retour}")
    found = [each for each in lines_of(filled(replace(USUAL, body=body))) if "relire" in each]
    assert found == ["À relire avant le mardi 4 mai 2027"]


def test_without_cities_and_version_their_places_stay_empty() -> None:
    found = lines_of(filled(shown=page(parties=False)))
    assert not any("Valmont-sur-Loire" in each or "Projet" in each for each in found)


def test_the_page_and_the_styles_of_the_organisation_stay() -> None:
    content = filled()
    before, after = part(USUAL.packed(), "word/styles.xml"), part(content, "word/styles.xml")
    kept_styles = {style.get(f"{W}styleId") for style in before.iter(f"{W}style")}
    found = {style.get(f"{W}styleId"): style for style in after.iter(f"{W}style")}
    assert kept_styles < found.keys()
    assert {"MDGrille", "MDTableau", "MDNumero", "MDRef"} <= found.keys()
    assert "Heading2" not in found
    assert "Titre2" in values(part(content, "word/document.xml"), "pStyle")  # theirs, by its name
    assert value(found["MDTableau"], "basedOn") == "Normal"
    assert value(found["MDGrille"], "basedOn") == "TableauNormal"
    assert value(part(content, "word/document.xml"), "body/sectPr/pgSz", "w") == "16838"
    fonts = after.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    assert fonts.get(f"{W}ascii") == "Georgia"


def test_a_style_of_theirs_under_our_name_is_theirs() -> None:
    own = (
        '<w:style w:type="paragraph" w:styleId="MDNumero"><w:name w:val="MD Numero"/>'
        '<w:rPr><w:color w:val="123456"/></w:rPr></w:style></w:styles>'
    )
    styled = replace(USUAL, styles=USUAL.styles.replace("</w:styles>", own))
    found = part(filled(styled), "word/styles.xml")
    (number,) = (each for each in found.iter(f"{W}style") if each.get(f"{W}styleId") == "MDNumero")
    assert value(number, "rPr/color") == "123456"


def test_lists_in_cells_are_lists_and_those_of_the_template_go_on() -> None:
    numbering = (
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/></w:lvl>'
        "</w:abstractNum>"
        '<w:num w:numId="9"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
    letterhead = replace(
        USUAL, more={"word/numbering.xml": (kind, numbering.encode())},
        relations=f'<Relationship Id="rId9" Type="{OFFICE}/numbering" Target="numbering.xml"/>',
    )  # fmt: skip
    content = filled(letterhead)
    lists = part(content, "word/numbering.xml")
    numbers = [each.get(f"{W}numId") for each in lists.iter(f"{W}num")]
    assert "9" in numbers
    assert len(set(numbers)) == len(numbers)
    used = set(values(part(content, "word/document.xml"), "numId"))
    assert used
    assert used <= set(numbers) - {"9"}
    order = [each.tag for each in lists]
    assert order == sorted(order, key=lambda tag: tag != f"{W}abstractNum")
    assert proof.comes_back(page(), ".docx", content)


def test_a_table_just_above_the_place_is_not_joined_to_ours() -> None:
    content = filled(replace(USUAL, body=cell(line("Ville")) + PLAN), page(extended=(), return_by=None))
    first, second = part(content, "word/document.xml").iter(f"{W}tbl")
    assert second.getprevious().tag == f"{W}p"
    assert first.getnext() is not second


def test_the_table_fits_between_the_margins_of_its_own_section() -> None:
    ends = f"<w:p><w:pPr><w:sectPr>{PORTRAIT}</w:sectPr></w:pPr></w:p>"
    upright = filled(replace(USUAL, body=PLAN + ends + line("après")))
    lying = filled(replace(USUAL, body=line("avant") + ends + PLAN))
    for content, room in ((upright, 11906 - 2 * 1134), (lying, 16838 - 2 * 1134)):
        table = next(part(content, "word/document.xml").iter(f"{W}tbl"))
        assert value(table, "tblPr/tblW", "w") == str(room)


@pytest.mark.parametrize(
    "broken", ["<w:r><w:br w:type='page'/></w:r>", "<w:pPr><w:pageBreakBefore/></w:pPr>"]
)
def test_a_table_on_a_page_of_its_own_stays_there(broken: str) -> None:
    content = filled(replace(USUAL, body=HEAD + f"<w:p>{broken}{run('{plan}')}</w:p>"))
    body = part(content, "word/document.xml")
    above = body.find(f"{W}body/{W}p/{W}pPr/{W}pageBreakBefore")
    assert above is not None
    following = above.getparent().getparent().itersiblings(f"{W}tbl")
    assert value(next(following), "tblPr/tblStyle") == "MDGrille"


def test_a_section_that_ends_at_the_place_still_ends_there() -> None:
    ending = f"<w:p><w:pPr><w:sectPr>{PORTRAIT}</w:sectPr></w:pPr>{run('{plan}')}</w:p>"
    content = filled(replace(USUAL, body=ending + line("après")))
    assert len(list(part(content, "word/document.xml").iter(f"{W}sectPr"))) == 2
    assert "{plan}" not in normalised(content)


def test_marks_of_a_plan_the_template_was_made_from_are_not_taken_over() -> None:
    name = marks.bookmark("a6.action/another/row")
    old = f'<w:p><w:bookmarkStart w:id="3" w:name="{name}"/>{run("AB12")}<w:bookmarkEnd w:id="3"/></w:p>'
    content = filled(replace(USUAL, body=old + PLAN))
    names = values(part(content, "word/document.xml"), "bookmarkStart", "name")
    assert name not in names
    numbers = values(part(content, "word/document.xml"), "bookmarkStart", "id")
    assert len(set(numbers)) == len(numbers)


def test_a_plan_that_went_out_can_be_made_a_template() -> None:
    once = filled(shown=sample_page(2))
    document = Document(io.BytesIO(once))
    document.add_paragraph("{plan}")
    buffer = io.BytesIO()
    document.save(buffer)
    again = filled(buffer.getvalue())
    received = read(held("plan.docx", again))
    assert received.document == DOCUMENT
    found = [row.bookmark for grid in received.grids for row in grid.rows if row.bookmark]
    assert len(found) == len(set(found)) == 9  # three actions in three tables, none of the old ones


def test_a_control_bound_to_a_property_keeps_what_was_filled_in() -> None:
    bound = (
        '<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dataBinding w:xpath="/x" w:storeItemID="{1}"/></w:sdtPr>'
        f"<w:sdtContent>{line('{titre}')}</w:sdtContent></w:sdt>"
    )
    body = part(filled(replace(USUAL, body=bound + PLAN)), "word/document.xml")
    assert said(next(body.iter(f"{W}sdt"))) == "Plan d’action"
    assert next(body.iter(f"{W}dataBinding", f"{W}showingPlcHdr"), None) is None


def test_a_file_that_calls_the_names_of_word_otherwise_is_filled_too() -> None:
    def rename(xml: str) -> str:
        return re.sub(r"(</?|\sxmlns:|\s)w(?=[:=])", r"\1word", xml)

    odd = altered(USUAL.packed(), "word/document.xml", rename)
    assert b"<w:" not in zipfile.ZipFile(io.BytesIO(odd)).read("word/document.xml")
    content = filled(odd)
    assert lines_of(content) == lines_of(filled())
    assert proof.comes_back(page(), ".docx", content)


def test_a_word_template_becomes_a_document() -> None:
    content = filled(replace(USUAL, kind=USUAL.kind.replace(".document.", ".template.")))
    assert Document(io.BytesIO(content)).paragraphs[0].text == "Plan d’action"


def test_the_same_page_gives_the_same_bytes() -> None:
    assert filled() == filled()


@pytest.mark.parametrize("name", GOLDEN)
def test_the_document_is_as_somebody_last_saw_it(name: str) -> None:
    assert normalised(GOLDEN[name]()) + "\n" == kept(name)


# --- remarks -------------------------------------------------------------------------------------


def test_an_upright_page_is_remarked_and_taken() -> None:
    upright = replace(USUAL, section=PORTRAIT)
    assert remarks(upright) == ["Its page stands upright: the six columns are narrow there."]
    assert proof.comes_back(page(), ".docx", filled(upright))


def test_another_template_behind_it_is_let_go() -> None:
    leaning = replace(
        USUAL, settings='<w:attachedTemplate r:id="rId50"/>',
        of_settings=outside("attachedTemplate", "file:///N:/modeles/ville.dotm"),
    )  # fmt: skip
    (remark,) = remarks(leaning)
    assert remark.startswith("It leans on another template")
    assert "ville.dotm" not in normalised(filled(leaning))
    assert "attachedTemplate" not in normalised(filled(leaning))


def test_a_template_without_a_title_is_remarked() -> None:
    (remark,) = remarks(Letterhead(line("{titre}") + PLAN))
    assert remark.startswith("No line has the style Title or Heading 1.")
    assert remarks(USUAL) == []


def test_comments_are_counted() -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    comments = (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:comment w:id="1" w:author="x"/><w:comment w:id="2" w:author="x"/></w:comments>'
    )
    noted = replace(
        USUAL, more={"word/comments.xml": (kind, comments.encode())},
        relations=f'<Relationship Id="rId9" Type="{OFFICE}/comments" Target="comments.xml"/>',
    )  # fmt: skip
    assert remarks(noted) == ["Comments it holds, which go out with every document: 2."]


# --- refusals ------------------------------------------------------------------------------------


def test_without_a_place_for_the_table_it_is_refused() -> None:
    assert refusal(Letterhead(HEAD)) == (
        "modele.docx has no place for the table. Write {plan} alone in a paragraph, where the table is to "
        "stand, save it and try again."
    )


@pytest.mark.parametrize(
    ("letterhead", "said_"),
    [
        (Letterhead(line("Voici le {plan} de la ville")),
         "In the text (“Voici le {plan} de la ville”): something else stands beside {plan}."),
        (Letterhead(PLAN + PLAN), "In the text (“{plan}”): {plan} stands here a second time."),
        (replace(USUAL, header=PLAN), "In a header (“{plan}”): the table cannot stand here."),
        (replace(USUAL, footer=PLAN), "In a footer (“{plan}”): the table cannot stand here."),
        (Letterhead(box(PLAN)), "In a text box (“{plan}”): the table cannot stand here."),
        (Letterhead(cell(PLAN)), "In a table (“{plan}”): the table cannot stand here."),
        (replace(USUAL, footer=line("Le {tilte}")),
         ("In a footer (“Le {tilte}”): {tilte} is not a place MentorDesk knows. Known ones: {titre}, "
          "{programme}, {mentoré}, {mentor}, {version}, {date}, {état}, {retour}, {plan}.")),
        (Letterhead(PLAN + "<w:p><w:ins w:id='1' w:author='x'><w:r><w:t>neuf</w:t></w:r></w:ins></w:p>"),
         "In the text (“neuf”): changes are tracked."),
        (Letterhead(PLAN + "<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id='1' w:author='x'><w:rPr/></w:rPrChange>"
                    "</w:rPr><w:t>gras</w:t></w:r></w:p>"),
         "In the text (“gras”): changes are tracked."),
        (replace(USUAL, settings='<w:documentProtection w:edit="forms" w:enforcement="1"/>'),
         "modele.docx is protected:"),
        (replace(USUAL, relations=outside("image", "https://example.org/logo.png")),
         "modele.docx fetches something from elsewhere when it is opened: https://example.org/logo.png."),
        (replace(USUAL, relations=outside("hyperlink", "file:///C:/secret.exe")),
         "modele.docx holds a link to something on a computer: file:///C:/secret.exe."),
        (altered(USUAL.packed(), "word/document.xml", lambda xml: xml.replace(WORD, STRICT)),
         "modele.docx is saved as “Strict Open XML”."),
        (replace(USUAL, kind="application/vnd.ms-word.document.macroEnabled.main+xml"),
         "modele.docx holds macros or other programs."),
        (replace(USUAL, more={"word/vbaProject.bin": ("application/vnd.ms-office.vbaProject", b"x")},
                 relations='<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/'
                 'vbaProject" Target="vbaProject.bin"/>'),
         "modele.docx holds macros or other programs."),
        (replace(USUAL, kind=USUAL.kind.replace("wordprocessingml.document", "spreadsheetml.sheet")),
         "modele.docx is not a Word document."),
        (replace(USUAL, styles="<!DOCTYPE x [<!ENTITY y 'z'>]>" + USUAL.styles),
         "modele.docx is built in a way"),
        (b"PK\x03\x04 nothing", "modele.docx is damaged."),
        (b"plain words", "modele.docx is not a Word or Excel file."),
    ],
)  # fmt: skip
def test_it_is_refused_with_what_is_wrong_and_where(letterhead: Letterhead | bytes, said_: str) -> None:
    assert refusal(letterhead).startswith(said_)


MIXED = ["", "<w:p/>", "</w:tc>", "<!-- x -->", '<w:numId w:val="x"/>', "{plan}", "{titre"]


@pytest.mark.parametrize("name", ["document", "styles", "settings", "header1"])
@given(place=st.integers(0, 500), what=st.sampled_from(MIXED))
def test_a_template_cut_and_mixed_is_refused_or_carries_the_plan(name: str, place: int, what: str) -> None:
    content = mixed(USUAL.packed(), f"word/{name}.xml", place, what)
    try:
        check(content, "modele.docx")
    except BadInput:
        return
    assert proof.comes_back(page(), ".docx", filled(content))


def mixed(content: bytes, name: str, place: int, what: str) -> bytes:
    """The file with something in the place of one piece of a part."""

    def mix(xml: str) -> str:
        pieces = re.split("(?=<)", xml)
        at = place % len(pieces)
        return "".join((*pieces[:at], what, *pieces[at + 1 :]))

    return altered(content, name, mix)


def test_what_word_keeps_of_a_printer_is_no_fault() -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.printerSettings"
    printed = replace(
        USUAL, more={"word/printerSettings/printerSettings1.bin": (kind, b"\x00\x01")},
        relations=f'<Relationship Id="rId9" Type="{OFFICE}/printerSettings" '
        'Target="printerSettings/printerSettings1.bin"/>',
    )  # fmt: skip
    assert remarks(printed) == []


def test_links_that_a_person_clicks_are_no_fault() -> None:
    linked = replace(USUAL, relations=outside("hyperlink", "mailto:mairie@valmont.example"))
    assert remarks(linked) == []


# --- the example ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_a_template_without_a_remark(language: str) -> None:
    content = example(words(language))
    assert remarks(content) == []
    shown = page(language)
    made = filled(content, shown)
    assert proof.comes_back(shown, ".docx", made)
    assert proof.accessible(replace(shown, template=content), ".docx", made)
    assert "{" not in "".join(
        said(part(made, f"word/{name}.xml")) for name in ("document", "header1", "footer1")
    )


# --- other programs ------------------------------------------------------------------------------


@pytest.mark.office
@pytest.mark.parametrize(
    "letterhead", [USUAL, replace(USUAL, section=PORTRAIT), None], ids=["usual", "upright", "example"]
)
def test_the_validator_finds_no_error(tmp_path: Path, letterhead: Letterhead | None) -> None:
    path = tmp_path / "template.docx"
    path.write_bytes(filled(letterhead or example(words("fr"))))
    assert validation_errors(path) == []


@pytest.mark.office
def test_a_template_saved_by_libreoffice_carries_the_plan(tmp_path: Path) -> None:
    path = tmp_path / "modele.docx"
    path.write_bytes(example(words("fr")))
    saved = converted(path, "docx", tmp_path).read_bytes()
    assert remarks(saved) == []
    made = filled(saved)
    assert proof.comes_back(page(), ".docx", made)
    (tmp_path / "plan.docx").write_bytes(made)
    assert validation_errors(tmp_path / "plan.docx") == []


@pytest.mark.office
def test_libreoffice_saves_it_and_it_still_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "template.docx"
    path.write_bytes(filled(example(words("fr"))))
    before, after = read(path), read(converted(path, "docx", tmp_path))
    assert after.document == before.document
    assert [grid.rows for grid in after.grids] == [grid.rows for grid in before.grids]
    shown = " ".join(pdf_text(converted(path, "pdf", tmp_path)).split())
    assert "Valmont-sur-Loire" in shown
    assert "Peu de salles libres" in shown
