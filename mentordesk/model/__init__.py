"""The mentoring world: plain frozen dataclasses and pure rules. No file, no screen, no clock."""
