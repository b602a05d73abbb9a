"""The parts of the plan's grid: laid-out texts, finding, copying."""
