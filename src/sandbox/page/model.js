import { authorOf } from "./message.js";
import { counted, word } from "./words.js";

const INSIDE = new Set(["creator", "administrator", "member", "restricted"]);
const RUN_SECONDS = 600;

/** The chats that the person has: the private one with the bot, and those it is a member of. */
export function chatsOf({ chats, user }) {
  return chats.filter(
    (chat) =>
      (chat.migrated_to ?? null) === null &&
      (chat.type === "private" ? chat.id === user.id : isInside(chat, user)),
  );
}

/** Whether the person may write in the chat: in a channel only administrators may. */
export function mayWrite(chat, user) {
  const status = chat.members.find(({ userId }) => userId === user.id)?.status;
  if (chat.type !== "channel") return chat.type === "private" || INSIDE.has(status);
  return status === "creator" || status === "administrator";
}

/** The topic that a message is in: 0 is General; null where the chat has no topics. */
function threadOf(message, chat) {
  if (!chat.is_forum) return null;
  if (message.forum_topic_created) return message.message_id;
  return message.message_thread_id ?? 0;
}

/** The chat's messages, or one topic's. */
export function messagesIn(messages, chat, thread) {
  if (thread === null) return messages;
  return messages.filter((message) => threadOf(message, chat) === thread);
}

/** The name that the person sees for the chat. */
export function titleOf(chat, bot) {
  return chat.type === "private" ? bot.first_name : chat.title;
}

/** What stands under the name: "bot", or how many are there. */
export function subtitleOf(chat, thread) {
  if (chat.type === "private") return word("bot");
  if (thread !== null) return chat.title;
  const people = chat.members.filter(({ status }) => INSIDE.has(status)).length;
  return counted(chat.type === "channel" ? "subscribers" : "members", Math.max(1, people));
}

/** A forum's topics, General first. */
export function topicsOf(chat) {
  return [{ message_thread_id: 0, name: word("general"), closed: false }, ...chat.topics];
}

/** Rows for the list of chats, the newest first. */
export function chatRows(state, unreadIn) {
  return chatsOf(state)
    .map((chat) => {
      const last = state.messages.get(chat.id)?.at(-1) ?? null;
      const threads = chat.is_forum
        ? topicsOf(chat).map((topic) => topic.message_thread_id)
        : [null];
      return {
        key: String(chat.id),
        id: chat.id,
        kind: kindOf(chat),
        title: titleOf(chat, state.bot),
        last,
        unread: threads.reduce((sum, thread) => sum + unreadIn(chat, thread), 0),
        isOpen: state.open?.chatId === chat.id,
        isClosed: false,
      };
    })
    .sort((a, b) => rowRank(b) - rowRank(a));
}

/** Rows for the topics of one forum, the newest first. */
export function topicRows(state, chat, unreadIn) {
  const all = state.messages.get(chat.id) ?? [];
  return topicsOf(chat)
    .map(({ message_thread_id: thread, name, closed }) => ({
      key: `${chat.id}/${thread}`,
      id: thread,
      kind: "topic",
      title: name,
      last: messagesIn(all, chat, thread).at(-1) ?? null,
      unread: unreadIn(chat, thread),
      isOpen: state.open?.chatId === chat.id && state.open.thread === thread,
      isClosed: closed,
    }))
    .sort((a, b) => rowRank(b) - rowRank(a));
}

/** The messages with the place each has in a run of one sender's: the first shows the name, the last the tail. */
export function withPlaces(messages) {
  return messages.map((message, index) => ({
    message,
    place: {
      first: !sameRun(messages[index - 1], message),
      last: !sameRun(message, messages[index + 1]),
      newDay: dayNumber(messages[index - 1]) !== dayNumber(message),
    },
  }));
}

function sameRun(a, b) {
  if (!a || !b || !isTalk(a) || !isTalk(b)) return false;
  const isClose = b.date - a.date < RUN_SECONDS && dayNumber(a) === dayNumber(b);
  return isClose && authorOf(a).id === authorOf(b).id && Boolean(a.via_bot) === Boolean(b.via_bot);
}

function isTalk(message) {
  return "text" in message || "caption" in message;
}

function dayNumber(message) {
  return message ? new Date(message.date * 1000).toDateString() : null;
}

function isInside(chat, user) {
  return INSIDE.has(chat.members.find(({ userId }) => userId === user.id)?.status);
}

function kindOf(chat) {
  if (chat.type === "private") return "bot";
  if (chat.type === "channel") return "channel";
  return chat.is_forum ? "forum" : "group";
}

/** By the last message; a private chat without one stands on top, for there one begins. */
function rowRank({ kind, last }) {
  return last?.date ?? (kind === "bot" ? Number.MAX_SAFE_INTEGER : 0);
}
