"""Who looked: recorded before anything is shown, in a store of its own, so that no reader waits for a writer of files."""
