"""What is said of a thing that claims to be official: a table in three scripts."""

from __future__ import annotations

import pytest

from actions.official_signs import LISTED, NONE, NOT_OFFICIAL, UNKNOWN, holds_item, judge
from content.channels import digits, load_channels
from content.errors import BrokenFile
from tests.unit.actions.parts import CATALOGUE

CHANNELS = CATALOGUE.channels

# text, outcome, reason, body
TABLE = [
    # Links
    ("is nccia-gov.pk.com really NCCIA?", NOT_OFFICIAL, "lookalike", "nccia"),
    ("http://nccia.gov-pk.org/pay", NOT_OFFICIAL, "lookalike", "nccia"),
    ("complaint-nccia.org asli hai?", NOT_OFFICIAL, "lookalike", "nccia"),
    ("nccia.org.pk", NOT_OFFICIAL, "lookalike", "nccia"),
    ("xn--ncca-6ya.gov-pk.com NCCIA ki site hai?", NOT_OFFICIAL, "lookalike", "nccia"),
    ("ncc1a-gov.com NCCIA wali site hai kya", NOT_OFFICIAL, "lookalike", "nccia"),
    ("FIA ne ye link bheja bit.ly/abc000 asli hai?", NOT_OFFICIAL, "link", "fia"),
    ("ایف آئی اے کا نوٹس آیا ہے https://notice-verify000.top اصلی ہے؟", NOT_OFFICIAL, "link", "fia"),
    ("police ka challan hai echallan-pk000.xyz kya ye sach hai", NOT_OFFICIAL, "lookalike", "echallan"),
    ("BISP 8171-payment000.online asli hai ya fake", NOT_OFFICIAL, "lookalike", "bisp"),
    ("نادرا والوں نے nadra-card000.site بھیجا ہے", NOT_OFFICIAL, "lookalike", "nadra"),
    ("gov-pk-relief000.com is it real", NOT_OFFICIAL, "lookalike", ""),
    ("hbl-secure000.top HBL ka link?", NOT_OFFICIAL, "lookalike", "hbl"),
    ("https://complaint.nccia.gov.pk is this real?", LISTED, "link", "nccia"),
    ("www.nccia.gov.pk asli site hai?", LISTED, "link", "nccia"),
    ("fia.gov.pk", LISTED, "link", "fia"),
    ("https://www.hbl.com/personal", LISTED, "link", "hbl"),
    ("sbp.org.pk سٹیٹ بینک کی ہے؟", LISTED, "link", "sbp"),
    ("punjab.gov.pk se police ka notice", UNKNOWN, "gov", "police"),
    ("facebook.com/NCCIAofficial000 ye NCCIA ka page hai?", UNKNOWN, "social", "nccia"),
    ("mera bank kehta hai mybanklogin.com pe jao", UNKNOWN, "link", "bank"),
    ("nr3c.gov.pk pe complaint karun?", UNKNOWN, "old", "nccia"),
    # Mail
    ("helpdesk@nccia.gov.pk ne mail ki hai", LISTED, "email", "nccia"),
    ("complaints@fia.gov.pk genuine?", LISTED, "email", "fia"),
    ("nccia.helpdesk000@gmail.com says I am under enquiry", NOT_OFFICIAL, "email", "nccia"),
    ("FIA ki email officer000@outlook.com se aayi", NOT_OFFICIAL, "email", "fia"),
    ("ایف آئی اے کا ای میل info@fia-pak000.org سے آیا", NOT_OFFICIAL, "email", "fia"),
    ("helpdesk@nr3c.gov.pk", UNKNOWN, "old", "nccia"),
    ("mcb ki mail: care@mcbcare.com", UNKNOWN, "email", "mcb"),
    # Numbers
    ("0312-0000222 NCCIA ka number hai?", NOT_OFFICIAL, "mobile", "nccia"),
    ("+92 300 0000111 se FIA wale bol rahe hain", NOT_OFFICIAL, "mobile", "fia"),
    ("۰۳۰۰۰۰۰۰۱۱۱ سے پولیس والا بول رہا ہے", NOT_OFFICIAL, "mobile", "police"),
    ("HBL se 0345-0000333 se call aayi asli hai?", NOT_OFFICIAL, "mobile", "hbl"),
    ("adalat ka notice 0321-0000444 se aya", NOT_OFFICIAL, "mobile", "court"),
    ("State Bank officer called from +44 7911 000111", NOT_OFFICIAL, "foreign", "sbp"),
    ("is 1799 the NCCIA helpline?", LISTED, "phone", "nccia"),
    ("کیا 1799 این سی سی آئی اے کا نمبر ہے؟", LISTED, "phone", "nccia"),
    ("۱۷۹۹ اصلی ہے؟", LISTED, "phone", "nccia"),
    ("1991 FIA ka hai?", LISTED, "phone", "fia"),
    ("0800-55055 kis ka number hai", LISTED, "phone", "pta"),
    ("111-111-425 HBL ka hai na?", LISTED, "phone", "hbl"),
    ("021-111-111-425 HBL", LISTED, "phone", "hbl"),
    ("15 police ka number hai?", LISTED, "phone", "police"),
    ("police ne 15 hazar mange", NOT_OFFICIAL, "money", "police"),
    ("NCCIA ka landline 051-9106691 hai?", UNKNOWN, "phone", "nccia"),
    ("042-35000000 se FIA ka phone aaya", UNKNOWN, "phone", "fia"),
    ("0336-6006060 nccia ka hai?", UNKNOWN, "old", "nccia"),
    ("9911 nccia ka number hai?", UNKNOWN, "old", "nccia"),
    # Senders
    ("8171 se message aaya BISP ka", LISTED, "sender", "bisp"),
    ("۸۱۷۱ سے میسج آیا ہے", LISTED, "sender", "bisp"),
    ("8172 bisp ka hai?", NOT_OFFICIAL, "sender", "bisp"),
    ("9915 se e challan aya", LISTED, "sender", "echallan"),
    ("e challan ka sms 8991 se aya", NOT_OFFICIAL, "sender", "echallan"),
    ("7777 nadra ka hai?", UNKNOWN, "sender", "nadra"),
    # What is wanted, and how they come
    ("NCCIA officer asks for my OTP", NOT_OFFICIAL, "otp", "nccia"),
    ("bank wala pin mang raha hai asli hai?", NOT_OFFICIAL, "otp", "bank"),
    ("بینک والے پن کوڈ مانگ رہے ہیں", NOT_OFFICIAL, "otp", "bank"),
    ("FIA says pay 50,000 now or else", NOT_OFFICIAL, "money", "fia"),
    ("ایف آئی اے والے کہتے ہیں پچاس ہزار جمع کراؤ", NOT_OFFICIAL, "money", "fia"),
    ("bisp wale 2000 fees mang rahe hain", NOT_OFFICIAL, "money", "bisp"),
    ("FIA digital arrest on whatsapp video call", NOT_OFFICIAL, "video", "fia"),
    ("پولیس نے ویڈیو کال پر گرفتار کرنے کا کہا", NOT_OFFICIAL, "video", "police"),
    ("State Bank wala anydesk install karwa raha hai", NOT_OFFICIAL, "app", "sbp"),
    ("FIA ka warrant whatsapp pe aya hai girftar kar lenge", NOT_OFFICIAL, "arrest", "fia"),
    ("عدالت سے وارنٹ کا میسج آیا ہے", NOT_OFFICIAL, "arrest", "court"),
    ("FIA notice case no 12 of 2026, appear or you may be arrested", UNKNOWN, "words", "fia"),
    ("nccia ki whatsapp call aayi", NOT_OFFICIAL, "whatsapp", "nccia"),
    # The gravest sign is said, and a real number in a fake notice does not help it.
    ("NCCIA notice: call 1799 or pay at nccia-fine000.com", NOT_OFFICIAL, "lookalike", "nccia"),
    ("8171 se msg: BISP 25000, fees 500 bhej dein", NOT_OFFICIAL, "money", "bisp"),
    # Nothing can be said, or nothing is claimed
    ("is this really NCCIA?", UNKNOWN, "nothing", "nccia"),
    ("FIA ka notice aya hai", UNKNOWN, "nothing", "fia"),
    ("e challan ka jurmana kaise bharun", UNKNOWN, "nothing", "echallan"),
    ("is company registered with SECP? a friend says put money in", UNKNOWN, "nothing", "secp"),
    ("0300-0000111 se call aati hai", NONE, "", ""),
    ("kya yeh app asli hai goldspin000.com", NONE, "", ""),
    ("الگ سی بات", NONE, "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "outcome", "reason", "body"), TABLE)
def test_the_table(text: str, outcome: str, reason: str, body: str) -> None:
    verdict = judge(text, CHANNELS)
    assert (verdict.outcome, verdict.reason, verdict.authority) == (outcome, reason, body)


def test_every_listed_channel_is_known_by_its_own_name() -> None:
    for body in CHANNELS.authorities.values():
        for kind, values in (("link", body.domains), ("email", body.mails)):
            for value in values:
                text = f"someone@{value}" if kind == "email" else value
                assert judge(text, CHANNELS).outcome == LISTED, text
        for value in (*body.phones, *body.senders):
            verdict = judge(value, CHANNELS, body.id)
            assert (verdict.outcome, verdict.authority) == (LISTED, body.id), value


@pytest.mark.parametrize("text", [text for text, outcome, *_ in TABLE if outcome == LISTED])
def test_what_is_listed_is_not_listed_any_more_with_one_more_letter(text: str) -> None:
    for body in CHANNELS.authorities.values():
        for domain in body.domains:
            text = text.replace(domain, f"{domain.split('.')[0]}-x000.com")
    if "x000" in text:
        assert judge(text, CHANNELS).outcome != LISTED


def test_a_body_that_is_not_named_is_the_one_the_question_is_about() -> None:
    assert judge("0300-0000111 asli hai?", CHANNELS, "nccia").reason == "mobile"


def test_the_citizens_own_number_claims_nothing() -> None:
    verdict = judge("NCCIA wale hain? mera number 0300-0000111 hai", CHANNELS)
    assert verdict.reason != "mobile"


def test_what_is_wanted_counts_only_beside_a_name() -> None:
    assert judge("do you ask for an OTP?", CHANNELS, "nccia").outcome == UNKNOWN


@pytest.mark.parametrize(
    ("text", "held"), [("bit.ly/abc", True), ("0300-0000111", True), ("asli hai?", False)]
)
def test_whether_there_is_something_to_look_at(text: str, held: bool) -> None:
    assert holds_item(text, CHANNELS) is held


def test_every_reason_has_its_words_in_every_language() -> None:
    for text, outcome, reason, body in TABLE:
        if outcome == NONE:
            continue
        msg = {NOT_OFFICIAL: "official-not", LISTED: "official-listed"}.get(
            outcome, "official-unknown"
        )
        for language in CATALOGUE.languages:
            name = CATALOGUE.text(language, f"authority-{body or 'government'}")
            said = CATALOGUE.text(language, msg, reason=reason, kind=reason, authority=name)
            assert "safe" not in said.lower(), text


def test_numbers_are_compared_by_their_digits() -> None:
    assert digits("0800-55055") == "080055055"


def test_a_broken_list_is_named(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "channels.toml").write_text("last_checked = 2026-11-21\n", encoding="utf-8")
    with pytest.raises(BrokenFile, match=r"channels\.toml"):
        load_channels(tmp_path)
