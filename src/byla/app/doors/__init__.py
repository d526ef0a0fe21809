"""What the doors have in common: who is asking, and what a sent document is."""
