"""The page of the public log."""

from __future__ import annotations

from tests.design.specimens.frame import Context

LOG: Context = {
    "name": "byla.example/log",
    "size": 1_234_567,
    "root": "0a" * 32,
    "keys": ["byla.example/log+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"],
    "tiles": "/log/tile/",
}
