"""Blocks of letters and one-page agreements: running words, lists, pairs, and room for signatures.

Their tables have horizontal lines only, but for the signatures; nothing in them comes back as an answer.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Opening:
    """The first sentence or two, set larger than what follows.

    ``language`` is a tag where it is not the document's.
    """

    text: str
    language: str | None = None


@dataclass(frozen=True)
class Paragraphs:
    """Running words: each text a paragraph, its line breaks kept."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Bullets:
    """A list, each text an item; ``numbered`` from 1."""

    texts: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Side:
    """One of two texts that stand side by side. ``language`` is a tag where it is not the document's."""

    title: str
    text: str
    language: str | None = None


@dataclass(frozen=True)
class Facing:
    """Two texts side by side. ``caption`` and ``description`` are for those who cannot see the table."""

    caption: str
    description: str
    left: Side
    right: Side


@dataclass(frozen=True)
class Pair:
    """A label and what it says."""

    label: str
    text: str
    language: str | None = None


@dataclass(frozen=True)
class Pairs:
    """Labels and values, a line under each."""

    caption: str
    description: str
    rows: tuple[Pair, ...]


@dataclass(frozen=True)
class Signatures:
    """A table to be signed: who, in which function, when; under the last of the heads cells stay empty."""

    caption: str
    description: str
    heads: tuple[str, str, str, str]
    rows: tuple[tuple[str, str, str], ...]


OnePage = Opening | Paragraphs | Bullets | Facing | Pairs | Signatures
