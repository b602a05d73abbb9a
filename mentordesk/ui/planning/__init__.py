"""The parts of the action plan's page, and what joins them to the services."""
