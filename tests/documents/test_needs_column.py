"""The needs an action answers, in a document: when asked for, and never to be written over (R-164)."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from mentordesk.documents import proof
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.page import Page
from mentordesk.documents.plan_more import optional
from mentordesk.documents.plan_page import plan_page
from mentordesk.model.plan import Plan
from mentordesk.words import words
from tests.documents.pages import AT, DOCUMENT, texts_of
from tests.documents.plans import PROGRAMME, plan

NAMES = {"n1": "Nul ne sait où apprendre", "n2": "Les cours finissent trop tôt"}


def tied() -> Plan:
    """Three actions; the first answers both needs and one that is gone."""
    needs = [{"entity": "a2.need", "id": each} for each in ("n2", "gone", "n1")]
    return plan({"needs": needs})


def page(extended: tuple[str, ...] = ("needs",), names: Mapping[str, str] = NAMES) -> Page:
    return plan_page(tied(), PROGRAMME, words("fr"), document=DOCUMENT, at=AT, extended=extended, names=names)


def test_r_164_ties_are_offered_as_a_column_where_the_needs_have_names() -> None:
    assert optional(tied(), NAMES) == ("needs",)
    assert optional(tied()) == (), "without names there is nothing a person could read"
    assert optional(plan({}), NAMES) == ()


def test_r_164_ties_are_in_no_document_that_was_not_asked_for_them() -> None:
    assert len(list(page(()).grids)) == 1
    for each in FORMATS.values():
        if each.reads:
            assert "Nul ne sait" not in str(each.read_bytes(each.write(page(()))))


def test_r_164_the_needs_of_each_action_stand_in_their_order() -> None:
    _six, more = page().grids
    assert more.columns[1].name == "needs"
    assert [row.cells[1].text for row in more.rows] == [
        "- Nul ne sait où apprendre\n- Les cours finissent trop tôt", "", "",
    ]  # fmt: skip
    assert {row.cells[1].path for row in more.rows} == {None}, "what is written there is no answer"


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_a_document_with_them_comes_back_as_it_was(suffix: str) -> None:
    shown = page()
    content = FORMATS[suffix].write(shown)
    assert proof.comes_back(shown, suffix, content)
    rows = [row.texts for grid in FORMATS[suffix].read_bytes(content).grids for row in grid.rows]
    assert rows == texts_of(FORMATS[suffix].laid(shown))
