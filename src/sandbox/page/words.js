// The words of the chat window itself. What the bot says comes from the bot.
const WORDS = {
  en: {
    chats: "Chats",
    bot: "bot",
    start: "Start",
    restart: "Restart bot",
    block: "Stop and block bot",
    message: "Message",
    broadcast: "Broadcast",
    readOnly: "Only administrators can post here",
    closed: "The topic is closed",
    edited: "edited",
    silent: "sent silently",
    menu: "Menu",
    send: "Send",
    back: "Back",
    theme: "Light or dark",
    account: "Who you are",
    newcomer: "Come as a newcomer",
    newcomerHint: "Someone whose Telegram speaks:",
    more: "More",
    toBottom: "To the newest message",
    general: "General",
    topics: "topics",
    chooseChat: "Choose a chat",
    copied: "Copied to clipboard",
    ok: "OK",
    close: "Close",
    via: "via",
    today: "Today",
    yesterday: "Yesterday",
    channelCreated: "Channel created",
    groupCreated: "Group created",
    topicCreated: "Topic created",
    joined: "joined the group",
    pinned: "pinned a message",
    emptyHint: "Press Start, and the bot introduces itself.",
    noMessages: "No messages here yet",
    pick: "Select a chat to start messaging",
    you: "You",
    demoNote: "A demo on your machine: outlets and news are invented.",
    lost: "The demo has stopped",
    back_online: "The demo is back",
    expand: "Show more",
    collapse: "Show less",
    nothing: "No results",
    spoiler: "Hidden text",
    members: { one: "# member", other: "# members" },
    subscribers: { one: "# subscriber", other: "# subscribers" },
  },
  ru: {
    chats: "Чаты",
    bot: "бот",
    start: "Запустить",
    restart: "Перезапустить бота",
    block: "Остановить и заблокировать",
    message: "Сообщение",
    broadcast: "Публикация",
    readOnly: "Писать здесь могут только администраторы",
    closed: "Тема закрыта",
    edited: "изменено",
    silent: "без звука",
    menu: "Меню",
    send: "Отправить",
    back: "Назад",
    theme: "Светлая или тёмная тема",
    account: "Кто вы",
    newcomer: "Прийти новичком",
    newcomerHint: "У кого Telegram на языке:",
    more: "Ещё",
    toBottom: "К последнему сообщению",
    general: "Общее",
    topics: "темы",
    chooseChat: "Выберите чат",
    copied: "Скопировано",
    ok: "ОК",
    close: "Закрыть",
    via: "через",
    today: "Сегодня",
    yesterday: "Вчера",
    channelCreated: "Канал создан",
    groupCreated: "Группа создана",
    topicCreated: "Тема создана",
    joined: "в группе",
    pinned: "закрепляет сообщение",
    emptyHint: "Нажмите «Запустить», и бот представится.",
    noMessages: "Здесь пока нет сообщений",
    pick: "Выберите чат",
    you: "Вы",
    demoNote: "Демонстрация на вашем компьютере: издания и новости вымышлены.",
    lost: "Демонстрация остановлена",
    back_online: "Демонстрация снова идёт",
    expand: "Развернуть",
    collapse: "Свернуть",
    nothing: "Ничего не найдено",
    spoiler: "Скрытый текст",
    members: { one: "# участник", few: "# участника", other: "# участников" },
    subscribers: { one: "# подписчик", few: "# подписчика", other: "# подписчиков" },
  },
  be: {
    chats: "Чаты",
    bot: "бот",
    start: "Запусціць",
    restart: "Перазапусціць бота",
    block: "Спыніць і заблакаваць",
    message: "Паведамленне",
    broadcast: "Публікацыя",
    readOnly: "Пісаць тут могуць толькі адміністратары",
    closed: "Тэма закрытая",
    edited: "зменена",
    silent: "без гуку",
    menu: "Меню",
    send: "Адправіць",
    back: "Назад",
    theme: "Светлая ці цёмная тэма",
    account: "Хто вы",
    newcomer: "Прыйсці навічком",
    newcomerHint: "У каго Telegram на мове:",
    more: "Яшчэ",
    toBottom: "Да апошняга паведамлення",
    general: "Агульнае",
    topics: "тэмы",
    chooseChat: "Выберыце чат",
    copied: "Скапіявана",
    ok: "ОК",
    close: "Закрыць",
    via: "праз",
    today: "Сёння",
    yesterday: "Учора",
    channelCreated: "Канал створаны",
    groupCreated: "Група створаная",
    topicCreated: "Тэма створаная",
    joined: "у групе",
    pinned: "замацоўвае паведамленне",
    emptyHint: "Націсніце «Запусціць», і бот раскажа пра сябе.",
    noMessages: "Тут пакуль няма паведамленняў",
    pick: "Выберыце чат",
    you: "Вы",
    demoNote: "Дэманстрацыя на вашым камп'ютары: выданні і навіны выдуманыя.",
    lost: "Дэманстрацыя спыненая",
    back_online: "Дэманстрацыя зноў ідзе",
    expand: "Разгарнуць",
    collapse: "Згарнуць",
    nothing: "Нічога не знойдзена",
    spoiler: "Схаваны тэкст",
    members: { one: "# удзельнік", few: "# удзельнікі", other: "# удзельнікаў" },
    subscribers: { one: "# падпісчык", few: "# падпісчыкі", other: "# падпісчыкаў" },
  },
};

/** Languages that a newcomer's Telegram may speak; the window itself falls back to English. */
export const APP_LANGUAGES = {
  en: "English",
  ru: "Русский",
  be: "Беларуская",
  uk: "Українська",
  pl: "Polski",
  lt: "Lietuvių",
};

let language = "en";

/** Sets the window's language to the person's; what has no words of its own is shown in English. */
export function speak(languageCode) {
  language = (languageCode ?? "en").slice(0, 2);
  document.documentElement.lang = WORDS[language] ? language : "en";
}

/** The window's word for the key, in the person's language. */
export function word(key) {
  return (WORDS[language] ?? WORDS.en)[key];
}

/** The word in the number that the count asks for. */
export function counted(key, count) {
  const spoken = WORDS[language] ? language : "en";
  const forms = word(key);
  const form = forms[new Intl.PluralRules(spoken).select(count)] ?? forms.other;
  return form.replace("#", String(count));
}

/** Hours and minutes on the reader's clock. */
export function timeOf(seconds) {
  return new Intl.DateTimeFormat(dateLocale(), { hour: "2-digit", minute: "2-digit" }).format(
    seconds * 1000,
  );
}

/** The day as the chip between messages shows it. */
export function dayOf(seconds) {
  const day = new Date(seconds * 1000).toDateString();
  if (day === new Date().toDateString()) return word("today");
  if (day === new Date(Date.now() - 86_400_000).toDateString()) return word("yesterday");
  return new Intl.DateTimeFormat(dateLocale(), { day: "numeric", month: "long" }).format(
    seconds * 1000,
  );
}

const DATE_STYLES = {
  w: { weekday: "long" },
  d: { day: "numeric", month: "numeric", year: "numeric" },
  D: { day: "numeric", month: "long", year: "numeric" },
  t: { hour: "2-digit", minute: "2-digit" },
  T: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
};

/** A `date_time` entity in the reader's zone and language; null where its format says nothing. */
export function momentOf(seconds, format) {
  if (format === "r") {
    const hours = Math.round((seconds - Date.now() / 1000) / 3600);
    const relative = new Intl.RelativeTimeFormat(dateLocale(), { numeric: "auto" });
    return Math.abs(hours) < 48
      ? relative.format(hours, "hour")
      : relative.format(Math.round(hours / 24), "day");
  }
  const styles = [...(format ?? "")].map((letter) => DATE_STYLES[letter]).filter(Boolean);
  if (styles.length === 0) return null;
  return new Intl.DateTimeFormat(dateLocale(), Object.assign({}, ...styles)).format(seconds * 1000);
}

/** English speakers of this bot live in Europe: 24 hours, day before month. */
function dateLocale() {
  return language === "en" ? "en-GB" : language;
}
