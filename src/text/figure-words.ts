// Folded words, as `fold` leaves them: no marks on Latin letters, ё as е, ў as у, понеделник. Order: en,
// ru, be, uk, pl, lt. Endings are `.*`: words hold letters only, and each `\p{L}` takes V8 a millisecond to lay out.
/** Numbers as words. */
export const CARDINALS: readonly (readonly [number, RegExp])[] = [
  [0.5, /^(?:half|halves|половин.*|палов.*|полов.*|polow.*|puse|puses|pusei)$/],
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
    /^(?:twelve|dozen|двенадцат[ьи]|дюжин.*|дванаццац[ьі]|дванадцят[ьи]|dwanascie|dwunastu|tuzin.*|dvylika|dvylikos)$/,
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
  [20, /^(?:twenty|двадцат[ьи]|дваццац[ьі]|двадцят[ьи]|dwadziescia|dwudziestu|dvidesimt.*)$/],
  [30, /^(?:thirty|тридцат[ьи]|трыццац[ьі]|тридцят[ьи]|trzydziesci|trzydziestu|trisdesimt.*)$/],
  [40, /^(?:forty|сорок|сорока|сорак|сарака|czterdziesci|czterdziestu|keturiasdesimt.*)$/],
  [
    50,
    /^(?:fifty|пятьдесят|пятидесяти|пяцдзясят|пяцідзесяці|пятдесят|piecdziesiat|piecdziesieciu|penkiasdesimt.*)$/,
  ],
  [
    60,
    /^(?:sixty|шестьдесят|шестидесяти|шэсцдзясят|шістдесят|szescdziesiat|szescdziesieciu|sesiasdesimt.*)$/,
  ],
  [
    70,
    /^(?:seventy|семьдесят|семидесяти|семдзесят|сімдесят|siedemdziesiat|siedemdziesieciu|septyniasdesimt.*)$/,
  ],
  [
    80,
    /^(?:eighty|восемьдесят|восмидесяти|восемдзесят|вісімдесят|osiemdziesiat|osiemdziesieciu|astuoniasdesimt.*)$/,
  ],
  [
    90,
    /^(?:ninety|девяносто|девяноста|дзевяноста|девяносто|dziewiecdziesiat|dziewiecdziesieciu|devyniasdesimt.*)$/,
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
  [1e3, /^(?:thousands?|тыс|тысяч.*|тис|тисяч.*|tys|tysiac.*|tysiec.*|tukst|tukstanc.*)$/],
  [1e6, /^(?:millions?|mln|m|млн|миллион.*|мільен.*|мільйон.*|milion.*|milijon.*)$/],
  [1e9, /^(?:billions?|bn|млрд|миллиард.*|мільярд.*|мільярд.*|mld|miliard.*|mlrd|milijard.*)$/],
  [1e12, /^(?:trillions?|трлн|триллион.*|трыльен.*|трильйон.*|bln|bilion.*|trln|trilijon.*)$/],
];

/** What is counted, where mixing it up would be another statement. */
export const UNITS: readonly (readonly [string, RegExp])[] = [
  ["percent", /^(?:%|percent|процент.*|працэнт.*|адсотк.*|адсотак|відсот.*|procent.*|proc)$/],
  ["dollar", /^(?:\$|usd|dollars?|долл|дол|доллар.*|долар.*|даляр.*|dolar.*|doleri.*)$/],
  ["euro", /^(?:€|eur|euros?|евро|еура|эура|євро|eurai|euru)$/],
  ["ruble", /^(?:byn|rub|roubles?|rubles?|руб|рубл.*|rubli|rubl.*)$/],
  ["zloty", /^(?:pln|zlot.*|zl|злот.*)$/],
  ["yuan", /^(?:¥|yuans?|юан.*|juan.*|juaniu)$/],
  ["pound", /^(?:£|gbp|pounds?|фунт.*|funt.*)$/],
  ["kilometer", /^(?:km|км|kilomet.*|километр.*|кіламетр.*|кілометр.*)$/],
  ["ton", /^(?:t|т|tons?|tonnes?|тонн.*|тон.{0,2}|tony?|tonos|tonu)$/],
  ["minute", /^(?:minutes?|минут.*|хвілін.*|хвилин.*|minut.*|minuci.*)$/],
  ["hour", /^(?:hours?|час|часа|часов|гадзін.*|годин.*|godzin.*|valand.*)$/],
  ["day", /^(?:days?|день|дня|дней|дзень|дні|дзен|днів|суток|сутак|dzien|dni|dien.*)$/],
  ["week", /^(?:weeks?|недел.*|тыдзень|тыдня|тыдн.*|тиждень|тижн.*|tydzien|tygodn.*|savait.*)$/],
  ["month", /^(?:months?|месяц.*|месяц|месяцау|місяц.*|miesiac.*|miesiec.*|menes.*)$/],
  ["year", /^(?:years?|лет|гадоу|рокив|років|lat|lata|metai|metu|metus)$/],
];

/** From January on. */
export const MONTHS: readonly RegExp[] = [
  /^(?:january|январ.*|студзен.*|студзеня|січ.*|styczen|styczni.*|saus.*)$/,
  /^(?:february|феврал.*|лют.{0,3}|luty|lutego|lutym|vasar(?:is|io|i|yje))$/,
  /^(?:march|март.{0,2}|сакавік.*|берез(?:ень|ня|ні)|marzec|marca|marcu|kovas|kovo|kova)$/,
  /^(?:april|апрел.*|красавік.*|квіт(?:ень|ня|ні)|kwiecien|kwietni.*|baland.*)$/,
  /^(?:may|май|мая|мае|май|трау(?:ень|ня)|трав(?:ень|ня|ні)|maj|maja|maju|geguz.*)$/,
  /^(?:june|июн.*|чэрвен.*|чэрвень|черв(?:ень|ня|ні)|czerwiec|czerwca|czerwcu|birzel.*)$/,
  /^(?:july|июл.*|ліпен.*|лип(?:ень|ня|ні)|lipiec|lipca|lipcu|liep(?:a|os|oje))$/,
  /^(?:august|август.*|жні(?:вень|уня)|серп(?:ень|ня|ні)|sierpien|sierpni.*|rugpj.*)$/,
  /^(?:september|сентябр.*|верас(?:ень|ня|ні)|wrzesien|wrzesni.*|rugsej.*)$/,
  /^(?:october|октябр.*|кастрычнік.*|жовт(?:ень|ня|ні)|pazdziernik.*|spal(?:is|io|i|yje))$/,
  /^(?:november|ноябр.*|лістапад.*|листопад.*|listopad.*|lapkri[ct].*)$/,
  /^(?:december|декабр.*|снеж(?:ань|ня|ні)|груд(?:ень|ня|ні)|grudzien|grudni.*|gruod.*)$/,
];

/** From Monday on. */
export const WEEKDAYS: readonly RegExp[] = [
  /^(?:monday|понеделник.*|панядзел.*|понеділ.*|poniedzial.*|pirmadien.*)$/,
  /^(?:tuesday|вторник.*|аутор.*|вівтор.*|wtor(?:ek|ku|kiem)|antradien.*)$/,
  /^(?:wednesday|среда|среду|среды|серада|сераду|серады|середа|середу|середи|srod[aeyo]|trecia(?:dien).*)$/,
  /^(?:thursday|четверг.*|чацв[ея]р.*|четвер|четверга|czwart(?:ek|ku|kiem)|ketvirtadien.*)$/,
  /^(?:friday|пятниц.*|пятніц.*|piat(?:ek|ku|kiem)|penktadien.*)$/,
  /^(?:saturday|суббот.*|субот.*|sobot.*|sobote|sestadien.*)$/,
  /^(?:sunday|воскресень.*|нядзел.*|неділ.*|niedziel.*|sekmadien.*)$/,
];

/** Days seen from today. */
export const DAYS: readonly (readonly [number, RegExp])[] = [
  [-1, /^(?:yesterday|вчера|учора|вчора|wczoraj|vakar)$/],
  [0, /^(?:today|сегодня|сення|сьогодні|dzis|dzisiaj|siandien)$/],
  [1, /^(?:tomorrow|завтра|заутра|jutro|rytoj)$/],
];

/** From the first on. */
export const ORDINALS: readonly RegExp[] = [
  /^(?:first|перв.{2,3}|перш.{1,3}|pierwsz.{1,3}|pirm(?:as|a|oji|asis|a|osios|ojo|uoju|oje))$/,
  /^(?:second|втор(?:ой|ая|ое|ого|ую|ым)|друг(?:і|ая|ое|ога|ую|ий|а|е|ого|у)|drug(?:i|a|ie|iego|iej)|antr(?:as|a|oji|asis|ojo))$/,
  /^(?:third|трет(?:ий|ья|ье|ьего|ью|я|є|ього|ю)|трэц(?:і|яя|яе|яга|юю)|trzeci.{0,3}|trec(?:ias|ia|iasis|iojo))$/,
];
