import assert from "node:assert/strict";
import { test } from "node:test";
import { fixText } from "../../../src/sandbox/telegram/text/fix-text.ts";
import { parseHtml } from "../../../src/sandbox/telegram/text/parse-html.ts";
import {
  createClock,
  type StartedTelegram,
  startLocalTelegram,
} from "../../support/local-telegram.ts";

/** One of everything a bot can be told to write to. */
function furnish({ control }: StartedTelegram) {
  const anna = control.addUser({ first_name: "Anna" });
  const members = [{ userId: anna.id, status: "creator" as const }];
  return {
    anna,
    shy: control.addUser({ first_name: "Shy", started: false }),
    group: control.addChat({ type: "group", title: "Group", members }),
    forum: control.addChat({ type: "supergroup", title: "Forum", is_forum: true, members }),
    channel: control.addChat({ type: "channel", title: "Channel", members, bot: "administrator" }),
  };
}

const markup = (button: Record<string, unknown>) => ({ inline_keyboard: [[button]] });

test("sendMessage refuses what Telegram refuses, in its words", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { anna } = furnish(telegram);
  const cases: [string, Record<string, unknown>, string][] = [
    ["no text", {}, "Bad Request: message text is empty"],
    ["blanks", { text: " \n " }, "Bad Request: text must be non-empty"],
    [
      "invisible",
      { text: "\u200b\u2060 ".replace("\u2060", "") },
      "Bad Request: text must be non-empty",
    ],
    [
      "markup without text",
      { text: "<b></b>", parse_mode: "HTML" },
      "Bad Request: text must be non-empty",
    ],
    ["4097 code points", { text: "😀".repeat(4097) }, "Bad Request: message is too long"],
    [
      "a bare <",
      { text: "a < b", parse_mode: "HTML" },
      'Bad Request: can\'t parse entities: Unsupported start tag "" at byte offset 2',
    ],
    [
      "a mode of its own",
      { text: "x", parse_mode: "bbcode" },
      "Bad Request: unsupported parse_mode",
    ],
    [
      "addresses without end",
      { text: `<a href="https://a.by/${"x".repeat(9_600)}">x</a>`, parse_mode: "HTML" },
      "Bad Request: ENTITIES_TOO_LONG",
    ],
    [
      "65 bytes of data",
      { text: "x", reply_markup: markup({ text: "a", callback_data: "ж".repeat(33) }) },
      "Bad Request: BUTTON_DATA_INVALID",
    ],
    [
      "a button that does nothing",
      { text: "x", reply_markup: markup({ text: "a" }) },
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      "a button without text",
      { text: "x", reply_markup: markup({ callback_data: "a" }) },
      "Bad Request: can't parse inline keyboard button: Can't find field \"text\"",
    ],
    [
      "a button to nowhere",
      { text: "x", reply_markup: markup({ text: "a", url: "http://localhost" }) },
      "Bad Request: inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL",
    ],
    [
      "a reply to nothing",
      { text: "x", reply_parameters: { message_id: 999 } },
      "Bad Request: message to be replied not found",
    ],
    ["a topic here", { text: "x", message_thread_id: 5 }, "Bad Request: message thread not found"],
  ];
  for (const [what, params, description] of cases) {
    const answer = await telegram.call("sendMessage", { chat_id: anna.id, ...params });
    assert.deepEqual(
      [answer.status, answer.error_code, answer.description],
      [400, 400, description],
      what,
    );
  }
  assert.equal(telegram.control.messages(anna.id).length, 0);
  const sent = await telegram.call("sendMessage", { chat_id: anna.id, text: "😀".repeat(4096) });
  assert.ok(sent.ok, "4096 code points fit, although they are 8192 UTF-16 units");
});

test("chats out of reach are refused by the reason", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { control } = telegram;
  const { anna, shy, group, forum, channel } = furnish(telegram);
  const refusal = async (chat_id: unknown, more = {}) => {
    const { status, description, parameters } = await telegram.call("sendMessage", {
      chat_id,
      text: "x",
      ...more,
    });
    return [status, description, ...(parameters ? [parameters] : [])];
  };
  assert.deepEqual(await refusal(""), [400, "Bad Request: chat_id is empty"]);
  assert.deepEqual(await refusal(12345), [400, "Bad Request: chat not found"]);
  assert.deepEqual(await refusal("@nobody"), [400, "Bad Request: chat not found"]);
  assert.deepEqual(await refusal(shy.id), [
    403,
    "Forbidden: bot can't initiate conversation with a user",
  ]);
  control.block(anna.id);
  assert.deepEqual(await refusal(anna.id), [403, "Forbidden: bot was blocked by the user"]);
  control.unblock(anna.id);
  control.deactivate(shy.id);
  assert.deepEqual(await refusal(shy.id), [403, "Forbidden: user is deactivated"]);
  assert.deepEqual(await refusal(forum.id, { message_thread_id: 1 }), [
    400,
    "Bad Request: message thread not found",
  ]);
  const topic = control.addTopic(forum.id, "Sanctions");
  control.closeTopic(forum.id, topic);
  assert.deepEqual(await refusal(forum.id, { message_thread_id: topic }), [
    400,
    "Bad Request: TOPIC_CLOSED",
  ]);
  control.setMembership(forum.id, "member", false);
  assert.deepEqual(await refusal(forum.id), [
    400,
    "Bad Request: not enough rights to send text messages to the chat",
  ]);
  control.setMembership(forum.id, "kicked");
  assert.deepEqual(await refusal(forum.id), [
    403,
    "Forbidden: bot was kicked from the supergroup chat",
  ]);
  control.setMembership(channel.id, "left");
  assert.deepEqual(await refusal(channel.id), [
    403,
    "Forbidden: bot is not a member of the channel chat",
  ]);
  control.setMembership(channel.id, "member");
  assert.deepEqual(await refusal(channel.id), [
    400,
    "Bad Request: need administrator rights in the channel chat",
  ]);
  const upgraded = control.migrate(group.id);
  assert.deepEqual(await refusal(group.id), [
    400,
    "Bad Request: group chat was upgraded to a supergroup chat",
    { migrate_to_chat_id: upgraded.id },
  ]);
  assert.ok((await telegram.call("sendMessage", { chat_id: upgraded.id, text: "x" })).ok);
});

test("the bot learns by updates what happens to its chats", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { control } = telegram;
  const { anna, group } = furnish(telegram);
  await telegram.call("getUpdates", { offset: -1 });
  const last = (await telegram.call("getUpdates")).result.at(-1).update_id;
  control.block(anna.id);
  control.unblock(anna.id);
  control.setMembership(group.id, "kicked");
  control.setMembership(group.id, "administrator");
  control.migrate(group.id);
  const { result } = await telegram.call("getUpdates", { offset: last + 1 });
  const told = result.map(
    ({ my_chat_member: change, message }: Record<string, Record<string, unknown>>) =>
      change
        ? [change.old_chat_member, change.new_chat_member].map((member) => Object(member).status)
        : Object.keys(message ?? {}).find((field) => /migrate|new_chat_members/.test(field)),
  );
  assert.deepEqual(told, [
    ["member", "kicked"],
    ["kicked", "member"],
    ["member", "kicked"],
    ["kicked", "administrator"],
    "new_chat_members",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
  ]);
});

test("in a group a plain member sees commands and replies to it, an administrator everything", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { control } = telegram;
  const { anna, group } = furnish(telegram);
  const sent = await telegram.call("sendMessage", { chat_id: group.id, text: "hello" });
  const say = (text: string, reply_to_message_id?: number) =>
    control.send({
      user_id: anna.id,
      chat_id: group.id,
      text,
      ...(reply_to_message_id && { reply_to_message_id }),
    });
  const seen = async () =>
    (await telegram.call("getUpdates", { allowed_updates: ["message"] })).result.flatMap(
      ({ message }: { message?: { text?: string } }) => message?.text ?? [],
    );
  say("among ourselves");
  say("/latest");
  say("/latest@other_bot");
  say(`/latest@${telegram.bot.username}`);
  say("thanks", sent.result.message_id);
  assert.deepEqual(await seen(), ["/latest", `/latest@${telegram.bot.username}`, "thanks"]);
  control.setMembership(group.id, "administrator");
  say("now you hear me");
  assert.equal((await seen()).at(-1), "now you hear me");
});

test("edits: unchanged, missing, of others; deletions: once, for 48 hours", async (t) => {
  const clock = createClock();
  const telegram = await startLocalTelegram(t, { now: clock.now });
  const { control } = telegram;
  const { anna } = furnish(telegram);
  const chat_id = anna.id;
  const text = "<b>x</b> a.by";
  const reply_markup = markup({ text: "a", callback_data: "a" });
  const body = { chat_id, text, parse_mode: "HTML", reply_markup };
  const { message_id } = (await telegram.call("sendMessage", body)).result;
  const edit = async (params: Record<string, unknown>) =>
    (await telegram.call("editMessageText", { ...body, message_id, ...params })).description;
  assert.equal(
    await edit({}),
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
  );
  assert.equal(await edit({ message_id: 999 }), "Bad Request: message to edit not found");
  const theirs = control.send({ user_id: chat_id, chat_id, text: "mine" });
  assert.equal(
    await edit({ message_id: theirs.message_id }),
    "Bad Request: message can't be edited",
  );
  assert.equal(await edit({ reply_markup: undefined }), undefined, "the keyboard goes");
  assert.equal(control.messages(chat_id)[0]?.reply_markup, undefined);

  const remove = async () =>
    (await telegram.call("deleteMessage", { chat_id, message_id })).description;
  clock.advance(48 * 3_600_000);
  assert.equal(await remove(), "Bad Request: message can't be deleted for everyone");
  clock.advance(-1);
  assert.equal(await remove(), undefined);
  assert.equal(await remove(), "Bad Request: message to delete not found");
});

test("a sent text is trimmed, its formatting cut at links, and what it names is linked", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { anna } = furnish(telegram);
  const send = async (text: string) => {
    const answer = await telegram.call("sendMessage", {
      chat_id: anna.id,
      text,
      parse_mode: "HTML",
    });
    return [
      answer.result.text,
      answer.result.entities?.map(
        ({ type, offset, length }: { type: string; offset: number; length: number }) =>
          `${type} ${offset}+${length}`,
      ),
    ];
  };
  assert.deepEqual(await send("  <b>a</b> b \n\n"), ["a b", ["bold 0+1"]]);
  assert.deepEqual(await send("see a.by, @durov #тэма /help\r\n"), [
    "see a.by, @durov #тэма /help",
    ["url 4+4", "mention 10+6", "hashtag 17+5", "bot_command 23+5"],
  ]);
  assert.deepEqual(await send('<b>a <a href="https://a.by">b</a> c</b>'), [
    "a b c",
    ["bold 0+2", "text_link 2+1", "bold 2+1", "bold 3+2"],
  ]);
  assert.deepEqual(await send("<b>a<i>b</i>c</b>"), [
    "abc",
    ["bold 0+1", "bold 1+2", "italic 1+1"],
  ]);
  assert.deepEqual(await send("<b>a <pre>b</pre> c</b>"), [
    "a b c",
    ["bold 0+2", "pre 2+1", "bold 3+2"],
  ]);
  assert.deepEqual(await send("<b>a</b><b>b</b>"), ["ab", ["bold 0+2"]]);
  assert.deepEqual(await send("<blockquote expandable>a\n<b>b</b></blockquote>"), [
    "a\nb",
    ["expandable_blockquote 0+3", "bold 2+1"],
  ]);
  const hundred = Array.from({ length: 120 }, (_, index) => `<b>${index}</b> `).join("");
  assert.equal((await send(hundred))[1].length, 100, "entities past the hundredth are dropped");
});

test("topics: a message goes where it is sent or where it replies to; deleting takes its messages", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { control } = telegram;
  const { anna, forum } = furnish(telegram);
  control.setMembership(forum.id, "administrator");
  const made = await telegram.call("createForumTopic", { chat_id: forum.id, name: "China" });
  const message_thread_id = made.result.message_thread_id;
  const asked = control.send({
    user_id: anna.id,
    chat_id: forum.id,
    message_thread_id,
    text: "/latest",
  });
  const reply = await telegram.call("sendMessage", {
    chat_id: forum.id,
    text: "x",
    reply_parameters: { message_id: asked.message_id },
  });
  assert.equal(reply.result.message_thread_id, message_thread_id);
  assert.equal(reply.result.is_topic_message, true);
  control.deleteTopic(forum.id, message_thread_id);
  assert.deepEqual(
    control.messages(forum.id).filter((message) => message.text),
    [],
  );
  const late = await telegram.call("sendMessage", {
    chat_id: forum.id,
    text: "x",
    message_thread_id,
  });
  assert.equal(late.description, "Bad Request: message thread not found");
});

test("a callback is answered once and not after its time", async (t) => {
  const clock = createClock();
  const telegram = await startLocalTelegram(t, { now: clock.now });
  const { control } = telegram;
  const { anna } = furnish(telegram);
  const chat_id = anna.id;
  const reply_markup = markup({ text: "a", callback_data: "a" });
  const { message_id } = (await telegram.call("sendMessage", { chat_id, text: "?", reply_markup }))
    .result;
  const press = async (timeout_ms: number) => {
    const answer = control.tap({ user_id: chat_id, chat_id, message_id, data: "a", timeout_ms });
    const { result } = await telegram.call("getUpdates", { offset: -1 });
    return { answer, id: result[0].callback_query.id };
  };
  const tooOld =
    "Bad Request: query is too old and response timeout expired or query ID is invalid";
  const { id, answer } = await press(20_000);
  assert.ok((await telegram.call("answerCallbackQuery", { callback_query_id: id })).ok);
  assert.deepEqual(await answer, { answered: true });
  const again = await telegram.call("answerCallbackQuery", { callback_query_id: id });
  assert.equal(again.description, tooOld);
  const late = await press(50);
  clock.advance(150_000);
  const missed = await telegram.call("answerCallbackQuery", { callback_query_id: late.id });
  assert.equal(missed.description, tooOld);
  assert.deepEqual(await late.answer, { answered: false });
  assert.throws(
    () => control.tap({ user_id: chat_id, chat_id, message_id, data: "made up" }),
    /no button with data/,
  );
});

test("answerInlineQuery checks results as Telegram does", async (t) => {
  const telegram = await startLocalTelegram(t);
  const article = (id: string, message_text = "x") => ({
    type: "article",
    id,
    title: "t",
    input_message_content: { message_text, parse_mode: "HTML" },
  });
  const refusal = async (results: unknown, more = {}) =>
    (await telegram.call("answerInlineQuery", { inline_query_id: "1", results, ...more }))
      .description;
  const many = Array.from({ length: 51 }, (_, index) => article(`${index}`));
  assert.equal(await refusal(many), "Bad Request: too many inline query results specified");
  assert.equal(await refusal([article("ж".repeat(33))]), "Bad Request: RESULT_ID_INVALID");
  assert.equal(await refusal([article("a"), article("a")]), "Bad Request: RESULT_ID_DUPLICATE");
  assert.match((await refusal([article("a", "<br>")])) ?? "", /Unsupported start tag "br"/);
  assert.equal(
    await refusal([], { next_offset: "x".repeat(65) }),
    "Bad Request: NEXT_OFFSET_INVALID",
  );
  assert.match((await refusal([])) ?? "", /query is too old/);
});

test("commands: the menu is the first list found from the narrowest scope outwards", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { control } = telegram;
  const { anna, group } = furnish(telegram);
  const boris = control.addUser({ first_name: "Boris", language_code: "ru-RU" });
  const set = (description: string, more: Record<string, unknown>) =>
    telegram.call("setMyCommands", { commands: [{ command: "help", description }], ...more });
  await set("all", {});
  await set("все", { language_code: "ru" });
  await set("admins", { scope: { type: "all_chat_administrators" } });
  const menu = (chatId: number, userId: number) => control.commands(chatId, userId)[0]?.description;
  assert.equal(menu(anna.id, anna.id), "all");
  assert.equal(menu(boris.id, boris.id), "все");
  assert.equal(menu(group.id, anna.id), "admins");
  assert.equal(menu(group.id, boris.id), "все");
  const own = await telegram.call("getMyCommands", { scope: { type: "all_group_chats" } });
  assert.deepEqual(own.result, [], "getMyCommands inherits nothing");
  assert.equal(
    (await set("x", { language_code: "be-tarask" })).description,
    "Bad Request: LANG_CODE_INVALID",
  );
});

test("a text that is all markup is read in a moment", () => {
  const before = performance.now();
  fixText(parseHtml("<b>x</b><i>y</i> ".repeat(1_900)));
  // Linear work takes a few hundredths of a second; cutting each pair anew took minutes.
  assert.ok(performance.now() - before < 5_000);
});
