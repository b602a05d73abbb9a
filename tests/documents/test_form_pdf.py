"""Forms as PDF: accessible, whole, with room to write where nothing is answered yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mentordesk.documents.asked import FILLABLE, FILLED, HANDWRITING, LAYOUTS, Asked, Part, Rows
from mentordesk.documents.page import Page
from mentordesk.documents.pdf import write
from mentordesk.documents.pdf.content import content
from mentordesk.documents.pdf.preview import ROWS, preview
from mentordesk.documents.practice_page import InStrip, Told
from mentordesk.documents.proof import accessible
from mentordesk.forms.reading import form, form_keys
from mentordesk.model.filled import Filled, Standing
from tests.documents.forms import answered, blank_form, filled_form, page_of_form
from tests.documents.test_pdf import fonts_in, pages_in, told
from tests.effort import in_turn

LANGUAGES = ("fr", "en", "el", "lv")
BOOK = " ".join(f"mot{number}" for number in range(4000))


def filled_in(key: str = "annex2", language: str = "fr", **how: Any) -> Page:
    """A form with an answer everywhere."""
    return page_of_form(filled_form(form(key), **how), language, additions=True)


def blank(layout: str, key: str = "annex2", language: str = "fr") -> Page:
    """A form to be filled."""
    return page_of_form(blank_form(form(key)), language, layout, additions=True)


def questions(page: Page) -> Iterator[dict[str, Any]]:
    """What the template gets of the questions."""
    return (block for block in content(page)["blocks"] if block["kind"] == "question")


def words_in(made: bytes, folder: Path) -> str:
    """The words of a PDF, without what breaks its lines."""
    return re.sub(r"\s+", "", told("pdftotext", made, folder, "-raw"))


def tags(made: bytes, tag: str) -> int:
    return len(re.findall(rb"/S/" + tag.encode() + rb"\b", made))


# --- what the file says of itself ----------------------------------------------------------------


@pytest.mark.parametrize(("key", "layout", "language"), in_turn(form_keys(), LAYOUTS, over=LANGUAGES))
def test_every_form_is_accessible_in_its_language(key: str, layout: str, language: str) -> None:
    for filled in (filled_form(form(key)), blank_form(form(key))):
        page = page_of_form(filled, language, layout, additions=True)
        made = write(page)
        assert accessible(page, ".pdf", made), (key, layout, language)
        assert b"/MediaBox[0 0 595.2756 841.8898]" in made
        assert {name.partition("-")[0] for name in fonts_in(made)} <= {"Carlito", "Inter"}


def test_questions_are_headings_and_rows_have_heads() -> None:
    page = filled_in()
    made = write(page)
    asked = [block for block in page.blocks if isinstance(block, Asked)]
    tables = [part for block in asked for part in block.parts if isinstance(part, Rows) and not part.cards]
    assert tags(made, "H2") == len(asked)
    assert tags(made, "THead") == len(tables)
    assert tags(made, "TH") == sum(1 + len(each.grid.columns) for each in tables)


def test_an_answer_in_another_language_says_so() -> None:
    page = filled_in("annex4")
    at, first = next((at, block) for at, block in enumerate(page.blocks) if isinstance(block, Asked))
    part = next(part for part in first.parts if isinstance(part, Part))
    spoken = replace(first, parts=(replace(part, text="Labdien", language="lv-LV"),))
    blocks = (*page.blocks[:at], spoken, *page.blocks[at + 1 :])
    assert b"/Lang(lv-LV)" not in write(page)
    assert b"/Lang(lv-LV)" in write(replace(page, blocks=blocks))


# --- what stands in it ---------------------------------------------------------------------------


def with_answer(filled: Filled, key: str, value: object) -> Filled:
    return replace(filled, answers={**filled.answers, key: answered(value)})


def test_a_form_grows_with_its_answers() -> None:
    short = blank_form(form("annex2"))
    assert pages_in(write(page_of_form(with_answer(short, "a2.why", BOOK), "fr"))) >= (
        pages_in(write(page_of_form(short, "fr"))) + 5
    )


def test_a_question_nobody_answered_shows_a_dash_and_no_room() -> None:
    parts = [part for each in questions(blank(FILLED)) for part in each["parts"] if part["kind"] == "part"]
    assert parts
    assert all(part["room"] == "" and part["dash"] and not part["answer"]["parts"] for part in parts)


@pytest.mark.parametrize(("layout", "room"), [(FILLABLE, "frame"), (HANDWRITING, "lines")])
def test_a_form_to_be_filled_has_room_for_every_answer_or_words_to_choose(layout: str, room: str) -> None:
    parts = [part for each in questions(blank(layout)) for part in each["parts"] if part["kind"] == "part"]
    assert {part["room"] for part in parts} == {room, ""}
    for part in parts:
        assert bool(part["choices"]) is (part["room"] == "")
    assert {part["lines"] for part in parts if part["room"]} == {1, 4}
    cards = [part for each in questions(blank(layout)) for part in each["parts"] if part["kind"] == "cards"]
    assert cards
    assert all(len(part["rows"]) >= 2 for part in cards)


def test_what_is_chosen_already_is_marked_in_a_form_to_be_filled() -> None:
    filled = with_answer(blank_form(form("annex2")), "a2.stage", "revised")
    page = page_of_form(filled, "fr", FILLABLE, additions=True)
    stage = next(each for each in questions(page) if each["wording"] == "État du document")
    signs = {choice["text"]: choice["sign"] for choice in stage["parts"][0]["choices"]}
    assert signs == {
        "Première version": "○",
        "Revue avec l’équipe de mentorat": "●",
        "Affinée après la formation": "○",
    }


def test_a_need_is_told_as_a_card_its_short_answers_in_one_line() -> None:
    (card, *_others) = next(
        part for each in questions(filled_in()) for part in each["parts"] if part["kind"] == "cards"
    )["rows"]
    assert card["name"]["parts"]
    assert [bool(entry["label"]) for entry in card["entries"]] == [False]
    assert len(card["short"]) == 4
    assert all(item["label"] and item["value"] for item in card["short"])


def test_a_practice_stands_in_two_columns_of_about_one_length_and_never_loses_a_question() -> None:
    answers = {f"a4.{name}": "Une phrase de quelques mots. " * 3 for name in ("why", "target", "activities")}
    filled = blank_form(form("annex4"))
    for key, text in answers.items():
        filled = with_answer(filled, key, text)
    page = page_of_form(filled, "fr")
    blocks = content(page)["blocks"]
    assert [block["kind"] for block in blocks[:2]] == ["strip", "columns"]
    sides = [[each for each in blocks[1][side] if each["kind"] == "numbered"] for side in ("left", "right")]
    assert [[each["number"] for each in side] for side in sides] == [["4", "5"], ["6", "7", "8"]]
    after = [block["number"] for block in blocks if block["kind"] == "numbered"]
    assert after == ["9", "10", "11", "12"]
    assert accessible(page, ".pdf", write(page))


def test_what_was_left_out_on_purpose_says_why() -> None:
    filled = replace(
        blank_form(form("annex2")), standings={"a2.why": Standing("not_relevant", "une autre ville le fait")}
    )
    asked = next(
        each for each in questions(page_of_form(filled, "fr")) if each["wording"].startswith("Pourquoi agir")
    )
    assert "une autre ville le fait" in asked["standing"]
    assert not [part for part in asked["parts"] if part["kind"] == "part"]


# --- the pages as pictures -----------------------------------------------------------------------


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_preview_has_the_pages_of_the_document(layout: str) -> None:
    page = blank(layout, "annex3")
    shown = preview(page, 300)
    groups = [part for block in page.blocks if isinstance(block, Asked) for part in block.parts]
    tables = [part for part in groups if isinstance(part, Rows)]
    assert shown.whole
    assert len(shown.pages) == pages_in(write(page))
    assert (shown.tables, shown.total) == (len(tables), sum(len(each.grid.rows) for each in tables))


def test_of_a_long_form_the_beginning_of_each_answer_is_drawn() -> None:
    filled = with_answer(filled_form(form("annex2"), rows=ROWS + 20), "a2.why", BOOK * 30)
    shown = preview(page_of_form(filled, "fr"), 300)
    assert not shown.whole
    assert shown.rows < shown.total


# --- with poppler --------------------------------------------------------------------------------


@pytest.mark.office
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", form_keys())
def test_every_word_of_every_answer_is_printed(tmp_path: Path, key: str, language: str) -> None:
    page = filled_in(key, language)
    printed = words_in(write(page), tmp_path)
    for block in page.blocks:
        if not isinstance(block, Asked):
            continue
        told_otherwise = isinstance(block, InStrip | Told)  # without help, the wording as a label or heading
        texts = [] if told_otherwise else [block.wording, block.help]
        for part in block.parts:
            if isinstance(part, Rows):
                texts += [cell.text for row in part.grid.rows for cell in row.cells]
            else:
                texts += [part.label, "" if told_otherwise else part.help, part.text]
        for line in (line for text in texts for line in text.split("\n")):
            bare = re.sub(r"^(- |\d+\. )", "", line)
            assert re.sub(r"\s+", "", bare) in printed, line


@pytest.mark.office
def test_a_long_answer_is_never_cut(tmp_path: Path) -> None:
    page = page_of_form(with_answer(blank_form(form("annex2")), "a2.why", BOOK), "fr")
    printed = told("pdftotext", write(page), tmp_path, "-raw").split()
    assert [word for word in printed if word.startswith("mot") and word[3:].isdecimal()] == BOOK.split()


@pytest.mark.office
def test_words_to_choose_from_are_printed_to_be_ticked(tmp_path: Path) -> None:
    printed = words_in(write(blank(HANDWRITING)), tmp_path)
    assert "○Premièreversion" in printed
    assert "Natureetniveau" not in printed
    assert "Rempli" in printed or "Filled" in printed
