"""The words of the pages of values."""

from __future__ import annotations

from foedus.desk.phrases import Phrase
from foedus.pillars.hybrid_threats.wording.decay import DECAY

_TYPES = {
    "ipv4-addr": Phrase("IPv4 address", "Adresë IPv4", "IPv4 adresa", "IPv4 adresa"),
    "ipv6-addr": Phrase("IPv6 address", "Adresë IPv6", "IPv6 adresa", "IPv6 adresa"),
    "domain-name": Phrase("Domain", "Domen", "Domena", "Domen"),
    "url": Phrase("URL", "URL", "URL", "URL"),
    "email-addr": Phrase("E-mail address", "Adresë e-postës", "Adresa e-pošte", "Adresa e-pošte"),
    "md5": Phrase("MD5 hash", "Hash MD5", "Sažetak MD5", "Heš MD5"),
    "sha-1": Phrase("SHA-1 hash", "Hash SHA-1", "Sažetak SHA-1", "Heš SHA-1"),
    "sha-256": Phrase("SHA-256 hash", "Hash SHA-256", "Sažetak SHA-256", "Heš SHA-256"),
    "sha-512": Phrase("SHA-512 hash", "Hash SHA-512", "Sažetak SHA-512", "Heš SHA-512"),
}
PAGES: dict[str, Phrase] = {
    "hybrid_threats": Phrase(
        "Hybrid threats", "Kërcënimet hibride", "Hibridne prijetnje", "Hibridne pretnje"
    ),
    **{f"threats.type.{name}": phrase for name, phrase in _TYPES.items()},
    **{f"threats.decay.{name}": phrase for name, phrase in DECAY.items()},
    "threats.task.watched": Phrase(
        "Something new about a watched value: {value}",
        "Diçka e re për një vlerë nën vëzhgim: {value}",
        "Novost o praćenoj vrijednosti: {value}",
        "Novost o praćenoj vrednosti: {value}",
    ),
    "threats.values": Phrase("Values", "Vlerat", "Vrijednosti", "Vrednosti"),
    "threats.values.lead": Phrase(
        "Addresses, names and hashes in threat data. Counts and dates are of what you may see.",
        "Adresa, emra dhe hashe në të dhënat e kërcënimeve. Numrat dhe datat janë të asaj që "
        "mund të shihni.",
        "Adrese, nazivi i sažeci u podacima o prijetnjama. Brojevi i datumi odnose se na ono "
        "što smijete vidjeti.",
        "Adrese, nazivi i heševi u podacima o pretnjama. Brojevi i datumi odnose se na ono što "
        "smete da vidite.",
    ),
    "threats.search": Phrase(
        "Look up a value", "Kërkoni një vlerë", "Potražite vrijednost", "Potražite vrednost"
    ),
    "threats.search.help": Phrase(
        "As it is, or made harmless as in hxxp://evil[.]example.",
        "Siç është, ose e çarmatosur si hxxp://evil[.]example.",
        "Kakva jest, ili učinjena bezopasnom kao hxxp://evil[.]example.",
        "Kakva jeste, ili učinjena bezopasnom kao hxxp://evil[.]example.",
    ),
    "threats.search.go": Phrase("Look up", "Kërko", "Potraži", "Potraži"),
    "threats.search.unknown": Phrase(
        "This is no address, network, domain, URL, e-mail address or hash.",
        "Kjo nuk është adresë, rrjet, domen, URL, adresë e-postës apo hash.",
        "Ovo nije adresa, mreža, domena, URL, adresa e-pošte ni sažetak.",
        "Ovo nije adresa, mreža, domen, URL, adresa e-pošte ni heš.",
    ),
    "threats.met": Phrase(
        "Seen by several members",
        "Të para nga disa anëtarë",
        "Vidjelo više članica",
        "Videlo više članica",
    ),
    "threats.met.none": Phrase(
        "No value has been seen by two members yet.",
        "Asnjë vlerë nuk është parë ende nga dy anëtarë.",
        "Još nijednu vrijednost nisu vidjele dvije članice.",
        "Još nijednu vrednost nisu videle dve članice.",
    ),
    "threats.value": Phrase("Value", "Vlera", "Vrijednost", "Vrednost"),
    "threats.type": Phrase("Type", "Lloji", "Vrsta", "Vrsta"),
    "threats.members": Phrase("Members", "Anëtarë", "Članica", "Članica"),
    "threats.member": Phrase("Member", "Anëtari", "Članica", "Članica"),
    "threats.objects": Phrase("Objects", "Objekte", "Objekata", "Objekata"),
    "threats.first": Phrase(
        "First seen by", "Parë së pari nga", "Prva je vidjela", "Prva je videla"
    ),
    "threats.first_seen": Phrase(
        "First seen", "Parë së pari", "Prvi put viđeno", "Prvi put viđeno"
    ),
    "threats.last_seen": Phrase(
        "Last seen", "Parë së fundi", "Posljednji put viđeno", "Poslednji put viđeno"
    ),
    "threats.warning": Phrase("Warning", "Paralajmërim", "Upozorenje", "Upozorenje"),
    "threats.warning.lead": Phrase(
        "This value is on a warning list. It is seldom a sign of anything; it is not left out.",
        "Kjo vlerë është në një listë paralajmërimi. Rrallë është shenjë e diçkaje; nuk lihet "
        "jashtë.",
        "Ova je vrijednost na popisu upozorenja. Rijetko što znači; nije izostavljena.",
        "Ova vrednost je na spisku upozorenja. Retko šta znači; nije izostavljena.",
    ),
    "threats.who": Phrase("Who has it", "Kush e ka", "Tko je ima", "Ko je ima"),
    "threats.who.none": Phrase(
        "No member has an object with it that you may see.",
        "Asnjë anëtar nuk ka objekt me të që mund ta shihni.",
        "Nijedna članica nema objekt s njom koji smijete vidjeti.",
        "Nijedna članica nema objekat s njom koji smete da vidite.",
    ),
    "threats.near": Phrase(
        "Around it and inside it",
        "Rreth saj dhe brenda saj",
        "Oko nje i u njoj",
        "Oko nje i u njoj",
    ),
    "threats.carriers": Phrase(
        "Objects that carry it",
        "Objektet që e përmbajnë",
        "Objekti koji je sadrže",
        "Objekti koji je sadrže",
    ),
    "threats.carriers.note": Phrase(
        "Write a note", "Shkruani shënim", "Napišite bilješku", "Napišite belešku"
    ),
    "threats.carriers.opinion": Phrase(
        "Give an opinion", "Jepni mendim", "Dajte mišljenje", "Dajte mišljenje"
    ),
    "threats.carriers.about": Phrase(
        "about {name}", "për {name}", "o objektu {name}", "o objektu {name}"
    ),
    "threats.object": Phrase("Object", "Objekti", "Objekt", "Objekat"),
    "threats.version": Phrase("Version", "Versioni", "Inačica", "Verzija"),
    "threats.acts": Phrase("To do", "Veprime", "Radnje", "Radnje"),
    "threats.remarks": Phrase(
        "Notes and opinions", "Shënime dhe mendime", "Bilješke i mišljenja", "Beleške i mišljenja"
    ),
    "threats.sightings": Phrase("Sightings", "Vëzhgimet", "Opažanja", "Opažanja"),
    "threats.sightings.none": Phrase(
        "No member has reported a sighting.",
        "Asnjë anëtar nuk ka raportuar vëzhgim.",
        "Nijedna članica nije prijavila opažanje.",
        "Nijedna članica nije prijavila opažanje.",
    ),
    "threats.sight": Phrase(
        "Report a sighting", "Raportoni një vëzhgim", "Prijavite opažanje", "Prijavite opažanje"
    ),
    "threats.watch": Phrase(
        "Watch this value", "Vëzhgoni këtë vlerë", "Pratite ovu vrijednost", "Pratite ovu vrednost"
    ),
    "threats.watch.new": Phrase(
        "Watch a value", "Vëzhgoni një vlerë", "Pratite vrijednost", "Pratite vrednost"
    ),
    "threats.watched": Phrase(
        "Watch list", "Lista e vëzhgimit", "Popis praćenja", "Lista praćenja"
    ),
    "threats.watched.lead": Phrase(
        "Our ministry hears when a member that did not have such a value gets it. Partners do "
        "not see this list.",
        "Ministria jonë njoftohet kur një anëtar që nuk e kishte një vlerë të tillë e merr. "
        "Partnerët nuk e shohin këtë listë.",
        "Naše ministarstvo doznaje kad takvu vrijednost dobije članica koja je nije imala. "
        "Partneri ne vide ovaj popis.",
        "Naše ministarstvo saznaje kada takvu vrednost dobije članica koja je nije imala. "
        "Partneri ne vide ovu listu.",
    ),
    "threats.watched.none": Phrase(
        "Nothing is watched.", "Asgjë nuk vëzhgohet.", "Ništa se ne prati.", "Ništa se ne prati."
    ),
    "threats.watched.news": Phrase(
        "New: {count}", "Të reja: {count}", "Novo: {count}", "Novo: {count}"
    ),
    "threats.watched.quiet": Phrase("Nothing new", "Asgjë e re", "Ništa novo", "Ništa novo"),
    "threats.watched.checked": Phrase("Looked at", "Shqyrtuar", "Pregledano", "Pregledano"),
    "threats.watched.check": Phrase(
        "I have looked at it", "E kam shqyrtuar", "Označi kao pregledano", "Označi kao pregledano"
    ),
    "threats.watched.state": Phrase("State", "Gjendja", "Stanje", "Stanje"),
}
