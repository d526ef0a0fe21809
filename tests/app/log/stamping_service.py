"""A service that stamps (RFC 3161), by `openssl ts`, with certificates of its own."""

from __future__ import annotations

import subprocess
from pathlib import Path

CONFIGURATION = """
[req]
distinguished_name = name
prompt = no
[name]
CN = {name}
[ca]
basicConstraints = critical,CA:true
[stamps]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = one
[one]
serial = {folder}/serial
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
certs = {folder}/ca.pem
default_policy = 1.2.3.4
digests = sha256
signer_digest = sha256
"""


def openssl(folder: Path, *call: str) -> str:
    """What it says. It must succeed."""
    done = subprocess.run(["openssl", *call], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def make(folder: Path) -> None:
    """The certificates of a service, in its folder."""
    for name in ("ca", "tsa"):
        (folder / f"{name}.cnf").write_text(CONFIGURATION.format(name=name, folder=folder))
    (folder / "serial").write_text("01\n")
    new = ("req", "-newkey", "rsa:2048", "-nodes", "-config")
    openssl(folder, *new, "ca.cnf", "-x509", "-keyout", "ca.key", "-out", "ca.pem", "-extensions", "ca")
    openssl(folder, *new, "tsa.cnf", "-keyout", "tsa.key", "-out", "tsa.csr")
    signing = (
        "-CA",
        "ca.pem",
        "-CAkey",
        "ca.key",
        "-CAcreateserial",
        "-extfile",
        "tsa.cnf",
        "-extensions",
        "stamps",
    )
    openssl(folder, "x509", "-req", "-in", "tsa.csr", *signing, "-out", "tsa.pem")


def answer_of(service: Path, query: bytes) -> bytes:
    """The service's own answer to a query."""
    (service / "query").write_bytes(query)
    openssl(service, "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query", "-out", "answer")
    return (service / "answer").read_bytes()
