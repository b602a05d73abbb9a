"""The plan on the wall (R-220). It knows only what it is given; nothing else can reach it."""

from mentordesk.ui.projection.projected import Projected, ProjectedAction, ProjectedColumn
from mentordesk.ui.projection.window import ProjectionWindow

__all__ = ["Projected", "ProjectedAction", "ProjectedColumn", "ProjectionWindow"]
