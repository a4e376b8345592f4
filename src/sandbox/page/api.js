/** Chats, people and the bot as they are now. */
export function loadState() {
  return get("/_sim/state");
}

/** The messages of a chat, oldest first. */
export async function loadMessages(chatId, userId) {
  return (await get(`/_sim/chat/${chatId}?user=${userId}`)).messages;
}

/** The menu of commands that the person sees in the chat. */
export function loadCommands(chatId, userId) {
  return get(`/_sim/commands?chat=${chatId}&user=${userId}`);
}

/** What is behind a link: `{site, title, description}`, or null where nobody knows. */
export async function loadPreview(url) {
  const response = await fetch(`/_page/preview?url=${encodeURIComponent(url)}`);
  return response.ok ? response.json() : null;
}

/** What a person does: `send`, `tap`, `inline`, `inline/choose`, `block`, `unblock`, `users`, `promote`. Throws the refusal's words. */
export async function act(action, body) {
  return read(
    await fetch(`/_sim/${action}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

/** Calls the listener with everything that happens; after a lost connection first with `{type: "reconnected"}`. */
export function watch(listener) {
  const source = new EventSource("/_sim/events");
  let wasLost = false;
  source.addEventListener("message", ({ data }) => listener(JSON.parse(data)));
  source.addEventListener("error", () => {
    if (!wasLost) listener({ type: "lost" });
    wasLost = true;
  });
  source.addEventListener("open", () => {
    if (wasLost) listener({ type: "reconnected" });
    wasLost = false;
  });
}

async function get(path) {
  return read(await fetch(path));
}

async function read(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? `${response.status}`);
  return body;
}
