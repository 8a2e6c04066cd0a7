"""Errors of the storage package, filed by what to do next.

    StorageError
    ├── ConfigurationError          an operator must act; stop the process
    │   ├── SecretsExposedError     others can read the secrets file
    │   ├── SecretsUnreadableError  the secrets file is damaged or incomplete
    │   ├── KeyRingMissingError     encrypted columns were touched before `crypto.use`
    │   └── MigrationError          the database could not be brought to the newest schema
    ├── UnknownKeyError             encrypted with a key the ring does not hold; restore the key
    ├── DamagedError                stored bytes are not what was written; alarm, do not retry
    │   ├── DecryptionError         an encrypted column failed authentication
    │   └── EvidenceDamagedError    an evidence file failed authentication or its SHA-256
    ├── RefusedError                the input cannot be stored; tell whoever sent it
    │   ├── EvidenceTooLargeError   more bytes than allowed
    │   ├── EvidenceEmptyError      no bytes at all
    │   └── InvalidTrackingNumberError
    └── EvidenceMissingError        no file under this SHA-256

Messages hold ids, field names and sizes, never the data itself: they end up in logs.
"""

from __future__ import annotations

from sqlalchemy.exc import DontWrapMixin


class StorageError(Exception):
    """Base of every error this package raises on purpose."""


class ConfigurationError(StorageError):
    """The process is set up wrongly; only an operator can help."""


class SecretsExposedError(ConfigurationError):
    """The secrets file can be read by its group or by everyone."""


class SecretsUnreadableError(ConfigurationError):
    """The secrets file is not the JSON this version writes."""


class KeyRingMissingError(ConfigurationError, DontWrapMixin):
    """An encrypted column was used before `storage.crypto.use`."""


class MigrationError(ConfigurationError):
    """The schema could not be migrated; the database is as it was before."""


class UnknownKeyError(StorageError):
    """The data was encrypted with a key this key ring does not hold."""


class DamagedError(StorageError):
    """Stored bytes are not those that were written."""


class DecryptionError(DamagedError):
    """Ciphertext, key id or context do not belong together."""


class EvidenceDamagedError(DamagedError):
    """An evidence file is truncated, altered or stored under a wrong name."""


class RefusedError(StorageError):
    """The input cannot be stored as it is."""


class EvidenceTooLargeError(RefusedError):
    """The file holds more bytes than allowed."""


class EvidenceEmptyError(RefusedError):
    """The file holds no bytes."""


class InvalidTrackingNumberError(RefusedError):
    """What was typed is not a tracking number, or its check character is wrong."""


class EvidenceMissingError(StorageError):
    """There is no evidence file with this SHA-256."""
