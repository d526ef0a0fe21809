"""Who looked: recorded before anything is shown, in a store of its own, so that reading waits for no writing."""
