"""MentorDesk: city-to-city mentoring, offline."""

__version__ = "0.1.0"
