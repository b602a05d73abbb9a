"""Word-level three-way merge: nothing a person typed disappears without being shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mentordesk.model.text_merge import Clash, Merged, merge_texts

texts = st.lists(st.sampled_from(["le", "café", "ouvre", "β", ",", "\n", "12"]), max_size=12).map(" ".join)


@given(texts, texts, texts)
def test_symmetric_and_keeps_what_only_one_side_changed(base: str, mine: str, theirs: str) -> None:
    result, mirrored = merge_texts(base, mine, theirs), merge_texts(base, theirs, mine)
    if isinstance(result, Merged):
        assert mirrored == result
    else:
        assert mirrored == Clash(base, theirs, mine)
    assert merge_texts(base, mine, base) == Merged(mine)
    assert merge_texts(base, mine, mine) == Merged(mine)


@given(texts, st.text("abc", min_size=1), st.text("xyz", min_size=1))
def test_words_added_at_either_end_are_both_kept(base: str, before: str, after: str) -> None:
    base = f"start {base} end"
    assert merge_texts(base, f"{before} {base}", f"{base} {after}") == Merged(f"{before} {base} {after}")


def test_the_same_word_rewritten_twice_is_for_a_person() -> None:
    base = "Une rencontre chaque trimestre."
    clash = merge_texts(base, "Une rencontre chaque mois.", "Une rencontre chaque semaine.")
    assert clash == Clash(base, "Une rencontre chaque mois.", "Une rencontre chaque semaine.")
