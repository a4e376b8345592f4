# Žinutės yra „Telegram“ HTML. Raktai su -button, -description ir error-* rodomi be žymų.

### Roboto profilis

bot-description =
    Baltarusijos užsienio politika: kaip apie ją kalba kiekviena pusė. Skaitau valstybinius, nepriklausomus, rusiškus, ukrainietiškus, lenkiškus, Baltijos, Vakarų ir kiniškus šaltinius, pranešimus apie vieną įvykį sujungiu į vieną siužetą ir atsiunčiu: iš karto, kas rytą arba kartą per savaitę.

    Spauskite „Start“ ir pasirinkite temas.
bot-short-description = Baltarusijos užsienio politika: kiekvienas įvykis kiekvienos pusės akimis.

### Komandos, kaip jas rodo meniu

start-description = pradėti
latest-description = naujausi siužetai
search-description = paieška visame, kas buvo
story-description = visas siužetas, pagal puses
subscribe-description = užsisakyti temas
unsubscribe-description = atsisakyti temų
topics-description = apie ką šios temos
digest-description = apžvalga jūsų metu
sources-description = ką skaitau ir kas tyli
settings-description = viskas vienoje vietoje
language-description = roboto kalba
timezone-description = jūsų laiko juosta
forget-description = ištrinti viską apie jus
help-description = ką moku
feeds-description = srautai: būklė, pridėjimas, išjungimas

### Pradžia ir pagalba

start-hello =
    <b>Baltarusijos užsienio politika: kiekvienas įvykis kiekvienos pusės akimis.</b>

    Skaitau valstybinius, nepriklausomus, rusiškus, ukrainietiškus, lenkiškus, Baltijos ir Vakarų šaltinius ir jų pranešimus apie vieną įvykį sujungiu į vieną siužetą su nuoroda į kiekvieną.

    Ką norėtumėte sekti?
start-hello-group =
    <b>Baltarusijos užsienio politika: kiekvienas įvykis kiekvienos pusės akimis.</b>

    Siužetus nešiu į šį pokalbį. Temas renkasi administratoriai; forume siužetai ateina į tą giją, kurioje jos pasirinktos.

    Ką sekti šiame pokalbyje?
start-one-by-one-button = Rinktis po vieną
help-intro = <b>Ką moku</b>
help-outro =
    Bet kuriame pokalbyje parašykite <code>@{ $bot }</code> ir kelis žodžius – rasite siužetą ir galėsite juo pasidalyti.

    Temas ir laiką galima tiesiog parašyti: <code>/subscribe kinija kas savaitę</code>, <code>/digest 7:45</code>.

### Temos ir prenumeratos

bundle-everything = Viskas
bundle-east = Rusija ir NVS
bundle-west = Vakarai ir sankcijos
bundle-border = Kaimynai ir siena
bundle-asia = Kinija, ŠBO, BRICS
bundle-rights = Teisės, demokratija
topics-intro = <b>Temos</b>
topics-choose =
    { $count ->
        [0] <b>Pasirinkite temas.</b> Palietus tema pridedama, palietus dar kartą – pašalinama.
        [one] <b>Pasirinkta { $count } tema.</b> Palietus tema pridedama, palietus dar kartą – pašalinama.
        [few] <b>Pasirinktos { $count } temos.</b> Palietus tema pridedama, palietus dar kartą – pašalinama.
       *[other] <b>Pasirinkta { $count } temų.</b> Palietus tema pridedama, palietus dar kartą – pašalinama.
    }
topics-everything = visos temos
topics-choose-button = Rinktis temas
topics-all-button = Visos
topics-none-button = Nė vienos
topics-next-button = Toliau: kada ›
subscribe-button = Sekti: { $topic }
subscribe-done-instant = Padaryta. Siužetai temomis <b>{ $topics }</b> ateis vos pasirodę.
subscribe-done-daily = Padaryta. <b>{ $topics }</b>: apžvalgoje { $times }.
subscribe-done-weekly = Padaryta. <b>{ $topics }</b>: apžvalgoje { $times }.
subscribe-did-you-mean = Temos „{ $words }“ nėra. Gal viena iš šių?
subscribe-unknown = Temos „{ $words }“ nėra. Mygtukas žemiau parodys visas.
unsubscribe-choose = <b>Kurios temos atsisakyti?</b>
unsubscribe-nothing = Nesekama jokia tema.
unsubscribe-done = Daugiau jokių siužetų temomis: { $topics }.
when-choose =
    { $count ->
        [0] Dar nepasirinkta nė viena tema. Pirmiausia pasirinkite bent vieną.
       *[other]
            Sekate: <b>{ $topics }</b>.

            Kada siųsti siužetus?
    }
when-instant-button = Iš karto
when-daily-button = Kasdien { $time }
when-weekly-button =
    { $weekday ->
        [1] Pirmadieniais
        [2] Antradieniais
        [3] Trečiadieniais
        [4] Ketvirtadieniais
        [5] Penktadieniais
        [6] Šeštadieniais
       *[7] Sekmadieniais
    } { $time }
when-done-instant = <b>Viskas paruošta.</b> Siužetai ateis vos pasirodę.
when-done-daily = <b>Viskas paruošta.</b> Siužetai ateis apžvalgoje { $times }.
when-done-weekly = <b>Viskas paruošta.</b> Siužetai ateis apžvalgoje { $times }.

### Apžvalga

digest-every-day = kasdien { $time }
digest-every-week =
    { $weekday ->
        [1] pirmadieniais
        [2] antradieniais
        [3] trečiadieniais
        [4] ketvirtadieniais
        [5] penktadieniais
        [6] šeštadieniais
       *[7] sekmadieniais
    } { $time }
digest-state =
    <b>Apžvalga ateina { $times }.</b>

    Kitą laiką tiesiog parašykite: <code>/digest 7:45</code> arba <code>/digest kas savaitę penkt 16:00</code>.
digest-state-off =
    <b>Apžvalga išjungta.</b>

    Pasirinkite laiką arba jį parašykite: <code>/digest 7:45</code>.
digest-weekly-button =
    { $weekday ->
        [1] Pr
        [2] An
        [3] Tr
        [4] Kt
        [5] Pn
        [6] Št
       *[7] Sk
    } { $time }
digest-daily-off-button = Be kasdienės
digest-weekly-off-button = Be savaitinės
digest-by-model = Dalį šių eilučių parašė kalbos modelis, jos patikrintos pagal šaltinius
digest-now-button = Atsiųsti dabar
digest-nothing-button = Pranešti ir kai naujienų nėra
digest-none = <b>{ $date }</b> · jūsų temomis nieko naujo
digest-nothing = Per pastarąją parą jūsų temomis nieko naujo.
digest-no-topics = Apžvalgai reikia temų. Pasirinkite jų – bus ką papasakoti.
digest-unclear =
    Laiko nesupratau. Pavyzdžiui, taip:
    <code>/digest 08:30</code>
    <code>/digest kas savaitę pirm 09:00</code>
    <code>/digest off</code>
    <code>/digest now</code>

### Naujausi ir paieška

latest-button = Naujausi siužetai
latest-title = <b>Naujausi</b>
latest-title-topic = <b>Naujausi: { $topic }</b>
latest-nothing = Siužetų dar nėra.
story-gone = Šis siužetas nebesaugomas.
search-nothing = Pagal „{ $query }“ nieko nerasta. Gali padėti mažiau žodžių arba vien vardas.
search-help =
    <b>Paieška visame, kas buvo</b>, bet kuria iš šešių kalbų: užklausa viena randa pranešimus kitomis.

    <code>/search Belaruskalij tranzitas</code>
    <code>"Didysis akmuo"</code> būtent šie žodžiai
    <code>topic:sankcijos Lenkija</code> viena tema
    <code>from:2026-09-01 to:2026-09-30</code> datos
    <code>source:reuters</code>, <code>camp:ukraine</code>, <code>lang:be</code> kas pranešė
    <code>-futbolas</code> be šio žodžio
search-here-button = Ieškoti čia
inline-nothing = Pagal „{ $query }“ nieko
inline-nothing-hint = Gali padėti mažiau žodžių arba vien vardas
inline-open-button = Atverti robote
inline-tips-button = Kaip ieškoti
inline-settings-button = Temos ir apžvalga

### Kodėl šis siužetas

why-button = Kodėl?
why-title = <b>Kodėl šis siužetas?</b>
why-relevant = Baltarusijos užsienio politika
why-sure = tikrai
why-likely = tikėtina
why-borderline = ties riba
why-term = „{ $term }“
why-quoted =
    { $terms } { $place ->
        [title] antraštėje
        [start] pirmuosiuose žodžiuose
        [lead] pradžioje
       *[text] toliau tekste
    }
why-together =
    Baltarusija ir kita pusė { $place ->
        [title] antraštėje
        [start] pirmuosiuose žodžiuose
        [lead] pradžioje
       *[text] toliau tekste
    }
why-belarus =
    Baltarusija { $place ->
        [title] antraštėje
        [start] pirmuosiuose žodžiuose
        [lead] pradžioje
       *[text] toliau tekste
    }
why-named =
    { $name } paminėta { $count ->
        [one] { $count } kartą
        [few] { $count } kartus
       *[other] { $count } kartų
    }
why-link = Baltarusija puslapio adrese
why-belarusian = parašyta baltarusiškai, kaip daugelis vidaus naujienų
why-mainly = daugiau apie Baltarusiją nei apie kitus
why-alone = kitos valstybės ar institucijos nepaminėtos
why-opinion = kalbos modelis: atvejis buvo abejotinas, tad jo paklausta
why-against = <i>Prieš: { $words }</i>
why-decisive = <i>Nuspręsta pagal pranešimą: { $source }</i>
rate-thanks = Ačiū. Užfiksuota be jūsų vardo.
rate-what-wrong = Kas negerai?
rate-off-topic-button = Ne šia tema: { $topic }
rate-off-subject-button = Ne apie Baltarusijos politiką
rate-wrong-group-button = Siužete skirtingi įvykiai

### Visas siužetas

full-button = Visas
story-usage = Kuris siužetas? Atverkite jį iš /latest ir spauskite „Visas“, atsakykite į jį komanda /story arba parašykite jo kodą: <code>/story abcde23456</code>
story-sides = <b>Kaip apie tai kalba kiekviena pusė</b>
story-side-voices =
    { $count ->
        [0] tik svetimi tekstai
        [one] { $count } redakcija
        [few] { $count } redakcijos
       *[other] { $count } redakcijų
    }
story-side-repeats = kartoja { $count }
story-side-first = pirmieji
story-silent = <b>Kol kas tyli:</b> { $camps }
story-differs = <b>Dėl ko jie nesutaria</b>
story-reports =
    { $count ->
        [one] { $count } pranešimas
        [few] { $count } pranešimai
       *[other] { $count } pranešimų
    }
differs-version = { $value } – { $sources }
differs-count-freed = paleista
differs-count-detained = sulaikyta
differs-count-killed = žuvo
differs-count-wounded = sužeista
differs-count-expelled = išsiųsta
differs-count-documents = pasirašyta dokumentų
differs-count-balloons = balionų
differs-count-drones = dronų
differs-count-missiles = raketų
differs-count-migrants = migrantų
differs-count-trucks = vilkikų
differs-count-soldiers = karių
differs-count-sanctioned = įtraukta į sankcijų sąrašą
differs-count-loan = paskola
differs-date-talks = derybų data
differs-date-summit = viršūnių susitikimo data
differs-date-sign = pasirašymo data
differs-date-close = uždarymo data
differs-date-open = atidarymo data
differs-place-talks = derybų vieta
differs-place-summit = viršūnių susitikimo vieta
differs-place-sign = pasirašymo vieta
differs-title-freed = paleistieji
title-president = prezidentas
title-questioned-president = „neteisėtas prezidentas“
title-dictator = „diktatorius“
title-former-president = buvęs prezidentas
title-elected-president = išrinktasis prezidentas
title-opposition-leader = opozicijos lyderis
title-fugitive = „bėglys“
title-extremist = „ekstremistas“
title-prime-minister = ministras pirmininkas
title-deputy-prime-minister = vicepremjeras
title-former-prime-minister = buvęs ministras pirmininkas
title-foreign-minister = užsienio reikalų ministras
title-deputy-foreign-minister = užsienio reikalų viceministras
title-former-foreign-minister = buvęs užsienio reikalų ministras
title-defence-minister = gynybos ministras
title-deputy-defence-minister = gynybos viceministras
title-interior-minister = vidaus reikalų ministras
title-deputy-interior-minister = vidaus reikalų viceministras
title-special-envoy = specialusis pasiuntinys
title-deputy-special-envoy = specialiojo pasiuntinio pavaduotojas
title-assistant-secretary = valstybės sekretoriaus padėjėjas
title-deputy-assistant-secretary = valstybės sekretoriaus padėjėjo pavaduotojas
title-ambassador = ambasadorius
title-charge-daffaires = laikinasis reikalų patikėtinis
title-former-ambassador = buvęs ambasadorius
title-political-prisoners = „politiniai kaliniai“
title-convicts = „nuteistieji“
story-by-model = Santrauką parašė kalbos modelis, ji patikrinta pagal šaltinius

### Šaltiniai ir jų būklė

since-time = nuo { $at }
since-weekday =
    nuo { $weekday ->
        [1] pirmadienio
        [2] antradienio
        [3] trečiadienio
        [4] ketvirtadienio
        [5] penktadienio
        [6] šeštadienio
       *[7] sekmadienio
    }
since-date = nuo { $month } { $day }
health-ok = naujausia { $at }
health-no-news-yet = naujienų dar nebuvo
health-quiet = be naujienų { $since }
health-stale = be naujienų { $since }, ilgiau nei įprastai
health-held = sulaikyta { $since }: beveik viskas buvo nauja iš karto
health-moved = kitu adresu { $since }
health-encoding = veikia, bet koduotė abejotina
health-gap = veikia, bet dalis įrašų praleista
health-down = neatsako { $since }
health-blocked = mūsų neįleidžia { $since }
health-gone = adresu nieko nėra { $since }
health-not-a-feed = rodo ne naujienas { $since }
health-unreadable = neįskaitoma { $since }
health-unasked = dar neskaityta
health-off = išjungta
sources-title =
    { $count ->
        [one] <b>{ $count } šaltinis</b>
        [few] <b>{ $count } šaltiniai</b>
       *[other] <b>{ $count } šaltinių</b>
    }
sources-failing = neveikia: { $count }
sources-all-failing = neveikia nė vienas
sources-read = Skaityta { $at }
sources-careful = △ Baltarusijoje geriau neatverti ir nepersiųsti.
sources-choose = Pasirinkite grupę, kad pamatytumėte, kas joje.
sources-none = Jokie šaltiniai neskaitomi.
sources-back-button = ‹ Visi šaltiniai

### Srautai, operatoriams

feeds-button = Srautai
feeds-title =
    { $count ->
        [one] <b>Skaitomas { $count } srautas</b>
        [few] <b>Skaitomi { $count } srautai</b>
       *[other] <b>Skaitoma { $count } srautų</b>
    }
feeds-clock = Skaityta { $last }, kitas kartas { $next }
feeds-not-asked = dar neskaityta: { $count }
feeds-all-well = Visi veikia.
feeds-failures =
    { $count ->
        [one] { $count } klaida
        [few] { $count } klaidos
       *[other] { $count } klaidų
    }
feeds-times = skaityta { $last }, kitas bandymas { $next }
feeds-times-never = niekad neskaityta, kitas bandymas { $next }
feeds-camps = <b>Veikia, pagal grupes</b>
feeds-added = <b>Pridėta čia:</b> { $ids }
feeds-hint = <code>/feeds add ADRESAS [grupė] [kalba]</code>, <code>/feeds remove ID</code>, <code>/feeds off ID</code>, <code>/feeds on ID</code>
feeds-usage =
    <b>Pakanka svetainės arba srauto adreso:</b>
    <code>/feeds add https://example.org</code>
    <code>/feeds add https://example.org ukraine uk</code>
    <code>/feeds remove ID</code>, <code>/feeds off ID</code>, <code>/feeds on ID</code>

    Grupės: { $camps }
feeds-found =
    { $count ->
        [one] <b>Rastas srautas.</b> Jį prideda jo numeris.
        [few] <b>Rasti { $count } srautai.</b> Numeris prideda vieną.
       *[other] <b>Rasta { $count } srautų.</b> Numeris prideda vieną.
    }
feeds-found-nothing = Adresu { $address } srauto nėra. Gali padėti paties srauto arba naujienų puslapio adresas.
feeds-unreachable = { $address } neįskaitoma: { $reason }
feeds-entries =
    { $count ->
        [one] { $count } įrašas
        [few] { $count } įrašai
       *[other] { $count } įrašų
    }
feeds-newest = naujausias { $at }
feeds-known = jau skaitomas: { $id }
feeds-known-off = sąraše, bet išjungtas: { $id }
feeds-ask-camp = Kieno tai balsas?
feeds-ask-language = Kuria kalba?
feeds-done = <b>{ $name }</b> pridėta kaip <code>{ $id }</code>: { $camp }, { $language }. Bus skaitoma per kitą apklausą.
feeds-removed = <code>{ $id }</code> pašalinta. Kas atnešta, lieka.
feeds-remove-declared = <code>{ $id }</code> yra srautų faile, čia jo nepašalinsi. <code>/feeds off { $id }</code> jį išjungs.
feeds-switched-off = <code>{ $id }</code> išjungta.
feeds-switched-on = <code>{ $id }</code> įjungta, bus skaitoma per kitą apklausą.
feeds-unknown-id = Srauto <code>{ $id }</code> nėra.
alarm-dark =
    { $count ->
        [1] <b>{ $camp }: vienintelis šaltinis neveikia { $since }.</b>
        [few] <b>{ $camp }: nė vienas iš { $count } šaltinių neveikia { $since }.</b>
       *[other] <b>{ $camp }: nė vienas iš { $count } šaltinių neveikia { $since }.</b>
    }
alarm-back = <b>{ $camp }: šaltiniai vėl veikia.</b> Tylėjo { $since }.
alarm-outage = <b>Neatsako { $count } iš { $total } srautų { $since }.</b> Tiek leidėjų vienu metu nedingsta: veikiausiai tai šio serverio tinklas.
alarm-outage-over = <b>Srautai vėl atsako.</b> Daugiau nei pusė neatsakė { $since }.

### Nustatymai

settings-title = Nustatymai
settings-button = Nustatymai
back-button = ‹ Nustatymai
settings-topics-instant = <b>Iš karto:</b> { $names }
settings-topics-daily = <b>Kasdien:</b> { $names }
settings-topics-weekly = <b>Kas savaitę:</b> { $names }
settings-topics-none = <b>Temos:</b> dar jokių
settings-digest = <b>Apžvalga:</b> { $times }
settings-digest-off = <b>Apžvalga:</b> išjungta
settings-clock = <b>Laikas:</b> { $zone }, dabar { $time }
settings-language = <b>Kalba:</b> { $language }
settings-topics-button = Temos
settings-when-button = Kada
settings-digest-button = Apžvalga
settings-zone-button = Laiko juosta
settings-language-button = Kalba
settings-forget-button = Pamiršti mane
settings-of-channel = Kanalas: <b>{ $title }</b>
channel-added = <b>Jau galiu rašyti kanale „{ $title }“.</b> Čia nustatykite, kas ten turi patekti: skaitytojai to nematys.
channel-set-up-button = Nustatyti kanalą
channel-leave-button = ‹ Mano nustatymai
channel-add-button = Pridėti mane prie kanalo
channel-unknown = Tokio kanalo nežinau arba nesate jo administratorius. Juo turiu būti ir aš.
language-choose = Kuria kalba kalbėti?
language-done = Nuo šiol kalbu lietuviškai.
language-unknown = Šios kalbos dar nemoku. Pasirinkite vieną iš šių.
timezone-choose = <b>Kur gyvenate?</b> Pasirinkite savo laiką arba parašykite miestą: <code>/timezone Ženeva</code>.
timezone-done = Laikas nustatytas: <b>{ $zone }</b>, dabar { $time }.
timezone-digest = Apžvalga ateina { $times }.
timezone-did-you-mean = Nežinau „{ $name }“. Gal vienas iš šių miestų?
timezone-unknown = Nežinau „{ $name }“. Gali padėti didesnis miestas netoliese: <code>/timezone Vilnius</code>.
timezone-offset = { $offset } nežino vasaros laiko, ir apžvalga pasislinktų valanda. Geriau pasirinkite miestą:
zone-europe-minsk = Minskas
zone-europe-vilnius = Vilnius
zone-europe-warsaw = Varšuva
zone-europe-kyiv = Kyjivas
zone-europe-moscow = Maskva
zone-europe-riga = Ryga
zone-europe-berlin = Berlynas
zone-europe-brussels = Briuselis
zone-europe-london = Londonas
zone-asia-tbilisi = Tbilisis
zone-america-new-york = Niujorkas
zone-asia-shanghai = Pekinas
forget-ask = Šio pokalbio temos, laikai ir nustatymai bus ištrinti visam laikui, o kartu ir pastarųjų dviejų dienų žinutės.
forget-button = Ištrinti viską
forget-done = Padaryta. Nieko neliko.

### Kas nepavyko ir ko nesupratau

error-incident = Mano pusėje kažkas sugedo. Pabandykite dar kartą; jei pasikartos, nurodykite { $id }.
error-admins-only = Šio pokalbio nustatymus keičia tik jo administratoriai.
error-stale-button = Šis mygtukas nebegalioja. Pakartokite komandą.
error-too-fast = Per greitai. Truputį palaukite.
unknown-command = Tokios komandos nėra. Visas išvardija /help.
unknown-command-meant = Tokios komandos nėra. Gal /{ $command }?
unknown-text = Atsakau į komandas (jas išvardija /help) ir ieškau. Ieškoti šių žodžių?
unknown-search-button = Ieškoti
unknown-message = Skaitau tik tekstą. Ką moku, pasakys /help.

### Siužetai ir apžvalgos

story-share = Dalytis
mute-story-button = Nutildyti
story-line-repeats = kartoja { $count }
story-line-single = vienintelis šaltinis: { $camp }
update-title = Nauja: { $headline }
update-count = <b>{ $matter }:</b> { $from } → { $to }
update-turn = <b>Padėtis apsivertė</b>
update-confirmed = <b>Oficialiai patvirtinta</b>
update-denied = <b>Oficialiai paneigta</b>
update-voice = <b>Pirmasis šios pusės žodis: { $camp }</b>
update-party = <b>Įsitraukia: { $name }</b>
card-title-away =
    { $count ->
        [one] { $count } siužetas, kol jūsų nebuvo
        [few] { $count } siužetai, kol jūsų nebuvo
       *[other] { $count } siužetų, kol jūsų nebuvo
    }
card-title-burst =
    { $count ->
        [one] { $count } naujas siužetas
        [few] { $count } nauji siužetai
       *[other] { $count } naujų siužetų
    }
digest-title-daily =
    { $count ->
        [one] { $date } · { $count } siužetas
        [few] { $date } · { $count } siužetai
       *[other] { $date } · { $count } siužetų
    }
digest-title-weekly =
    { $count ->
        [one] Savaitė iki { $date } · { $count } siužetas
        [few] Savaitė iki { $date } · { $count } siužetai
       *[other] Savaitė iki { $date } · { $count } siužetų
    }
digest-also = Trumpai
digest-more =
    { $count ->
        [one] ir dar { $count } siužetas
        [few] ir dar { $count } siužetai
       *[other] ir dar { $count } siužetų
    }
digest-search = Paieška
digest-settings = Nustatymai
topic-russia = Rusija
topic-china = Kinija
topic-sco = ŠBO
topic-brics = BRICS
topic-eaeu-cis = EAES ir NVS
topic-eu = Europos Sąjunga
topic-us = JAV
topic-neighbours = Kaimynai
topic-ukraine = Ukraina
topic-security = Saugumas
topic-trade = Prekyba
topic-sanctions = Sankcijos
topic-human-rights = Žmogaus teisės
topic-un-osce = JT ir ESBO
topic-third-countries = Kitos šalys
topic-diplomacy = Diplomatija
topic-democratic-forces = Demokratinės jėgos
topic-domestic-politics = Vidaus politika
topic-about-russia = Rusija ir Sąjunginė valstybė, energija, paskolos
topic-about-china = Kinija, „Viena juosta, vienas kelias“, „Didžiojo akmens“ parkas
topic-about-sco = Šanchajaus bendradarbiavimo organizacija
topic-about-brics = BRICS ir jos partneriai
topic-about-eaeu-cis = Eurazijos ekonominė sąjunga ir NVS
topic-about-eu = ES ir Vakarų Europos valstybės
topic-about-us = Jungtinės Valstijos
topic-about-neighbours = Lenkija, Lietuva, Latvija: sienos, migracija, tranzitas
topic-about-ukraine = Ukraina, karas, tarpininkavimas
topic-about-security = KSSO, NATO, pratybos, branduolinis ginklas
topic-about-trade = eksportas, kalio trąšos, tranzitas, investicijos
topic-about-sanctions = sankcijos Baltarusijai ir iš jos pusės
topic-about-human-rights = politiniai kaliniai ir teisės užsienio santykiuose
topic-about-un-osce = JT, ESBO, Europos Taryba, TATENA
topic-about-third-countries = Azija, Afrika, Artimieji Rytai, Lotynų Amerika
topic-about-diplomacy = vizitai, derybos, ambasadoriai, pripažinimas
topic-about-democratic-forces = išeivijos demokratinių jėgų diplomatija
topic-about-domestic-politics = rinkimai ir politika, kiek ji susijusi su užsienio
camp-state-belarus = Valstybinė Baltarusijos spauda
camp-independent-belarus = Nepriklausoma Baltarusijos spauda
camp-state-russia = Valstybinė Rusijos spauda
camp-independent-russia = Nepriklausoma Rusijos spauda
camp-ukraine = Ukraina
camp-poland = Lenkija
camp-baltics = Baltijos šalys
camp-western-media = Vakarų žiniasklaida
camp-eu-institution = ES institucijos
camp-us-government = JAV vyriausybė
camp-international-organisation = Tarptautinės organizacijos
camp-china = Kinija
camp-think-tank = Analitikos centrai
camp-other = Kiti
camp-short-state-belarus = valstybiniai
camp-short-independent-belarus = nepriklausomi
camp-short-state-russia = Rusija
camp-short-independent-russia = nepriklausoma Rusija
camp-short-ukraine = Ukraina
camp-short-poland = Lenkija
camp-short-baltics = Baltijos šalys
camp-short-western-media = Vakarai
camp-short-eu-institution = ES
camp-short-us-government = JAV
camp-short-international-organisation = organizacijos
camp-short-china = Kinija
camp-short-think-tank = analitikai
camp-short-other = kiti
language-be = Беларуская
language-be-tarask = Тарашкевіца
language-ru = Русский
language-en = English
language-uk = Українська
language-pl = Polski
language-lt = Lietuvių

### Stebėjimas, tildymas ir tylos valandos

watch-description = stebėti vardą ar žodžius
unwatch-description = nebestebėti
mute-description = nutildyti šaltinį, pusę, temą ar siužetą
quiet-description = tylos valandos nakčiai
watch-nothing = Dar nieko nestebite. Nurodykite žmogų, instituciją, vietą ar bet kokius žodžius: <code>/watch Didysis akmuo</code>, <code>/watch "be vizų" daily</code>. Čia ateis kiekvienas siužetas, kuriame jie minimi, kad ir kokia būtų tema.
watch-hint = Palieskite eilutę, kad pakeistumėte, kaip ji ateina, ✕ – kad nebestebėtumėte.
watch-instant = iš karto
watch-daily = kasdien
watch-weekly = kas savaitę
watch-done-entity = Stebime: <b>{ $name }</b> – visomis kalbomis ir rašybomis.
watch-done-words = Stebime žodžius <b>{ $name }</b>, visas jų formas.
watch-too-many = Stebėti galima ne daugiau kaip { $count }. Pirma ko nors atsisakykite: /unwatch
unwatch-done = Nebestebime: { $name }
unwatch-unknown = „{ $name }“ nestebite.
mute-nothing = Niekas nenutildyta. Nurodykite šaltinį, temą ar siužeto kodą, <code>/mute belta</code>, arba pasirinkite pusę:
mute-hint = Palieskite nutildytą, kad vėl girdėtumėte, arba pasirinkite pusę:
mute-done = Nutildyta: { $name }
mute-undone = Vėl girdėti: { $name }
mute-which = Ką reiškia „{ $name }“?
mute-unknown = Nėra nei šaltinio, nei pusės, nei temos pavadinimu „{ $name }“.
mute-story-name = siužetas { $id }
quiet-none = <b>Tylos valandų nėra.</b> Žinutės ateina dieną ir naktį. Pasirinkite valandas ir kas tada vyksta arba parašykite: <code>/quiet 22:00-07:00</code>
quiet-hold = <b>Tylu nuo { $from } iki { $until }:</b> žinutės laukia ryto ir ateina kartu.
quiet-silent = <b>Tylu nuo { $from } iki { $until }:</b> žinutės ateina be garso.
quiet-urgent = <b>Tylu nuo { $from } iki { $until }:</b> ateina tik tai, kas skubu, kita laukia ryto.
quiet-hold-button = Laukti ryto
quiet-silent-button = Be garso
quiet-urgent-button = Tik kas skubu
quiet-off-button = Be tylos valandų
quiet-unclear = Suprantu <code>/quiet 22:00-07:00</code>, <code>/quiet 22-7 tyliai</code> ir <code>/quiet off</code>.
settings-watches = Stebima: { $count }
settings-mutes = Nutildyta: { $count }
settings-quiet = Tylos valandos: { $from }–{ $until }
settings-watches-button = Stebima
settings-mutes-button = Nutildyta
settings-quiet-button = Tylos valandos

### Atsargus režimas

discreet-description = be nuorodų ir vardų, žinutės dingsta
more-description = siužeto šaltinis su nuoroda
discreet-ask = <b>Ar saugu, jei kas nors šalia pamatys, ką skaitote?</b> Kol neatsakysite, veikia atsargus režimas. Po kiek valandų žinutėms dingti?
discreet-on = 
    { $count ->
        [one] <b>Atsargus režimas įjungtas.</b> Žinutės dingsta po { $count } valandos.
        [few] <b>Atsargus režimas įjungtas.</b> Žinutės dingsta po { $count } valandų.
       *[other] <b>Atsargus režimas įjungtas.</b> Žinutės dingsta po { $count } valandų.
    }
discreet-off = <b>Atviras režimas:</b> su nuorodomis, redakcijų pavadinimais ir visu kitu.
discreet-means = Atsargiame režime nėra nuorodų, peržiūrų ir redakcijų pavadinimų: matyti tik, kuri pusė apie tai kalba. Nieko negalima persiųsti, žinutės, jūsų taip pat, ištrinamos, paieška iš kitų pokalbių išjungta. Pats „Telegram“ vis tiek žino, kad kalbatės su šiuo robotu. /forget viską ištrina iš karto.
discreet-hours-button = { $count } h
discreet-off-button = Atviras režimas: man saugu
discreet-private = Atsargus režimas galimas tik asmeniniame pokalbyje: grupė turi daug skaitytojų.
discreet-welcome = <b>Padaryta.</b> Štai ką pasirinkote; žemiau – naujausias siužetas.
more-button = Šaltinis
more-usage = Atsakykite į siužetą komanda /more arba po juo spauskite „Šaltinis“.
more-warning = Nuoroda parodys, ką skaitote, šiame pokalbyje ir naršyklės istorijoje. Ji bus ištrinta kartu su kitomis žinutėmis. Rodyti?
more-sure-button = Rodyti nuorodą
inline-discreet-button = Atsargiame režime išjungta
settings-discreet =
    { $count ->
        [one] Atsargus režimas: žinutės dingsta po { $count } valandos
        [few] Atsargus režimas: žinutės dingsta po { $count } valandų
       *[other] Atsargus režimas: žinutės dingsta po { $count } valandų
    }
settings-discreet-button = Atsargumas

### Chronologija, tendencijos, failai, praleista

timeline-description = kaip viskas buvo, pagal datas
trends-description = apie ką buvo savaitė
missed-description = ko jums nepranešta ir kodėl
export-description = nustatymai arba siužetai failu
stats-description = kaip sekasi robotui
timeline-choose = Kuri tema? Tinka ir bet kokie žodžiai: <code>/timeline Didysis akmuo</code>
timeline-title = { $name }: pagal datas
timeline-title-story = Kaip iki to prieita
timeline-nothing = Apie tai dar nieko nėra.
timeline-latest-button = Naujausias iš jų
timeline-button = Chronologija
story-earlier = <b>Anksčiau</b>
trends-title = <b>Pastarosios septynios dienos:</b> siužetų { $count }, savaitę anksčiau { $before }
trends-topic = { $topic }: { $count } ({ $before })
trends-names = <b>Minima dažniausiai:</b> { $names }
trends-camps = <b>Kas pasakoja:</b> { $camps }
trends-nothing = Per septynias dienas siužetų nebuvo.
export-choose = Kokiu pavidalu? Siužetai – jūsų temomis per 30 dienų; <code>/export csv sienos uždarymas</code> paims tai, ką ras paieška.
export-settings-button = Mano nustatymai (JSON)
export-markdown-button = Siužetai citavimui (Markdown)
export-csv-button = Siužetai lentele (CSV)
export-nothing = Tokių siužetų nėra.
export-discreet = Failas su redakcijų pavadinimais ir nuorodomis liktų įrenginyje. Pirma išjunkite atsargų režimą: /discreet
missed-title = <b>Per { $hours } val.:</b> siužetų { $stories }, pranešimų { $reports }, iš jų pakartotų { $copies }.
missed-muted = <b>Jūsų nutildyta: { $count }</b>
missed-other-topic = <b>Ne jūsų temos: { $count }</b>
missed-waits = <b>Laukia savo laiko: { $count }</b>
missed-digest = <b>Atidėta apžvalgai: { $count }</b>
missed-before = <b>Iki jūsų užsisakymo: { $count }</b>
missed-nothing = Gavote viską.
stats-title = Statistika
stats-chats = Aktyvių pokalbių: { $count }
stats-chats-few = Aktyvių pokalbių: mažiau nei { $floor }
stats-topics = Sekama: { $topics }
stats-articles = Saugoma straipsnių: { $count }
stats-stories = Siužetų per parą: { $count }
stats-feeds = Srautų: { $count }, neveikia: { $failing }
stats-outbox = Eilė: { $states }

thread-gone = Gija, į kurią ateidavo šie siužetai, uždaryta arba ištrinta: nuo šiol jie ateis čia. Norėdami juos perkelti, siųskite /subscribe norimoje gijoje.
no-rights = Čia: <b>{ $title }</b> man nebeleidžiama rašyti. Nustatymai išsaugoti: grąžinkite man teisę skelbti, ir viskas tęsis.
