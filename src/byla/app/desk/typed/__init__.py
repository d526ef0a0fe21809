"""What an official types: read from the form, kept where the sign-in ended, never lost."""
