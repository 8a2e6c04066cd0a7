"""Everything the language service loads, and the pure functions the bot shares with it."""
