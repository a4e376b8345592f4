# Сообщения в HTML Telegram. Ключи на -button, -description и error-* показываются без разметки.

### Профиль бота

bot-description =
    Внешняя политика Беларуси — так, как о ней говорит каждая сторона. Я читаю государственные, независимые, российские, украинские, польские, балтийские, западные и китайские источники, свожу сообщения об одном событии в сюжет и присылаю его: сразу, каждое утро или раз в неделю.

    Нажмите «Старт» и выберите темы.
bot-short-description = Внешняя политика Беларуси: каждое событие глазами всех сторон.

### Команды в меню

start-description = начать
latest-description = последние сюжеты
search-description = поиск по всему, что было
story-description = сюжет целиком, по сторонам
subscribe-description = подписаться на темы
unsubscribe-description = отписаться от тем
topics-description = о чём эти темы
digest-description = дайджест в удобное время
sources-description = кого я читаю и кто молчит
settings-description = все настройки
language-description = язык бота
timezone-description = часовой пояс
forget-description = удалить всё о вас
help-description = что умеет бот
feeds-description = ленты: состояние, добавление, отключение

### Начало и справка

start-hello =
    <b>Внешняя политика Беларуси: каждое событие глазами всех сторон.</b>

    Я читаю государственные, независимые, российские, украинские, польские, балтийские и западные источники и свожу их сообщения об одном событии в один сюжет со ссылками на каждое.

    За чем вам интересно следить?
start-hello-group =
    <b>Внешняя политика Беларуси: каждое событие глазами всех сторон.</b>

    Сюжеты будут приходить в этот чат. Темы выбирают администраторы; на форуме сюжеты приходят в ту ветку, где тему выбрали.

    За чем следить этому чату?
start-one-by-one-button = Выбрать по одной
help-intro = <b>Что я умею</b>
help-outro =
    В любом чате наберите <code>@{ $bot }</code> и несколько слов — найдётся сюжет, которым можно поделиться.

    Темы и время можно просто написать: <code>/subscribe китай еженедельно</code>, <code>/digest 7:45</code>.

### Темы и подписки

bundle-everything = Все темы
bundle-east = Россия и СНГ
bundle-west = Запад и санкции
bundle-border = Соседи и граница
bundle-asia = Китай, ШОС, БРИКС
bundle-rights = Права и демсилы
topics-intro = <b>Темы</b>
topics-choose =
    { $count ->
        [0] <b>Выберите темы.</b> Нажмите, чтобы добавить тему; ещё раз — чтобы убрать.
        [one] <b>Выбрана { $count } тема.</b> Нажмите, чтобы добавить тему; ещё раз — чтобы убрать.
        [few] <b>Выбраны { $count } темы.</b> Нажмите, чтобы добавить тему; ещё раз — чтобы убрать.
       *[many] <b>Выбрано { $count } тем.</b> Нажмите, чтобы добавить тему; ещё раз — чтобы убрать.
    }
topics-everything = все темы
topics-choose-button = Выбрать темы
topics-all-button = Все
topics-none-button = Ни одной
topics-next-button = Дальше: когда ›
subscribe-button = Следить: { $topic }
subscribe-done-instant = Готово. Сюжеты на темы <b>{ $topics }</b> придут сразу, как только появятся.
subscribe-done-daily = Готово. <b>{ $topics }</b>: в дайджесте { $times }.
subscribe-done-weekly = Готово. <b>{ $topics }</b>: в дайджесте { $times }.
subscribe-did-you-mean = Темы «{ $words }» нет. Может быть, одна из этих?
subscribe-unknown = Темы «{ $words }» нет. Все темы — по кнопке ниже.
unsubscribe-choose = <b>От какой темы отписаться?</b>
unsubscribe-nothing = Подписок нет.
unsubscribe-done = Больше не придут сюжеты на темы: { $topics }.
when-choose =
    { $count ->
        [0] Темы ещё не выбраны. Сначала выберите хотя бы одну.
       *[other]
            Выбрано: <b>{ $topics }</b>.

            Когда присылать сюжеты?
    }
when-instant-button = Сразу
when-daily-button = Каждый день в { $time }
when-weekly-button =
    { $weekday ->
        [1] По понедельникам
        [2] По вторникам
        [3] По средам
        [4] По четвергам
        [5] По пятницам
        [6] По субботам
       *[7] По воскресеньям
    } в { $time }
when-done-instant = <b>Готово.</b> Сюжеты придут сразу, как только появятся.
when-done-daily = <b>Готово.</b> Сюжеты придут в дайджесте { $times }.
when-done-weekly = <b>Готово.</b> Сюжеты придут в дайджесте { $times }.

### Дайджест

digest-every-day = каждый день в { $time }
digest-every-week =
    { $weekday ->
        [1] по понедельникам
        [2] по вторникам
        [3] по средам
        [4] по четвергам
        [5] по пятницам
        [6] по субботам
       *[7] по воскресеньям
    } в { $time }
digest-state =
    <b>Дайджест приходит { $times }.</b>

    Другое время можно просто написать: <code>/digest 7:45</code> или <code>/digest еженедельно пт 16:00</code>.
digest-state-off =
    <b>Дайджест выключен.</b>

    Выберите время или напишите своё: <code>/digest 7:45</code>.
digest-weekly-button =
    { $weekday ->
        [1] Пн
        [2] Вт
        [3] Ср
        [4] Чт
        [5] Пт
        [6] Сб
       *[7] Вс
    } { $time }
digest-daily-off-button = Без ежедневного
digest-weekly-off-button = Без недельного
digest-by-model = Часть строк написала языковая модель, они сверены с источниками
digest-now-button = Прислать сейчас
digest-nothing-button = Сообщать, если новостей нет
digest-none = <b>{ $date }</b> · по вашим темам ничего нового
digest-nothing = За последние сутки по вашим темам нового нет.
digest-no-topics = Дайджесту нужны темы. Выберите хотя бы одну — и ему будет о чём рассказать.
digest-unclear =
    Не удалось разобрать время. Например, так:
    <code>/digest 08:30</code>
    <code>/digest еженедельно пн 09:00</code>
    <code>/digest off</code>
    <code>/digest now</code>

### Последнее и поиск

latest-button = Последние сюжеты
latest-title = <b>Последнее</b>
latest-title-topic = <b>Последнее: { $topic }</b>
latest-nothing = Сюжетов пока нет.
story-gone = Этот сюжет уже не хранится.
search-nothing = По запросу «{ $query }» ничего не нашлось. Попробуйте меньше слов или одно только имя.
search-help =
    <b>Поиск по всему, что было</b>, на любом из шести языков: запрос на одном находит сообщения и на других.

    <code>/search Беларуськалий транзит</code>
    <code>"Великий камень"</code> точные слова
    <code>topic:санкции Польша</code> одна тема
    <code>from:2026-09-01 to:2026-09-30</code> даты
    <code>source:reuters</code>, <code>camp:ukraine</code>, <code>lang:be</code> кто рассказал
    <code>-футбол</code> без этого слова
search-here-button = Искать
inline-nothing = Ничего по запросу «{ $query }»
inline-nothing-hint = Попробуйте меньше слов или одно только имя
inline-open-button = Открыть в боте
inline-tips-button = Как искать
inline-settings-button = Темы и дайджест

### Почему рассказан сюжет

why-button = Почему?
why-title = <b>Почему этот сюжет?</b>
why-relevant = Внешняя политика Беларуси
why-sure = уверенно
why-likely = вероятно
why-borderline = на грани
why-term = «{ $term }»
why-quoted =
    { $terms } { $place ->
        [title] в заголовке
        [start] в первых словах
        [lead] в начале текста
       *[text] далее в тексте
    }
why-together =
    Беларусь и ещё одна сторона { $place ->
        [title] в заголовке
        [start] в первых словах
        [lead] в начале текста
       *[text] далее в тексте
    }
why-belarus =
    Беларусь { $place ->
        [title] в заголовке
        [start] в первых словах
        [lead] в начале текста
       *[text] далее в тексте
    }
why-named =
    { $name }: { $count ->
        [one] { $count } упоминание
        [few] { $count } упоминания
       *[many] { $count } упоминаний
    }
why-link = Беларусь в адресе страницы
why-belarusian = написано по-белорусски, а так пишут и о внутренних делах
why-mainly = о Беларуси больше, чем о других
why-alone = не названо ни одно другое государство и ни одна организация
why-opinion = ответ языковой модели: случай спорный, и её спросили
why-against = <i>Против: { $words }</i>
why-decisive = <i>Решено по сообщению: { $source }</i>
rate-thanks = Спасибо. Учтено без вашего имени.
rate-what-wrong = Что не так?
rate-off-topic-button = Не по теме: { $topic }
rate-off-subject-button = Не о политике Беларуси
rate-wrong-group-button = В сюжете разные события

### Сюжет целиком

full-button = Целиком
story-usage = Какой сюжет? Откройте его в /latest и нажмите «Целиком», ответьте на него командой /story или напишите его код: <code>/story abcde23456</code>
story-sides = <b>Как об этом говорит каждая сторона</b>
story-side-voices =
    { $count ->
        [0] только чужие тексты
        [one] { $count } издание
        [few] { $count } издания
       *[many] { $count } изданий
    }
story-side-repeats =
    { $count ->
        [one] { $count } перепечатка
        [few] { $count } перепечатки
       *[many] { $count } перепечаток
    }
story-side-first = первыми
story-silent = <b>Пока молчат:</b> { $camps }
story-differs = <b>В чём они расходятся</b>
story-reports =
    { $count ->
        [one] { $count } сообщение
        [few] { $count } сообщения
       *[many] { $count } сообщений
    }
differs-version = { $value } — { $sources }
differs-count-freed = освобождены
differs-count-detained = задержаны
differs-count-killed = погибли
differs-count-wounded = ранены
differs-count-expelled = высланы
differs-count-documents = подписано документов
differs-count-balloons = шаров
differs-count-drones = беспилотников
differs-count-missiles = ракет
differs-count-migrants = мигрантов
differs-count-trucks = грузовиков
differs-count-soldiers = военных
differs-count-sanctioned = внесены в санкционный список
differs-count-loan = кредит
differs-date-talks = дата переговоров
differs-date-summit = дата саммита
differs-date-sign = дата подписания
differs-date-close = дата закрытия
differs-date-open = дата открытия
differs-place-talks = место переговоров
differs-place-summit = место саммита
differs-place-sign = место подписания
differs-title-freed = освобождённые
title-president = президент
title-questioned-president = «нелегитимный президент»
title-dictator = «диктатор»
title-former-president = бывший президент
title-elected-president = избранный президент
title-opposition-leader = лидер оппозиции
title-fugitive = «в бегах»
title-extremist = «экстремист»
title-prime-minister = премьер-министр
title-deputy-prime-minister = вице-премьер
title-former-prime-minister = бывший премьер-министр
title-foreign-minister = министр иностранных дел
title-deputy-foreign-minister = заместитель министра иностранных дел
title-former-foreign-minister = бывший министр иностранных дел
title-defence-minister = министр обороны
title-deputy-defence-minister = заместитель министра обороны
title-interior-minister = министр внутренних дел
title-deputy-interior-minister = заместитель министра внутренних дел
title-special-envoy = спецпосланник
title-deputy-special-envoy = заместитель спецпосланника
title-assistant-secretary = помощник госсекретаря
title-deputy-assistant-secretary = заместитель помощника госсекретаря
title-ambassador = посол
title-charge-daffaires = временный поверенный в делах
title-former-ambassador = бывший посол
title-political-prisoners = «политзаключённые»
title-convicts = «осуждённые»
story-by-model = Краткое изложение написала языковая модель, оно сверено с источниками

### Источники и их состояние

since-time = с { $at }
since-weekday =
    { $weekday ->
        [1] с понедельника
        [2] со вторника
        [3] со среды
        [4] с четверга
        [5] с пятницы
        [6] с субботы
       *[7] с воскресенья
    }
since-date =
    { $day ->
        [2] со
       *[other] с
    } { $day } { $month }
health-ok = последнее { $at }
health-no-news-yet = новостей пока нет
health-quiet = новостей нет { $since }
health-stale = новостей нет { $since }, дольше обычного
health-held = придержана { $since }: почти всё вдруг оказалось новым
health-moved = отвечает по другому адресу { $since }
health-encoding = работает, но с кодировкой что-то не так
health-gap = работает, но часть постов пропущена
health-down = не отвечает { $since }
health-blocked = не пускает нас { $since }
health-gone = по адресу ничего нет { $since }
health-not-a-feed = вместо новостей показывает другое { $since }
health-unreadable = не читается { $since }
health-unasked = ещё не читали
health-off = отключена
sources-title =
    { $count ->
        [one] <b>{ $count } источник</b>
        [few] <b>{ $count } источника</b>
       *[many] <b>{ $count } источников</b>
    }
sources-failing =
    { $count ->
        [one] { $count } не работает
        [few] { $count } не работают
       *[many] { $count } не работают
    }
sources-all-failing = не работает ни один
sources-read = Последнее чтение { $at }
sources-careful = △ В Беларуси лучше не открывать и не пересылать.
sources-choose = Выберите группу — увидите, кто в ней.
sources-none = Источников нет.
sources-back-button = ‹ Все источники

### Ленты, для операторов

feeds-button = Ленты
feeds-title =
    { $count ->
        [one] <b>Читается { $count } лента</b>
        [few] <b>Читаются { $count } ленты</b>
       *[many] <b>Читается { $count } лент</b>
    }
feeds-clock = Последнее чтение { $last }, следующее { $next }
feeds-not-asked = { $count } ещё не читали
feeds-all-well = Все работают.
feeds-failures =
    { $count ->
        [one] { $count } неудача
        [few] { $count } неудачи
       *[many] { $count } неудач
    }
feeds-times = прочитана { $last }, следующая попытка { $next }
feeds-times-never = не прочитана ни разу, следующая попытка { $next }
feeds-camps = <b>Работают, по группам</b>
feeds-added = <b>Добавлены здесь:</b> { $ids }
feeds-hint = <code>/feeds add АДРЕС [группа] [язык]</code>, <code>/feeds remove ID</code>, <code>/feeds off ID</code>, <code>/feeds on ID</code>
feeds-usage =
    <b>Достаточно адреса сайта или ленты:</b>
    <code>/feeds add https://example.org</code>
    <code>/feeds add https://example.org ukraine uk</code>
    <code>/feeds remove ID</code>, <code>/feeds off ID</code>, <code>/feeds on ID</code>

    Группы: { $camps }
feeds-found =
    { $count ->
        [one] <b>Нашлась { $count } лента.</b> Чтобы добавить, нажмите номер.
        [few] <b>Нашлись { $count } ленты.</b> Чтобы добавить, нажмите номер.
       *[many] <b>Нашлось { $count } лент.</b> Чтобы добавить, нажмите номер.
    }
feeds-found-nothing = По адресу { $address } лент не нашлось. Попробуйте адрес самой ленты или страницы со списком новостей.
feeds-unreachable = { $address } не читается: { $reason }
feeds-entries =
    { $count ->
        [one] { $count } запись
        [few] { $count } записи
       *[many] { $count } записей
    }
feeds-newest = последняя { $at }
feeds-known = уже читается: { $id }
feeds-known-off = есть в списке, но отключена: { $id }
feeds-ask-camp = Чей это голос?
feeds-ask-language = На каком языке?
feeds-done = Лента <b>{ $name }</b> добавлена как <code>{ $id }</code>: { $camp }, { $language }. Она будет прочитана при следующем опросе.
feeds-removed = Лента <code>{ $id }</code> удалена. То, что она принесла, остаётся.
feeds-remove-declared = Лента <code>{ $id }</code> записана в файле лент, отсюда её не удалить. Отключить: <code>/feeds off { $id }</code>.
feeds-switched-off = Лента <code>{ $id }</code> отключена.
feeds-switched-on = Лента <code>{ $id }</code> включена. Она будет прочитана при следующем опросе.
feeds-unknown-id = Ленты <code>{ $id }</code> нет.
alarm-dark =
    { $count ->
        [1] <b>{ $camp }: { $since } не работает единственный источник.</b>
       *[other] <b>{ $camp }: { $since } не работает ни один источник из { $count }.</b>
    }
alarm-back = <b>{ $camp }: источники снова работают.</b> Молчали { $since }.
alarm-outage = <b>Не работают ленты: { $count } из { $total }, { $since }.</b> Столько издателей разом не ломается: дело, похоже, в сети самого сервера.
alarm-outage-over = <b>Ленты снова отвечают.</b> Больше половины не работало { $since }.

### Настройки

settings-title = Настройки
settings-button = Настройки
back-button = ‹ Настройки
settings-topics-instant = <b>Сразу:</b> { $names }
settings-topics-daily = <b>Раз в день:</b> { $names }
settings-topics-weekly = <b>Раз в неделю:</b> { $names }
settings-topics-none = <b>Темы:</b> пока не выбраны
settings-digest = <b>Дайджест:</b> { $times }
settings-digest-off = <b>Дайджест:</b> выключен
settings-clock = <b>Время:</b> { $zone }, сейчас { $time }
settings-language = <b>Язык:</b> { $language }
settings-topics-button = Темы
settings-when-button = Когда
settings-digest-button = Дайджест
settings-zone-button = Часовой пояс
settings-language-button = Язык
settings-forget-button = Забыть меня
settings-of-channel = Канал: <b>{ $title }</b>
channel-added = <b>Теперь я могу писать в канал «{ $title }».</b> Настройте здесь, что туда присылать: читатели этого не увидят.
channel-set-up-button = Настроить канал
channel-leave-button = ‹ Мои настройки
channel-add-button = Добавить меня в канал
channel-unknown = Такого канала я не знаю, или вы в нём не администратор. Администратором там должен быть и я.
language-choose = На каком языке говорить?
language-done = Теперь я говорю по-русски.
language-unknown = На этом языке я пока не говорю. Выберите один из этих.
timezone-choose = <b>Где вы живёте?</b> Выберите своё время или напишите город: <code>/timezone Женева</code>.
timezone-done = Время настроено: <b>{ $zone }</b>, сейчас { $time }.
timezone-digest = Дайджест приходит { $times }.
timezone-did-you-mean = Не знаю, что такое «{ $name }». Может быть, одно из этого?
timezone-unknown = Не знаю, что такое «{ $name }». Попробуйте город покрупнее поблизости: <code>/timezone Вильнюс</code>.
timezone-offset = { $offset } не знает летнего времени, и дайджест сбился бы на час. Лучше выберите город:
zone-europe-minsk = Минск
zone-europe-vilnius = Вильнюс
zone-europe-warsaw = Варшава
zone-europe-kyiv = Киев
zone-europe-moscow = Москва
zone-europe-riga = Рига
zone-europe-berlin = Берлин
zone-europe-brussels = Брюссель
zone-europe-london = Лондон
zone-asia-tbilisi = Тбилиси
zone-america-new-york = Нью-Йорк
zone-asia-shanghai = Пекин
forget-ask = Темы, время и настройки этого чата будут удалены навсегда, сообщения последних двух суток — тоже.
forget-button = Удалить всё
forget-done = Готово. Ничего не осталось.

### Что пошло не так и что не понято

error-incident = Что-то сломалось на моей стороне. Попробуйте ещё раз; если повторится, назовите номер { $id }.
error-admins-only = Настройки этого чата меняют только администраторы.
error-stale-button = Эта кнопка устарела. Повторите, пожалуйста, команду.
error-too-fast = Слишком быстро. Подождите, пожалуйста, немного.
unknown-command = Такой команды нет. Все команды — в /help.
unknown-command-meant = Такой команды нет. Может быть, /{ $command }?
unknown-text = Я отвечаю на команды (все они в /help) и на поиск. Поискать эти слова?
unknown-search-button = Поискать
unknown-message = Я читаю только текст. Что я умею — в /help.

### Stories and digests

story-share = Поделиться
mute-story-button = Заглушить
story-line-repeats =
    { $count ->
        [one] { $count } перепечатка
        [few] { $count } перепечатки
       *[many] { $count } перепечаток
    }
story-line-single = один источник: { $camp }
update-title = Новое: { $headline }
update-count = <b>{ $matter }:</b> { $from } → { $to }
update-turn = <b>Положение изменилось</b>
update-confirmed = <b>Официально подтверждено</b>
update-denied = <b>Официально опровергнуто</b>
update-voice = <b>Впервые высказались: { $camp }</b>
update-party = <b>Теперь речь и об этой стране: { $name }</b>
card-title-away =
    { $count ->
        [one] Пока вас не было: { $count } сюжет
        [few] Пока вас не было: { $count } сюжета
       *[many] Пока вас не было: { $count } сюжетов
    }
card-title-burst =
    { $count ->
        [one] { $count } новый сюжет
        [few] { $count } новых сюжета
       *[many] { $count } новых сюжетов
    }
digest-title-daily =
    { $count ->
        [one] { $date } · { $count } сюжет
        [few] { $date } · { $count } сюжета
       *[many] { $date } · { $count } сюжетов
    }
digest-title-weekly =
    { $count ->
        [one] Неделя по { $date } · { $count } сюжет
        [few] Неделя по { $date } · { $count } сюжета
       *[many] Неделя по { $date } · { $count } сюжетов
    }
digest-also = Коротко
digest-more =
    { $count ->
        [one] и ещё { $count } сюжет
        [few] и ещё { $count } сюжета
       *[many] и ещё { $count } сюжетов
    }
digest-search = Поиск
digest-settings = Настройки
topic-russia = Россия
topic-china = Китай
topic-sco = ШОС
topic-brics = БРИКС
topic-eaeu-cis = ЕАЭС и СНГ
topic-eu = Евросоюз
topic-us = США
topic-neighbours = Соседи
topic-ukraine = Украина
topic-security = Безопасность
topic-trade = Торговля
topic-sanctions = Санкции
topic-human-rights = Права человека
topic-un-osce = ООН и ОБСЕ
topic-third-countries = Другие страны
topic-diplomacy = Дипломатия
topic-democratic-forces = Демократические силы
topic-domestic-politics = Внутренняя политика
topic-about-russia = Россия и Союзное государство, энергоносители, кредиты
topic-about-china = Китай, «Пояс и путь», парк «Великий камень»
topic-about-sco = Шанхайская организация сотрудничества
topic-about-brics = БРИКС и её партнёры
topic-about-eaeu-cis = Евразийский экономический союз и СНГ
topic-about-eu = Евросоюз и страны Западной Европы
topic-about-us = Соединённые Штаты
topic-about-neighbours = Польша, Литва, Латвия: граница, миграция, транзит
topic-about-ukraine = Украина, война, посредничество
topic-about-security = ОДКБ, НАТО, учения, ядерное оружие
topic-about-trade = экспорт, калий, транзит, инвестиции
topic-about-sanctions = санкции против Беларуси и ответные
topic-about-human-rights = политзаключённые и права в отношениях с другими странами
topic-about-un-osce = ООН, ОБСЕ, Совет Европы, МАГАТЭ
topic-about-third-countries = Азия, Африка, Ближний Восток, Латинская Америка
topic-about-diplomacy = визиты, переговоры, послы, признание
topic-about-democratic-forces = дипломатия демократических сил в эмиграции
topic-about-domestic-politics = выборы и политика, когда они касаются внешней
camp-state-belarus = Государственные СМИ Беларуси
camp-independent-belarus = Независимые СМИ Беларуси
camp-state-russia = Государственные СМИ России
camp-independent-russia = Независимые СМИ России
camp-ukraine = Украина
camp-poland = Польша
camp-baltics = Страны Балтии
camp-western-media = Западные СМИ
camp-eu-institution = Институты ЕС
camp-us-government = Правительство США
camp-international-organisation = Международные организации
camp-china = Китай
camp-think-tank = Аналитические центры
camp-other = Другие
camp-short-state-belarus = госСМИ
camp-short-independent-belarus = независимые
camp-short-state-russia = Россия
camp-short-independent-russia = независимая Россия
camp-short-ukraine = Украина
camp-short-poland = Польша
camp-short-baltics = Балтия
camp-short-western-media = Запад
camp-short-eu-institution = ЕС
camp-short-us-government = США
camp-short-international-organisation = организации
camp-short-china = Китай
camp-short-think-tank = аналитики
camp-short-other = другие
language-be = Беларуская
language-be-tarask = Тарашкевіца
language-ru = Русский
language-en = English
language-uk = Українська
language-pl = Polski
language-lt = Lietuvių

### Слежение, глушение и тихие часы

watch-description = следить за именем или словами
unwatch-description = больше не следить
mute-description = заглушить источник, сторону, тему или сюжет
quiet-description = тихие часы на ночь
watch-nothing = Пока вы ни за чем не следите. Назовите человека, ведомство, место или любые слова: <code>/watch Великий камень</code>, <code>/watch "безвиз" daily</code>. Сюда придёт каждый сюжет, где они упомянуты, на какую бы тему он ни был.
watch-hint = Нажмите на строку, чтобы изменить, как она приходит, ✕ — чтобы больше не следить.
watch-instant = сразу
watch-daily = ежедневно
watch-weekly = еженедельно
watch-done-entity = Следим: <b>{ $name }</b> — на всех языках и во всех написаниях.
watch-done-words = Следим за словами <b>{ $name }</b> во всех формах.
watch-too-many = Следить можно самое большее за { $count }. Сначала откажитесь от чего-нибудь: /unwatch
unwatch-done = Больше не следим: { $name }
unwatch-unknown = За «{ $name }» вы не следите.
mute-nothing = Ничего не заглушено. Назовите источник, тему или код сюжета, <code>/mute belta</code>, или выберите сторону:
mute-hint = Нажмите на заглушённое, чтобы снова его слышать, или выберите сторону:
mute-done = Заглушено: { $name }
mute-undone = Снова слышно: { $name }
mute-which = Что значит «{ $name }»?
mute-unknown = Нет ни источника, ни стороны, ни темы с названием «{ $name }».
mute-story-name = сюжет { $id }
quiet-none = <b>Тихих часов нет.</b> Сообщения приходят днём и ночью. Выберите часы и что в это время делать или напишите: <code>/quiet 22:00-07:00</code>
quiet-hold = <b>Тихо с { $from } до { $until }:</b> сообщения ждут утра и приходят вместе.
quiet-silent = <b>Тихо с { $from } до { $until }:</b> сообщения приходят без звука.
quiet-urgent = <b>Тихо с { $from } до { $until }:</b> приходит только срочное, остальное ждёт утра.
quiet-hold-button = Ждать утра
quiet-silent-button = Без звука
quiet-urgent-button = Только срочное
quiet-off-button = Без тихих часов
quiet-unclear = Я понимаю <code>/quiet 22:00-07:00</code>, <code>/quiet 22-7 тихо</code> и <code>/quiet off</code>.
settings-watches = Под наблюдением: { $count }
settings-mutes = Заглушено: { $count }
settings-quiet = Тихие часы: { $from }–{ $until }
settings-watches-button = Наблюдение
settings-mutes-button = Заглушённое
settings-quiet-button = Тихие часы

### Осторожный режим

discreet-description = без ссылок и названий, сообщения исчезают
more-description = источник сюжета со ссылкой
discreet-ask = <b>Безопасно ли, если кто-то рядом увидит, что вы читаете?</b> Пока вы не ответите, действует осторожный режим. Через сколько часов сообщениям исчезать?
discreet-on = 
    { $count ->
        [one] <b>Осторожный режим включён.</b> Сообщения исчезают через { $count } час.
        [few] <b>Осторожный режим включён.</b> Сообщения исчезают через { $count } часа.
       *[many] <b>Осторожный режим включён.</b> Сообщения исчезают через { $count } часов.
    }
discreet-off = <b>Полный режим:</b> со ссылками, названиями изданий и всем остальным.
discreet-means = В осторожном режиме нет ссылок, предпросмотра и названий изданий — видно только, какая сторона об этом говорит. Ничего нельзя переслать, сообщения, и ваши тоже, удаляются, поиск из других чатов выключен. Сам Telegram всё равно знает, что вы говорите с этим ботом. /forget удаляет всё сразу.
discreet-hours-button = { $count } ч
discreet-off-button = Полный режим: я в безопасности
discreet-private = Осторожный режим есть только в личном чате: у группы много читателей.
discreet-welcome = <b>Готово.</b> Вот что вы выбрали; ниже — последний сюжет.
more-button = Источник
more-usage = Ответьте командой /more на сюжет или нажмите под ним «Источник».
more-warning = Ссылка покажет, что вы читаете, — в этом чате и в истории браузера. Она удалится вместе с другими сообщениями. Показать?
more-sure-button = Показать ссылку

inline-discreet-button = В осторожном режиме выключено: настройки
settings-discreet =
    { $count ->
        [one] Осторожный режим: сообщения исчезают через { $count } час
        [few] Осторожный режим: сообщения исчезают через { $count } часа
       *[many] Осторожный режим: сообщения исчезают через { $count } часов
    }
settings-discreet-button = Осторожность

### Хронология, тенденции, выгрузка, пропущенное

timeline-description = как всё было, по датам
trends-description = о чём была неделя
missed-description = чего вам не сообщили и почему
export-description = настройки или сюжеты для цитирования — файлом
stats-description = как поживает бот
timeline-choose = Какая тема? Можно и словами: <code>/timeline Великий камень</code>
timeline-title = { $name }: по датам
timeline-title-story = Как к этому пришли
timeline-nothing = Об этом пока ничего нет.
timeline-latest-button = Последний из них
timeline-button = Хронология
story-earlier = <b>Ранее</b>
trends-title = <b>Последние семь дней:</b> сюжетов { $count }, неделей раньше { $before }
trends-topic = { $topic }: { $count } ({ $before })
trends-names = <b>Чаще всего упоминают:</b> { $names }
trends-camps = <b>Кто рассказывает:</b> { $camps }
trends-nothing = За семь дней сюжетов нет.
export-choose = Что выгрузить? Сюжеты — по вашим темам за 30 дней; <code>/export csv закрытие границы</code> возьмёт то, что найдёт поиск.
export-settings-button = Мои настройки (JSON)
export-markdown-button = Сюжеты для цитирования (Markdown)
export-csv-button = Сюжеты таблицей (CSV)
export-nothing = Таких сюжетов нет.
export-discreet = Файл с названиями изданий и ссылками остался бы на устройстве. Сначала выключите осторожный режим: /discreet
missed-title = <b>За { $hours } ч:</b> сюжетов { $stories }, сообщений { $reports }, из них перепечаток { $copies }.
missed-muted = <b>Заглушено вами: { $count }</b>
missed-other-topic = <b>Не ваши темы: { $count }</b>
missed-waits = <b>Ждёт своего времени: { $count }</b>
missed-digest = <b>Отложено в дайджест: { $count }</b>
missed-before = <b>До вашей подписки: { $count }</b>
missed-nothing = Вы получили всё.
stats-title = Статистика
stats-chats = Активных чатов: { $count }
stats-chats-few = Активных чатов: меньше { $floor }
stats-topics = Подписки: { $topics }
stats-articles = Статей в базе: { $count }
stats-stories = Сюжетов за день: { $count }
stats-feeds = Источников: { $count }, не работает: { $failing }
stats-outbox = Очередь: { $states }

thread-gone = Ветка, куда приходили эти сюжеты, закрыта или удалена: теперь они будут приходить сюда. Чтобы перенести их, отправьте /subscribe в нужной ветке.
no-rights = В <b>{ $title }</b> мне больше нельзя писать. Настройки сохранены: верните мне право публиковать, и всё продолжится.
