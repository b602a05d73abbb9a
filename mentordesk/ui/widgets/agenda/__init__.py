"""The agenda of a visit (screen 05): hours downwards, a block for each session; and as a list.

``board.AgendaBoard`` and ``listing.AgendaList`` are given ``DayShown`` and tell wishes; they know no store.
"""
