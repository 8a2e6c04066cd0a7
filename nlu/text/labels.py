"""Words that stand beside numbers and say what they are: an account, a transaction, money.

Pattern sources (`str`) are meant for building larger patterns; compiled ones look at the text just
before or just after a number.
"""

from __future__ import annotations

from typing import Final

from nlu.text.folding import pattern

ACCOUNT: Final = (
    r"(?:\b(?:accounts?|acounts?|akounts?|accnt|akaunt|accont|acct|acc|a/c|ac|khata|khate|khaty|"
    r"iban)\b|اکاؤنٹس|اکاؤنٹ|اکائونٹ|آکاؤنٹ|کھاتہ|کھاتے|کھاتا)"
)
TRANSACTION: Final = (
    r"(?:\b(?:t\.?id|tids|trx|txn|trxn|tx|utr|rrn|stan|trans(?:action|ection|iction|cation)?s?|"
    r"tran|ref(?:erence|rence)?|receipt|raseed|rasid|hash|txid|raast)\b|ٹرانزیکشن|ٹرانزکشن|"
    r"ٹرانسیکشن|ٹرانزیکسن|ٹی آئی ڈی|ٹی ار ایکس|ریفرنس|حوالہ|رسید|آر آر این|ٹریکس)"
)
BANK: Final = (
    r"(?:\b(?:hbl|ubl|mcb|abl|nbp|bop|scb|dib|js|bahl|meezan|mezan|alfalah|al falah|faysal|"
    r"askari|soneri|silk|samba|summit|allied|habib|metro|khyber|sindh|khushhali|mobilink|islami|"
    r"bankislami|alhabib|chartered|standard chartered|albaraka|baraka|dubai islamic|silkbank|"
    r"punjab bank|faisal bank|bank|banks|branch|nayapay|sadapay|ibft|beneficiary)\b|بینک|بنک|میزان|"
    r"ایچ بی ایل|یو بی ایل|ایم سی بی|الفلاح|حبیب|الائیڈ|فیصل|عسکری|سونیری|برانچ|این بی پی|نیشنل|"
    r"اسلامی|چارٹرڈ|جے ایس)"
)
# What may stand between a label and its number: "account number of HBL is: ".
FILL: Final = (
    r"(?:[ :=#.,()-]{0,3}(?:account|acc|a/c|number|numbr|nmbr|num|no|nos|is|was|hai|hy|he|h|ye|"
    r"yeh|tha|thy|thay|title|with|of|ka|ke|ki|bank|branch|code|نمبر|ہے|یہ|تھا|کا|کی|کے|بینک)\b"
    r"\.?){0,5}[ :=#.,()'\"-]{0,4}$"
)
ACCOUNT_BEFORE: Final = pattern(rf"{ACCOUNT}{FILL}")
WALLET_BEFORE: Final = pattern(
    r"(?:easy ?p|ezp|jazz|jaz ?cash|paisa|sada|naya|wallet|ایزی|جاز|سادہ|نیا پے|پیسہ|والٹ|mobile|"
    r"موبائل)[^\d\n]{0,30}$"
)
MONEY_BEFORE: Final = pattern(
    r"(?:\b(?:rs|pkr|rupees|rupay|rupaye|amount|raqam|usd|usdt)|روپے|رقم|\$)[ .:]{0,3}$"
)
MONEY_AFTER: Final = pattern(
    r"[ ]?(?:/-|/=|rs\b|rup|pkr|hazar|hazaar|hzr|lakh|lac|laakh|k\b|m\b|crore|karor|usd|dollar|"
    r"%|percent|روپ|ہزار|لاکھ|کروڑ|سو\b|فیصد|ڈالر)"
)
