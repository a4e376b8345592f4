import { openAccounts } from "./account.js";
import { loadCommands, loadMessages, loadState, watch } from "./api.js";
import { drawChatList } from "./chat-list.js";
import { createComposer } from "./composer.js";
import { createConversation } from "./conversation.js";
import { createDeeds } from "./deeds.js";
import { avatar, el, icon } from "./dom.js";
import { chatRows, chatsOf, mayWrite, messagesIn, topicRows } from "./model.js";
import { toast } from "./overlays.js";
import { setUpTheme } from "./theme.js";
import { speak, word } from "./words.js";

/** Events come in bursts: a chat is read again at most once in so long. */
const GATHER_MS = 40;

const at = (id) => document.getElementById(id);
const state = {
  bot: null,
  users: [],
  chats: [],
  user: null,
  /** Chat id to its messages. */
  messages: new Map(),
  /** `{chatId, thread}`, thread null where there are no topics; null: nothing open. */
  open: null,
  /** The forum whose topics the list shows. */
  listForum: null,
};
/** Person, chat and topic to the last message that was seen there. */
const read = new Map();
const drafts = new Map();
/** Chats that changed since the page last read them. */
const changed = new Set();

const deeds = createDeeds(state, { openChat, typeInline, grown: () => conversation.grown() });
const conversation = createConversation(state, deeds);
const composer = createComposer(
  {
    form: at("composer"),
    input: at("input"),
    container: at("suggestions"),
    menuButton: at("menu-button"),
  },
  {
    send: deeds.send,
    botName: () => state.bot.username,
    commands: () => loadCommands(state.open.chatId, state.user.id).catch(() => []),
    askInline: deeds.askInline,
    choose: deeds.choose,
    inlineButton: deeds.inlineButton,
  },
);

await start();

async function start() {
  setUpTheme(at("theme"));
  at("list-back").append(icon("back"));
  at("chat-back").append(icon("back"));
  at("chat-menu").append(icon("more"));
  at("to-bottom").append(icon("down"));
  at("send").append(icon("send"));
  await reload();
  if (state.users.length === 0) return;
  await become(remembered());
  addEventListener("hashchange", follow);
  document.addEventListener("visibilitychange", draw);
  at("account").addEventListener("click", () => openAccounts({ ...state, onChoose: become }));
  at("list-back").addEventListener("click", () => {
    state.listForum = null;
    draw();
  });
  at("chat-back").addEventListener("click", () => {
    location.hash = state.listForum ? `${state.listForum}/list` : "list";
  });
  watch(onEvent);
}

async function reload() {
  const { bot, users, chats } = await loadState();
  Object.assign(state, { bot, users: users.filter(({ id }) => id !== bot.id), chats });
  if (state.user) state.user = users.find(({ id }) => id === state.user.id) ?? state.user;
}

/** From here on one is the person: chats, language and what was read are theirs. */
async function become(userId) {
  if (!state.users.some(({ id }) => id === userId)) await reload();
  const isSwitch = state.user !== null;
  state.user = state.users.find(({ id }) => id === userId) ?? state.users[0];
  sessionStorage.setItem("user", String(state.user.id));
  speak(state.user.language_code);
  state.messages.clear();
  state.listForum = null;
  await Promise.all(chatsOf(state).map(({ id }) => refresh(id)));
  for (const chat of chatsOf(state)) {
    for (const thread of threadsOf(chat)) {
      const key = readKey(chat, thread);
      if (!read.has(key)) read.set(key, lastIdIn(chat, thread));
    }
  }
  if (isSwitch || location.hash === "") location.hash = String(state.user.id);
  follow();
}

function remembered() {
  const asked = Number(new URLSearchParams(location.search).get("user"));
  const stored = Number(sessionStorage.getItem("user"));
  const known = (id) => state.users.some((user) => user.id === id);
  return known(asked) ? asked : known(stored) ? stored : state.users[0].id;
}

/** Opens what the address names: `#chat`, `#chat/topic`, `#chat/list` or `#list`. */
function follow() {
  const [chatPart, part] = location.hash.slice(1).split("/");
  const chat = chatsOf(state).find(({ id }) => String(id) === chatPart);
  const before = openKey();
  if (state.open) drafts.set(before, composer.text());
  const isForumList = chat?.is_forum && (part === undefined || part === "list");
  if (chat) state.listForum = chat.is_forum ? chat.id : null;
  if (!chat || isForumList) {
    at("app").dataset.view = "list";
    if (!chat && chatPart !== "list") state.open = null;
    if (isForumList && part === undefined && isWide()) {
      const [first] = topicRows(state, chat, unreadIn);
      state.open = { chatId: chat.id, thread: first.id };
    }
  } else {
    at("app").dataset.view = "chat";
    state.open = { chatId: chat.id, thread: chat.is_forum ? Number(part) : null };
  }
  draw();
  if (openKey() !== before) {
    composer.restore(drafts.get(openKey()) ?? "");
    conversation.toBottom();
    if (isWide() && !at("composer").hidden) at("input").focus();
  }
}

function openChat(chatId, thread = null) {
  const hash = thread === null ? `#${chatId}` : `#${chatId}/${thread}`;
  if (location.hash === hash) follow();
  else location.hash = hash;
}

function typeInline(query) {
  composer.set(`@${state.bot.username} ${query}`);
}

async function onEvent(event) {
  if (event.type === "lost") return toast(word("lost"));
  if (event.type === "reconnected") {
    toast(word("back_online"));
    await reload();
    return become(state.user.id);
  }
  if (event.type === "call" || event.chat_id === undefined) return;
  const isFirst = changed.size === 0;
  changed.add(event.type === "chat" ? "state" : event.chat_id);
  if (isFirst) setTimeout(readChanges, GATHER_MS);
}

async function readChanges() {
  const ids = new Set(changed);
  changed.clear();
  const isUnknown = [...ids].some((id) => !state.chats.some((chat) => chat.id === id));
  if (isUnknown) await reload();
  const mine = chatsOf(state).map(({ id }) => id);
  await Promise.all(mine.filter((id) => ids.has(id) || !state.messages.has(id)).map(refresh));
  draw();
}

async function refresh(chatId) {
  const messages = await loadMessages(chatId, state.user.id).catch(() => []);
  state.messages.set(
    chatId,
    messages.filter((message) => !message.deleted),
  );
}

function draw() {
  const chat = state.chats.find(({ id }) => id === state.open?.chatId);
  if (chat && document.visibilityState === "visible") {
    const isShown = isWide() || at("app").dataset.view === "chat";
    if (isShown) read.set(readKey(chat, state.open.thread), lastIdIn(chat, state.open.thread));
  }
  drawSidebar();
  conversation.draw(chat ?? null, { mayWrite: chat ? mayWrite(chat, state.user) : false });
  const unread = chatRows(state, unreadIn).reduce((sum, row) => sum + row.unread, 0);
  document.title = `${unread > 0 ? `(${unread}) ` : ""}Counterbalance demo`;
}

function drawSidebar() {
  const { user, listForum } = state;
  const forum = chatsOf(state).find(({ id }) => id === listForum);
  at("list-back").hidden = !forum;
  at("list-back").setAttribute("aria-label", word("back"));
  at("account").hidden = Boolean(forum);
  at("account").setAttribute("aria-label", `${word("account")}: ${user.first_name}`);
  at("account").replaceChildren(avatar({ id: user.id, title: user.first_name, kind: "person" }));
  at("list-title").textContent = forum ? forum.title : user.first_name;
  at("list-subtitle").replaceChildren(
    forum ? `${forum.topics.length + 1} ${word("topics")}` : el("span", {}, word("chats")),
  );
  at("theme").setAttribute("aria-label", word("theme"));
  at("demo-note").textContent = word("demoNote");
  const rows = forum ? topicRows(state, forum, unreadIn) : chatRows(state, unreadIn);
  drawChatList(at("chats"), rows, {
    user,
    onOpen: (key) => {
      const [chatId, thread] = key.split("/");
      openChat(Number(chatId), thread === undefined ? null : Number(thread));
    },
  });
}

function unreadIn(chat, thread) {
  const seen = read.get(readKey(chat, thread)) ?? 0;
  return messagesIn(state.messages.get(chat.id) ?? [], chat, thread).filter(
    ({ message_id: id, from }) => id > seen && from?.id !== state.user.id,
  ).length;
}

function lastIdIn(chat, thread) {
  return messagesIn(state.messages.get(chat.id) ?? [], chat, thread).at(-1)?.message_id ?? 0;
}

function threadsOf(chat) {
  return chat.is_forum ? [0, ...chat.topics.map((topic) => topic.message_thread_id)] : [null];
}

function readKey(chat, thread) {
  return `${state.user.id}:${chat.id}:${thread}`;
}

function openKey() {
  return state.open ? `${state.user.id}:${state.open.chatId}:${state.open.thread}` : "";
}

function isWide() {
  return matchMedia("(min-width: 701px)").matches;
}
