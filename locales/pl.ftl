# Wiadomości to HTML Telegrama. Klucze na -button, -description i error-* pokazuje się bez znaczników.

### Profil bota

bot-description =
    Polityka zagraniczna Białorusi: jak mówi o niej każda ze stron. Czytam źródła państwowe, niezależne, rosyjskie, ukraińskie, polskie, bałtyckie, zachodnie i chińskie, łączę doniesienia o jednym wydarzeniu w jeden temat i przysyłam: od razu, co rano albo raz w tygodniu.

    Naciśnij Start i wybierz tematy.
bot-short-description = Polityka zagraniczna Białorusi: każde wydarzenie oczami każdej ze stron.

### Polecenia, jak pokazuje je menu

start-description = zaczynamy
latest-description = najnowsze wydarzenia
search-description = szukanie we wszystkim, co było
story-description = całość: jak mówi każda ze stron
subscribe-description = obserwowanie tematów
unsubscribe-description = koniec obserwowania tematów
topics-description = o czym są tematy
digest-description = przegląd o wybranej porze
sources-description = kogo czytam i kto milczy
settings-description = wszystko w jednym miejscu
language-description = język bota
timezone-description = strefa czasowa
forget-description = usunięcie wszystkich danych
help-description = co potrafię
feeds-description = kanały: stan, dodawanie, wyłączanie

### Początek i pomoc

start-hello =
    <b>Polityka zagraniczna Białorusi: każde wydarzenie oczami każdej ze stron.</b>

    Czytam źródła państwowe, niezależne, rosyjskie, ukraińskie, polskie, bałtyckie i zachodnie i łączę ich doniesienia o jednym wydarzeniu, z odnośnikiem do każdego.

    Co śledzimy?
start-hello-group =
    <b>Polityka zagraniczna Białorusi: każde wydarzenie oczami każdej ze stron.</b>

    Będę przynosić wiadomości na ten czat. Tematy wybierają administratorzy; na forum wiadomości trafiają do wątku, w którym je wybrano.

    Co śledzimy na tym czacie?
start-one-by-one-button = Wybierz pojedynczo
help-intro = <b>Co potrafię</b>
help-outro =
    Na dowolnym czacie wystarczy napisać <code>@{ $bot }</code> i kilka słów, żeby znaleźć wydarzenie i je przekazać.

    Tematy i pory można po prostu wpisać: <code>/subscribe chiny co tydzień</code>, <code>/digest 7:45</code>.

### Tematy i subskrypcje

bundle-everything = Wszystko
bundle-east = Rosja i WNP
bundle-west = Zachód i sankcje
bundle-border = Sąsiedzi i granica
bundle-asia = Chiny, SOW, BRICS
bundle-rights = Prawa i demokracja
topics-intro = <b>Tematy</b>
topics-choose =
    { $count ->
        [0] <b>Wybierz tematy.</b> Dotknij, by dodać temat; jeszcze raz, by go usunąć.
        [one] <b>Wybrano { $count } temat.</b> Dotknij, by dodać temat; jeszcze raz, by go usunąć.
        [few] <b>Wybrano { $count } tematy.</b> Dotknij, by dodać temat; jeszcze raz, by go usunąć.
       *[many] <b>Wybrano { $count } tematów.</b> Dotknij, by dodać temat; jeszcze raz, by go usunąć.
    }
topics-everything = wszystkie tematy
topics-choose-button = Wybierz tematy
topics-all-button = Wszystkie
topics-none-button = Żaden
topics-next-button = Dalej: kiedy ›
subscribe-button = Śledź: { $topic }
subscribe-done-instant = Gotowe. Wiadomości na tematy: <b>{ $topics }</b> przyjdą, gdy tylko się pojawią.
subscribe-done-daily = Gotowe. <b>{ $topics }</b>: w przeglądzie { $times }.
subscribe-done-weekly = Gotowe. <b>{ $topics }</b>: w przeglądzie { $times }.
subscribe-did-you-mean = Nie ma tematu „{ $words }”. Może chodzi o jeden z tych?
subscribe-unknown = Nie ma tematu „{ $words }”. Przycisk poniżej pokaże wszystkie.
unsubscribe-choose = <b>Z którego tematu zrezygnować?</b>
unsubscribe-nothing = Żaden temat nie jest śledzony.
unsubscribe-done = Koniec wiadomości na tematy: { $topics }.
when-choose =
    { $count ->
        [0] Żaden temat nie jest jeszcze wybrany. Od tego zacznijmy.
       *[other]
            Śledzone: <b>{ $topics }</b>.

            Kiedy przysyłać wiadomości?
    }
when-instant-button = Od razu
when-daily-button = Codziennie o { $time }
when-weekly-button =
    { $weekday ->
        [1] W poniedziałki
        [2] We wtorki
        [3] W środy
        [4] W czwartki
        [5] W piątki
        [6] W soboty
       *[7] W niedziele
    } o { $time }
when-done-instant = <b>Wszystko gotowe.</b> Wiadomości przyjdą, gdy tylko się pojawią.
when-done-daily = <b>Wszystko gotowe.</b> Wiadomości przyjdą w przeglądzie { $times }.
when-done-weekly = <b>Wszystko gotowe.</b> Wiadomości przyjdą w przeglądzie { $times }.

### Przegląd

digest-every-day = codziennie o { $time }
digest-every-week =
    { $weekday ->
        [1] w poniedziałki
        [2] we wtorki
        [3] w środy
        [4] w czwartki
        [5] w piątki
        [6] w soboty
       *[7] w niedziele
    } o { $time }
digest-state =
    <b>Przegląd przychodzi { $times }.</b>

    Inną porę wystarczy wpisać: <code>/digest 7:45</code> albo <code>/digest co tydzień pt 16:00</code>.
digest-state-off =
    <b>Przegląd jest wyłączony.</b>

    Wybierz porę albo ją wpisz: <code>/digest 7:45</code>.
digest-weekly-button =
    { $weekday ->
        [1] pon.
        [2] wt.
        [3] śr.
        [4] czw.
        [5] pt.
        [6] sob.
       *[7] niedz.
    } { $time }
digest-daily-off-button = Bez codziennego
digest-weekly-off-button = Bez tygodniowego
digest-by-model = Część tych wierszy napisał model językowy; porównano je ze źródłami
digest-now-button = Przyślij teraz
digest-nothing-button = Informuj też, gdy nic nowego
digest-none = <b>{ $date }</b> · nic nowego na wybrane tematy
digest-nothing = W ciągu ostatniej doby nic nowego na wybrane tematy.
digest-no-topics = Przegląd potrzebuje tematów. Po ich wybraniu będzie o czym opowiadać.
digest-unclear =
    Ta pora nie jest jasna. Na przykład tak:
    <code>/digest 08:30</code>
    <code>/digest co tydzień pon 09:00</code>
    <code>/digest off</code>
    <code>/digest now</code>

### Najnowsze i szukanie

latest-button = Najnowsze
latest-title = <b>Najnowsze</b>
latest-title-topic = <b>Najnowsze: { $topic }</b>
latest-nothing = Jeszcze nic nie ma.
story-gone = To wydarzenie nie jest już przechowywane.
search-nothing = Nic nie znaleziono: „{ $query }”. Może pomóc mniej słów albo samo nazwisko.
search-help =
    <b>Szukanie we wszystkim, co było</b>, w dowolnym z sześciu języków: pytanie w jednym znajduje relacje w pozostałych.

    <code>/search tranzyt Biełaruśkalija</code>
    <code>"Wielki Kamień"</code> dokładnie te słowa
    <code>topic:sankcje Polska</code> jeden temat
    <code>from:2026-09-01 to:2026-09-30</code> daty
    <code>source:reuters</code>, <code>camp:ukraine</code>, <code>lang:be</code> kto to podał
    <code>-piłka</code> bez tego słowa
search-here-button = Szukaj tutaj
inline-nothing = Nic: „{ $query }”
inline-nothing-hint = Może pomóc mniej słów albo samo nazwisko
inline-open-button = Otwórz w bocie
inline-tips-button = Jak szukać
inline-settings-button = Tematy i przegląd

### Dlaczego to

why-button = Dlaczego?
why-title = <b>Dlaczego ta wiadomość?</b>
why-relevant = Polityka zagraniczna Białorusi
why-sure = na pewno
why-likely = prawdopodobnie
why-borderline = na granicy
why-term = „{ $term }”
why-quoted =
    { $terms } { $place ->
        [title] w tytule
        [start] w pierwszych słowach
        [lead] na początku
       *[text] dalej w tekście
    }
why-together =
    Białoruś i inna strona { $place ->
        [title] w tytule
        [start] w pierwszych słowach
        [lead] na początku
       *[text] dalej w tekście
    }
why-belarus =
    Białoruś { $place ->
        [title] w tytule
        [start] w pierwszych słowach
        [lead] na początku
       *[text] dalej w tekście
    }
why-named =
    { $name }: wspomniano { $count ->
        [one] raz
        [few] { $count } razy
       *[many] { $count } razy
    }
why-link = Białoruś w adresie strony
why-belarusian = po białorusku, jak wiele wiadomości krajowych
why-mainly = więcej o Białorusi niż o innych
why-alone = nie wymieniono innego państwa ani organu
why-opinion = model językowy: przypadek był wątpliwy, więc go zapytano
why-against = <i>Przeciw: { $words }</i>
why-decisive = <i>Rozstrzygnęła relacja: { $source }</i>
rate-thanks = Dziękujemy. Głos policzono anonimowo.
rate-what-wrong = Co jest nie tak?
rate-off-topic-button = Nie na temat: { $topic }
rate-off-subject-button = Nie o polityce Białorusi
rate-wrong-group-button = Pomieszane wydarzenia

### Całość

full-button = Całość
story-usage = Które wydarzenie? Można je otworzyć z /latest i nacisnąć „Całość”, odpowiedzieć na nie poleceniem /story albo wpisać jego kod: <code>/story abcde23456</code>
story-sides = <b>Jak mówi o tym każda ze stron</b>
story-side-voices =
    { $count ->
        [0] tylko cudze teksty
        [one] { $count } redakcja
        [few] { $count } redakcje
       *[many] { $count } redakcji
    }
story-side-repeats =
    { $count ->
        [one] { $count } przedruk
        [few] { $count } przedruki
       *[many] { $count } przedruków
    }
story-side-first = pierwsi
story-silent = <b>Na razie milczą:</b> { $camps }
story-differs = <b>W czym się różnią</b>
story-reports = 
    { $count ->
        [one] { $count } relacja
        [few] { $count } relacje
       *[many] { $count } relacji
    }
differs-version = { $value } według: { $sources }
differs-count-freed = uwolnieni
differs-count-detained = zatrzymani
differs-count-killed = zabici
differs-count-wounded = ranni
differs-count-expelled = wydaleni
differs-count-documents = podpisane dokumenty
differs-count-balloons = balony
differs-count-drones = drony
differs-count-missiles = rakiety
differs-count-migrants = migranci
differs-count-trucks = ciężarówki
differs-count-soldiers = żołnierze
differs-count-sanctioned = objęci sankcjami
differs-count-loan = kredyt
differs-date-talks = data rozmów
differs-date-summit = data szczytu
differs-date-sign = data podpisania
differs-date-close = data zamknięcia
differs-date-open = data otwarcia
differs-place-talks = miejsce rozmów
differs-place-summit = miejsce szczytu
differs-place-sign = miejsce podpisania
differs-title-freed = uwolnieni
title-president = prezydent
title-questioned-president = „samozwańczy prezydent”
title-dictator = „dyktator”
title-former-president = były prezydent
title-elected-president = prezydent elekt
title-opposition-leader = lider opozycji
title-fugitive = „zbiegły polityk”
title-extremist = „ekstremista”
title-prime-minister = premier
title-deputy-prime-minister = wicepremier
title-former-prime-minister = były premier
title-foreign-minister = minister spraw zagranicznych
title-deputy-foreign-minister = wiceminister spraw zagranicznych
title-former-foreign-minister = były minister spraw zagranicznych
title-defence-minister = minister obrony
title-deputy-defence-minister = wiceminister obrony
title-interior-minister = minister spraw wewnętrznych
title-deputy-interior-minister = wiceminister spraw wewnętrznych
title-special-envoy = specjalny wysłannik
title-deputy-special-envoy = zastępca specjalnego wysłannika
title-assistant-secretary = asystent sekretarza stanu
title-deputy-assistant-secretary = zastępca asystenta sekretarza stanu
title-ambassador = ambasador
title-charge-daffaires = chargé d’affaires
title-former-ambassador = były ambasador
title-political-prisoners = „więźniowie polityczni”
title-convicts = „skazani”
story-by-model = Streszczenie napisał model językowy; porównano je ze źródłami

### Źródła i ich stan

since-time = od { $at }
since-weekday =
    od { $weekday ->
        [1] poniedziałku
        [2] wtorku
        [3] środy
        [4] czwartku
        [5] piątku
        [6] soboty
       *[7] niedzieli
    }
since-date = od { $day } { $month }
health-ok = ostatnio { $at }
health-no-news-yet = jeszcze bez wiadomości
health-quiet = bez wiadomości { $since }
health-stale = bez wiadomości { $since }, dłużej niż zwykle
health-held = wstrzymane { $since }: prawie wszystko było naraz nowe
health-moved = pod innym adresem { $since }
health-encoding = działa, lecz kodowanie jest wątpliwe
health-gap = działa, lecz część wpisów umknęła
health-down = nie odpowiada { $since }
health-blocked = nie wpuszcza nas { $since }
health-gone = pod adresem nic nie ma { $since }
health-not-a-feed = pokazuje coś innego niż wiadomości { $since }
health-unreadable = nie do odczytania { $since }
health-unasked = jeszcze nieczytane
health-off = wyłączone
sources-title =
    { $count ->
        [one] <b>{ $count } źródło</b>
        [few] <b>{ $count } źródła</b>
       *[many] <b>{ $count } źródeł</b>
    }
sources-failing = nie działa: { $count }
sources-all-failing = żadne nie działa
sources-read = Przeczytano { $at }
sources-careful = △ Na Białorusi lepiej nie otwierać i nie przekazywać.
sources-choose = Wybierz grupę, żeby zobaczyć, kto do niej należy.
sources-none = Żadne źródła nie są czytane.
sources-back-button = ‹ Wszystkie źródła

### Kanały, dla operatorów

feeds-button = Kanały
feeds-title =
    { $count ->
        [one] <b>Czytany jest { $count } kanał</b>
        [few] <b>Czytane są { $count } kanały</b>
       *[many] <b>Czytanych jest { $count } kanałów</b>
    }
feeds-clock = Przeczytano { $last }, następnie { $next }
feeds-not-asked = jeszcze nieczytane: { $count }
feeds-all-well = Wszystkie działają.
feeds-failures =
    { $count ->
        [one] { $count } błąd
        [few] { $count } błędy
       *[many] { $count } błędów
    }
feeds-times = przeczytano { $last }, następna próba { $next }
feeds-times-never = nigdy nieczytany, następna próba { $next }
feeds-camps = <b>Działają, według grup</b>
feeds-added = <b>Dodane tutaj:</b> { $ids }
feeds-hint = <code>/feeds add ADRES [grupa] [język]</code>, <code>/feeds remove ID</code>, <code>/feeds off ID</code>, <code>/feeds on ID</code>
feeds-usage =
    <b>Wystarczy adres strony albo kanału:</b>
    <code>/feeds add https://example.org</code>
    <code>/feeds add https://example.org ukraine uk</code>
    <code>/feeds remove ID</code>, <code>/feeds off ID</code>, <code>/feeds on ID</code>

    Grupy: { $camps }
feeds-found =
    { $count ->
        [one] <b>Znaleziono kanał.</b> Dodaje go jego numer.
        [few] <b>Znaleziono { $count } kanały.</b> Numer dodaje jeden z nich.
       *[many] <b>Znaleziono { $count } kanałów.</b> Numer dodaje jeden z nich.
    }
feeds-found-nothing = Pod adresem { $address } nie ma kanału. Może pomóc adres samego kanału albo strony z wiadomościami.
feeds-unreachable = Nie można odczytać { $address }: { $reason }
feeds-entries =
    { $count ->
        [one] { $count } wpis
        [few] { $count } wpisy
       *[many] { $count } wpisów
    }
feeds-newest = najnowszy { $at }
feeds-known = już czytany: { $id }
feeds-known-off = na liście, lecz wyłączony: { $id }
feeds-ask-camp = Czyj to głos?
feeds-ask-language = W jakim języku?
feeds-done = <b>{ $name }</b> dodano jako <code>{ $id }</code>: { $camp }, { $language }. Będzie czytany od następnego odpytania.
feeds-removed = <code>{ $id }</code> usunięto. To, co przyniósł, zostaje.
feeds-remove-declared = <code>{ $id }</code> jest w pliku kanałów i tutaj nie da się go usunąć. Wyłączy go <code>/feeds off { $id }</code>.
feeds-switched-off = <code>{ $id }</code> wyłączono.
feeds-switched-on = <code>{ $id }</code> włączono; będzie czytany od następnego odpytania.
feeds-unknown-id = Nie ma kanału <code>{ $id }</code>.
alarm-dark =
    { $count ->
        [1] <b>{ $camp }: jedyne źródło nie działa { $since }.</b>
        [few] <b>{ $camp }: żadne z { $count } źródeł nie działa { $since }.</b>
       *[many] <b>{ $camp }: żadne z { $count } źródeł nie działa { $since }.</b>
    }
alarm-back = <b>{ $camp }: źródła znów działają.</b> Milczały { $since }.
alarm-outage = <b>Nie odpowiada { $count } z { $total } kanałów { $since }.</b> Tylu wydawców nie znika naraz: pewnie chodzi o sieć tego serwera.
alarm-outage-over = <b>Kanały znów odpowiadają.</b> Ponad połowa milczała { $since }.

### Ustawienia

settings-title = Ustawienia
settings-button = Ustawienia
back-button = ‹ Ustawienia
settings-topics-instant = <b>Od razu:</b> { $names }
settings-topics-daily = <b>Codziennie:</b> { $names }
settings-topics-weekly = <b>Co tydzień:</b> { $names }
settings-topics-none = <b>Tematy:</b> jeszcze żadne
settings-digest = <b>Przegląd:</b> { $times }
settings-digest-off = <b>Przegląd:</b> wyłączony
settings-clock = <b>Czas:</b> { $zone }, teraz { $time }
settings-language = <b>Język:</b> { $language }
settings-topics-button = Tematy
settings-when-button = Kiedy
settings-digest-button = Przegląd
settings-zone-button = Strefa czasowa
settings-language-button = Język
settings-forget-button = Usuń dane
settings-of-channel = Kanał: <b>{ $title }</b>
channel-added = <b>Mogę już publikować w kanale „{ $title }”.</b> Tutaj ustawisz, co ma tam trafiać; czytelnicy tego nie zobaczą.
channel-set-up-button = Ustaw kanał
channel-leave-button = ‹ Moje ustawienia
channel-add-button = Dodaj mnie do kanału
channel-unknown = Nie znam takiego kanału albo nie jesteś jego administratorem. Ja też muszę nim być.
language-choose = W jakim języku rozmawiamy?
language-done = Odtąd mówię po polsku.
language-unknown = Tego języka jeszcze nie znam. Do wyboru są te.
timezone-choose = <b>Jaka strefa czasowa?</b> Wybierz ją albo wpisz miasto: <code>/timezone Genewa</code>.
timezone-done = Czas ustawiony: <b>{ $zone }</b>, teraz { $time }.
timezone-digest = Przegląd przychodzi { $times }.
timezone-did-you-mean = Nie znam „{ $name }”. Może jedno z tych miast?
timezone-unknown = Nie znam „{ $name }”. Może pomóc większe miasto w pobliżu: <code>/timezone Wilno</code>.
timezone-offset = { $offset } nie zna czasu letniego i przegląd przesunąłby się o godzinę. Lepiej wybrać miasto:
zone-europe-minsk = Mińsk
zone-europe-vilnius = Wilno
zone-europe-warsaw = Warszawa
zone-europe-kyiv = Kijów
zone-europe-moscow = Moskwa
zone-europe-riga = Ryga
zone-europe-berlin = Berlin
zone-europe-brussels = Bruksela
zone-europe-london = Londyn
zone-asia-tbilisi = Tbilisi
zone-america-new-york = Nowy Jork
zone-asia-shanghai = Pekin
forget-ask = Tematy, pory i ustawienia tego czatu zostaną usunięte na zawsze, a razem z nimi wiadomości z ostatnich dwóch dni.
forget-button = Usuń wszystko
forget-done = Gotowe. Nic nie zostało.

### Co poszło nie tak i co było niejasne

error-incident = Coś się u mnie zepsuło. Proszę spróbować jeszcze raz, a gdyby się powtórzyło, podać { $id }.
error-admins-only = Ustawienia tego czatu zmieniają tylko jego administratorzy.
error-stale-button = Ten przycisk jest nieaktualny. Proszę zapytać jeszcze raz.
error-too-fast = Za szybko. Proszę chwilę zaczekać.
unknown-command = Nie ma takiego polecenia. Wszystkie wymienia /help.
unknown-command-meant = Nie ma takiego polecenia. Może /{ $command }?
unknown-text = Odpowiadam na polecenia (wymienia je /help) i szukam. Poszukać tych słów?
unknown-search-button = Szukaj
unknown-message = Czytam tylko tekst. Co potrafię, mówi /help.

### Wydarzenia i przeglądy

story-share = Przekaż
mute-story-button = Wycisz
story-line-repeats =
    { $count ->
        [one] { $count } przedruk
        [few] { $count } przedruki
       *[many] { $count } przedruków
    }
story-line-single = jedyne źródło: { $camp }
update-title = Nowe: { $headline }
update-count = <b>{ $matter }:</b> { $from } → { $to }
update-turn = <b>Sytuacja się odwróciła</b>
update-confirmed = <b>Potwierdzone oficjalnie</b>
update-denied = <b>Zdementowane oficjalnie</b>
update-voice = <b>Pierwszy głos tej strony: { $camp }</b>
update-party = <b>Dołącza: { $name }</b>
card-title-away =
    { $count ->
        [one] { $count } wydarzenie podczas nieobecności
        [few] { $count } wydarzenia podczas nieobecności
       *[many] { $count } wydarzeń podczas nieobecności
    }
card-title-burst =
    { $count ->
        [one] { $count } nowe wydarzenie
        [few] { $count } nowe wydarzenia
       *[many] { $count } nowych wydarzeń
    }
digest-title-daily =
    { $count ->
        [one] { $date } · { $count } wydarzenie
        [few] { $date } · { $count } wydarzenia
       *[many] { $date } · { $count } wydarzeń
    }
digest-title-weekly =
    { $count ->
        [one] Tydzień do: { $date } · { $count } wydarzenie
        [few] Tydzień do: { $date } · { $count } wydarzenia
       *[many] Tydzień do: { $date } · { $count } wydarzeń
    }
digest-also = W skrócie
digest-more =
    { $count ->
        [one] i jeszcze { $count } wydarzenie
        [few] i jeszcze { $count } wydarzenia
       *[many] i jeszcze { $count } wydarzeń
    }
digest-search = Szukaj
digest-settings = Ustawienia
topic-russia = Rosja
topic-china = Chiny
topic-sco = SOW
topic-brics = BRICS
topic-eaeu-cis = EUG i WNP
topic-eu = Unia Europejska
topic-us = Stany Zjednoczone
topic-neighbours = Sąsiedzi
topic-ukraine = Ukraina
topic-security = Bezpieczeństwo
topic-trade = Handel
topic-sanctions = Sankcje
topic-human-rights = Prawa człowieka
topic-un-osce = ONZ i OBWE
topic-third-countries = Inne kraje
topic-diplomacy = Dyplomacja
topic-democratic-forces = Siły demokratyczne
topic-domestic-politics = Polityka wewnętrzna
topic-about-russia = Rosja i Państwo Związkowe, energia, kredyty
topic-about-china = Chiny, Pas i Szlak, park „Wielki Kamień”
topic-about-sco = Szanghajska Organizacja Współpracy
topic-about-brics = BRICS i jego partnerzy
topic-about-eaeu-cis = Euroazjatycka Unia Gospodarcza i WNP
topic-about-eu = UE i państwa Europy Zachodniej
topic-about-us = Stany Zjednoczone
topic-about-neighbours = Polska, Litwa, Łotwa: granice, migracja, tranzyt
topic-about-ukraine = Ukraina, wojna, mediacje
topic-about-security = OUBZ, NATO, manewry, broń jądrowa
topic-about-trade = eksport, potas, tranzyt, inwestycje
topic-about-sanctions = sankcje wobec Białorusi i z jej strony
topic-about-human-rights = więźniowie polityczni i prawa w stosunkach międzynarodowych
topic-about-un-osce = ONZ, OBWE, Rada Europy, MAEA
topic-about-third-countries = Azja, Afryka, Bliski Wschód, Ameryka Łacińska
topic-about-diplomacy = wizyty, rozmowy, ambasadorzy, uznanie
topic-about-democratic-forces = dyplomacja sił demokratycznych na emigracji
topic-about-domestic-politics = wybory i polityka, o ile dotyczą zagranicznej
camp-state-belarus = Media państwowe Białorusi
camp-independent-belarus = Niezależne media białoruskie
camp-state-russia = Media państwowe Rosji
camp-independent-russia = Niezależne media rosyjskie
camp-ukraine = Ukraina
camp-poland = Polska
camp-baltics = Kraje bałtyckie
camp-western-media = Media zachodnie
camp-eu-institution = Instytucje UE
camp-us-government = Rząd USA
camp-international-organisation = Organizacje międzynarodowe
camp-china = Chiny
camp-think-tank = Ośrodki analityczne
camp-other = Inni
camp-short-state-belarus = państwowe
camp-short-independent-belarus = niezależne
camp-short-state-russia = Rosja
camp-short-independent-russia = niezależna Rosja
camp-short-ukraine = Ukraina
camp-short-poland = Polska
camp-short-baltics = kraje bałtyckie
camp-short-western-media = Zachód
camp-short-eu-institution = UE
camp-short-us-government = USA
camp-short-international-organisation = organizacje
camp-short-china = Chiny
camp-short-think-tank = analitycy
camp-short-other = inni
language-be = Беларуская
language-be-tarask = Тарашкевіца
language-ru = Русский
language-en = English
language-uk = Українська
language-pl = Polski
language-lt = Lietuvių

### Obserwowanie, wyciszanie i cisza nocna

watch-description = obserwowanie nazwiska lub słów
unwatch-description = koniec obserwowania
mute-description = wyciszenie źródła, strony lub tematu
quiet-description = cisza nocna
watch-nothing = Nic nie jest jeszcze obserwowane. Można podać osobę, instytucję, miejsce albo dowolne słowa: <code>/watch Wielki Kamień</code>, <code>/watch "ruch bezwizowy" daily</code>. Przyjdzie tu każda wiadomość, która je wymienia, na jakikolwiek temat.
watch-hint = Dotknięcie wiersza zmienia, jak przychodzi, ✕ kończy obserwowanie.
watch-instant = od razu
watch-daily = codziennie
watch-weekly = co tydzień
watch-done-entity = Obserwowane: <b>{ $name }</b>, we wszystkich językach i pisowniach.
watch-done-words = Obserwowane słowa: <b>{ $name }</b>, we wszystkich formach.
watch-too-many = Można obserwować najwyżej { $count }. Najpierw trzeba z czegoś zrezygnować: /unwatch
unwatch-done = Już nieobserwowane: { $name }
unwatch-unknown = „{ $name }” nie jest obserwowane.
mute-nothing = Nic nie jest wyciszone. Można podać źródło, temat albo kod wydarzenia, <code>/mute belta</code>, lub wybrać stronę:
mute-hint = Dotknięcie wyciszonego przywraca mu głos; można też wybrać stronę:
mute-done = Wyciszono: { $name }
mute-undone = Znów słychać: { $name }
mute-which = Co znaczy „{ $name }”?
mute-unknown = Nie ma źródła, strony ani tematu o nazwie „{ $name }”.
mute-story-name = wydarzenie { $id }
quiet-none = <b>Ciszy nocnej nie ma.</b> Wiadomości przychodzą w dzień i w nocy. Wybierz godziny i co się wtedy dzieje albo wpisz: <code>/quiet 22:00-07:00</code>
quiet-hold = <b>Cisza od { $from } do { $until }:</b> wiadomości czekają do rana i przychodzą razem.
quiet-silent = <b>Cisza od { $from } do { $until }:</b> wiadomości przychodzą bez dźwięku.
quiet-urgent = <b>Cisza od { $from } do { $until }:</b> przychodzi tylko pilne, reszta czeka do rana.
quiet-hold-button = Czekać do rana
quiet-silent-button = Bez dźwięku
quiet-urgent-button = Tylko pilne
quiet-off-button = Bez ciszy nocnej
quiet-unclear = Rozumiem <code>/quiet 22:00-07:00</code>, <code>/quiet 22-7 cicho</code> i <code>/quiet off</code>.
settings-watches = Obserwowane: { $count }
settings-mutes = Wyciszone: { $count }
settings-quiet = Cisza nocna: { $from }–{ $until }
settings-watches-button = Obserwowane
settings-mutes-button = Wyciszone
settings-quiet-button = Cisza nocna

### Tryb ostrożny

discreet-description = bez odnośników i nazw, wiadomości znikają
more-description = źródło wydarzenia z odnośnikiem
discreet-ask = <b>Czy to bezpieczne, gdyby ktoś obok zobaczył, co tu jest?</b> Do czasu odpowiedzi działa tryb ostrożny. Po ilu godzinach wiadomości mają znikać?
discreet-on = 
    { $count ->
        [one] <b>Tryb ostrożny jest włączony.</b> Wiadomości znikają po { $count } godzinie.
        [few] <b>Tryb ostrożny jest włączony.</b> Wiadomości znikają po { $count } godzinach.
       *[many] <b>Tryb ostrożny jest włączony.</b> Wiadomości znikają po { $count } godzinach.
    }
discreet-off = <b>Tryb pełny:</b> z odnośnikami, nazwami redakcji i całą resztą.
discreet-means = W trybie ostrożnym nie ma odnośników, podglądu ani nazw redakcji: widać tylko, która strona o tym mówi. Niczego nie da się przekazać, wiadomości, także wysłane do bota, są usuwane, a szukanie z innych czatów jest wyłączone. Sam Telegram i tak wie o tej rozmowie. /forget usuwa wszystko od razu.
discreet-hours-button = { $count } h
discreet-off-button = Tryb pełny: nic mi nie grozi
discreet-private = Tryb ostrożny działa tylko na czacie prywatnym: grupa ma wielu czytelników.
discreet-welcome = <b>Gotowe.</b> Oto wybrane ustawienia; niżej najnowsze wydarzenie.
more-button = Źródło
more-usage = Na wydarzenie trzeba odpowiedzieć poleceniem /more albo nacisnąć pod nim „Źródło”.
more-warning = Odnośnik zdradza, co tu się czyta, na tym czacie i w historii przeglądarki. Zniknie razem z innymi wiadomościami. Pokazać?
more-sure-button = Pokaż odnośnik
inline-discreet-button = Wyłączone w trybie ostrożnym
settings-discreet =
    { $count ->
        [one] Tryb ostrożny: wiadomości znikają po { $count } godzinie
        [few] Tryb ostrożny: wiadomości znikają po { $count } godzinach
       *[many] Tryb ostrożny: wiadomości znikają po { $count } godzinach
    }
settings-discreet-button = Ostrożność

### Kalendarium, tendencje, pliki, pominięte

timeline-description = jak do tego doszło, dzień po dniu
trends-description = o czym był tydzień
missed-description = co nie dotarło i dlaczego
export-description = ustawienia lub wydarzenia jako plik
stats-description = jak się miewa bot
timeline-choose = Który temat? Mogą być też dowolne słowa: <code>/timeline Wielki Kamień</code>
timeline-title = { $name }: kalendarium
timeline-title-story = Jak do tego doszło
timeline-nothing = Nic jeszcze o tym nie ma.
timeline-latest-button = Najnowsze z nich
timeline-button = Kalendarium
story-earlier = <b>Wcześniej</b>
trends-title = <b>Ostatnie siedem dni:</b> wydarzeń { $count }, tydzień wcześniej { $before }
trends-topic = { $topic }: { $count } ({ $before })
trends-names = <b>Wymieniani najczęściej:</b> { $names }
trends-camps = <b>Kto opowiada:</b> { $camps }
trends-nothing = W ostatnich siedmiu dniach nie było wydarzeń.
export-choose = W jakiej postaci? Wydarzenia na wybrane tematy z 30 dni; <code>/export csv zamknięcie granicy</code> weźmie to, co znajdzie szukanie.
export-settings-button = Ustawienia (JSON)
export-markdown-button = Wydarzenia do cytowania (Markdown)
export-csv-button = Wydarzenia w tabeli (CSV)
export-nothing = Nie ma takich wydarzeń.
export-discreet = Plik z nazwami redakcji i odnośnikami zostałby na urządzeniu. Najpierw trzeba wyłączyć tryb ostrożny: /discreet
missed-title = <b>W ciągu { $hours } godz.:</b> wydarzeń { $stories }, relacji { $reports }, z tego przedruków { $copies }.
missed-muted = <b>Wyciszone: { $count }</b>
missed-other-topic = <b>Spoza wybranych tematów: { $count }</b>
missed-waits = <b>Czeka na swoją porę: { $count }</b>
missed-digest = <b>Odłożone do przeglądu: { $count }</b>
missed-before = <b>Sprzed subskrypcji: { $count }</b>
missed-nothing = Dotarło wszystko.
stats-title = Statystyka
stats-chats = Aktywne czaty: { $count }
stats-chats-few = Aktywne czaty: mniej niż { $floor }
stats-topics = Śledzone: { $topics }
stats-articles = Artykuły w bazie: { $count }
stats-stories = Wydarzenia z ostatniej doby: { $count }
stats-feeds = Kanały: { $count }, nie działa: { $failing }
stats-outbox = Kolejka: { $states }

thread-gone = Wątek, do którego trafiały te wiadomości, zamknięto lub usunięto: od teraz będą przychodzić tutaj. Aby je przenieść, wyślij /subscribe w wybranym wątku.
no-rights = W <b>{ $title }</b> nie mogę już pisać. Ustawienia zostają: proszę przywrócić mi prawo publikowania, a wszystko ruszy dalej.
