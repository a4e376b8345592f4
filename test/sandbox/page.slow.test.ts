import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Bot } from "grammy";
import type { Locator, Page } from "playwright-core";
import { createPageServer } from "../../src/sandbox/page-server.ts";
import { createLocalTelegram } from "../../src/sandbox/telegram/create-local-telegram.ts";
import { openBrowser, type TestBrowser } from "../support/browser.ts";

const PREVIEW = { site: "Outlet", title: "Its headline", description: "Its first words" };
const PAGES = 2;
const RESULTS_PER_PAGE = 20;

let browser: TestBrowser | null = null;
let world: Awaited<ReturnType<typeof createWorld>>;

before(async () => {
  browser = await openBrowser();
  if (browser) world = await createWorld();
});
after(async () => {
  await browser?.close();
  if (browser) await world.close();
});

pageTest("shows Start in an empty private chat, and the bot's answer after it", async (page) => {
  await page.click("#big-button");
  await page.waitForSelector(".message.other >> text=Hello, Anna");
  assert.equal(await page.isVisible("#big-button"), false);
  assert.equal(await page.isVisible("#input"), true);
});

pageTest("shows every entity where it stands, by UTF-16 offsets", async (page) => {
  const text = await shown(
    page,
    "😀 <b>bold <i>both</i></b> <code>x &lt; y</code> <a href='https://a.test/?q=1'>link</a>\n" +
      "<blockquote>quoted</blockquote>\nafter <tg-spoiler>hidden</tg-spoiler>",
  );
  // Telegram sends the part that is bold and italic as a run of its own.
  assert.deepEqual(await text.locator("b:not([class])").allTextContents(), ["bold ", "both"]);
  assert.equal(await text.locator(":is(b i, i b)").textContent(), "both");
  assert.equal(await text.locator("code").textContent(), "x < y");
  assert.equal(await text.locator("a:not(.preview)").getAttribute("href"), "https://a.test/?q=1");
  assert.equal(await text.locator("blockquote").textContent(), "quoted");
  await text.locator(".spoiler").click();
  await text.locator(".spoiler.revealed").waitFor();
});

pageTest("never reads a message as markup", async (page) => {
  const hostile = `<img src=x onerror="document.title='broken'"><script>1</script>`;
  world.type(hostile);
  await page.waitForSelector(`.message.own >> text=onerror`);
  assert.equal(await page.$("#messages img, #messages script"), null);
  assert.doesNotMatch(await page.title(), /broken/);
});

pageTest("collapses an expandable quote to three lines and opens it", async (page) => {
  const lines = Array.from({ length: 9 }, (_, index) => `Line ${index + 1} of the quote`);
  const message = await shown(
    page,
    `<b>Head</b>\n<blockquote expandable>${lines.join("\n")}</blockquote>\nfoot`,
  );
  const quote = message.locator(".expandable");
  const closed = (await quote.boundingBox())?.height ?? 0;
  await quote.locator("button").click();
  const open = (await quote.boundingBox())?.height ?? 0;
  assert.ok(closed > 50 && closed < 110, `closed: ${closed} px`);
  assert.ok(open > closed + 80, `open: ${open} px`);
});

pageTest("opens a short expandable quote without a control", async (page) => {
  const message = await shown(page, "<blockquote expandable>One line</blockquote>");
  await message.locator(".expandable").waitFor();
  assert.equal(await message.locator(".quote-control").isVisible(), false);
});

pageTest(
  "shows a callback's answer as a toast or an alert, and the edited message",
  async (page) => {
    const message = await shown(page, "Choose", [
      [
        { text: "Toast", callback_data: "toast" },
        { text: "Alert", callback_data: "alert" },
        { text: "Edit", callback_data: "edit" },
      ],
    ]);
    await message.locator(".key >> text=Toast").click();
    await page.waitForSelector(".toast >> text=You pressed toast");
    await message.locator(".key >> text=Alert").click();
    await page.waitForSelector("dialog[open] >> text=You pressed alert");
    await page.keyboard.press("Escape");
    await message.locator(".key >> text=Edit").click();
    await message.locator(".text >> text=Edited").waitFor();
    assert.equal(await message.locator(".edited").textContent(), "edited");
  },
);

pageTest("opens the bot's links inside, with their parameter", async (page) => {
  const message = await shown(page, "Go", [
    [{ text: "Open", url: "https://t.me/counterbalance_demo_bot?start=s_1" }],
  ]);
  await message.locator(".key").click();
  await page.waitForSelector(".message.other >> text=Started with s_1");
});

pageTest("does not follow a link of another kind than the web's", async (page) => {
  const message = await shown(page, "Bad", [[{ text: "Tg", url: "tg://resolve?domain=other" }]]);
  assert.equal(await message.locator(".key").getAttribute("href"), "tg://resolve?domain=other");
  // As text: the project's types know no document.
  const nodes: string = await page.evaluate(`(async () => {
    const { formatText } = await import("/format-text.js");
    const entities = [
      { type: "text_link", offset: 0, length: 3, url: "javascript:alert(1)" },
      { type: "bold", offset: 1, length: 99 },
      { type: "italic", offset: -5, length: 6 },
    ];
    const holder = document.createElement("p");
    holder.append(...formatText("abcd", entities, {}));
    return holder.innerHTML;
  })()`);
  assert.doesNotMatch(nodes, /javascript|href/);
  assert.equal(nodes.replace(/<[^>]+>/g, ""), "abcd");
});

pageTest("shows a card of what is behind the first link", async (page) => {
  const known = await shown(page, `See <a href="https://a.test/known">this</a>`);
  await known.locator(".preview >> text=Its headline").waitFor();
  const unknown = await shown(page, "See https://b.test/unknown");
  await unknown.locator(".preview >> text=b.test").waitFor();
});

pageTest(
  "offers the commands at a slash and sends the chosen one by the keyboard",
  async (page) => {
    await page.fill("#input", "/he");
    await page.waitForSelector("#suggestions .option >> text=What I can do");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".message.own >> text=/help");
    await page.waitForSelector(".message.other >> text=You said /help");
  },
);

pageTest("searches inline, pages at the end and inserts what is chosen", async (page) => {
  await page.fill("#input", "@counterbalance_demo_bot ШОС");
  await page.waitForSelector("#suggestions .option >> text=ШОС 0");
  assert.equal(await page.locator("#suggestions .option").count(), RESULTS_PER_PAGE);
  await page.locator("#suggestions .option").last().scrollIntoViewIfNeeded();
  await page.waitForSelector("#suggestions .option >> text=ШОС 39");
  assert.equal(await page.locator("#suggestions .option").count(), PAGES * RESULTS_PER_PAGE);
  await page.click("#suggestions .option >> text=ШОС 39");
  await page.waitForSelector(".message.own .via >> text=@counterbalance_demo_bot");
  assert.equal(await page.inputValue("#input"), "");
});

pageTest("fills the field from a button that searches here", async (page) => {
  const message = await shown(page, "Search", [
    [{ text: "More", switch_inline_query_current_chat: "китай" }],
  ]);
  await message.locator(".key").click();
  assert.equal(await page.inputValue("#input"), "@counterbalance_demo_bot китай");
  await page.waitForSelector("#suggestions .option >> text=китай 0");
});

pageTest("counts what is unread in a topic and shows only its messages", async (page) => {
  await world.api("sendMessage", {
    chat_id: world.group,
    message_thread_id: world.topic,
    text: "In the topic",
  });
  await page.waitForSelector(`li:has-text("Desk") .badge >> text=1`);
  await page.click(`li:has-text("Desk") .row`);
  await page.click(`li:has-text("Sanctions") .row`);
  await page.waitForSelector("#messages >> text=In the topic");
  await page.fill("#input", "Answer");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".message.own >> text=Answer");
  const last = world.control.messages(world.group).at(-1);
  assert.equal(last?.message_thread_id, world.topic);
  await page.click("#list-back");
  assert.equal(await page.locator(`li:has-text("Desk") .badge`).count(), 0);
});

pageTest("shows no typing field in a channel to someone who may not post", async (page) => {
  await page.goto(`${world.url}/?user=${world.reader}#${world.channel}`);
  await page.waitForSelector("#read-only:visible");
  assert.equal(await page.isVisible("#composer"), false);
});

pageTest("speaks the language of the person", async (page) => {
  await page.goto(`${world.url}/?user=${world.reader}`);
  await page.waitForSelector("#big-button >> text=Запусціць");
  assert.equal(await page.getAttribute("html", "lang"), "be");
});

pageTest("lets a newcomer in, whose Telegram speaks the chosen language", async (page) => {
  await page.click("#account");
  await page.click("dialog >> text=Русский");
  await page.click("#big-button >> text=Запустить");
  await page.waitForSelector(".message.other >> text=Hello, Саша");
});

pageTest("blocks the bot and takes it back", async (page) => {
  await page.click("#chat-menu");
  await page.click(".menu .danger");
  await page.click("#big-button >> text=Restart");
  await page.waitForSelector("#input:visible");
});

pageTest("fits a telephone of 360 pixels without scrolling sideways", async (page) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await shown(page, `${"Longword".repeat(30)} <code>${"x".repeat(200)}</code>`, [
    [
      { text: "A".repeat(60), callback_data: "a" },
      { text: "Second", callback_data: "b" },
    ],
  ]);
  const widths: number[] = await page.evaluate(
    `[document.documentElement, document.querySelector("#scroller")].map((box) => box.scrollWidth)`,
  );
  assert.ok(Math.max(...widths) <= 360, String(widths));
  await page.click("#chat-back");
  await page.waitForSelector("#chats:visible");
  await page.setViewportSize({ width: 1200, height: 800 });
});

pageTest("follows the system's dark mode until the switch says otherwise", async (page) => {
  const shows = (theme: string) => page.waitForSelector(`html[data-theme="${theme}"]`);
  await page.emulateMedia({ colorScheme: "dark" });
  await shows("dark");
  await page.click("#theme");
  await shows("light");
  await page.reload();
  await page.waitForSelector("#chats .row");
  await shows("light");
  await page.evaluate("localStorage.clear()");
  await page.emulateMedia({ colorScheme: "light" });
});

/** A test on a fresh load of the page as Anna in her private chat; any error on the page fails it. */
function pageTest(behavior: string, body: (page: Page) => Promise<void>): void {
  test(`The chat page ${behavior}`, async (t) => {
    if (!browser) return t.skip("no Chromium");
    const page = await browser.context.newPage();
    page.setDefaultTimeout(15_000);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (line) => {
      if (line.type() === "error") errors.push(line.text());
    });
    try {
      await page.goto(`${world.url}/?user=${world.anna}#${world.anna}`);
      await page.waitForSelector("#chats .row");
      await body(page);
      assert.deepEqual(errors, []);
    } finally {
      await page.close();
    }
  });
}

/** The bot says it to Anna; resolves when the page shows it. */
async function shown(
  page: Page,
  html: string,
  keyboard?: readonly (readonly object[])[],
): Promise<Locator> {
  const { message_id: id } = await world.say(html, keyboard);
  const message = page.locator(`.message[data-id="${id}"]`);
  await message.waitFor();
  return message;
}

/** A local Telegram with the page, a small bot, a forum, a channel, and two people. */
async function createWorld() {
  const telegram = createLocalTelegram({
    limits: false,
    fallback: createPageServer({ preview: (url) => (url.endsWith("/known") ? PREVIEW : null) }),
  });
  const { control } = telegram;
  const { url } = await telegram.listen();
  const anna = control.addUser({ first_name: "Anna", language_code: "en" }).id;
  const reader = control.addUser({ first_name: "Алесь", language_code: "be", started: false }).id;
  const group = control.addChat({
    type: "supergroup",
    title: "Desk",
    is_forum: true,
    members: [{ userId: anna, status: "creator" }],
    bot: "administrator",
  }).id;
  const topic = control.addTopic(group, "Sanctions");
  const channel = control.addChat({
    type: "channel",
    title: "Channel",
    members: [
      { userId: anna, status: "creator" },
      { userId: reader, status: "member" },
    ],
    bot: "administrator",
  }).id;

  const bot = new Bot(telegram.token, { client: { apiRoot: url } });
  bot.command("start", (ctx) =>
    ctx.reply(ctx.match ? `Started with ${ctx.match}` : `Hello, ${ctx.from?.first_name}`),
  );
  bot.on("message:text", (ctx) =>
    ctx.chat.type === "private" && !ctx.message.via_bot
      ? ctx.reply(`You said ${ctx.message.text}`)
      : undefined,
  );
  bot.on("callback_query:data", async (ctx) => {
    const { data } = ctx.callbackQuery;
    if (data === "edit") await ctx.editMessageText("Edited");
    await ctx.answerCallbackQuery({ text: `You pressed ${data}`, show_alert: data === "alert" });
  });
  bot.on("inline_query", async (ctx) => {
    const from = Number(ctx.inlineQuery.offset || 0);
    const results = Array.from({ length: RESULTS_PER_PAGE }, (_, index) => {
      const title = `${ctx.inlineQuery.query} ${from + index}`;
      const content = { message_text: title };
      const id = String(from + index);
      return { type: "article" as const, id, title, input_message_content: content };
    });
    const next = from + RESULTS_PER_PAGE;
    const next_offset = next < PAGES * RESULTS_PER_PAGE ? String(next) : "";
    await ctx.answerInlineQuery(results, { next_offset, cache_time: 0 });
  });
  await bot.api.setMyCommands([
    { command: "start", description: "Begin" },
    { command: "help", description: "What I can do" },
  ]);
  const isRunning = bot.start();

  return {
    url,
    control,
    anna,
    reader,
    group,
    topic,
    channel,
    type: (text: string) => control.send({ user_id: anna, chat_id: anna, text }),
    say: (html: string, keyboard?: readonly (readonly object[])[]) =>
      api("sendMessage", {
        chat_id: anna,
        text: html,
        parse_mode: "HTML",
        ...(keyboard && { reply_markup: { inline_keyboard: keyboard } }),
      }),
    api,
    async close() {
      await bot.stop();
      await isRunning;
      await telegram.close();
    },
  };

  async function api(method: string, body: object): Promise<{ message_id: number }> {
    const response = await fetch(`${url}/bot${telegram.token}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    assert.equal(response.status, 200, JSON.stringify(answer));
    // What is asked for here are messages.
    return (answer as { result: { message_id: number } }).result;
  }
}
