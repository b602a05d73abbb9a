"""The agenda of a visit as pure data: what moves with what, what stands where, what cannot go well.

Public names, by module:

- ``times``: ``read_time(text, language)``, ``read_length(text)``; minutes or None.
- ``ripple``: ``Move(day, start, track, minutes)``; ``with_length``, ``with_start``, ``moved`` give the places
  of every session that changes, by id; ``places(sessions)`` is where they stand (to take moves back),
  ``applied(sessions, moves)`` the sessions as they stand after moves.
- ``slack``: ``around_pins(sessions)``; minutes before each pinned start, below 0 for overrun.
- ``heads``: ``heads(sessions, day, everyone)``, people by group.
- ``warnings``: ``warnings(visit, everyone, candidates)``, ``kept_warnings(visit, everyone)``; ``Warning``
  with ``Repair``, ``KeptWarning``; the rules' names, ``SERIOUS``.
- ``free``: ``next_free(...)``, where a session fits for the people it needs.
- ``packing``: ``packing(visit)`` → ``Thing`` by day. ``mix``: ``mix(sessions)`` → ``Mix``.
"""
