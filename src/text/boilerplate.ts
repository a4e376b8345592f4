/**
 * The text without what is not news: "read also" lines, calls to subscribe,
 * photo credits, the footers of channels, and the datelines of agencies at the
 * start of a paragraph. Paragraph breaks stay; a text that is nothing else
 * becomes empty.
 */
export function withoutBoilerplate(text: string): string {
  return text
    .split(/\n/u)
    .map((line) => withoutDateline(line.trim()))
    .filter((line) => !isBoilerplate(line))
    .join("\n");
}

/**
 * Tells whether a line or sentence is furniture rather than news. Long
 * paragraphs never are: a call to subscribe is short, and news may speak of
 * subscribers.
 */
export function isBoilerplate(line: string): boolean {
  const bare = line.replace(/^(?:[\s\p{P}\p{S}\p{Extended_Pictographic}]|\uFE0F|\u200D)+/u, "");
  if (bare === "") return line.trim() !== "";
  if (bare.length > LONGEST_FURNITURE) return false;
  return OPENINGS.test(bare) || WHOLE.test(bare) || ANYWHERE.test(bare) || isLinksOnly(line);
}

/** Cuts `МИНСК, 12 сентября. /ТАСС/ —`, `Minsk, 3 November (BelTA) –`, `LONDON (Reuters) -` off a paragraph's start. */
export function withoutDateline(line: string): string {
  const start = line.slice(0, LONGEST_DATELINE);
  for (const pattern of DATELINES) {
    const rest = start.replace(pattern, "") + line.slice(LONGEST_DATELINE);
    // A paragraph that is all dateline is a byline; one cut to a lower-case stub was a sentence.
    if (rest !== line && rest.length > 20)
      return rest.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
  }
  return line;
}

const LONGEST_FURNITURE = 280;
const LONGEST_DATELINE = 160;

/** What such lines begin with, in the six languages. */
const OPENINGS = new RegExp(
  `^(?:${[
    // read also
    "read (?:also|more|next|the full|our)\\b",
    "see also\\b",
    "also read\\b",
    "related(?: (?:news|stories|articles|topics|content))?:",
    "more on this\\b",
    "watch(?: (?:also|live|the video))?:",
    "recommended\\b.{0,30}$",
    '(?:читайте|читай|смотрите|слушайте|подробнее)(?:\\s+(?:также|тоже|ещё|еще|по теме|подробнее|далее|об этом|на|в|нас))?\\s*[:：«"“]',
    "читайте (?:также|ещё|еще|нас|больше|по теме)",
    "смотрите (?:также|ещё|еще)",
    "по теме:",
    "материалы по теме",
    "(?:ранее|напомним),? (?:мы|«.{2,30}»|[a-zа-я.-]{2,20}\\.(?:ru|by|ua|com)) (?:писал|сообщал|рассказыв)",
    "ещё по теме",
    "(?:чытайце|глядзіце|слухайце)(?: (?:таксама|яшчэ|нас|далей|больш))",
    "паводле тэмы",
    "па тэме:",
    "глядзіце таксама",
    "(?:читайте|дивіться|слухайте|дивись) (?:також|ще|нас|більше)",
    "читай(?:те)? також",
    "(?:за|по) темою?:",
    "більше (?:новин|про це)",
    "(?:czytaj|zobacz|przeczytaj|obejrzyj|sprawdź|polecamy)(?:cie)?(?: (?:też|także|również|więcej|dalej|całość))?\\s*[:!]",
    "(?:czytaj|zobacz|przeczytaj) (?:też|także|również|więcej)",
    "polecamy\\b.{0,40}$",
    "dalsza część (?:tekstu|artykułu)",
    "(?:taip pat )?skaityki?(?:te)? (?:taip pat|daugiau|dar|čia)",
    "taip pat skaitykite",
    "susij(?:ę|usios|usi)",
    "skaityk(?:ite)?:",
    "daugiau (?:naujienų|skaitykite)",
    // subscribe, follow, support
    "(?:subscribe|sign up|follow us|join us|join our|support us|support our|donate|become a (?:member|patron|subscriber)|download our app|get our|like us on|share (?:this|on)|click here|advertisement|sponsored (?:by|content)|newsletter:|all rights reserved|copyright|©|terms of use|privacy policy)",
    "(?:подпи(?:шитесь|шись|сывайтесь|сывайся|саться на)|присоединяйтесь|следите за (?:нами|новостями|нашим|обновлениями|событиями)|поддержите|поделитесь|вступайте|ставьте лайк|прислать новость|сообщить об опечатке|нашли (?:ошибку|опечатку)|если вы (?:нашли|заметили|обнаружили) (?:ошибку|опечатку)|выделите|все права защищены|перепечатка|использование материалов|наш(?:и)? (?:телеграм|канал|группа|чат)|telegram-канал)",
    "(?:падпі(?:шыцеся|сацца на|свайцеся)|далучайцеся|падтрымайце|сачыце за (?:намі|навінамі|нашым)|усе правы|(?:калі вы )?(?:знайшлі|заўважылі) памылку|перадрук)",
    "(?:підпи(?:шіться|суйтесь|суйтеся|сатися на)|приєднуйтесь|приєднуйтеся|(?:стежте|слідкуйте) за (?:нами|новинами|нашим)|підтримайте|усі права|всі права|(?:якщо ви )?(?:знайшли|помітили) помилку|передрук)",
    "(?:zapisz się|zasubskrybuj|subskrybuj|dołącz do|obserwuj|śledź|polub|wesprzyj (?:nas|redakcję|nasz)|materiał sponsorowany|wszelkie prawa|masz (?:ciekawy|dla nas) temat)",
    "(?:prenumeruo|užsiprenumeruo|sekite mus|prisijunkite prie|paremkite|visos teisės|įvertink|nepraleiskite)",
    // credits and captions
    "(?:photo|photos|image|images|picture|video|source|credit|file photo|illustration|photograph)(?: (?:by|credit|courtesy|from|of))?\\s*[:©/]",
    "photo(?:graph)? by\\b",
    "(?:getty images|ap photo|afp|reuters/|epa/)",
    "(?:фото|видео|источник|иллюстрация|скриншот|снимок|коллаж|автор|текст|архивное фото|изображение)(?: \\p{L}+)?\\s*[:©/|]",
    "фото (?:из|носит|с сайта|пресс|автора|иллюстратив|архив)",
    "(?:фота|здымак|відэа|крыніца|ілюстрацыя|аўтар)(?: \\p{L}+)?\\s*[:©/|]",
    "фота (?:з|носіць|прэс|аўтара|ілюстрац|архіў)",
    "(?:відео|джерело|ілюстрація|світлина)(?: \\p{L}+)?\\s*[:©/|]",
    "фото (?:з|ілюстратив|прес)",
    "(?:fot|nuotr)\\.\\s",
    "(?:foto|zdjęcie|zdjęcia|źródło|wideo|autor|oprac|tekst|nuotrauka|šaltinis|vaizdo įrašas)\\.?\\s*[:©/|]",
    "oprac\\.\\s",
    "(?:reporting|editing|writing|additional reporting) by [^.;]{2,45}(?:;|\\.?\\)?$)",
    "(?:теги|метки|редактор|тэгі|рэдактар|редакторка|tagi|tags|žymos)\\s*:",
    "disclaimer:",
    "(?:напомним,? )?(?:ранее|раней|раніше) мы (?:писали|сообщали|рассказывали|пісалі|писали|повідомляли)",
    "напомним,? ранее мы",
    "pozostało \\d+ ?% artykułu",
    "(?:last )?updated?:? ",
    "published:? ",
    "(?:обновлено|опубликовано|абноўлена|апублікавана|оновлено|aktualizacja|atnaujinta)(?:\\s*:|\\s\\d)",
    "(?:comments?|комментари(?:и|ев)|каментар(?:ы|оў)|коментар(?:і|ів)|komentarze|komentarai)\\s*(?:\\(?\\d*\\)?)$",
  ].join("|")})`,
  "iu",
);

/** What such lines are as a whole: buttons, headings of lists, marks of age. */
const WHOLE = new RegExp(
  `^(?:${[
    "(?:you may also like|most read|trending(?: now)?|continue reading|copy link|print(?: this page)?|share|accept(?: all)?(?: cookies)?|leave a comment|\\d+ comments?|advertisement|advertising|newsletter)",
    "(?:новости по теме|другие новости|по теме|подробнее|подробности|поделиться(?: (?:(?:в|на) )?\\p{L}+)?|принять(?: все)?|согласен|комментировать|реклама|подписаться|на правах рекламы|0\\+|6\\+|12\\+|16\\+|18\\+)",
    "(?:матэрыялы па тэме|навіны па тэме|іншыя навіны|падзяліцца(?: (?:у|ў|на) \\p{L}+)?|рэклама|падпісацца|прыняць|падрабязней)",
    "(?:матеріали за темою|новини за темою|інші новини|поділитися(?: (?:у|в|на) \\p{L}+)?|підписатися|прийняти|детальніше)",
    "(?:udostępnij(?: (?:na|w) \\p{L}+)?|akceptuję|zgadzam się|zgłoś błąd|reklama|skomentuj|więcej)",
    "(?:dalin(?:tis|kitės)(?: \\p{L}+)?|pasidalin(?:ti|kite)(?: \\p{L}+)?|sutinku|pranešk apie klaidą|komentuoti|reklama|daugiau)",
    "(?:(?:иллюстративн|ілюстрацыйн|ілюстративн|архивн)\\p{L}+ (?:фото|фота|снимок|зображення)|(?:asociatyvi|\\p{Lu}[\\p{L}.]*(?: \\p{Lu}\\p{L}+)?(?:\\s/\\s\\p{Lu}+)?) nuotr)",
    "(?:фото|фота|снимок|здымак) носи(?:т|ць) .{0,40}характер",
    "(?:прислать новость|даслаць навіну|надіслати новину)",
  ].join("|")})[\\s.:!…»>→]*$`,
  "iu",
);

/** What gives such a line away wherever it stands in it. */
const ANYWHERE = new RegExp(
  [
    "(?:^|\\s)(?:t\\.me/|https?://t\\.me|telegram\\.me/)",
    "(?:in|в|у|w) (?:our|наш(?:ем|ім|ым)|naszym) (?:telegram|телеграм|тэлеграм|facebook|channel|канал)",
    "subscribe to (?:our|the) (?:\\p{L}+ ){0,3}(?:newsletter|channel)",
    "sign up (?:for|to) (?:our|the)\\b",
    "подпи(?:шитесь|сывайтесь) на ",
    "падпі(?:шыцеся|свайцеся) на ",
    "підпи(?:шіться|суйтеся|суйтесь) на ",
    "nasz(?:ego|ym)? (?:newsletter|kanał)",
    "naujienlaiškį?",
    "ctrl\\s*\\+\\s*enter",
    "(?:we|site|website|page) uses? (?:\\p{L}+ )?cookies",
    "use of cookies",
    "(?:использу|выкарыстоўва|використову|używa|naudoja)\\p{L}* (?:файлы |файли |plików |pliki )?(?:cookie|куки|slapuk)",
    "(?:использован|выкарыстан|використан)\\p{L}+ (?:файлов |файлаў |файлів )?cookie",
    "в наш(?:ем)? телеграм-бот",
    "(?:пишите|пишыце|пишіть|пішыце) (?:нам )?в (?:наш )?(?:телеграм|telegram|тэлеграм)",
    "all rights reserved",
    "все права защищены",
    "\\(?(?:фото|photo|foto|fot\\.|nuotr\\.)\\s*[:©]",
  ].join("|"),
  "iu",
);

function isLinksOnly(line: string): boolean {
  if (/^(?:[^|]{0,25}\|){2}[^|]{0,25}$/u.test(line) || /^@\w+ \|/u.test(line)) return true;
  const rest = line.replace(/(?:https?:\/\/|www\.)\S+|[@#]\p{L}[\p{L}\p{N}_]*/gu, "");
  return rest !== line && !/\p{L}{3,}.*\p{L}{3,}.*\p{L}{3,}/u.test(rest);
}

const AGENCY =
  "(?:ТАСС|TASS|ИТАР-ТАСС|РИА Новости|RIA Novosti|Интерфакс(?:-[А-я]+)?|INTERFAX(?:\\.RU)?|Interfax|БЕЛТА|БелТА|БелТа|BelTA|BELTA|BNS|ELTA|PAP|Reuters|REUTERS|AP|AFP|Xinhua|Синьхуа|УНИАН|УНІАН|UNIAN|УНН|Кар\\. БЕЛТА|Корр\\. БЕЛТА|ІНТЕРФАКС[А-яІ-]*|ИНТЕРФАКС-[А-я]+|Укринформ|Укрінформ|Ukrinform|Sputnik|Спутник|РАПСИ|RNS|Росбалт|REGNUM|Прайм|ПРАЙМ|DPA|dpa|ANSA|EFE|Bloomberg|CNN|BBC|Kazinform|LETA|MINSK NEWS|Europa Press)";
const MONTH =
  "(?:[Яя]нв|[Фф]ев|[Мм]ар|[Аа]пр|[Мм]а[йя]|[Ии]юн|[Ии]юл|[Аа]вг|[Сс]ен|[Оо]кт|[Нн]оя|[Дд]ек|[Сс]тудз|[Лл]ют|[Сс]ак|[Кк]рас|[Тт]рав|[Чч]эрв|[Чч]эр|[Лл]іп|[Жж]нів|[Вв]ерас|[Кк]аст|[Лл]істап|[Сс]неж|[Сс]іч|[Бб]ер|[Кк]віт|[Чч]ерв|[Лл]ип|[Сс]ерп|[Вв]ер|[Жж]овт|[Лл]ист|[Гг]руд|[Ss]tycz|[Ll]ut|[Kk]wie|[Mm]aj|[Cc]zerw|[Ll]ip|[Ss]ierp|[Ww]rze|[Pp]aźdz|[Ll]istop|[Gg]rud|[Ss]aus|[Vv]as|[Kk]ov|[Bb]al|[Gg]eg|[Bb]irž|[Ll]iep|[Rr]ugp|[Rr]ugs|[Ss]pal|[Ll]apk|[Gg]ruodž|[Jj]an|[Ff]eb|[Aa]pr|[Mm]ay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec)[^\\s\\d.,]*\\.?";
const DATE = `(?:\\d{1,2}(?:\\.\\d{1,2}(?:\\.\\d{2,4})?|\\s+${MONTH})(?:\\s+\\d{4}(?:\\s*(?:г|р)\\.?)?)?|${MONTH}\\s+\\d{1,2}(?:,?\\s+\\d{4})?)`;
// Not \p{Lu} and \p{L}: these patterns held them some forty times, and took 50 ms when first used.
const CAPITAL = "[A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻČĖĮŠŲŪŽА-ЯЁІЎЇЄҐ]";
const LETTER = '[^\\s\\d.,:;!?/|()[\\]«»"„“”–—-]';
// A hyphen stands only within a name and a space only between two: else "A-A-A-…" could be parted in a million ways.
const NAME = `${CAPITAL}${LETTER}{0,30}(?:-${LETTER}{1,30}){0,3}`;
const PLACE = `${NAME}(?: ${NAME}){0,3}`;
const DATELINES: readonly RegExp[] = [
  // МИНСК, 12 сентября. /ТАСС/ — ; Minsk, 3 November (BelTA) – ; Москва. 15 ноября. INTERFAX.RU -
  new RegExp(
    `^${PLACE}(?:\\s*/\\s*${PLACE})?[.,]?\\s*,?\\s*${DATE}[.,]?\\s*(?:[/(\\[—–-]*\\s*(?:Корр\\.\\s*)?${AGENCY}[^\\p{L}\\n]{0,4}(?:,\\s*${NAME} ${NAME}\\s*)?[)/\\]]?)?\\s*[.:]?\\s*[—–-]?\\s+(?=${CAPITAL}|["«“„'])`,
    "u",
  ),
  new RegExp(
    `^${DATE}[.,]\\s*(?:${PLACE}[.,]?\\s*)?(?:[/(]${AGENCY}[/)]\\s*[.:]?\\s*[—–-]*|${AGENCY}\\s*[.:]?\\s*[—–-]+)\\s*`,
    "u",
  ),
  // LONDON (Reuters) - ; МИНСК (БелТА) — ; /ТАСС/. ; Wilno (PAP) –
  // Vilnius, lapkričio 12 d. (ELTA). ; Vilnius, lapkričio 12 d. (BNS).
  new RegExp(`^${PLACE}, \\p{L}{4,12} \\d{1,2} d\\. [(]${AGENCY}[)]\\s*[.:]?\\s*[—–-]*\\s*`, "u"),
  new RegExp(`^(?:${PLACE},?\\s*)?[/(]${AGENCY}[/)]\\s*[.:]?\\s*[—–-]*\\s*`, "u"),
  // VILNIUS, Lithuania — ; MINSK. — : a place in capitals before a dash or full stop
  /^\p{Lu}[\p{Lu}\s/.'’-]{2,30}(?:, \p{Lu}[\p{L}.]+)?\s*(?:\([A-Z][\p{L} ]{1,20}\)\s*)?(?:\.|[—–]|--?)\s+(?=\p{Lu}|["«“„'])/u,
];
