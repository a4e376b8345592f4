import assert from "node:assert/strict";
import { test } from "node:test";
import { isBoilerplate, withoutBoilerplate, withoutDateline } from "../../src/text/boilerplate.ts";

const FURNITURE = [
  "Read also: Tusk visits the border",
  "Читайте также: Лукашенко прилетел в Пекин",
  "Чытайце таксама: Мінск чакае гасцей",
  "Читайте також: Київ відповів",
  "Czytaj też: Granica znów otwarta",
  "Skaityk daugiau: siena uždaryta",
  "Subscribe to our newsletter and never miss a story",
  "Подписывайтесь на наш Telegram-канал!",
  "👉 Падпішыцеся на наш канал",
  "Фото: пресс-служба президента",
  "Photo: BelTA",
  "Nuotr. ELTA",
  "@minsknews | https://t.me/minsknews",
  "Read also: Poland shuts the border",
  "Read more: How Minsk trades with Beijing",
  "More on this story",
  "Related: Lukashenko flies to Cairo",
  "You may also like",
  "Most read",
  "Trending now",
  "Continue reading",
  "Sign up for our newsletter",
  "Subscribe to our Telegram channel",
  "Follow us on Telegram and X",
  "Join our Telegram channel @belta_en",
  "Share this article",
  "Share on Facebook",
  "Copy link",
  "Print this page",
  "We use cookies to improve your experience",
  "By continuing to use this site you agree to our use of cookies",
  "This website uses cookies",
  "Accept all cookies",
  "Photo: BelTA",
  "Photo by Sergei Grits/AP",
  "(Photo: Reuters)",
  "Image credit: Getty",
  "AP Photo/Sergei Grits",
  "Getty Images",
  "Reporting by Andrei Ivanov; editing by Peter Graff",
  "Reporting by John Smith",
  "Editing by Peter Graff",
  "© 2025 BelTA. All rights reserved.",
  "Disclaimer: the views are the author's own",
  "If you found an error, select it and press Ctrl+Enter",
  "0 comments",
  "Leave a comment",
  "Advertisement",
  "Читайте также: Польша закрыла границу",
  "Читайте также:",
  "Читайте нас в Telegram",
  "Подписывайтесь на наш Telegram-канал",
  "Подписывайтесь на наш канал в Дзене",
  "Присоединяйтесь к нам в соцсетях",
  "Больше новостей — в нашем телеграм-канале",
  "Самые важные новости в нашем Telegram",
  "Наш канал в Telegram. Присоединяйтесь!",
  "Следите за новостями в Viber",
  "Есть о чем рассказать? Пишите в наш телеграм-бот",
  "Перепечатка текста и фотографий Onlíner без разрешения редакции запрещена",
  "Фото: БЕЛТА",
  "Фото носит иллюстративный характер",
  "Фото из архива",
  "Фото пресс-службы президента",
  "Иллюстративное фото",
  "Снимок носит иллюстративный характер",
  "Источник: Reuters",
  "Поделиться в Facebook",
  "Поделиться",
  "Мы используем файлы cookie",
  "Сайт использует cookie-файлы",
  "Продолжая пользоваться сайтом, вы соглашаетесь с использованием cookies",
  "Принять все",
  "Нашли опечатку? Выделите её и нажмите Ctrl+Enter",
  "Новости по теме",
  "Другие новости",
  "По теме",
  "Материалы по теме:",
  "Подробнее",
  "Подробнее: https://sputnik.by/1",
  "Смотрите также",
  "Напомним, ранее мы писали о закрытии границы",
  "Ранее «Зеркало» сообщало, что граница закрыта.",
  "Теги: Беларусь, Польша",
  "Автор: Иван Петров",
  "Редактор: Анна Сидорова",
  "18+",
  "Реклама",
  "👉 Подписаться",
  "🇧🇾 @pul_1",
  "@nexta_live | Прислать новость",
  "Наш YouTube | Instagram | TikTok",
  "#Беларусь #Польша",
  "Чытайце таксама: Польшча закрыла мяжу",
  "Падпісвайцеся на наш тэлеграм-канал",
  "Далучайцеся да нас у Telegram",
  "Фота: БелТА",
  "Фота носіць ілюстрацыйны характар",
  "Ілюстрацыйнае фота",
  "Глядзіце таксама",
  "Падзяліцца",
  "Мы выкарыстоўваем файлы cookie",
  "Знайшлі памылку? Вылучыце яе",
  "Матэрыялы па тэме",
  "Перадрук матэрыялаў толькі з дазволу рэдакцыі",
  "Больш навін — у нашым тэлеграм-канале",
  "Каментары",
  "Читайте також: Польща закрила кордон",
  "Підписуйтесь на наш Telegram-канал",
  "Приєднуйтесь до нас у Telegram",
  "Фото: Укрінформ",
  "Фото ілюстративне",
  "Ілюстративне фото",
  "Дивіться також",
  "Поділитися",
  "Ми використовуємо файли cookie",
  "Знайшли помилку? Виділіть її та натисніть Ctrl+Enter",
  "Матеріали за темою",
  "Новини за темою",
  "Більше новин — у нашому Telegram",
  "Czytaj też: Polska zamyka granicę",
  "Czytaj także",
  "Zobacz również: Mińsk wezwał dyplomatę",
  "Zapisz się do newslettera",
  "Subskrybuj nasz kanał na YouTube",
  "Obserwuj nas na Facebooku",
  "Fot. PAP/Artur Reszko",
  "Źródło: PAP",
  "Fot. Adam Stępień / Agencja Wyborcza.pl",
  "Udostępnij na Facebooku",
  "Udostępnij",
  "Ta strona używa plików cookie",
  "Używamy plików cookies",
  "Akceptuję",
  "Zgłoś błąd",
  "Dalsza część artykułu pod materiałem wideo",
  "Pozostało 80% artykułu",
  "Komentarze (12)",
  "oprac. Jan Kowalski",
  "Skaitykite taip pat: Lenkija uždarė sieną",
  "Taip pat skaitykite",
  "Prenumeruokite mūsų naujienlaiškį",
  "Sekite mus Facebook",
  "Prisijunkite prie mūsų Telegram kanalo",
  "BNS nuotr.",
  "J. Stacevičiaus / LRT nuotr.",
  "Asociatyvi nuotr.",
  "Nuotr. BNS",
  "Šaltinis: BNS",
  "Dalintis",
  "Pasidalinkite",
  "Mes naudojame slapukus",
  "Ši svetainė naudoja slapukus",
  "Sutinku",
  "Komentarai",
  "Pranešk apie klaidą",
  "Susiję straipsniai",
];
for (const line of FURNITURE) {
  test(`isBoilerplate() throws out "${line}"`, () => assert.ok(isBoilerplate(line)));
}

const NEWS = [
  "Photos of the launcher were published by the ministry on Tuesday.",
  "Подписанный в Минске договор вступит в силу через месяц.",
  "Read out in parliament, the letter asked for more time.",
  "Polska zamknie granicę z Białorusią w nocy z czwartku na piątek.",
  "Cookies made in Belarus are sold in China, the ministry said.",
  "Poland's parliament read the bill for the second time on Tuesday.",
  "The photo exhibition opened in Minsk on Friday with works from ten countries.",
  "Source code of the spyware was found on a server in Minsk.",
  "Sharing intelligence with Ukraine is a matter of days, the minister said.",
  "Фото с саммита опубликовала пресс-служба президента, на нём Лукашенко стоит рядом с Си Цзиньпином.",
  "Подробнее о соглашении министр рассказал на пресс-конференции в Минске.",
  "Подписаться под документом отказались Венгрия и Словакия.",
  "Источник в правительстве сообщил агентству, что граница откроется в понедельник.",
  "Реклама белорусских товаров появилась в метро Пекина, сообщило посольство.",
  "Следите за руками: санкции сняты, а калий не едет, сказал экономист Чалый.",
  "Присоединиться к ШОС готовы ещё три страны, заявил генсек организации.",
  "По теме границы министры говорили два часа.",
  "Автор законопроекта — депутат от Витебской области.",
  "Źródło w rządzie podało, że granica zostanie otwarta w poniedziałek.",
  "Udostępnienie danych pasażerów zaproponowała Litwa.",
  "Komentarze Mińska do decyzji Warszawy są powściągliwe.",
  "Sekite situaciją pasienyje, sakė ministrė, ji keičiasi kas valandą.",
  "Читайте Конституцию, ответил посол журналистам.",
  "Поділитися даними про міграцію Варшава готова вже восени.",
  "Падзяліцца вопытам прыехалі пасланнікі дзесяці краін.",
  "Dalintis patirtimi į Vilnių atvyko Lenkijos pareigūnai.",
  "Print media in Belarus lost a third of their readers in a year.",
  "Trending lower since March, the Belarusian rouble fell to 3.3 per dollar.",
  "Continue talks with Minsk, the envoy advised Washington.",
  "Reporting by The Economist this summer confirms that the factory in Minsk makes chips for missiles.",
];
for (const line of NEWS) {
  test(`isBoilerplate() lets news stand: "${line}"`, () =>
    assert.equal(isBoilerplate(line), false));
}

const AGENCY_OPENINGS = [
  "МИНСК, 12 ноя — БЕЛТА. Александр Лукашенко принял посла Китая в Минске во вторник.",
  "МИНСК, 12 ноя – РИА Новости. Александр Лукашенко принял посла Китая в Минске во вторник.",
  "МОСКВА, 18 ноя - РИА Новости. Александр Лукашенко принял посла Китая в Минске.",
  "12 ноября, Минск /Корр. БЕЛТА/. Александр Лукашенко принял посла Китая в Минске.",
  "Минск, 12 ноября. БЕЛТА – Александр Лукашенко принял посла Китая в Минске.",
  "12 лістапада, Мінск /Кар. БЕЛТА/. Аляксандр Лукашэнка прыняў пасла Кітая ў Мінску.",
  "МІНСК, 12 лістапада — БЕЛТА. Аляксандр Лукашэнка прыняў пасла Кітая ў Мінску.",
  "КИЇВ, 12 листопада /Укрінформ/. Президент прийняв посла Китаю у вівторок вранці.",
  "Київ. 12 листопада. УНН. Президент прийняв посла Китаю у вівторок вранці.",
  "WARSAW, Nov 12 (Reuters) - Poland will reopen two crossings with Belarus on Monday.",
  "MINSK, November 12. /TASS/. Belarus will take part in the summit of the CIS next week.",
  "VILNIUS (BNS) – Lithuania will reopen two crossings with Belarus on Monday morning.",
  "Vilnius, lapkričio 12 d. (ELTA). Lietuva pirmadienį atvers du punktus su Baltarusija.",
  "Vilnius, lapkričio 12 d. (BNS). Lietuva pirmadienį atvers du punktus su Baltarusija.",
  "Warszawa, 12.11.2025 (PAP) - Polska otworzy w poniedziałek dwa przejścia z Białorusią.",
  "Warszawa (PAP). Polska otworzy w poniedziałek dwa przejścia z Białorusią.",
  "BEIJING, Nov. 12 (Xinhua) -- China and Belarus signed a treaty on trade in services.",
  "(CNN) -- Belarus freed fifty prisoners on Thursday after talks with Washington.",
  "(Reuters) - Belarus freed fifty prisoners on Thursday after talks with Washington.",
  "Минск. 12 ноября. ИНТЕРФАКС-ЗАПАД - Белоруссия освободила пятьдесят заключенных.",
  "ТАСС, 12 ноября. Белоруссия освободила пятьдесят заключенных после переговоров.",
  "МИНСК, 12 ноя — Sputnik. Белоруссия освободила пятьдесят заключенных после переговоров.",
];
for (const line of AGENCY_OPENINGS) {
  test(`withoutDateline() leaves news of "${line.slice(0, 40)}"`, () =>
    assert.match(
      withoutDateline(line),
      /^(?:Александр|Аляксандр|Президент|Poland|Belarus|Lithuania|Lietuva|Polska|China|Белоруссия)/,
    ));
}

const DATELINES = [
  [
    "МИНСК, 12 сентября. /ТАСС/ — Делегация прибыла в Минск утром.",
    "Делегация прибыла в Минск утром.",
  ],
  [
    "Minsk, 3 November (BelTA) – The delegation came in the morning.",
    "The delegation came in the morning.",
  ],
  ["LONDON (Reuters) - The delegation came in the morning.", "The delegation came in the morning."],
  ["Москва. 15 ноября. INTERFAX.RU - Делегация прибыла утром.", "Делегация прибыла утром."],
  [
    "Minsk is waiting for the delegation, which is due on Monday.",
    "Minsk is waiting for the delegation, which is due on Monday.",
  ],
] as const;
for (const [given, expected] of DATELINES) {
  test(`withoutDateline() of "${given.slice(0, 30)}"`, () =>
    assert.equal(withoutDateline(given), expected));
}

test("withoutBoilerplate() keeps paragraphs and drops furniture between them", () => {
  const text =
    "Minsk, 3 November (BelTA) – The first paragraph is here.\n\nRead also: another story\n\nThe last paragraph is here.";
  assert.equal(
    withoutBoilerplate(text).replace(/\n+/g, "\n"),
    "The first paragraph is here.\nThe last paragraph is here.",
  );
});

test("withoutBoilerplate() stays quick on hostile input", () => {
  const started = performance.now();
  for (const unit of ["A", "A ", "Aa, ", "12 ", "(A) ", "МИНСК, "])
    withoutBoilerplate(unit.repeat(60_000));
  assert.ok(performance.now() - started < 5_000);
});

test("withoutBoilerplate() reads lines made to be parted in a million ways", () => {
  for (const line of [
    "A-".repeat(9000),
    "А ".repeat(9000),
    "A/".repeat(9000),
    `Minsk${" ".repeat(9000)}x`,
  ]) {
    assert.equal(withoutBoilerplate(line), line.trim());
  }
});

test("withoutBoilerplate() cuts off a dateline from a place with hyphens", () => {
  assert.equal(
    withoutBoilerplate(
      "РОСТОВ-НА-ДОНУ, 3 ноября. /ТАСС/. Переговоры завершились подписанием документов.",
    ),
    "Переговоры завершились подписанием документов.",
  );
});
