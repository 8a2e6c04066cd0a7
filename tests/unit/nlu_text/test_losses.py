"""What was really lost, told from what was asked, promised, lent, returned or only shown.

Every sentence is invented; each row names the rule it stands for. What is unclear is None.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.amounts import find_amounts, total_lost


def lost(text: str) -> int | None:
    return total_lost(text, find_amounts(text))


@pytest.mark.parametrize(
    ("text", "rupees"),
    [
        ("ایزی پیسہ سے چالیس ہزار اس کے نمبر پر بھیج دیے", 40_000),
        ("token ke 15 hazar jazzcash kiye", 15_000),
        ("she needs 40k till payday, so I sent it to her wallet", 40_000),
        ("uniform ke 9 hazar jama karein, letter jali nikla", 9_000),
        ("میں نے ساٹھ ہزار جاز کیش کیے", 60_000),
        ("otp bataya to 23450 gayab", 23_450),
        ("کھاتے سے اکسٹھ ہزار روپے غائب", 61_000),
        ("acc se 11 hazar saaf", 11_000),
        ("mere 3 lakh wapas dilwa dein", 300_000),
        ("I just want my 3.75 lac back", 375_000),
        ("They have 134,000 of mine and demand more", 134_000),
        ("mujh se 3.5 lakh, dhai mahine ka waada", 350_000),
        ("she took a loan from me of 9 lac", 900_000),
        ("بھرتے بھرتے دو لاکھ تیس ہزار ختم", 230_000),
        ("phone switched off, then 24,870 went", 24_870),
        ("ab tak unhen 40 hazar de chuka hun", 40_000),
        ("kisi ko OTP nahi diya, phir bhi 5000", 5_000),
        ("naya card, activate krwa dun? bataya, 1 lac 9 hazar saaf", 109_000),
        ("chay hazar de kar pata chala naqli hai, banwa dunga bolta tha", 6_000),
        ("us bechare ne 26 hazar udhaar le kar diye", 26_000),
        ("I sent her 12,000 back, later saw the message was fake", 12_000),
        ("invest kiye gaye 1,95,000", 195_000),
        ("5 lakh bheje na account bana na share mile", 500_000),
        ("biwi ne unko 1.25 lac bhej diye us k account me", 125_000),
    ],
)
def test_what_was_paid_or_taken_is_lost(text: str, rupees: int) -> None:
    assert lost(text) == rupees


@pytest.mark.parametrize(
    ("text", "rupees"),
    [
        ("bola fee 1200 bhejo. bheji. sim phir bhi band", 1_200),
        ("fine 30k maanga or maine bhar dia", 30_000),
        ("withdraw ke liye card lo 28000. le lia", 28_000),
        ("18 hazar pehli qist advance do. qist le gaya", 18_000),
        ("The rider said pay customs Rs 4,900 online. I did, nobody came", 4_900),
        ("galti se 5000 chale gaye wapas kar dein, maine bhej diye", 5_000),
        ("80 hazar bhejo. Bhej ditay", 80_000),
        ("registration ke do hazar mange. 2000 de diye", 2_000),
    ],
)
def test_a_demand_that_was_met_is_lost(text: str, rupees: int) -> None:
    assert lost(text) == rupees


@pytest.mark.parametrize(
    "text",
    [
        "1 lakh do warna beta andar",
        "he wants 40k, I did not pay",
        "meri friend ko 1.25 lac ka msg gaya, kisi ne bheja nahi",
        "asking my friends for 15-20 thousand each",
        "page har mareez se fees 2000 leta hai",
        "us ne kaha 5000 bhejo, link bheja, maine block kar diya",
        "mujhe 2 hazar wapas mil gaye",
        "they sent me 150 rs for liking videos",
        "lottery ka 25 lakh nikla hai",
        "saheli ne poocha pachas hazar kab wapas karo gi",
        "gari ka challan 2000 ka aya, link kholun?",
        "iPhone in 25,000, can it be true?",
        "bank ne mera account freeze kar dia, andar 4 lakh pare hain, meezan bank",
        "app se 5000 liye thay, ab 9000 mang rahe",
        "took 6,000 from an app, they are asking 15,000",
        "500 500 rupay sab auraton se liye",
    ],
)
def test_what_was_only_asked_promised_lent_or_unclear_is_not(text: str) -> None:
    assert lost(text) is None


@pytest.mark.parametrize(
    ("text", "rupees"),
    [
        ("pehle 500 ke 650 mile, phir 38 hazar dale aur gaye", 38_000),
        ("شروع میں ۱۲۰۰۰ نکلے بھی۔ پھر ڈیڑھ لاکھ ڈالے", 150_000),
        ("40 hazar kama liye thay, phir 6 lakh dubo diye", 600_000),
        ("3 lakh 60 hazar me se 90 hazar peshgi diye", 90_000),
        ("paid half, Rs 40,000 out of 80,000", 40_000),
        ("posh offer of 4G tower with advance of 15 lac, paid survey 55,000", 55_000),
        ("fine 30k bola, main ne 10k de dia", 10_000),
        ("2 lakh tay hua, 1.2 lakh de chuka hun", 120_000),
        ("bola 13500 manzoor hue, 1500 fees jazzcash kar di", 1_500),
        ("card se panch sau ki bajaye athara hazar kat gaye", 18_000),
        ("300 hazar walay ticket ke 21 hazar diye", 21_000),
        ("kul 5 crore ka fraud hai, mere 8 lakh gaye", 800_000),
        ("tax 6500 easypaisa kiya, phir 10 hazar aur manga", 6_500),
        ("We paid 65,000 and now 1.2 lac more", 65_000),
    ],
)
def test_the_loss_is_told_from_the_other_sums(text: str, rupees: int) -> None:
    assert lost(text) == rupees


@pytest.mark.parametrize(
    ("text", "rupees"),
    [
        ("pehle 20 phir 15 hazar bheje", 35_000),
        ("5 5 hazar 3 dafa bheje", 15_000),
        ("4 bar paise le chuka hai, 8 8 hazar", 32_000),
        ("do mareezon ne 3000 3000 bheje", 6_000),
        ("14 transfers of 9,999", 139_986),
        ("three Raast payments of Rs 99,000 each left my bank", 297_000),
        ("visa: medical fee 9500 ticket 60000 iqama 110000 sab diya", 179_500),
        ("3 withdrawals of 20,000 each at night", 60_000),
        ("50 rs diye, card se 3 dafa 9999 katay", 30_047),
        ("Took Rs 4,500 then 11,000 then 16,000 for documents", 31_500),
        ("I transferred 40k, 40k, 75k to the agent", 155_000),
        ("mamu ne 45000 aur bete ne 10000 bheje", 55_000),
        ("5200 + 11400 + 27000 gaye", 43_600),
        ("he needed 75k. Then again 75k", 150_000),
        ("1 lakh 80 hazar mere or 3 lakh susral ke", 480_000),
        ("i paid 90 thousand in 2 parts, 50 and 40", 90_000),
        ("fee 1.5 lac phir certificate 2 lac. dono diye. 3 lac 50 hazar", 350_000),
        ("3 lakh 60 hazar bheje 6 dafa 60 60", 360_000),
        ("file fee, stamp, total 38,700 and no loan", 38_700),
    ],
)
def test_instalments_are_added_and_repeats_multiplied_once(text: str, rupees: int) -> None:
    assert lost(text) == rupees


@pytest.mark.parametrize(
    "text",
    [
        "18,000 diya tha jis me se 4200 wapas mila",
        "54,000 invest kiya, pehle do dafa withdrawal aayi total 9,000",
    ],
)
def test_a_loss_partly_returned_is_left_to_be_asked(text: str) -> None:
    assert lost(text) is None


CLAUSES = st.sampled_from(
    "5 hazar|bheje|phir|mange|us ne|main ne|wapas|mila|kul|nahi|, |. |20|lakh do|app se|ka|10 10|"
    "dafa 3|loan|جمع کرائے|پچاس ہزار|مانگے|کل|I paid|they want|Rs 900|each|ke liye|freeze|?".split(
        "|"
    )
)


@given(st.lists(CLAUSES, max_size=60).map(" ".join))
def test_any_order_of_words_gives_a_sum_or_nothing(text: str) -> None:
    found = find_amounts(text)
    whole = total_lost(text, found)
    assert whole is None or 0 < whole <= sum(int(a.value) * a.count for a in found) * 2


@given(st.text(alphabet="0123456789,. -/k+هزارلاکھ sau lac diye", max_size=400))
def test_noise_never_breaks_the_readers(text: str) -> None:
    total_lost(text, find_amounts(text))


@pytest.mark.parametrize(
    "unit",
    [
        "1 lakh 20 ",
        "5 hazar phir ",
        "2 2 hazar 3 dafa ",
        "500, ",
        "500 + ",
        "3000 wala ",
        "50 and 40 ",
        "us ne 500 diye ",
        "یو ایس ڈی ٹی ",
        "wapas 500 ",
    ],
)
def test_long_messages_are_read_in_linear_time(unit: str) -> None:
    text = (unit * 10_000)[:10_000]
    quarter, whole = (min(_seconds(part) for _ in range(3)) for part in (text[:2_500], text))
    assert whole < 0.5
    assert whole < 12 * quarter + 0.05  # four times the text; quadratic would be sixteen


def _seconds(text: str) -> float:
    started = time.thread_time()
    total_lost(text, find_amounts(text))
    return time.thread_time() - started
