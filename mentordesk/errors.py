"""Failures a person can do something about.

A failure carries the message of the catalogue and its parameters, never a finished sentence: the
layer that shows it knows the language. Each message says what is wrong *and* what to do next. The
names of these classes are extraction keywords of the catalogue (Makefile, ``make words``).
"""

from __future__ import annotations


class MentorDeskError(Exception):
    """It cannot be done: why, and what to do.

    ``message`` is the catalogue's English text with ``{named}`` places, ``parameters`` fill them.
    """

    def __init__(self, message: str, **parameters: object) -> None:
        super().__init__(message)
        self.message = message
        self.parameters = parameters

    def __str__(self) -> str:
        return self.message.format_map(self.parameters)


class NotFound(MentorDeskError):
    """What was named is not there, or more than one thing answers to the name."""


class BadInput(MentorDeskError):
    """What was given cannot be read or kept as it is."""


class StoreRefused(MentorDeskError):
    """The folder cannot be opened as a store, or not for writing."""


class UnsafePlace(StoreRefused):
    """The folder lies where a store at work would be damaged; a folder of this computer would do."""


class StoreDamaged(MentorDeskError):
    """The store answers, but its bytes are not what was written."""


class NotWritten(MentorDeskError):
    """The disk or the folder did not take what was to be written; nothing was changed."""


class Declined(MentorDeskError):
    """The act would lose or overwrite someone's later work, so it is not done."""
