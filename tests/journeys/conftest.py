"""Journeys too leave the application as they found it."""

from tests.ui.conftest import _look_of_its_own

__all__ = ["_look_of_its_own"]
