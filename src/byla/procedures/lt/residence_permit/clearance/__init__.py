"""Two-track reasons (C-300/11, C-420/22): an open text with the essence of the grounds, an annex that is elsewhere, and
the word of the service that classified that the open text may be told.

`rests_on` says which withheld conclusions a decision rests on, `open_text` what goes to the service, `note` what comes
back, `counterbalance` what was done to make up for what the person is not told.
"""
