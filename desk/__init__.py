"""What officers work with: the intake API, the queue, the case page and status callbacks.

`desk.app.create_app` puts the parts together; `python -m desk` serves them.
"""
