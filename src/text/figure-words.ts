// Folded words, as `fold` leaves them: no marks on Latin letters, ё as е, ў as у, понеделник. Order: en, ru, be, uk, pl, lt.
/** Numbers as words. */
export const CARDINALS: readonly (readonly [number, RegExp])[] = [
  [0.5, /^(?:half|halves|половин\p{L}*|палов\p{L}*|полов\p{L}*|polow\p{L}*|puse|puses|pusei)$/u],
  [
    1,
    /^(?:one|один|одна|одно|одного|одной|одному|адзін|адна|адно|аднаго|адной|аднаму|одне|одніей|jeden|jedna|jedno|jednego|jednej|vienas|viena|vieno|vienos|vienam|vienai)$/,
  ],
  [
    2,
    /^(?:two|both|twice|два|две|двух|двум|двумя|двое|двоих|оба|обе|обеих|обоих|дзве|двума|двох|абодва|абедзве|двома|двоих|обидва|обидві|дві|dwa|dwie|dwoch|dwom|dwaj|dwoje|oba|obie|obu|du|dvi|dvieju|dviem|abu|abi|abieju)$/,
  ],
  [
    3,
    /^(?:three|три|трех|трем|тремя|трое|троих|тры|трох|трыма|трьох|трьома|троє|trzy|trzech|trzem|trzej|troje|trys|triju|trims)$/,
  ],
  [
    4,
    /^(?:four|четыре|четырех|четверо|четверых|чатыры|чатырох|чацвера|чотири|чотирьох|четверо|cztery|czterech|czworo|keturi|keturios|keturiu)$/,
  ],
  [
    5,
    /^(?:five|пять|пяти|пятеро|пятерых|пятью|пяць|пяцера|пять|пятьох|piec|pieciu|piecioro|penki|penkios|penkiu)$/,
  ],
  [
    6,
    /^(?:six|шесть|шести|шестеро|шестерых|шэсць|шасці|шасцера|шість|шести|шістьох|szesc|szesciu|szescioro|sesi|sesios|sesiu)$/,
  ],
  [
    7,
    /^(?:seven|семь|семи|семеро|семерых|сем|сямі|сямера|сім|семи|сімох|siedem|siedmiu|siedmioro|septyni|septynios|septyniu)$/,
  ],
  [8, /^(?:eight|восемь|восми|восем|васмі|вісім|вісмох|osiem|osmiu|astuoni|astuonios|astuoniu)$/],
  [
    9,
    /^(?:nine|девять|девяти|дзевяць|дзевяці|девять|dziewiec|dziewieciu|devyni|devynios|devyniu)$/,
  ],
  [10, /^(?:ten|десять|десяти|дзесяць|дзесяці|dziesiec|dziesieciu|desimt|desimties)$/],
  [
    11,
    /^(?:eleven|одиннадцат[ьи]|адзінаццац[ьі]|одинадцят[ьи]|jedenascie|jedenastu|vienuolika|vienuolikos)$/,
  ],
  [
    12,
    /^(?:twelve|dozen|двенадцат[ьи]|дюжин\p{L}*|дванаццац[ьі]|дванадцят[ьи]|dwanascie|dwunastu|tuzin\p{L}*|dvylika|dvylikos)$/u,
  ],
  [
    13,
    /^(?:thirteen|тринадцат[ьи]|трынаццац[ьі]|тринадцят[ьи]|trzynascie|trzynastu|trylika|trylikos)$/,
  ],
  [
    14,
    /^(?:fourteen|четырнадцат[ьи]|чатырнаццац[ьі]|чотирнадцят[ьи]|czternascie|czternastu|keturiolika|keturiolikos)$/,
  ],
  [
    15,
    /^(?:fifteen|пятнадцат[ьи]|пятнаццац[ьі]|пятнадцят[ьи]|pietnascie|pietnastu|penkiolika|penkiolikos)$/,
  ],
  [
    16,
    /^(?:sixteen|шестнадцат[ьи]|шаснаццац[ьі]|шістнадцят[ьи]|szesnascie|szesnastu|sesiolika|sesiolikos)$/,
  ],
  [
    17,
    /^(?:seventeen|семнадцат[ьи]|семнаццац[ьі]|сімнадцят[ьи]|siedemnascie|siedemnastu|septyniolika)$/,
  ],
  [
    18,
    /^(?:eighteen|восемнадцат[ьи]|васемнаццац[ьі]|вісімнадцят[ьи]|osiemnascie|osiemnastu|astuoniolika)$/,
  ],
  [
    19,
    /^(?:nineteen|девятнадцат[ьи]|дзевятнаццац[ьі]|девятнадцят[ьи]|dziewietnascie|dziewietnastu|devyniolika)$/,
  ],
  [20, /^(?:twenty|двадцат[ьи]|дваццац[ьі]|двадцят[ьи]|dwadziescia|dwudziestu|dvidesimt\p{L}*)$/u],
  [
    30,
    /^(?:thirty|тридцат[ьи]|трыццац[ьі]|тридцят[ьи]|trzydziesci|trzydziestu|trisdesimt\p{L}*)$/u,
  ],
  [40, /^(?:forty|сорок|сорока|сорак|сарака|czterdziesci|czterdziestu|keturiasdesimt\p{L}*)$/u],
  [
    50,
    /^(?:fifty|пятьдесят|пятидесяти|пяцдзясят|пяцідзесяці|пятдесят|piecdziesiat|piecdziesieciu|penkiasdesimt\p{L}*)$/u,
  ],
  [
    60,
    /^(?:sixty|шестьдесят|шестидесяти|шэсцдзясят|шістдесят|szescdziesiat|szescdziesieciu|sesiasdesimt\p{L}*)$/u,
  ],
  [
    70,
    /^(?:seventy|семьдесят|семидесяти|семдзесят|сімдесят|siedemdziesiat|siedemdziesieciu|septyniasdesimt\p{L}*)$/u,
  ],
  [
    80,
    /^(?:eighty|восемьдесят|восмидесяти|восемдзесят|вісімдесят|osiemdziesiat|osiemdziesieciu|astuoniasdesimt\p{L}*)$/u,
  ],
  [
    90,
    /^(?:ninety|девяносто|девяноста|дзевяноста|девяносто|dziewiecdziesiat|dziewiecdziesieciu|devyniasdesimt\p{L}*)$/u,
  ],
  [100, /^(?:hundred|сто|ста|сотня|сотни|сто|sto|stu|simtas|simto|simta)$/],
  [200, /^(?:двести|двухсот|дзвесце|двухсот|двісті|dwiescie|dwustu)$/],
  [300, /^(?:триста|трехсот|трыста|трохсот|trzysta|trzystu)$/],
  [400, /^(?:четыреста|чатырыста|чотириста|czterysta|czterystu)$/],
  [500, /^(?:пятьсот|пятисот|пяцсот|пятсот|piecset|pieciuset)$/],
];

/** What multiplies the number before it. */
export const POWERS: readonly (readonly [number, RegExp])[] = [
  [100, /^(?:hundreds?|simtai|simtu)$/],
  [
    1e3,
    /^(?:thousands?|тыс|тысяч\p{L}*|тис|тисяч\p{L}*|tys|tysiac\p{L}*|tysiec\p{L}*|tukst|tukstanc\p{L}*)$/u,
  ],
  [
    1e6,
    /^(?:millions?|mln|m|млн|миллион\p{L}*|мільен\p{L}*|мільйон\p{L}*|milion\p{L}*|milijon\p{L}*)$/u,
  ],
  [
    1e9,
    /^(?:billions?|bn|млрд|миллиард\p{L}*|мільярд\p{L}*|мільярд\p{L}*|mld|miliard\p{L}*|mlrd|milijard\p{L}*)$/u,
  ],
  [
    1e12,
    /^(?:trillions?|трлн|триллион\p{L}*|трыльен\p{L}*|трильйон\p{L}*|bln|bilion\p{L}*|trln|trilijon\p{L}*)$/u,
  ],
];

/** What is counted, where mixing it up would be another statement. */
export const UNITS: readonly (readonly [string, RegExp])[] = [
  [
    "percent",
    /^(?:%|percent|процент\p{L}*|працэнт\p{L}*|адсотк\p{L}*|адсотак|відсот\p{L}*|procent\p{L}*|proc)$/u,
  ],
  [
    "dollar",
    /^(?:\$|usd|dollars?|долл|дол|доллар\p{L}*|долар\p{L}*|даляр\p{L}*|dolar\p{L}*|doleri\p{L}*)$/u,
  ],
  ["euro", /^(?:€|eur|euros?|евро|еура|эура|євро|eurai|euru)$/u],
  ["ruble", /^(?:byn|rub|roubles?|rubles?|руб|рубл\p{L}*|rubli|rubl\p{L}*)$/u],
  ["zloty", /^(?:pln|zlot\p{L}*|zl|злот\p{L}*)$/u],
  ["yuan", /^(?:¥|yuans?|юан\p{L}*|juan\p{L}*|juaniu)$/u],
  ["pound", /^(?:£|gbp|pounds?|фунт\p{L}*|funt\p{L}*)$/u],
  ["kilometer", /^(?:km|км|kilomet\p{L}*|километр\p{L}*|кіламетр\p{L}*|кілометр\p{L}*)$/u],
  ["ton", /^(?:t|т|tons?|tonnes?|тонн\p{L}*|тон\p{L}{0,2}|tony?|tonos|tonu)$/u],
  ["minute", /^(?:minutes?|минут\p{L}*|хвілін\p{L}*|хвилин\p{L}*|minut\p{L}*|minuci\p{L}*)$/u],
  ["hour", /^(?:hours?|час|часа|часов|гадзін\p{L}*|годин\p{L}*|godzin\p{L}*|valand\p{L}*)$/u],
  ["day", /^(?:days?|день|дня|дней|дзень|дні|дзен|днів|суток|сутак|dzien|dni|dien\p{L}*)$/u],
  [
    "week",
    /^(?:weeks?|недел\p{L}*|тыдзень|тыдня|тыдн\p{L}*|тиждень|тижн\p{L}*|tydzien|tygodn\p{L}*|savait\p{L}*)$/u,
  ],
  [
    "month",
    /^(?:months?|месяц\p{L}*|месяц|месяцау|місяц\p{L}*|miesiac\p{L}*|miesiec\p{L}*|menes\p{L}*)$/u,
  ],
  ["year", /^(?:years?|лет|гадоу|рокив|років|lat|lata|metai|metu|metus)$/u],
];

/** From January on. */
export const MONTHS: readonly RegExp[] = [
  /^(?:january|январ\p{L}*|студзен\p{L}*|студзеня|січ\p{L}*|styczen|styczni\p{L}*|saus\p{L}*)$/u,
  /^(?:february|феврал\p{L}*|лют\p{L}{0,3}|luty|lutego|lutym|vasar(?:is|io|i|yje))$/u,
  /^(?:march|март\p{L}{0,2}|сакавік\p{L}*|берез(?:ень|ня|ні)|marzec|marca|marcu|kovas|kovo|kova)$/u,
  /^(?:april|апрел\p{L}*|красавік\p{L}*|квіт(?:ень|ня|ні)|kwiecien|kwietni\p{L}*|baland\p{L}*)$/u,
  /^(?:may|май|мая|мае|май|трау(?:ень|ня)|трав(?:ень|ня|ні)|maj|maja|maju|geguz\p{L}*)$/u,
  /^(?:june|июн\p{L}*|чэрвен\p{L}*|чэрвень|черв(?:ень|ня|ні)|czerwiec|czerwca|czerwcu|birzel\p{L}*)$/u,
  /^(?:july|июл\p{L}*|ліпен\p{L}*|лип(?:ень|ня|ні)|lipiec|lipca|lipcu|liep(?:a|os|oje))$/u,
  /^(?:august|август\p{L}*|жні(?:вень|уня)|серп(?:ень|ня|ні)|sierpien|sierpni\p{L}*|rugpj\p{L}*)$/u,
  /^(?:september|сентябр\p{L}*|верас(?:ень|ня|ні)|wrzesien|wrzesni\p{L}*|rugsej\p{L}*)$/u,
  /^(?:october|октябр\p{L}*|кастрычнік\p{L}*|жовт(?:ень|ня|ні)|pazdziernik\p{L}*|spal(?:is|io|i|yje))$/u,
  /^(?:november|ноябр\p{L}*|лістапад\p{L}*|листопад\p{L}*|listopad\p{L}*|lapkri[ct]\p{L}*)$/u,
  /^(?:december|декабр\p{L}*|снеж(?:ань|ня|ні)|груд(?:ень|ня|ні)|grudzien|grudni\p{L}*|gruod\p{L}*)$/u,
];

/** From Monday on. */
export const WEEKDAYS: readonly RegExp[] = [
  /^(?:monday|понеделник\p{L}*|панядзел\p{L}*|понеділ\p{L}*|poniedzial\p{L}*|pirmadien\p{L}*)$/u,
  /^(?:tuesday|вторник\p{L}*|аутор\p{L}*|вівтор\p{L}*|wtor(?:ek|ku|kiem)|antradien\p{L}*)$/u,
  /^(?:wednesday|среда|среду|среды|серада|сераду|серады|середа|середу|середи|srod[aeyo]|trecia(?:dien)\p{L}*)$/u,
  /^(?:thursday|четверг\p{L}*|чацв[ея]р\p{L}*|четвер|четверга|czwart(?:ek|ku|kiem)|ketvirtadien\p{L}*)$/u,
  /^(?:friday|пятниц\p{L}*|пятніц\p{L}*|piat(?:ek|ku|kiem)|penktadien\p{L}*)$/u,
  /^(?:saturday|суббот\p{L}*|субот\p{L}*|sobot\p{L}*|sobote|sestadien\p{L}*)$/u,
  /^(?:sunday|воскресень\p{L}*|нядзел\p{L}*|неділ\p{L}*|niedziel\p{L}*|sekmadien\p{L}*)$/u,
];

/** Days seen from today. */
export const DAYS: readonly (readonly [number, RegExp])[] = [
  [-1, /^(?:yesterday|вчера|учора|вчора|wczoraj|vakar)$/],
  [0, /^(?:today|сегодня|сення|сьогодні|dzis|dzisiaj|siandien)$/],
  [1, /^(?:tomorrow|завтра|заутра|jutro|rytoj)$/],
];

/** From the first on. */
export const ORDINALS: readonly RegExp[] = [
  /^(?:first|перв\p{L}{2,3}|перш\p{L}{1,3}|pierwsz\p{L}{1,3}|pirm(?:as|a|oji|asis|a|osios|ojo|uoju|oje))$/u,
  /^(?:second|втор(?:ой|ая|ое|ого|ую|ым)|друг(?:і|ая|ое|ога|ую|ий|а|е|ого|у)|drug(?:i|a|ie|iego|iej)|antr(?:as|a|oji|asis|ojo))$/u,
  /^(?:third|трет(?:ий|ья|ье|ьего|ью|я|є|ього|ю)|трэц(?:і|яя|яе|яга|юю)|trzeci\p{L}{0,3}|trec(?:ias|ia|iasis|iojo))$/u,
];
