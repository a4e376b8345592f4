# Паведамленні ў HTML Telegram. Ключы на -button, -description і error-* паказваюцца без разметкі.

### Профіль бота

bot-description =
    Знешняя палітыка Беларусі — так, як пра яе кажа кожны бок. Я чытаю дзяржаўныя, незалежныя, расійскія, украінскія, польскія, балтыйскія, заходнія і кітайскія крыніцы, зводжу паведамленні пра адну падзею ў сюжэт і дасылаю яго: адразу, кожную раніцу ці раз на тыдзень.

    Націсніце «Старт» і выберыце тэмы.
bot-short-description = Знешняя палітыка Беларусі: кожная падзея вачыма ўсіх бакоў.

### Каманды ў меню

start-description = пачаць
latest-description = апошнія сюжэты
search-description = пошук па ўсім, што было
story-description = сюжэт цалкам, па баках
subscribe-description = падпісацца на тэмы
unsubscribe-description = адпісацца ад тэм
topics-description = пра што гэтыя тэмы
digest-description = дайджэст у зручны час
sources-description = каго я чытаю і хто маўчыць
settings-description = усе налады
language-description = мова бота
timezone-description = часавы пояс
forget-description = выдаліць усё пра вас
help-description = што ўмее бот
feeds-description = стужкі: стан, даданне, адключэнне

### Пачатак і даведка

start-hello =
    <b>Знешняя палітыка Беларусі: кожная падзея вачыма ўсіх бакоў.</b>

    Я чытаю дзяржаўныя, незалежныя, расійскія, украінскія, польскія, балтыйскія і заходнія крыніцы і зводжу іх паведамленні пра адну падзею ў адзін сюжэт са спасылкамі на кожнае.

    За чым вам цікава сачыць?
start-hello-group =
    <b>Знешняя палітыка Беларусі: кожная падзея вачыма ўсіх бакоў.</b>

    Сюжэты будуць прыходзіць у гэты чат. Тэмы выбіраюць адміністратары; на форуме сюжэты прыходзяць у тую галіну, дзе тэму выбралі.

    За чым сачыць гэтаму чату?
start-one-by-one-button = Выбраць па адной
help-intro = <b>Што я ўмею</b>
help-outro =
    У любым чаце набярыце <code>@{ $bot }</code> і некалькі слоў — знойдзецца сюжэт, якім можна падзяліцца.

    Тэмы і час можна проста напісаць: <code>/subscribe кітай штотыдзень</code>, <code>/digest 7:45</code>.

### Тэмы і падпіскі

bundle-everything = Усе тэмы
bundle-east = Расія і СНД
bundle-west = Захад і санкцыі
bundle-border = Суседзі і мяжа
bundle-asia = Кітай, ШАС, БРІКС
bundle-rights = Правы і дэмсілы
topics-intro = <b>Тэмы</b>
topics-choose =
    { $count ->
        [0] <b>Выберыце тэмы.</b> Націсніце, каб дадаць тэму; яшчэ раз — каб прыбраць.
        [one] <b>Выбрана { $count } тэма.</b> Націсніце, каб дадаць тэму; яшчэ раз — каб прыбраць.
        [few] <b>Выбраны { $count } тэмы.</b> Націсніце, каб дадаць тэму; яшчэ раз — каб прыбраць.
       *[many] <b>Выбрана { $count } тэм.</b> Націсніце, каб дадаць тэму; яшчэ раз — каб прыбраць.
    }
topics-everything = усе тэмы
topics-choose-button = Выбраць тэмы
topics-all-button = Усе
topics-none-button = Ніводнай
topics-next-button = Далей: калі ›
subscribe-button = Сачыць: { $topic }
subscribe-done-instant = Гатова. Сюжэты на тэмы <b>{ $topics }</b> прыйдуць адразу, як толькі з’явяцца.
subscribe-done-daily = Гатова. <b>{ $topics }</b>: у дайджэсце { $times }.
subscribe-done-weekly = Гатова. <b>{ $topics }</b>: у дайджэсце { $times }.
subscribe-did-you-mean = Тэмы «{ $words }» няма. Можа, адна з гэтых?
subscribe-unknown = Тэмы «{ $words }» няма. Усе тэмы — па кнопцы ніжэй.
unsubscribe-choose = <b>Ад якой тэмы адпісацца?</b>
unsubscribe-nothing = Падпісак няма.
unsubscribe-done = Больш не прыйдуць сюжэты на тэмы: { $topics }.
when-choose =
    { $count ->
        [0] Тэмы яшчэ не выбраны. Спачатку выберыце хаця б адну.
       *[other]
            Выбрана: <b>{ $topics }</b>.

            Калі дасылаць сюжэты?
    }
when-instant-button = Адразу
when-daily-button = Кожны дзень а { $time }
when-weekly-button =
    { $weekday ->
        [1] Па панядзелках
        [2] Па аўторках
        [3] Па серадах
        [4] Па чацвяргах
        [5] Па пятніцах
        [6] Па суботах
       *[7] Па нядзелях
    } а { $time }
when-done-instant = <b>Гатова.</b> Сюжэты прыйдуць адразу, як толькі з’явяцца.
when-done-daily = <b>Гатова.</b> Сюжэты прыйдуць у дайджэсце { $times }.
when-done-weekly = <b>Гатова.</b> Сюжэты прыйдуць у дайджэсце { $times }.

### Дайджэст

digest-every-day = кожны дзень а { $time }
digest-every-week =
    { $weekday ->
        [1] па панядзелках
        [2] па аўторках
        [3] па серадах
        [4] па чацвяргах
        [5] па пятніцах
        [6] па суботах
       *[7] па нядзелях
    } а { $time }
digest-state =
    <b>Дайджэст прыходзіць { $times }.</b>

    Іншы час можна проста напісаць: <code>/digest 7:45</code> ці <code>/digest штотыдзень пт 16:00</code>.
digest-state-off =
    <b>Дайджэст выключаны.</b>

    Выберыце час або напішыце свой: <code>/digest 7:45</code>.
digest-weekly-button =
    { $weekday ->
        [1] Пн
        [2] Аўт
        [3] Ср
        [4] Чц
        [5] Пт
        [6] Сб
       *[7] Нд
    } { $time }
digest-daily-off-button = Без штодзённага
digest-weekly-off-button = Без штотыднёвага
digest-by-model = Частку радкоў напісала моўная мадэль, яны звераныя з крыніцамі
digest-now-button = Даслаць цяпер
digest-nothing-button = Паведамляць, калі навін няма
digest-none = <b>{ $date }</b> · па вашых тэмах нічога новага
digest-nothing = За апошнія суткі па вашых тэмах новага няма.
digest-no-topics = Дайджэсту патрэбны тэмы. Выберыце хаця б адну — і яму будзе пра што расказаць.
digest-unclear =
    Не ўдалося разабраць час. Напрыклад, так:
    <code>/digest 08:30</code>
    <code>/digest штотыдзень пн 09:00</code>
    <code>/digest off</code>
    <code>/digest now</code>

### Апошняе і пошук

latest-button = Апошнія сюжэты
latest-title = <b>Апошняе</b>
latest-title-topic = <b>Апошняе: { $topic }</b>
latest-nothing = Сюжэтаў пакуль няма.
story-gone = Гэты сюжэт ужо не захоўваецца.
search-nothing = Па запыце «{ $query }» нічога не знайшлося. Паспрабуйце менш слоў або адно толькі імя.
search-help =
    <b>Пошук па ўсім, што было</b>, на любой з шасці моў: запыт на адной знаходзіць паведамленні і на іншых.

    <code>/search Беларуськалій транзіт</code>
    <code>"Вялікі камень"</code> дакладныя словы
    <code>topic:санкцыі Польшча</code> адна тэма
    <code>from:2026-09-01 to:2026-09-30</code> даты
    <code>source:reuters</code>, <code>camp:ukraine</code>, <code>lang:be</code> хто расказаў
    <code>-футбол</code> без гэтага слова
search-here-button = Шукаць
inline-nothing = Нічога па запыце «{ $query }»
inline-nothing-hint = Паспрабуйце менш слоў або адно толькі імя
inline-open-button = Адкрыць у боце
inline-tips-button = Як шукаць
inline-settings-button = Тэмы і дайджэст

### Чаму расказаны сюжэт

why-button = Чаму гэта?
why-title = <b>Чаму гэты сюжэт?</b>
why-relevant = Знешняя палітыка Беларусі
why-sure = упэўнена
why-likely = верагодна
why-borderline = на мяжы
why-term = «{ $term }»
why-quoted =
    { $terms } { $place ->
        [title] у загалоўку
        [start] у першых словах
        [lead] у пачатку тэксту
       *[text] далей у тэксце
    }
why-together =
    Беларусь і яшчэ адзін бок { $place ->
        [title] у загалоўку
        [start] у першых словах
        [lead] у пачатку тэксту
       *[text] далей у тэксце
    }
why-belarus =
    Беларусь { $place ->
        [title] у загалоўку
        [start] у першых словах
        [lead] у пачатку тэксту
       *[text] далей у тэксце
    }
why-named =
    { $name }: { $count ->
        [one] { $count } згадка
        [few] { $count } згадкі
       *[many] { $count } згадак
    }
why-link = Беларусь у адрасе старонкі
why-belarusian = напісана па-беларуску, а так пішуць і пра ўнутраныя справы
why-mainly = пра Беларусь больш, чым пра іншых
why-alone = не названа ніводная іншая дзяржава ці арганізацыя
why-opinion = адказ моўнай мадэлі: выпадак спрэчны, і яе спыталі
why-against = <i>Супраць: { $words }</i>
why-decisive = <i>Вырашана паводле паведамлення: { $source }</i>
rate-thanks = Дзякуй. Улічана без вашага імя.
rate-what-wrong = Што не так?
rate-off-topic-button = Не пра тэму: { $topic }
rate-off-subject-button = Не пра палітыку Беларусі
rate-wrong-group-button = У сюжэце розныя падзеі

### Сюжэт цалкам

full-button = Цалкам
story-usage = Які сюжэт? Адкрыйце яго ў /latest і націсніце «Цалкам», адкажыце на яго камандай /story ці напішыце яго код: <code>/story abcde23456</code>
story-sides = <b>Як пра гэта кажа кожны бок</b>
story-side-voices =
    { $count ->
        [0] толькі чужыя тэксты
        [one] { $count } выданне
        [few] { $count } выданні
       *[many] { $count } выданняў
    }
story-side-repeats =
    { $count ->
        [one] { $count } перадрук
        [few] { $count } перадрукі
       *[many] { $count } перадрукаў
    }
story-side-first = першымі
story-silent = <b>Пакуль маўчаць:</b> { $camps }
story-differs = <b>У чым яны разыходзяцца</b>
story-reports =
    { $count ->
        [one] { $count } паведамленне
        [few] { $count } паведамленні
       *[many] { $count } паведамленняў
    }
differs-version = { $value } — { $sources }
differs-count-freed = вызвалены
differs-count-detained = затрыманы
differs-count-killed = загінулі
differs-count-wounded = паранены
differs-count-expelled = высланы
differs-count-documents = падпісана дакументаў
differs-count-balloons = шароў
differs-count-drones = беспілотнікаў
differs-count-missiles = ракет
differs-count-migrants = мігрантаў
differs-count-trucks = грузавікоў
differs-count-soldiers = вайскоўцаў
differs-count-sanctioned = унесены ў санкцыйны спіс
differs-count-loan = крэдыт
differs-date-talks = дата перамоваў
differs-date-summit = дата саміту
differs-date-sign = дата падпісання
differs-date-close = дата закрыцця
differs-date-open = дата адкрыцця
differs-place-talks = месца перамоваў
differs-place-summit = месца саміту
differs-place-sign = месца падпісання
differs-title-freed = вызваленыя
title-president = прэзідэнт
title-questioned-president = «нелегітымны прэзідэнт»
title-dictator = «дыктатар»
title-former-president = былы прэзідэнт
title-elected-president = абраны прэзідэнт
title-opposition-leader = лідар апазіцыі
title-fugitive = «ва ўцёках»
title-extremist = «экстрэміст»
title-prime-minister = прэм’ер-міністр
title-deputy-prime-minister = віцэ-прэм’ер
title-former-prime-minister = былы прэм’ер-міністр
title-foreign-minister = міністр замежных спраў
title-deputy-foreign-minister = намеснік міністра замежных спраў
title-former-foreign-minister = былы міністр замежных спраў
title-defence-minister = міністр абароны
title-deputy-defence-minister = намеснік міністра абароны
title-interior-minister = міністр унутраных спраў
title-deputy-interior-minister = намеснік міністра ўнутраных спраў
title-special-envoy = спецпасланнік
title-deputy-special-envoy = намеснік спецпасланніка
title-assistant-secretary = памочнік дзяржсакратара
title-deputy-assistant-secretary = намеснік памочніка дзяржсакратара
title-ambassador = пасол
title-charge-daffaires = часовы павераны ў справах
title-former-ambassador = былы пасол
title-political-prisoners = «палітвязні»
title-convicts = «асуджаныя»
story-by-model = Кароткі пераказ напісала моўная мадэль, ён звераны з крыніцамі

### Крыніцы і іх стан

since-time = з { $at }
since-weekday =
    { $weekday ->
        [1] з панядзелка
        [2] з аўторка
        [3] з серады
        [4] з чацвярга
        [5] з пятніцы
        [6] з суботы
       *[7] з нядзелі
    }
since-date = з { $day } { $month }
health-ok = апошняе { $at }
health-no-news-yet = навін пакуль няма
health-quiet = навін няма { $since }
health-stale = навін няма { $since }, даўжэй, чым звычайна
health-held = прытрымана { $since }: амаль усё раптам аказалася новым
health-moved = адказвае па іншым адрасе { $since }
health-encoding = працуе, але з кадаваннем нешта не так
health-gap = працуе, але частка допісаў прапушчана
health-down = не адказвае { $since }
health-blocked = не пускае нас { $since }
health-gone = па адрасе нічога няма { $since }
health-not-a-feed = замест навін паказвае іншае { $since }
health-unreadable = не чытаецца { $since }
health-unasked = яшчэ не чыталі
health-off = адключана
sources-title =
    { $count ->
        [one] <b>{ $count } крыніца</b>
        [few] <b>{ $count } крыніцы</b>
       *[many] <b>{ $count } крыніц</b>
    }
sources-failing =
    { $count ->
        [one] { $count } не працуе
        [few] { $count } не працуюць
       *[many] { $count } не працуюць
    }
sources-all-failing = не працуе ніводная
sources-read = Апошняе чытанне { $at }
sources-careful = △ У Беларусі лепш не адкрываць і не перасылаць.
sources-choose = Выберыце групу — пабачыце, хто ў ёй.
sources-none = Крыніц няма.
sources-back-button = ‹ Усе крыніцы

### Стужкі, для аператараў

feeds-button = Стужкі
feeds-title =
    { $count ->
        [one] <b>Чытаецца { $count } стужка</b>
        [few] <b>Чытаюцца { $count } стужкі</b>
       *[many] <b>Чытаецца { $count } стужак</b>
    }
feeds-clock = Апошняе чытанне { $last }, наступнае { $next }
feeds-not-asked = { $count } яшчэ не чыталі
feeds-all-well = Усе працуюць.
feeds-failures =
    { $count ->
        [one] { $count } няўдача
        [few] { $count } няўдачы
       *[many] { $count } няўдач
    }
feeds-times = прачытана { $last }, наступная спроба { $next }
feeds-times-never = не прачытана ніводнага разу, наступная спроба { $next }
feeds-camps = <b>Працуюць, па групах</b>
feeds-added = <b>Дададзены тут:</b> { $ids }
feeds-hint = <code>/feeds add АДРАС [група] [мова]</code>, <code>/feeds remove ID</code>, <code>/feeds off ID</code>, <code>/feeds on ID</code>
feeds-usage =
    <b>Дастаткова адраса сайта ці стужкі:</b>
    <code>/feeds add https://example.org</code>
    <code>/feeds add https://example.org ukraine uk</code>
    <code>/feeds remove ID</code>, <code>/feeds off ID</code>, <code>/feeds on ID</code>

    Групы: { $camps }
feeds-found =
    { $count ->
        [one] <b>Знайшлася { $count } стужка.</b> Каб дадаць, націсніце нумар.
        [few] <b>Знайшліся { $count } стужкі.</b> Каб дадаць, націсніце нумар.
       *[many] <b>Знайшлося { $count } стужак.</b> Каб дадаць, націсніце нумар.
    }
feeds-found-nothing = Па адрасе { $address } стужак не знайшлося. Паспрабуйце адрас самой стужкі або старонкі са спісам навін.
feeds-unreachable = { $address } не чытаецца: { $reason }
feeds-entries =
    { $count ->
        [one] { $count } запіс
        [few] { $count } запісы
       *[many] { $count } запісаў
    }
feeds-newest = апошні { $at }
feeds-known = ужо чытаецца: { $id }
feeds-known-off = ёсць у спісе, але адключана: { $id }
feeds-ask-camp = Чый гэта голас?
feeds-ask-language = На якой мове?
feeds-done = Стужка <b>{ $name }</b> дададзена як <code>{ $id }</code>: { $camp }, { $language }. Яе прачытаюць пры наступным апытанні.
feeds-removed = Стужка <code>{ $id }</code> выдалена. Тое, што яна прынесла, застаецца.
feeds-remove-declared = Стужка <code>{ $id }</code> запісана ў файле стужак, адсюль яе не выдаліць. Адключыць: <code>/feeds off { $id }</code>.
feeds-switched-off = Стужка <code>{ $id }</code> адключана.
feeds-switched-on = Стужка <code>{ $id }</code> уключана. Яе прачытаюць пры наступным апытанні.
feeds-unknown-id = Стужкі <code>{ $id }</code> няма.
alarm-dark =
    { $count ->
        [1] <b>{ $camp }: { $since } не працуе адзіная крыніца.</b>
       *[other] <b>{ $camp }: { $since } не працуе ніводная крыніца з { $count }.</b>
    }
alarm-back = <b>{ $camp }: крыніцы зноў працуюць.</b> Маўчалі { $since }.
alarm-outage = <b>Не працуюць стужкі: { $count } з { $total }, { $since }.</b> Столькі выдаўцоў разам не ламаецца: справа, відаць, у сетцы самога сервера.
alarm-outage-over = <b>Стужкі зноў адказваюць.</b> Больш за палову не працавала { $since }.

### Налады

settings-title = Налады
settings-button = Налады
back-button = ‹ Налады
settings-topics-instant = <b>Адразу:</b> { $names }
settings-topics-daily = <b>Раз на дзень:</b> { $names }
settings-topics-weekly = <b>Раз на тыдзень:</b> { $names }
settings-topics-none = <b>Тэмы:</b> пакуль не выбраны
settings-digest = <b>Дайджэст:</b> { $times }
settings-digest-off = <b>Дайджэст:</b> выключаны
settings-clock = <b>Час:</b> { $zone }, цяпер { $time }
settings-language = <b>Мова:</b> { $language }
settings-topics-button = Тэмы
settings-when-button = Калі
settings-digest-button = Дайджэст
settings-zone-button = Часавы пояс
settings-language-button = Мова
settings-forget-button = Забыць мяне
settings-of-channel = Канал: <b>{ $title }</b>
channel-added = <b>Цяпер я магу пісаць у канал «{ $title }».</b> Наладзьце тут, што туды дасылаць: чытачы гэтага не ўбачаць.
channel-set-up-button = Наладзіць канал
channel-leave-button = ‹ Мае налады
channel-add-button = Дадаць мяне ў канал
channel-unknown = Такога канала я не ведаю, або вы ў ім не адміністратар. Адміністратарам там мушу быць і я.
language-choose = На якой мове гаварыць?
language-done = Цяпер я гавару па-беларуску.
language-unknown = На гэтай мове я пакуль не гавару. Выберыце адну з гэтых.
timezone-choose = <b>Дзе вы жывяце?</b> Выберыце свой час або напішыце горад: <code>/timezone Жэнева</code>.
timezone-done = Час наладжаны: <b>{ $zone }</b>, цяпер { $time }.
timezone-digest = Дайджэст прыходзіць { $times }.
timezone-did-you-mean = Не ведаю, што такое «{ $name }». Можа, нешта з гэтага?
timezone-unknown = Не ведаю, што такое «{ $name }». Паспрабуйце большы горад паблізу: <code>/timezone Вільня</code>.
timezone-offset = { $offset } не ведае летняга часу, і дайджэст збіўся б на гадзіну. Лепш выберыце горад:
zone-europe-minsk = Мінск
zone-europe-vilnius = Вільня
zone-europe-warsaw = Варшава
zone-europe-kyiv = Кіеў
zone-europe-moscow = Масква
zone-europe-riga = Рыга
zone-europe-berlin = Берлін
zone-europe-brussels = Брусель
zone-europe-london = Лондан
zone-asia-tbilisi = Тбілісі
zone-america-new-york = Нью-Ёрк
zone-asia-shanghai = Пекін
forget-ask = Тэмы, час і налады гэтага чата будуць выдалены назаўсёды, паведамленні апошніх двух сутак — таксама.
forget-button = Выдаліць усё
forget-done = Гатова. Нічога не засталося.

### Што пайшло не так і што не зразумела

error-incident = Нешта зламалася на маім баку. Паспрабуйце яшчэ раз; калі паўторыцца, назавіце нумар { $id }.
error-admins-only = Налады гэтага чата мяняюць толькі адміністратары.
error-stale-button = Гэта кнопка састарэла. Паўтарыце, калі ласка, каманду.
error-too-fast = Занадта хутка. Пачакайце, калі ласка, крыху.
unknown-command = Такой каманды няма. Усе каманды — у /help.
unknown-command-meant = Такой каманды няма. Можа, /{ $command }?
unknown-text = Я адказваю на каманды (усе яны ў /help) і на пошук. Пашукаць гэтыя словы?
unknown-search-button = Пашукаць
unknown-message = Я чытаю толькі тэкст. Што я ўмею — у /help.

### Stories and digests

story-share = Падзяліцца
mute-story-button = Заглушыць
story-line-repeats =
    { $count ->
        [one] { $count } перадрук
        [few] { $count } перадрукі
       *[many] { $count } перадрукаў
    }
story-line-single = адна крыніца: { $camp }
update-title = Новае: { $headline }
update-count = <b>{ $matter }:</b> { $from } → { $to }
update-turn = <b>Становішча змянілася</b>
update-confirmed = <b>Афіцыйна пацверджана</b>
update-denied = <b>Афіцыйна абвергнута</b>
update-voice = <b>Упершыню выказаліся: { $camp }</b>
update-party = <b>Цяпер гаворка і пра гэтую краіну: { $name }</b>
card-title-away =
    { $count ->
        [one] Пакуль вас не было: { $count } сюжэт
        [few] Пакуль вас не было: { $count } сюжэты
       *[many] Пакуль вас не было: { $count } сюжэтаў
    }
card-title-burst =
    { $count ->
        [one] { $count } новы сюжэт
        [few] { $count } новыя сюжэты
       *[many] { $count } новых сюжэтаў
    }
digest-title-daily =
    { $count ->
        [one] { $date } · { $count } сюжэт
        [few] { $date } · { $count } сюжэты
       *[many] { $date } · { $count } сюжэтаў
    }
digest-title-weekly =
    { $count ->
        [one] Тыдзень па { $date } · { $count } сюжэт
        [few] Тыдзень па { $date } · { $count } сюжэты
       *[many] Тыдзень па { $date } · { $count } сюжэтаў
    }
digest-also = Коратка
digest-more =
    { $count ->
        [one] і яшчэ { $count } сюжэт
        [few] і яшчэ { $count } сюжэты
       *[many] і яшчэ { $count } сюжэтаў
    }
digest-search = Пошук
digest-settings = Налады
topic-russia = Расія
topic-china = Кітай
topic-sco = ШАС
topic-brics = БРІКС
topic-eaeu-cis = ЕАЭС і СНД
topic-eu = Еўрасаюз
topic-us = ЗША
topic-neighbours = Суседзі
topic-ukraine = Украіна
topic-security = Бяспека
topic-trade = Гандаль
topic-sanctions = Санкцыі
topic-human-rights = Правы чалавека
topic-un-osce = ААН і АБСЕ
topic-third-countries = Іншыя краіны
topic-diplomacy = Дыпламатыя
topic-democratic-forces = Дэмакратычныя сілы
topic-domestic-politics = Унутраная палітыка
topic-about-russia = Расія і Саюзная дзяржава, энерганосьбіты, крэдыты
topic-about-china = Кітай, «Пояс і шлях», парк «Вялікі камень»
topic-about-sco = Шанхайская арганізацыя супрацоўніцтва
topic-about-brics = БРІКС і яе партнёры
topic-about-eaeu-cis = Еўразійскі эканамічны саюз і СНД
topic-about-eu = Еўрасаюз і краіны Заходняй Еўропы
topic-about-us = Злучаныя Штаты
topic-about-neighbours = Польшча, Літва, Латвія: мяжа, міграцыя, транзіт
topic-about-ukraine = Украіна, вайна, пасярэдніцтва
topic-about-security = АДКБ, НАТА, вучэнні, ядзерная зброя
topic-about-trade = экспарт, калій, транзіт, інвестыцыі
topic-about-sanctions = санкцыі супраць Беларусі і ў адказ
topic-about-human-rights = палітвязні і правы ў адносінах з іншымі краінамі
topic-about-un-osce = ААН, АБСЕ, Савет Еўропы, МАГАТЭ
topic-about-third-countries = Азія, Афрыка, Блізкі Усход, Лацінская Амерыка
topic-about-diplomacy = візіты, перамовы, паслы, прызнанне
topic-about-democratic-forces = дыпламатыя дэмакратычных сіл у эміграцыі
topic-about-domestic-politics = выбары і палітыка, калі яны датычаць знешняй
camp-state-belarus = Дзяржаўныя СМІ Беларусі
camp-independent-belarus = Незалежныя СМІ Беларусі
camp-state-russia = Дзяржаўныя СМІ Расіі
camp-independent-russia = Незалежныя СМІ Расіі
camp-ukraine = Украіна
camp-poland = Польшча
camp-baltics = Краіны Балтыі
camp-western-media = Заходнія СМІ
camp-eu-institution = Інстытуты ЕС
camp-us-government = Урад ЗША
camp-international-organisation = Міжнародныя арганізацыі
camp-china = Кітай
camp-think-tank = Аналітычныя цэнтры
camp-other = Іншыя
camp-short-state-belarus = дзяржСМІ
camp-short-independent-belarus = незалежныя
camp-short-state-russia = Расія
camp-short-independent-russia = незалежная Расія
camp-short-ukraine = Украіна
camp-short-poland = Польшча
camp-short-baltics = Балтыя
camp-short-western-media = Захад
camp-short-eu-institution = ЕС
camp-short-us-government = ЗША
camp-short-international-organisation = арганізацыі
camp-short-china = Кітай
camp-short-think-tank = аналітыкі
camp-short-other = іншыя
language-be = Беларуская
language-be-tarask = Тарашкевіца
language-ru = Русский
language-en = English
language-uk = Українська
language-pl = Polski
language-lt = Lietuvių

### Назіранні, глушэнне і ціхія гадзіны

watch-description = сачыць за імем або словамі
unwatch-description = больш не сачыць
mute-description = прыглушыць крыніцу, бок, тэму ці сюжэт
quiet-description = ціхія гадзіны на ноч
watch-nothing = Пакуль вы ні за чым не сочыце. Назавіце чалавека, установу, месца ці любыя словы: <code>/watch Вялікі камень</code>, <code>/watch "бязвіз" daily</code>. Сюды прыйдзе кожны сюжэт, дзе яны згаданыя, на якую б тэму ён ні быў.
watch-hint = Націсніце на радок, каб змяніць, як ён прыходзіць, ✕ — каб больш не сачыць.
watch-instant = адразу
watch-daily = штодня
watch-weekly = штотыдзень
watch-done-entity = Сочым: <b>{ $name }</b> — на ўсіх мовах і ва ўсіх напісаннях.
watch-done-words = Сочым за словамі <b>{ $name }</b> ва ўсіх формах.
watch-too-many = Больш за { $count } назіранняў нельга. Спачатку адмоўцеся ад нейкага: /unwatch
unwatch-done = Больш не сочым: { $name }
unwatch-unknown = За «{ $name }» вы не сочыце.
mute-nothing = Нічога не прыглушана. Назавіце крыніцу, тэму ці код сюжэта, <code>/mute belta</code>, або выберыце бок:
mute-hint = Націсніце на прыглушанае, каб зноў яго чуць, або выберыце бок:
mute-done = Прыглушана: { $name }
mute-undone = Зноў чуваць: { $name }
mute-which = Што значыць «{ $name }»?
mute-unknown = Няма ні крыніцы, ні боку, ні тэмы з назвай «{ $name }».
mute-story-name = сюжэт { $id }
quiet-none = <b>Ціхіх гадзін няма.</b> Паведамленні прыходзяць удзень і ўначы. Выберыце гадзіны і што ў гэты час рабіць або напішыце: <code>/quiet 22:00-07:00</code>
quiet-hold = <b>Ціха з { $from } да { $until }:</b> паведамленні чакаюць раніцы і прыходзяць разам.
quiet-silent = <b>Ціха з { $from } да { $until }:</b> паведамленні прыходзяць без гуку.
quiet-urgent = <b>Ціха з { $from } да { $until }:</b> прыходзіць толькі тэрміновае, астатняе чакае раніцы.
quiet-hold-button = Чакаць раніцы
quiet-silent-button = Без гуку
quiet-urgent-button = Толькі тэрміновае
quiet-off-button = Без ціхіх гадзін
quiet-unclear = Я разумею <code>/quiet 22:00-07:00</code>, <code>/quiet 22-7 ціха</code> і <code>/quiet off</code>.
settings-watches = Назіранняў: { $count }
settings-mutes = Прыглушана: { $count }
settings-quiet = Ціхія гадзіны: { $from }–{ $until }
settings-watches-button = Назіранні
settings-mutes-button = Прыглушанае
settings-quiet-button = Ціхія гадзіны

### Асцярожны рэжым

discreet-description = без спасылак і назваў, паведамленні знікаюць
more-description = крыніца сюжэта са спасылкай
discreet-ask = <b>Ці бяспечна, калі нехта побач убачыць, што вы чытаеце?</b> Пакуль вы не адкажаце, дзейнічае асцярожны рэжым. Праз колькі гадзін паведамленням знікаць?
discreet-on = 
    { $count ->
        [one] <b>Асцярожны рэжым уключаны.</b> Паведамленні знікаюць праз { $count } гадзіну.
        [few] <b>Асцярожны рэжым уключаны.</b> Паведамленні знікаюць праз { $count } гадзіны.
       *[many] <b>Асцярожны рэжым уключаны.</b> Паведамленні знікаюць праз { $count } гадзін.
    }
discreet-off = <b>Поўны рэжым:</b> са спасылкамі, назвамі выданняў і ўсім астатнім.
discreet-means = У асцярожным рэжыме няма спасылак, прагляду старонак і назваў выданняў — відаць толькі, які бок пра гэта кажа. Нічога нельга пераслаць, паведамленні, і вашы таксама, выдаляюцца, пошук з іншых чатаў выключаны. Сам Telegram усё роўна ведае, што вы размаўляеце з гэтым ботам. /forget выдаляе ўсё адразу.
discreet-hours-button = { $count } г
discreet-off-button = Поўны рэжым: я ў бяспецы
discreet-private = Асцярожны рэжым ёсць толькі ў прыватным чаце: у групы шмат чытачоў.
discreet-welcome = <b>Гатова.</b> Вось што вы абралі; ніжэй — апошні сюжэт.
more-button = Крыніца
more-usage = Адкажыце камандай /more на сюжэт або націсніце пад ім «Крыніца».
more-warning = Спасылка пакажа, што вы чытаеце, — у гэтым чаце і ў гісторыі браўзера. Яна выдаліцца разам з іншымі паведамленнямі. Паказаць?
more-sure-button = Паказаць спасылку

inline-discreet-button = У асцярожным рэжыме выключана: налады
settings-discreet =
    { $count ->
        [one] Асцярожны рэжым: паведамленні знікаюць праз { $count } гадзіну
        [few] Асцярожны рэжым: паведамленні знікаюць праз { $count } гадзіны
       *[many] Асцярожны рэжым: паведамленні знікаюць праз { $count } гадзін
    }
settings-discreet-button = Асцярожнасць

### Храналогія, тэндэнцыі, выгрузка, прапушчанае

timeline-description = як усё было, па датах
trends-description = пра што быў тыдзень
missed-description = чаго вам не паведамілі і чаму
export-description = налады або сюжэты для цытавання — файлам
stats-description = як маецца бот
timeline-choose = Якая тэма? Можна і словамі: <code>/timeline Вялікі камень</code>
timeline-title = { $name }: па датах
timeline-title-story = Як да гэтага дайшло
timeline-nothing = Пра гэта пакуль нічога няма.
timeline-latest-button = Апошні з іх
timeline-button = Храналогія
story-earlier = <b>Раней</b>
trends-title = <b>Апошнія сем дзён:</b> сюжэтаў { $count }, тыднем раней { $before }
trends-topic = { $topic }: { $count } ({ $before })
trends-names = <b>Згадваюць найчасцей:</b> { $names }
trends-camps = <b>Хто расказвае:</b> { $camps }
trends-nothing = За сем дзён сюжэтаў няма.
export-choose = Што выгрузіць? Сюжэты — па вашых тэмах за 30 дзён; <code>/export csv закрыццё мяжы</code> возьме тое, што знойдзе пошук.
export-settings-button = Мае налады (JSON)
export-markdown-button = Сюжэты для цытавання (Markdown)
export-csv-button = Сюжэты табліцай (CSV)
export-nothing = Такіх сюжэтаў няма.
export-discreet = Файл з назвамі выданняў і спасылкамі застаўся б на прыладзе. Спачатку выключыце асцярожны рэжым: /discreet
missed-title = <b>За { $hours } г:</b> сюжэтаў { $stories }, паведамленняў { $reports }, з іх перадрукаў { $copies }.
missed-muted = <b>Прыглушана вамі: { $count }</b>
missed-other-topic = <b>Не вашы тэмы: { $count }</b>
missed-waits = <b>Чакае свайго часу: { $count }</b>
missed-digest = <b>Адкладзена ў дайджэст: { $count }</b>
missed-before = <b>З часу да вашай падпіскі: { $count }</b>
missed-nothing = Вы атрымалі ўсё.
stats-title = Статыстыка
stats-chats = Актыўных чатаў: { $count }
stats-chats-few = Актыўных чатаў: менш за { $floor }
stats-topics = Падпіскі: { $topics }
stats-articles = Артыкулаў у базе: { $count }
stats-stories = Сюжэтаў за дзень: { $count }
stats-feeds = Крыніц: { $count }, не працуе: { $failing }
stats-outbox = Чарга: { $states }

thread-gone = Галіна, куды прыходзілі гэтыя сюжэты, закрытая або выдаленая: цяпер яны будуць прыходзіць сюды. Каб перанесці іх, дашліце /subscribe у патрэбнай галіне.
no-rights = У <b>{ $title }</b> мне больш нельга пісаць. Налады захаваныя: вярніце мне права публікаваць, і ўсё працягнецца.
