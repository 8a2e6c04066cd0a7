"""Everything that is kept: settings, secrets, tables, encryption, evidence and the audit chain.

This package knows no channel, no wording and no HTTP. It reads nothing from the environment when
imported; `bot/app.py` and `desk/app.py` build `Settings`, load the secrets and call `crypto.use`.
"""
