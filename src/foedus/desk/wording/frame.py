"""The words around every page: header, navigation, footer, errors."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

PHRASES = {
    "desk": Phrase("Desk", "Tryeza", "Radni stol", "Radni sto"),
    "frame.skip": Phrase(
        "Skip to the content",
        "Kalo te përmbajtja",
        "Preskoči na sadržaj",
        "Preskoči na sadržaj",
    ),
    "frame.demo": Phrase(
        "Demonstration: nothing here is a position of any state, unless a source is named.",
        "Demonstrim: asgjë këtu nuk është qëndrim i ndonjë shteti, përveç kur citohet burimi.",
        "Demonstracija: ništa ovdje nije stajalište neke države, osim gdje je naveden izvor.",
        "Demonstracija: ništa ovde nije stav neke države, osim gde je naveden izvor.",
    ),
    "frame.node": Phrase(
        "Node of {member}", "Nyja e {member}", "Čvor: {member}", "Čvor: {member}"
    ),
    "frame.main": Phrase("Main", "Kryesore", "Glavno", "Glavno"),
    "frame.home": Phrase("Home", "Kreu", "Početna", "Početna"),
    "frame.search": Phrase("Search", "Kërko", "Traži", "Traži"),
    "frame.language": Phrase("Language", "Gjuha", "Jezik", "Jezik"),
    "frame.account": Phrase("Account", "Llogaria", "Račun", "Nalog"),
    "frame.sign_in": Phrase("Sign in", "Hyr", "Prijava", "Prijava"),
    "frame.sign_out": Phrase("Sign out", "Dil", "Odjava", "Odjava"),
    "frame.footer": Phrase(
        "Foedus: a non-binding political cooperation, written down record by record.",
        "Foedus: bashkëpunim politik jodetyrues, i shkruar regjistër pas regjistri.",
        "Foedus: neobvezujuća politička suradnja, zapisana zapis po zapis.",
        "Foedus: neobavezujuća politička saradnja, zapisana zapis po zapis.",
    ),
    "error.forbidden": Phrase(
        "You may not open this page",
        "Nuk keni të drejtë ta hapni këtë faqe",
        "Nemate pravo otvoriti ovu stranicu",
        "Nemate pravo da otvorite ovu stranicu",
    ),
    "error.forbidden.cure": Phrase(
        "It is for these roles. Ask the administrator of your node if one should be yours.",
        "Ajo është për këto role. Pyetni administratorin e nyjës nëse ju takon ndonjëri.",
        "Namijenjena je ovim ulogama. Obratite se administratoru čvora ako vam neka pripada.",
        "Namenjena je ovim ulogama. Obratite se administratoru čvora ako vam neka pripada.",
    ),
    "error.missing": Phrase(
        "There is no such page here",
        "Këtu nuk ka faqe të tillë",
        "Ovdje nema takve stranice",
        "Ovde nema takve stranice",
    ),
    "error.missing.cure": Phrase(
        "The address is mistyped, or the record is not for you. Start again from the home page.",
        "Adresa mund të jetë shkruar gabim ose regjistri nuk është për ju. Filloni nga kreu.",
        "Adresa je možda pogrešna ili zapis nije za vas. Krenite ponovno od početne stranice.",
        "Adresa je možda pogrešna ili zapis nije za vas. Krenite ponovo od početne stranice.",
    ),
}
