"""The history of the schema, oldest first; a released file is never edited."""
