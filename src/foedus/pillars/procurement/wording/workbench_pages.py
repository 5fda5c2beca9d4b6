"""The words of the workbench's pages: orders, runs, their progress."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

PAGES: dict[str, Phrase] = {
    "workbench.orders": Phrase(
        "Orders",
        "Porositë",
        "Narudžbe",
        "Porudžbine",
    ),
    "workbench.orders.lead": Phrase(
        "What could be bought together, and what came of planning it. Everything computed "
        "here stays in this ministry.",
        "Çka mund të blihet së bashku dhe çfarë doli nga planifikimi. Gjithçka që llogaritet "
        "këtu mbetet në këtë ministri.",
        "Što bi se moglo kupiti zajedno i što je pokazalo planiranje. Sve što se ovdje "
        "izračuna ostaje u ovom ministarstvu.",
        "Šta bi moglo da se kupi zajedno i šta je pokazalo planiranje. Sve što se ovde "
        "izračuna ostaje u ovom ministarstvu.",
    ),
    "workbench.order.new": Phrase(
        "New order",
        "Porosi e re",
        "Nova narudžba",
        "Nova porudžbina",
    ),
    "workbench.orders.none": Phrase(
        "There is no order yet.",
        "Ende nuk ka porosi.",
        "Još nema narudžbi.",
        "Još nema porudžbina.",
    ),
    "workbench.record": Phrase(
        "The record",
        "Regjistrimi",
        "Zapis",
        "Zapis",
    ),
    "workbench.faults": Phrase(
        "There is something to correct",
        "Ka diçka për t'u ndrequr",
        "Nešto treba ispraviti",
        "Nešto treba ispraviti",
    ),
    "workbench.state.queued": Phrase(
        "Waiting",
        "Në pritje",
        "Čeka",
        "Čeka",
    ),
    "workbench.state.running": Phrase(
        "Computing",
        "Po llogaritet",
        "Računa se",
        "Računa se",
    ),
    "workbench.state.stopped": Phrase(
        "Stopped",
        "I ndalur",
        "Zaustavljeno",
        "Zaustavljeno",
    ),
    "workbench.state.done": Phrase(
        "Done",
        "I kryer",
        "Gotovo",
        "Gotovo",
    ),
    "workbench.state.failed": Phrase(
        "Failed",
        "Dështoi",
        "Neuspjelo",
        "Neuspelo",
    ),
    "workbench.runs": Phrase(
        "Computed so far",
        "Llogaritur deri tani",
        "Dosad izračunato",
        "Dosad izračunato",
    ),
    "workbench.run": Phrase(
        "Run",
        "Llogaritja",
        "Izračun",
        "Proračun",
    ),
    "workbench.run.state": Phrase(
        "State",
        "Gjendja",
        "Stanje",
        "Stanje",
    ),
    "workbench.run.total": Phrase(
        "Cost in all",
        "Kostoja gjithsej",
        "Ukupni trošak",
        "Ukupni trošak",
    ),
    "workbench.run.asked": Phrase(
        "Asked for",
        "Kërkuar",
        "Zatraženo",
        "Zatraženo",
    ),
    "workbench.compare": Phrase(
        "Compare",
        "Krahaso",
        "Usporedi",
        "Uporedi",
    ),
    "workbench.compare.pick": Phrase(
        "Compare",
        "Krahaso",
        "Usporedi",
        "Uporedi",
    ),
    "workbench.compare.this": Phrase(
        "Compare: {title}",
        "Krahaso: {title}",
        "Usporedi: {title}",
        "Uporedi: {title}",
    ),
    "workbench.compare.title": Phrase(
        "Runs side by side",
        "Llogaritjet krah për krah",
        "Izračuni usporedno",
        "Proračuni uporedo",
    ),
    "workbench.compare.waits": Phrase(
        "One of these is still being computed: open it to see how far it is.",
        "Njëra prej këtyre ende po llogaritet: hapeni për të parë sa ka ecur.",
        "Jedan od ovih još se računa: otvorite ga da vidite dokle je stigao.",
        "Jedan od ovih se još računa: otvorite ga da vidite dokle je stigao.",
    ),
    "workbench.compare.open": Phrase(
        "Open",
        "Hape",
        "Otvori",
        "Otvori",
    ),
    "workbench.compare.few": Phrase(
        "Choose two to five runs of one order that have a plan: go back to the order and "
        "tick them.",
        "Zgjidhni dy deri në pesë llogaritje të një porosie që kanë plan: kthehuni te "
        "porosia dhe shënojini.",
        "Odaberite dva do pet izračuna jedne narudžbe koji imaju plan: vratite se na "
        "narudžbu i označite ih.",
        "Izaberite dva do pet proračuna jedne porudžbine koji imaju plan: vratite se na "
        "porudžbinu i označite ih.",
    ),
    "workbench.problems": Phrase(
        "Problems",
        "Problemet",
        "Poteškoće",
        "Poteškoće",
    ),
    "workbench.problems.lead": Phrase(
        "The order cannot be planned until these are cured.",
        "Porosia nuk mund të planifikohet pa u ndrequr këto.",
        "Narudžba se ne može planirati dok se ovo ne ispravi.",
        "Porudžbina ne može da se planira dok se ovo ne ispravi.",
    ),
    "workbench.goes_in": Phrase(
        "What goes in",
        "Çfarë hyn",
        "Što ulazi",
        "Šta ulazi",
    ),
    "workbench.goes_in.lead": Phrase(
        "Our own requirements and those that partners released to us, in the versions of now.",
        "Nevojat tona dhe ato që partnerët na i lëshuan, në versionet e tanishme.",
        "Naše potrebe i one koje su nam partneri ustupili, u sadašnjim verzijama.",
        "Naše potrebe i one koje su nam partneri ustupili, u sadašnjim verzijama.",
    ),
    "workbench.goes_in.offers": Phrase(
        "Offers",
        "Ofertat",
        "Ponude",
        "Ponude",
    ),
    "workbench.goes_in.units": Phrase(
        "Units",
        "Njësi",
        "Jedinice",
        "Jedinice",
    ),
    "workbench.goes_in.needs": Phrase(
        "Requirements",
        "Nevojat",
        "Potrebe",
        "Potrebe",
    ),
    "workbench.done.asked": Phrase(
        "It is being computed. This page shows how far it is.",
        "Po llogaritet. Kjo faqe tregon sa ka ecur.",
        "Računa se. Ova stranica pokazuje dokle je stiglo.",
        "Računa se. Ova stranica pokazuje dokle je stiglo.",
    ),
    "workbench.done.stopped": Phrase(
        "It will stop with the best plan found so far.",
        "Do të ndalet me planin më të mirë të gjetur deri tani.",
        "Zaustavit će se s najboljim dosad nađenim planom.",
        "Zaustaviće se sa najboljim dosad nađenim planom.",
    ),
    "workbench.done.ended": Phrase(
        "It had ended already.",
        "Kishte mbaruar tashmë.",
        "Već je bilo završilo.",
        "Već je bilo završilo.",
    ),
    "workbench.progress": Phrase(
        "How far it is",
        "Sa ka ecur",
        "Dokle je stiglo",
        "Dokle je stiglo",
    ),
    "workbench.queued": Phrase(
        "Waiting for a worker; {count} before it.",
        "Në pritje të një procesi; {count} përpara.",
        "Čeka na red; ispred: {count}.",
        "Čeka na red; ispred: {count}.",
    ),
    "workbench.running": Phrase(
        "It is being computed.",
        "Po llogaritet.",
        "Računa se.",
        "Računa se.",
    ),
    "workbench.stopping": Phrase(
        "It is stopping with the best plan found so far.",
        "Po ndalet me planin më të mirë të gjetur deri tani.",
        "Zaustavlja se s najboljim dosad nađenim planom.",
        "Zaustavlja se sa najboljim dosad nađenim planom.",
    ),
    "workbench.stop": Phrase(
        "Stop and keep the best plan",
        "Ndal dhe ruaj planin më të mirë",
        "Zaustavi i zadrži najbolji plan",
        "Zaustavi i zadrži najbolji plan",
    ),
    "workbench.gap.bar": Phrase(
        "Gap",
        "Hendeku",
        "Razmak",
        "Razmak",
    ),
    "workbench.refreshes": Phrase(
        "This page renews itself every two seconds.",
        "Kjo faqe përtërihet çdo dy sekonda.",
        "Ova se stranica obnavlja svake dvije sekunde.",
        "Ova stranica se obnavlja svake dve sekunde.",
    ),
    "workbench.still": Phrase(
        "Do not renew it",
        "Mos e përtëri",
        "Ne obnavljaj",
        "Ne obnavljaj",
    ),
    "workbench.refresh": Phrase(
        "Renew it",
        "Përtërije",
        "Obnovi",
        "Obnovi",
    ),
    "workbench.fact.stage": Phrase(
        "Phase",
        "Faza",
        "Faza",
        "Faza",
    ),
    "workbench.fact.best": Phrase(
        "Best plan so far",
        "Plani më i mirë deri tani",
        "Najbolji plan dosad",
        "Najbolji plan dosad",
    ),
    "workbench.fact.bound": Phrase(
        "No plan costs less than",
        "Asnjë plan nuk kushton më pak se",
        "Nijedan plan ne stoji manje od",
        "Nijedan plan ne košta manje od",
    ),
    "workbench.fact.gap": Phrase(
        "Gap",
        "Hendeku",
        "Razmak",
        "Razmak",
    ),
    "workbench.fact.seconds": Phrase(
        "Seconds so far",
        "Sekonda deri tani",
        "Dosad sekundi",
        "Dosad sekundi",
    ),
    "workbench.fact.done": Phrase(
        "Steps done",
        "Hapa të kryer",
        "Obavljeno koraka",
        "Obavljeno koraka",
    ),
}
