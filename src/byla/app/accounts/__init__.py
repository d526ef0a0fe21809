"""Who may sign in: users of an authority, with a password and a second factor."""
