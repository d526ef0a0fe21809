"""A whole file as one archive, in what its recipient may see, which anybody can check (`verifier/byla_verify.py`)."""
