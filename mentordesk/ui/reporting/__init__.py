"""The report of a visit on the screen: its parts, and how it says each note."""
