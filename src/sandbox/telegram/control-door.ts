import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError } from "./api-error.ts";
import type { MemberStatus } from "./api-types.ts";
import { MEMBER_STATUSES } from "./api-types.ts";
import type { Control } from "./control.ts";
import type { NewSimChat, NewUser } from "./control-chats.ts";
import { ControlError } from "./control-error.ts";
import type { InlineChoice, InlineTyping, Tap, TypedMessage } from "./control-talk.ts";
import { FAULT_ACTIONS, type Fault } from "./faults.ts";
import { readBody } from "./request-body.ts";
import type { SimChat } from "./world.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Answers `/_sim/…`: the same controls for a page, or for a test in another process. */
export function createControlDoor(control: Control) {
  const posts = postRoutes(control);
  return async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    allowLocalOrigin(request, response);
    const path = url.pathname.replace(/^\/_sim\//, "");
    try {
      if (request.method === "OPTIONS") {
        response.writeHead(204).end();
        return;
      }
      if (path === "events" && request.method === "GET") return sendEvents(control, response);
      if (request.method === "DELETE" && path === "faults") {
        control.clearFaults();
        return sendJson(response, 200, true);
      }
      if (request.method === "GET") return get(control, response, { path, url });
      const route = posts[path];
      if (!route) return sendJson(response, 404, { error: `No control ${path}` });
      const source = (await readBody(request)).toString("utf8");
      const body: unknown = source === "" ? {} : JSON.parse(source);
      sendJson(response, 200, (await route(body as Fields)) ?? true);
    } catch (error) {
      // The asker's mistake, in words; anything else is ours and a 500.
      const isTheirs =
        error instanceof ControlError || error instanceof ApiError || error instanceof SyntaxError;
      const message = error instanceof Error ? error.message : String(error);
      sendJson(response, isTheirs ? 400 : 500, { error: message });
    }
  };
}

function get(
  control: Control,
  response: ServerResponse,
  { path, url }: { path: string; url: URL },
): void {
  const number = (name: string) => Number(url.searchParams.get(name) ?? 0);
  const chat = /^(chat|transcript)\/(-?\d+)$/.exec(path);
  const chatId = Number(chat?.[2]);
  if (chat?.[1] === "transcript") {
    response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
    response.end(control.transcript(chatId));
  } else if (chat) {
    sendJson(response, 200, { messages: control.messages(chatId) });
  } else if (path === "state") {
    sendJson(response, 200, control.state());
  } else if (path === "commands") {
    sendJson(response, 200, control.commands(number("chat"), number("user")));
  } else if (path === "outbox") {
    sendJson(response, 200, control.outbox(number("since")));
  } else {
    sendJson(response, 404, { error: `No control ${path}` });
  }
}

/** Bodies are believed as far as the types go; the controls refuse ids and texts that make no sense. */
function postRoutes(control: Control): Readonly<Record<string, (body: Fields) => unknown>> {
  const chatId = (body: Fields) => numberField(body, "chat_id");
  const userId = (body: Fields) => numberField(body, "user_id");
  const topicId = (body: Fields) => numberField(body, "message_thread_id");
  return {
    users: (body) => {
      textField(body, "first_name");
      return withoutInternals(control.addUser(body as unknown as NewUser));
    },
    chats: (body) => {
      textField(body, "title");
      if (!["group", "supergroup", "channel"].includes(String(body.type))) {
        throw new ControlError("type must be group, supergroup or channel");
      }
      return shownChat(control, control.addChat(body as unknown as NewSimChat));
    },
    topics: (body) => ({
      message_thread_id: control.addTopic(chatId(body), textField(body, "name")),
    }),
    "topics/close": (body) => control.closeTopic(chatId(body), topicId(body)),
    "topics/delete": (body) => control.deleteTopic(chatId(body), topicId(body)),
    send: (body) => {
      textField(body, "text");
      return control.send(body as unknown as TypedMessage);
    },
    edit: (body) => {
      textField(body, "text");
      return control.edit(body as unknown as Parameters<Control["edit"]>[0]);
    },
    tap: (body) => control.tap(body as unknown as Tap),
    inline: (body) => {
      textField(body, "query");
      return control.inline(body as unknown as InlineTyping);
    },
    "inline/choose": (body) => control.chooseInline(body as unknown as InlineChoice),
    block: (body) => control.block(userId(body)),
    unblock: (body) => control.unblock(userId(body)),
    deactivate: (body) => control.deactivate(userId(body)),
    membership: (body) => {
      const canPost = body.can_post;
      const mayPost = typeof canPost === "boolean" ? canPost : undefined;
      control.setMembership(chatId(body), statusField(body), mayPost);
    },
    promote: (body) => control.promote(chatId(body), userId(body), statusField(body)),
    migrate: (body) => shownChat(control, control.migrate(chatId(body))),
    "chats/delete": (body) => control.deleteChat(chatId(body)),
    limits: (body) => control.setLimits(body.enabled !== false),
    faults: (body) => control.addFaults(faultList(body)),
  };
}

function faultList(body: unknown): Fault[] {
  const list: unknown[] = Array.isArray(body) ? body : [body];
  return list.map((item) => {
    const fault = item as Fault;
    if (fault.action !== undefined && !FAULT_ACTIONS.includes(fault.action)) {
      throw new ControlError(`No fault ${fault.action}`);
    }
    return { ...fault, times: fault.times ?? 1 };
  });
}

function shownChat(control: Control, { id }: SimChat): unknown {
  return control.state().chats.find((chat) => chat.id === id);
}

function withoutInternals({ isDeactivated: _, ...user }: ReturnType<Control["addUser"]>): unknown {
  return user;
}

function numberField(body: Fields, name: string): number {
  const value = Number(body[name]);
  if (!Number.isSafeInteger(value) || value === 0) throw new ControlError(`${name} is missing`);
  return value;
}

function textField(body: Fields, name: string): string {
  const value = body[name];
  if (typeof value !== "string") throw new ControlError(`${name} is missing`);
  return value;
}

function statusField(body: Fields): MemberStatus {
  const status = MEMBER_STATUSES.find((known) => known === body.status);
  if (!status) throw new ControlError(`status must be one of ${MEMBER_STATUSES.join(", ")}`);
  return status;
}

function sendEvents(control: Control, response: ServerResponse): void {
  response.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-cache",
  });
  response.write(": connected\n\n");
  const stop = control.watch((event) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  response.once("close", stop);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

/** A page on another port of this machine may use the controls; a page from the web may not. */
function allowLocalOrigin(request: IncomingMessage, response: ServerResponse): void {
  const origin = request.headers.origin ?? "";
  if (!/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(origin)) return;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-allow-methods", "GET, POST, DELETE");
  response.setHeader("access-control-allow-headers", "content-type");
}
