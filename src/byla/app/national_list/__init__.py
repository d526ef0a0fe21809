"""The national list as this installation keeps and searches it.

`projecting` writes what files put on the list, in the transaction of the act; `replica` is the index that a process
keeps and brings up to date before each search; `searching` and `comparing` are what doors call.
"""
