"""Write the next migration: `python -m storage.migrations "Say what changes"`.

Compares the table classes with the newest schema on a throw-away SQLite database. Read and edit the
result: Alembic sees neither check constraints and triggers nor that a column was renamed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory

from storage.engine import alembic_config, make_engine, migrate


def main(message: str) -> None:
    """Write a migration file from the newest schema to the table classes."""
    config = alembic_config()
    number = len(list(ScriptDirectory.from_config(config).walk_revisions())) + 1
    slug = "_".join(message.lower().split())[:40]
    with tempfile.TemporaryDirectory() as directory:
        engine = make_engine(f"sqlite:///{Path(directory) / 'schema.db'}")
        migrate(engine)
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.revision(config, message, autogenerate=True, rev_id=f"{number:04d}_{slug}")
        engine.dispose()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
