"""What the conversation does, and the two things both sides of filing share.

`actions.document` is the complaint as it is published to NCCIA; `actions.signing` proves who sent a
request. Both are imported by the bot and by the desk, which never import each other.
"""
