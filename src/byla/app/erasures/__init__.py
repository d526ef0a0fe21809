"""The list of erasures beside the backups: a database that is put back to an earlier day brings nothing erased back."""
