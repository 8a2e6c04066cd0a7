"""Alembic environment; run by `storage.engine.migrate`."""
