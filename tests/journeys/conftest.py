"""Journeys too leave the application as they found it."""

from tests.ui.conftest import _first_look, _look_of_its_own

__all__ = ["_first_look", "_look_of_its_own"]
