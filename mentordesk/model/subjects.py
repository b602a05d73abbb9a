"""What one can name of a programme on the command line, and the form that holds it."""

from __future__ import annotations

from collections.abc import Mapping

from mentordesk.model import plan, programme

SHOWN: Mapping[str, str] = {"programme": programme.FORM, "plan": plan.FORM, plan.FORM: plan.FORM}
EXPORTED = ("plan",)
