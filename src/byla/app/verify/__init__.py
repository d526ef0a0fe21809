"""The public page on which anybody checks a receipt, an entry and its document, in their own browser."""
