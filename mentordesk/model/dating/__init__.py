"""Dates as people write them, in seven languages: read, said, and rewritten when a bar is moved.

``read`` never changes a text and never fails; what it does not understand stays unknown.
"""

from __future__ import annotations

from mentordesk.model.dating.reading import read
from mentordesk.model.dating.rewriting import moved
from mentordesk.model.dating.saying import said
from mentordesk.model.dating.stretches import shifted
from mentordesk.model.dating.writing import written

__all__ = ["moved", "read", "said", "shifted", "written"]
