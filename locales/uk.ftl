# Повідомлення — HTML для Telegram. Ключі на -button, -description та error-* показуються без розмітки.

### Профіль бота

bot-description =
    Зовнішня політика Білорусі: як про неї говорить кожна сторона. Читаю державні, незалежні, російські, українські, польські, балтійські, західні та китайські джерела, зводжу повідомлення про одну подію в один сюжет і надсилаю вам: одразу, щоранку чи раз на тиждень.

    Натисніть «Почати» й оберіть теми.
bot-short-description = Зовнішня політика Білорусі: кожна подія очима кожної сторони.

### Команди, як їх показує меню

start-description = почати
latest-description = останні сюжети
search-description = пошук по всьому, що було
story-description = сюжет повністю, за сторонами
subscribe-description = підписатися на теми
unsubscribe-description = відписатися від тем
topics-description = про що ці теми
digest-description = дайджест у ваш час
sources-description = кого читаю і хто мовчить
settings-description = усе в одному місці
language-description = мова бота
timezone-description = ваш часовий пояс
forget-description = видалити все про вас
help-description = що я вмію
feeds-description = джерела: стан, додавання, вимкнення

### Початок і довідка

start-hello =
    <b>Зовнішня політика Білорусі: кожна подія очима кожної сторони.</b>

    Читаю державні, незалежні, російські, українські, польські, балтійські та західні джерела й зводжу їхні повідомлення про одну подію в один сюжет із посиланням на кожне.

    За чим хочете стежити?
start-hello-group =
    <b>Зовнішня політика Білорусі: кожна подія очима кожної сторони.</b>

    Надсилатиму сюжети в цей чат. Теми обирають адміністратори; у форумі сюжети приходять у ту гілку, де їх обрали.

    За чим стежити в цьому чаті?
start-one-by-one-button = Обрати по одній
help-intro = <b>Що я вмію</b>
help-outro =
    У будь-якому чаті напишіть <code>@{ $bot }</code> і кілька слів — знайдете сюжет і зможете ним поділитися.

    Теми й час можна просто написати: <code>/subscribe китай щотижня</code>, <code>/digest 7:45</code>.

### Теми й підписки

bundle-everything = Усі теми
bundle-east = Росія та СНД
bundle-west = Захід і санкції
bundle-border = Сусіди й кордон
bundle-asia = Китай, ШОС, БРІКС
bundle-rights = Права й демсили
topics-intro = <b>Теми</b>
topics-choose =
    { $count ->
        [0] <b>Оберіть теми.</b> Натисніть, щоб додати тему; ще раз — щоб прибрати.
        [one] <b>Обрано { $count } тему.</b> Натисніть, щоб додати тему; ще раз — щоб прибрати.
        [few] <b>Обрано { $count } теми.</b> Натисніть, щоб додати тему; ще раз — щоб прибрати.
       *[many] <b>Обрано { $count } тем.</b> Натисніть, щоб додати тему; ще раз — щоб прибрати.
    }
topics-everything = усі теми
topics-choose-button = Обрати теми
topics-all-button = Усі
topics-none-button = Жодної
topics-next-button = Далі: коли ›
subscribe-button = Стежити: { $topic }
subscribe-done-instant = Готово. Сюжети на теми <b>{ $topics }</b> приходитимуть, щойно з’являться.
subscribe-done-daily = Готово. <b>{ $topics }</b>: у дайджесті { $times }.
subscribe-done-weekly = Готово. <b>{ $topics }</b>: у дайджесті { $times }.
subscribe-did-you-mean = Теми «{ $words }» немає. Може, одна з цих?
subscribe-unknown = Теми «{ $words }» немає. Кнопка нижче покаже всі, що є.
unsubscribe-choose = <b>Від якої теми відписатися?</b>
unsubscribe-nothing = Підписок немає.
unsubscribe-done = Більше жодних сюжетів на теми: { $topics }.
when-choose =
    { $count ->
        [0] Тем іще не обрано. Спершу оберіть бодай одну.
       *[other]
            Ви стежите: <b>{ $topics }</b>.

            Коли надсилати сюжети?
    }
when-instant-button = Одразу
when-daily-button = Щодня о { $time }
when-weekly-button =
    { $weekday ->
        [1] Щопонеділка
        [2] Щовівторка
        [3] Щосереди
        [4] Щочетверга
        [5] Щоп’ятниці
        [6] Щосуботи
       *[7] Щонеділі
    } о { $time }
when-done-instant = <b>Усе готово.</b> Сюжети приходитимуть, щойно з’являться.
when-done-daily = <b>Усе готово.</b> Сюжети приходитимуть у дайджесті { $times }.
when-done-weekly = <b>Усе готово.</b> Сюжети приходитимуть у дайджесті { $times }.

### Дайджест

digest-every-day = щодня о { $time }
digest-every-week =
    { $weekday ->
        [1] щопонеділка
        [2] щовівторка
        [3] щосереди
        [4] щочетверга
        [5] щоп’ятниці
        [6] щосуботи
       *[7] щонеділі
    } о { $time }
digest-state =
    <b>Дайджест приходить { $times }.</b>

    Інший час просто напишіть: <code>/digest 7:45</code> або <code>/digest щотижня пт 16:00</code>.
digest-state-off =
    <b>Дайджест вимкнено.</b>

    Оберіть час або напишіть його: <code>/digest 7:45</code>.
digest-weekly-button =
    { $weekday ->
        [1] Пн
        [2] Вт
        [3] Ср
        [4] Чт
        [5] Пт
        [6] Сб
       *[7] Нд
    } { $time }
digest-daily-off-button = Без щоденного
digest-weekly-off-button = Без щотижневого
digest-by-model = Частину цих рядків написала мовна модель, їх звірено з джерелами
digest-now-button = Надіслати зараз
digest-nothing-button = Повідомляти, якщо новин немає
digest-none = <b>{ $date }</b> · на ваші теми нічого нового
digest-nothing = За останні 24 години на ваші теми нічого нового.
digest-no-topics = Дайджесту потрібні теми. Оберіть їх — і буде що розповісти.
digest-unclear =
    Не зрозумів часу. Ось так, наприклад:
    <code>/digest 08:30</code>
    <code>/digest щотижня пн 09:00</code>
    <code>/digest off</code>
    <code>/digest now</code>

### Останнє і пошук

latest-button = Останні сюжети
latest-title = <b>Останнє</b>
latest-title-topic = <b>Останнє: { $topic }</b>
latest-nothing = Сюжетів іще немає.
story-gone = Цей сюжет більше не зберігається.
search-nothing = За запитом «{ $query }» нічого не знайшлося. Спробуйте менше слів або саме ім’я.
search-help =
    <b>Пошук по всьому, що було</b>, будь-якою з шести мов: запит однією знаходить повідомлення іншими.

    <code>/search транзит Беларуськалію</code>
    <code>"Великий камінь"</code> саме ці слова
    <code>topic:санкції Польща</code> одна тема
    <code>from:2026-09-01 to:2026-09-30</code> дати
    <code>source:reuters</code>, <code>camp:ukraine</code>, <code>lang:be</code> хто повідомив
    <code>-футбол</code> без цього слова
search-here-button = Шукати тут
inline-nothing = За запитом «{ $query }» нічого
inline-nothing-hint = Спробуйте менше слів або саме ім’я
inline-open-button = Відкрити в боті
inline-tips-button = Як шукати
inline-settings-button = Теми й дайджест

### Чому цей сюжет

why-button = Чому це?
why-title = <b>Чому цей сюжет?</b>
why-relevant = Зовнішня політика Білорусі
why-sure = напевно
why-likely = імовірно
why-borderline = на межі
why-term = «{ $term }»
why-quoted =
    { $terms } { $place ->
        [title] у заголовку
        [start] у перших словах
        [lead] на початку
       *[text] далі в тексті
    }
why-together =
    Білорусь та інша сторона { $place ->
        [title] у заголовку
        [start] у перших словах
        [lead] на початку
       *[text] далі в тексті
    }
why-belarus =
    Білорусь { $place ->
        [title] у заголовку
        [start] у перших словах
        [lead] на початку
       *[text] далі в тексті
    }
why-named =
    { $name }: згадано { $count ->
        [one] { $count } раз
        [few] { $count } рази
       *[many] { $count } разів
    }
why-link = Білорусь в адресі сторінки
why-belarusian = написано білоруською, як чимало внутрішніх новин
why-mainly = більше про Білорусь, ніж про інших
why-alone = інших держав чи органів не названо
why-opinion = мовна модель: випадок був сумнівний, і її запитали
why-against = <i>Проти: { $words }</i>
why-decisive = <i>Вирішено за повідомленням: { $source }</i>
rate-thanks = Дякуємо. Враховано без вашого імені.
rate-what-wrong = Що не так?
rate-off-topic-button = Не за темою: { $topic }
rate-off-subject-button = Не про політику Білорусі
rate-wrong-group-button = У сюжеті різні події

### Сюжет повністю

full-button = Повністю
story-usage = Який сюжет? Відкрийте його в /latest і натисніть «Повністю», дайте на нього відповідь командою /story або напишіть його код: <code>/story abcde23456</code>
story-sides = <b>Як про це говорить кожна сторона</b>
story-side-voices =
    { $count ->
        [0] лише чужі тексти
        [one] { $count } видання
        [few] { $count } видання
       *[many] { $count } видань
    }
story-side-repeats =
    { $count ->
        [one] { $count } передрук
        [few] { $count } передруки
       *[many] { $count } передруків
    }
story-side-first = першими
story-silent = <b>Поки мовчать:</b> { $camps }
story-differs = <b>У чому вони розходяться</b>
story-reports =
    { $count ->
        [one] { $count } повідомлення
        [few] { $count } повідомлення
       *[many] { $count } повідомлень
    }
differs-version = { $value } — { $sources }
differs-count-freed = звільнено
differs-count-detained = затримано
differs-count-killed = загинуло
differs-count-wounded = поранено
differs-count-expelled = вислано
differs-count-documents = підписано документів
differs-count-balloons = куль
differs-count-drones = дронів
differs-count-missiles = ракет
differs-count-migrants = мігрантів
differs-count-trucks = вантажівок
differs-count-soldiers = військових
differs-count-sanctioned = внесено до санкційного списку
differs-count-loan = кредит
differs-date-talks = дата переговорів
differs-date-summit = дата саміту
differs-date-sign = дата підписання
differs-date-close = дата закриття
differs-date-open = дата відкриття
differs-place-talks = місце переговорів
differs-place-summit = місце саміту
differs-place-sign = місце підписання
differs-title-freed = звільнені
title-president = президент
title-questioned-president = «нелегітимний президент»
title-dictator = «диктатор»
title-former-president = колишній президент
title-elected-president = обраний президент
title-opposition-leader = лідер опозиції
title-fugitive = «утікач»
title-extremist = «екстреміст»
title-prime-minister = прем’єр-міністр
title-deputy-prime-minister = віцепрем’єр
title-former-prime-minister = колишній прем’єр-міністр
title-foreign-minister = міністр закордонних справ
title-deputy-foreign-minister = заступник міністра закордонних справ
title-former-foreign-minister = колишній міністр закордонних справ
title-defence-minister = міністр оборони
title-deputy-defence-minister = заступник міністра оборони
title-interior-minister = міністр внутрішніх справ
title-deputy-interior-minister = заступник міністра внутрішніх справ
title-special-envoy = спецпосланець
title-deputy-special-envoy = заступник спецпосланця
title-assistant-secretary = помічник держсекретаря
title-deputy-assistant-secretary = заступник помічника держсекретаря
title-ambassador = посол
title-charge-daffaires = тимчасовий повірений у справах
title-former-ambassador = колишній посол
title-political-prisoners = «політв’язні»
title-convicts = «засуджені»
story-by-model = Стислий виклад написала мовна модель, його звірено з джерелами

### Джерела та їхній стан

since-time = з { $at }
since-weekday =
    з { $weekday ->
        [1] понеділка
        [2] вівторка
        [3] середи
        [4] четверга
        [5] п’ятниці
        [6] суботи
       *[7] неділі
    }
since-date = з { $day } { $month }
health-ok = останнє { $at }
health-no-news-yet = новин іще не було
health-quiet = без новин { $since }
health-stale = без новин { $since }, довше, ніж звичайно
health-held = притримано { $since }: майже все було нове водночас
health-moved = за іншою адресою { $since }
health-encoding = працює, але кодування сумнівне
health-gap = працює, але частину дописів пропущено
health-down = не відповідає { $since }
health-blocked = не пускає { $since }
health-gone = за адресою нічого немає { $since }
health-not-a-feed = показує не новини { $since }
health-unreadable = не читається { $since }
health-unasked = ще не читали
health-off = вимкнено
sources-title =
    { $count ->
        [one] <b>{ $count } джерело</b>
        [few] <b>{ $count } джерела</b>
       *[many] <b>{ $count } джерел</b>
    }
sources-failing = не працює { $count }
sources-all-failing = не працює жодне
sources-read = Прочитано { $at }
sources-careful = △ У Білорусі краще не відкривати й не пересилати.
sources-choose = Оберіть групу, щоб побачити, хто в ній.
sources-none = Жодних джерел не читаю.
sources-back-button = ‹ Усі джерела

### Джерела, для операторів

feeds-button = Стрічки
feeds-title =
    { $count ->
        [one] <b>Читаю { $count } стрічку</b>
        [few] <b>Читаю { $count } стрічки</b>
       *[many] <b>Читаю { $count } стрічок</b>
    }
feeds-clock = Прочитано { $last }, далі { $next }
feeds-not-asked = ще не читано: { $count }
feeds-all-well = Усі працюють.
feeds-failures =
    { $count ->
        [one] { $count } збій
        [few] { $count } збої
       *[many] { $count } збоїв
    }
feeds-times = прочитано { $last }, далі { $next }
feeds-times-never = ще не прочитано, далі { $next }
feeds-camps = <b>Працюють, за групами</b>
feeds-added = <b>Додано тут:</b> { $ids }
feeds-hint = <code>/feeds add АДРЕСА [група] [мова]</code>, <code>/feeds remove ID</code>, <code>/feeds off ID</code>, <code>/feeds on ID</code>
feeds-usage =
    <b>Досить адреси сайту чи стрічки:</b>
    <code>/feeds add https://example.org</code>
    <code>/feeds add https://example.org ukraine uk</code>
    <code>/feeds remove ID</code>, <code>/feeds off ID</code>, <code>/feeds on ID</code>

    Групи: { $camps }
feeds-found =
    { $count ->
        [one] <b>Знайдено стрічку.</b> Її номер додає її.
        [few] <b>Знайдено { $count } стрічки.</b> Номер додає одну.
       *[many] <b>Знайдено { $count } стрічок.</b> Номер додає одну.
    }
feeds-found-nothing = За адресою { $address } стрічки немає. Спробуйте адресу самої стрічки або сторінки з новинами.
feeds-unreachable = { $address } не читається: { $reason }
feeds-entries =
    { $count ->
        [one] { $count } запис
        [few] { $count } записи
       *[many] { $count } записів
    }
feeds-newest = найновіше { $at }
feeds-known = уже читаю: { $id }
feeds-known-off = у списку, але вимкнено: { $id }
feeds-ask-camp = Чий це голос?
feeds-ask-language = Якою мовою?
feeds-done = <b>{ $name }</b> додано як <code>{ $id }</code>: { $camp }, { $language }. Прочитаю під час наступного опитування.
feeds-removed = <code>{ $id }</code> прибрано. Що вона принесла, лишається.
feeds-remove-declared = <code>{ $id }</code> є у файлі стрічок, тут її не прибрати. <code>/feeds off { $id }</code> її вимкне.
feeds-switched-off = <code>{ $id }</code> вимкнено.
feeds-switched-on = <code>{ $id }</code> увімкнено, прочитаю під час наступного опитування.
feeds-unknown-id = Стрічки <code>{ $id }</code> немає.
alarm-dark =
    { $count ->
        [1] <b>{ $camp }: єдине джерело не працює { $since }.</b>
        [few] <b>{ $camp }: жодне з { $count } джерел не працює { $since }.</b>
       *[many] <b>{ $camp }: жодне з { $count } джерел не працює { $since }.</b>
    }
alarm-back = <b>{ $camp }: джерела знову працюють.</b> Вони мовчали { $since }.
alarm-outage = <b>Не відповідають { $count } з { $total } стрічок { $since }.</b> Стільки видавців разом не зникають: імовірно, річ у мережі цього сервера.
alarm-outage-over = <b>Стрічки знову відповідають.</b> Більше ніж половина не відповідала { $since }.

### Налаштування

settings-title = Налаштування
settings-button = Налаштування
back-button = ‹ Налаштування
settings-topics-instant = <b>Одразу:</b> { $names }
settings-topics-daily = <b>Щодня:</b> { $names }
settings-topics-weekly = <b>Щотижня:</b> { $names }
settings-topics-none = <b>Теми:</b> ще жодної
settings-digest = <b>Дайджест:</b> { $times }
settings-digest-off = <b>Дайджест:</b> вимкнено
settings-clock = <b>Час:</b> { $zone }, зараз { $time }
settings-language = <b>Мова:</b> { $language }
settings-topics-button = Теми
settings-when-button = Коли
settings-digest-button = Дайджест
settings-zone-button = Часовий пояс
settings-language-button = Мова
settings-forget-button = Забути мене
settings-of-channel = Канал: <b>{ $title }</b>
channel-added = <b>Тепер я можу писати в канал «{ $title }».</b> Налаштуйте тут, що туди надсилати: читачі цього не побачать.
channel-set-up-button = Налаштувати канал
channel-leave-button = ‹ Мої налаштування
channel-add-button = Додати мене в канал
channel-unknown = Такого каналу я не знаю, або ви в ньому не адміністратор. Адміністратором там маю бути і я.
language-choose = Якою мовою говорити?
language-done = Відтепер говорю українською.
language-unknown = Цієї мови ще не знаю. Оберіть одну з цих.
timezone-choose = <b>Де ви живете?</b> Оберіть свій час або напишіть місто: <code>/timezone Женева</code>.
timezone-done = Час налаштовано: <b>{ $zone }</b>, зараз { $time }.
timezone-digest = Дайджест приходить { $times }.
timezone-did-you-mean = Не знаю «{ $name }». Може, одне з цих міст?
timezone-unknown = Не знаю «{ $name }». Спробуйте більше місто поблизу: <code>/timezone Вільнюс</code>.
timezone-offset = { $offset } не знає літнього часу, і дайджест зсувався б на годину. Краще оберіть місто:
zone-europe-minsk = Мінськ
zone-europe-vilnius = Вільнюс
zone-europe-warsaw = Варшава
zone-europe-kyiv = Київ
zone-europe-moscow = Москва
zone-europe-riga = Рига
zone-europe-berlin = Берлін
zone-europe-brussels = Брюссель
zone-europe-london = Лондон
zone-asia-tbilisi = Тбілісі
zone-america-new-york = Нью-Йорк
zone-asia-shanghai = Пекін
forget-ask = Теми, час і налаштування цього чату буде видалено назавжди, а разом із ними й повідомлення за останні два дні.
forget-button = Видалити все
forget-done = Готово. Нічого не збережено.

### Що пішло не так і чого не зрозуміли

error-incident = Щось зламалося на моєму боці. Спробуйте ще раз; якщо повториться, назвіть { $id }.
error-admins-only = Налаштування цього чату змінюють лише його адміністратори.
error-stale-button = Ця кнопка застаріла. Запитайте ще раз.
error-too-fast = Надто швидко. Зачекайте хвилинку.
unknown-command = Такої команди немає. Усі команди — у /help.
unknown-command-meant = Такої команди немає. Може, /{ $command }?
unknown-text = Я відповідаю на команди (вони в /help) і на пошук. Пошукати ці слова?
unknown-search-button = Шукати
unknown-message = Я читаю лише текст. Що я вмію, розповість /help.

### Сюжети й дайджести

story-share = Поділитися
mute-story-button = Заглушити
story-line-repeats =
    { $count ->
        [one] { $count } передрук
        [few] { $count } передруки
       *[many] { $count } передруків
    }
story-line-single = єдине джерело: { $camp }
update-title = Нове: { $headline }
update-count = <b>{ $matter }:</b> { $from } → { $to }
update-turn = <b>Ситуація змінилася на протилежну</b>
update-confirmed = <b>Офіційно підтверджено</b>
update-denied = <b>Офіційно спростовано</b>
update-voice = <b>Перше слово цієї сторони: { $camp }</b>
update-party = <b>Долучилися: { $name }</b>
card-title-away =
    { $count ->
        [one] { $count } сюжет, поки вас не було
        [few] { $count } сюжети, поки вас не було
       *[many] { $count } сюжетів, поки вас не було
    }
card-title-burst =
    { $count ->
        [one] { $count } новий сюжет
        [few] { $count } нові сюжети
       *[many] { $count } нових сюжетів
    }
digest-title-daily =
    { $count ->
        [one] { $date } · { $count } сюжет
        [few] { $date } · { $count } сюжети
       *[many] { $date } · { $count } сюжетів
    }
digest-title-weekly =
    { $count ->
        [one] Тиждень до { $date } · { $count } сюжет
        [few] Тиждень до { $date } · { $count } сюжети
       *[many] Тиждень до { $date } · { $count } сюжетів
    }
digest-also = Коротко
digest-more =
    { $count ->
        [one] і ще { $count } сюжет
        [few] і ще { $count } сюжети
       *[many] і ще { $count } сюжетів
    }
digest-search = Пошук
digest-settings = Налаштування
topic-russia = Росія
topic-china = Китай
topic-sco = ШОС
topic-brics = БРІКС
topic-eaeu-cis = ЄАЕС і СНД
topic-eu = Європейський Союз
topic-us = США
topic-neighbours = Сусіди
topic-ukraine = Україна
topic-security = Безпека
topic-trade = Торгівля
topic-sanctions = Санкції
topic-human-rights = Права людини
topic-un-osce = ООН і ОБСЄ
topic-third-countries = Інші країни
topic-diplomacy = Дипломатія
topic-democratic-forces = Демократичні сили
topic-domestic-politics = Внутрішня політика
topic-about-russia = Росія і Союзна держава, енергоносії, кредити
topic-about-china = Китай, «Пояс і шлях», парк «Великий камінь»
topic-about-sco = Шанхайська організація співробітництва
topic-about-brics = БРІКС і його партнери
topic-about-eaeu-cis = Євразійський економічний союз і СНД
topic-about-eu = ЄС і держави Західної Європи
topic-about-us = Сполучені Штати
topic-about-neighbours = Польща, Литва, Латвія: кордони, міграція, транзит
topic-about-ukraine = Україна, війна, посередництво
topic-about-security = ОДКБ, НАТО, навчання, ядерна зброя
topic-about-trade = експорт, калій, транзит, інвестиції
topic-about-sanctions = санкції проти Білорусі та з її боку
topic-about-human-rights = політв’язні й права в зовнішніх відносинах
topic-about-un-osce = ООН, ОБСЄ, Рада Європи, МАГАТЕ
topic-about-third-countries = Азія, Африка, Близький Схід, Латинська Америка
topic-about-diplomacy = візити, переговори, посли, визнання
topic-about-democratic-forces = дипломатія демократичних сил в еміграції
topic-about-domestic-politics = вибори й політика, наскільки вони стосуються зовнішньої
camp-state-belarus = Державні ЗМІ Білорусі
camp-independent-belarus = Незалежні ЗМІ Білорусі
camp-state-russia = Державні ЗМІ Росії
camp-independent-russia = Незалежні ЗМІ Росії
camp-ukraine = Україна
camp-poland = Польща
camp-baltics = Країни Балтії
camp-western-media = Західні ЗМІ
camp-eu-institution = Установи ЄС
camp-us-government = Уряд США
camp-international-organisation = Міжнародні організації
camp-china = Китай
camp-think-tank = Аналітичні центри
camp-other = Інші
camp-short-state-belarus = державні
camp-short-independent-belarus = незалежні
camp-short-state-russia = Росія
camp-short-independent-russia = незалежна Росія
camp-short-ukraine = Україна
camp-short-poland = Польща
camp-short-baltics = Балтія
camp-short-western-media = Захід
camp-short-eu-institution = ЄС
camp-short-us-government = США
camp-short-international-organisation = організації
camp-short-china = Китай
camp-short-think-tank = аналітики
camp-short-other = інші
language-be = Беларуская
language-be-tarask = Тарашкевіца
language-ru = Русский
language-en = English
language-uk = Українська
language-pl = Polski
language-lt = Lietuvių

### Стеження, стишення і тихі години

watch-description = стежити за ім’ям або словами
unwatch-description = більше не стежити
mute-description = приглушити джерело, сторону, тему чи сюжет
quiet-description = тихі години на ніч
watch-nothing = Ви ще ні за чим не стежите. Назвіть людину, установу, місце чи будь-які слова: <code>/watch Великий камінь</code>, <code>/watch "безвіз" daily</code>. Сюди прийде кожен сюжет, де їх згадано, хоч на яку тему.
watch-hint = Натисніть на рядок, щоб змінити, як він приходить, ✕ — щоб більше не стежити.
watch-instant = одразу
watch-daily = щодня
watch-weekly = щотижня
watch-done-entity = Стежимо: <b>{ $name }</b> — усіма мовами й у всіх написаннях.
watch-done-words = Стежимо за словами <b>{ $name }</b> у всіх формах.
watch-too-many = Стежити можна щонайбільше за { $count }. Спершу відмовтеся від чогось: /unwatch
unwatch-done = Більше не стежимо: { $name }
unwatch-unknown = За «{ $name }» ви не стежите.
mute-nothing = Нічого не приглушено. Назвіть джерело, тему чи код сюжету, <code>/mute belta</code>, або оберіть сторону:
mute-hint = Натисніть на приглушене, щоб знову його чути, або оберіть сторону:
mute-done = Приглушено: { $name }
mute-undone = Знову чутно: { $name }
mute-which = Що означає «{ $name }»?
mute-unknown = Немає ні джерела, ні сторони, ні теми з назвою «{ $name }».
mute-story-name = сюжет { $id }
quiet-none = <b>Тихих годин немає.</b> Повідомлення приходять удень і вночі. Оберіть години й що тоді робити або напишіть: <code>/quiet 22:00-07:00</code>
quiet-hold = <b>Тихо з { $from } до { $until }:</b> повідомлення чекають ранку й приходять разом.
quiet-silent = <b>Тихо з { $from } до { $until }:</b> повідомлення приходять без звуку.
quiet-urgent = <b>Тихо з { $from } до { $until }:</b> приходить лише термінове, решта чекає ранку.
quiet-hold-button = Чекати ранку
quiet-silent-button = Без звуку
quiet-urgent-button = Лише термінове
quiet-off-button = Без тихих годин
quiet-unclear = Я розумію <code>/quiet 22:00-07:00</code>, <code>/quiet 22-7 тихо</code> і <code>/quiet off</code>.
settings-watches = Стеження: { $count }
settings-mutes = Приглушено: { $count }
settings-quiet = Тихі години: { $from }–{ $until }
settings-watches-button = Стеження
settings-mutes-button = Приглушене
settings-quiet-button = Тихі години

### Обережний режим

discreet-description = без посилань і назв, повідомлення зникають
more-description = джерело сюжету з посиланням
discreet-ask = <b>Чи безпечно, якщо хтось поруч побачить, що ви читаєте?</b> Доки ви не відповісте, діє обережний режим. Через скільки годин повідомленням зникати?
discreet-on = 
    { $count ->
        [one] <b>Обережний режим увімкнено.</b> Повідомлення зникають через { $count } годину.
        [few] <b>Обережний режим увімкнено.</b> Повідомлення зникають через { $count } години.
       *[many] <b>Обережний режим увімкнено.</b> Повідомлення зникають через { $count } годин.
    }
discreet-off = <b>Повний режим:</b> з посиланнями, назвами видань і всім іншим.
discreet-means = В обережному режимі немає посилань, попереднього перегляду й назв видань — видно лише, яка сторона про це говорить. Нічого не можна переслати, повідомлення, і ваші теж, видаляються, пошук з інших чатів вимкнено. Сам Telegram усе одно знає, що ви розмовляєте з цим ботом. /forget видаляє все одразу.
discreet-hours-button = { $count } год
discreet-off-button = Повний режим: я в безпеці
discreet-private = Обережний режим є лише в приватному чаті: у групи багато читачів.
discreet-welcome = <b>Готово.</b> Ось що ви обрали; нижче — останній сюжет.
more-button = Джерело
more-usage = Дайте відповідь командою /more на сюжет або натисніть під ним «Джерело».
more-warning = Посилання покаже, що ви читаєте, — у цьому чаті та в історії браузера. Воно видалиться разом з іншими повідомленнями. Показати?
more-sure-button = Показати посилання
inline-discreet-button = В обережному режимі вимкнено
settings-discreet =
    { $count ->
        [one] Обережний режим: повідомлення зникають через { $count } годину
        [few] Обережний режим: повідомлення зникають через { $count } години
       *[many] Обережний режим: повідомлення зникають через { $count } годин
    }
settings-discreet-button = Обережність

### Хронологія, тенденції, вивантаження, пропущене

timeline-description = як усе було, за датами
trends-description = про що був тиждень
missed-description = чого вам не повідомили й чому
export-description = налаштування або сюжети для цитування
stats-description = як ведеться боту
timeline-choose = Яка тема? Можна й словами: <code>/timeline Великий камінь</code>
timeline-title = { $name }: за датами
timeline-title-story = Як до цього дійшло
timeline-nothing = Про це поки нічого немає.
timeline-latest-button = Останній з них
timeline-button = Хронологія
story-earlier = <b>Раніше</b>
trends-title = <b>Останні сім днів:</b> сюжетів { $count }, тижнем раніше { $before }
trends-topic = { $topic }: { $count } ({ $before })
trends-names = <b>Згадують найчастіше:</b> { $names }
trends-camps = <b>Хто розповідає:</b> { $camps }
trends-nothing = За сім днів сюжетів немає.
export-choose = Що вивантажити? Сюжети — на ваші теми за 30 днів; <code>/export csv закриття кордону</code> візьме те, що знайде пошук.
export-settings-button = Мої налаштування (JSON)
export-markdown-button = Сюжети для цитування (Markdown)
export-csv-button = Сюжети таблицею (CSV)
export-nothing = Таких сюжетів немає.
export-discreet = Файл із назвами видань і посиланнями лишився б на пристрої. Спершу вимкніть обережний режим: /discreet
missed-title = <b>За { $hours } год:</b> сюжетів { $stories }, повідомлень { $reports }, із них передруків { $copies }.
missed-muted = <b>Приглушено вами: { $count }</b>
missed-other-topic = <b>Не ваші теми: { $count }</b>
missed-waits = <b>Чекає свого часу: { $count }</b>
missed-digest = <b>Відкладено в дайджест: { $count }</b>
missed-before = <b>До вашої підписки: { $count }</b>
missed-nothing = Ви отримали все.
stats-title = Статистика
stats-chats = Активних чатів: { $count }
stats-chats-few = Активних чатів: менше ніж { $floor }
stats-topics = Підписки: { $topics }
stats-articles = Статей у базі: { $count }
stats-stories = Сюжетів за день: { $count }
stats-feeds = Стрічок: { $count }, не працює: { $failing }
stats-outbox = Черга: { $states }

thread-gone = Гілку, куди приходили ці сюжети, закрито або видалено: відтепер вони приходитимуть сюди. Щоб перенести їх, надішліть /subscribe у потрібній гілці.
no-rights = У <b>{ $title }</b> мені більше не можна писати. Налаштування збережено: поверніть мені право публікувати, і все продовжиться.
