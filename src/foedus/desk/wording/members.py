"""The names of states by ISO 3166 alpha-3 code, `XKX` by common use: members and neighbours.

Short names as each language writes them in everyday administration. A node that must show others
gives its own table; a code without a name is shown as it is.
"""

from __future__ import annotations

from foedus.desk.phrases import Phrase

PHRASES = {
    "member.ALB": Phrase("Albania", "Shqipëria", "Albanija", "Albanija"),
    "member.BGR": Phrase("Bulgaria", "Bullgaria", "Bugarska", "Bugarska"),
    "member.BIH": Phrase(
        "Bosnia and Herzegovina",
        "Bosnja dhe Hercegovina",
        "Bosna i Hercegovina",
        "Bosna i Hercegovina",
    ),
    "member.GRC": Phrase("Greece", "Greqia", "Grčka", "Grčka"),
    "member.HRV": Phrase("Croatia", "Kroacia", "Hrvatska", "Hrvatska"),
    "member.HUN": Phrase("Hungary", "Hungaria", "Mađarska", "Mađarska"),
    "member.ITA": Phrase("Italy", "Italia", "Italija", "Italija"),
    "member.MKD": Phrase(
        "North Macedonia", "Maqedonia e Veriut", "Sjeverna Makedonija", "Severna Makedonija"
    ),
    "member.MNE": Phrase("Montenegro", "Mali i Zi", "Crna Gora", "Crna Gora"),
    "member.ROU": Phrase("Romania", "Rumania", "Rumunjska", "Rumunija"),
    "member.SRB": Phrase("Serbia", "Serbia", "Srbija", "Srbija"),
    "member.SVN": Phrase("Slovenia", "Sllovenia", "Slovenija", "Slovenija"),
    "member.TUR": Phrase("Türkiye", "Turqia", "Turska", "Turska"),
    "member.XKX": Phrase("Kosovo", "Kosovë", "Kosovo", "Kosovo"),
}
