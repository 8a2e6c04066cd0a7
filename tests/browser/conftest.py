"""What every test in a browser needs: patience, which costs only who fails."""

from __future__ import annotations

from playwright.sync_api import expect

expect.set_options(timeout=30_000)
