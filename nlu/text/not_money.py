"""Where the digits of a message belong to phones, accounts, dates, links or codes, not to money."""

from __future__ import annotations

import re

# Parts of a message whose digits are never money; each alternative is bounded, so matching is
# linear.
_NOT_MONEY = re.compile(
    r"https?://\S{1,300}|www\.\S{1,300}"
    r"|[\w.-]{1,60}@[\w.-]{1,60}"
    r"|\b[a-z0-9-]{1,60}\.(?:com|top|xyz|pk|net|org|cc|info|site|online|shop|store|vip|app|me|"
    r"io|live)\b\S{0,200}"
    r"|(?<!\d)\d{5}[- ]\d{7}[- ]\d(?!\d)"
    r"|(?<![\d,.٬])\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?![\d,])"
    r"|(?<!\d)\d{1,2}:\d{2}(?!\d)"
    r"|(?<!\d)(?:\+|00)\d{1,3}(?:[ -]?\d{2,7}){1,4}(?!\d)"
    r"|(?<!\d)(?:92[ -]?)?0?3\d{2}[ -]?(?:\d{7}|\d{3,4}[ -]\d{3,4})(?![\d,])"
    r"|(?<!\d)0\d{2,4}[ -]\d{3,8}(?!\d)"
    r"|(?<!\d)111[ -]\d{3}[ -]\d{3}(?!\d)",
    re.IGNORECASE,
)
_RUN = re.compile(r"(?<![\d,.٬،٫])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_MONEY_RUN = re.compile(r"(?:rs|pkr|usd|usdt|aed|sar|k|b)?(?:\d+[a-z]{0,12})+", re.IGNORECASE)


def identifier_spans(text: str) -> list[tuple[int, int]]:
    """Where identifiers, dates and hours stand."""
    spans = [m.span() for m in _NOT_MONEY.finditer(text)]
    spans += [m.span() for m in _RUN.finditer(text) if _looks_like_identifier(m.group())]
    return sorted(spans)


def _looks_like_identifier(run: str) -> bool:
    digits = sum(c.isdigit() for c in run)
    if not digits:
        return False
    parts = run.split("-")
    if len(parts) == 2 and all(p.isdigit() and p[0] != "0" for p in parts):
        low, high = (int(p[:18]) for p in parts)
        if low < high <= low * 20 and len(parts[1]) <= 8:
            return False  # a range: "10000-15000"
    if len(parts) > 1 and parts[0].isdigit() and len(parts) == 2 and parts[1].isalpha():
        return False  # "50-hazar"
    if len(parts) > 1:
        return digits >= 4 or any(p[:1] == "0" for p in parts)
    if run.isdigit():
        return len(run) > 9 or (len(run) > 1 and run[0] == "0" and run != "000")
    if len(run) > 24:
        return True
    return _MONEY_RUN.fullmatch(run) is None
