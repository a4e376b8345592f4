import type { Sim } from "./sim.ts";
import type { SimChat, SimUser } from "./world.ts";

/** Something that no person could do in this world: a chat that is not there, a button nobody sees. */
export class ControlError extends Error {
  override readonly name = "ControlError";
}

/** The user with this id; throws a ControlError if there is none. */
export function userOf(sim: Sim, id: number): SimUser {
  const user = sim.world.users.get(id);
  if (!user) throw new ControlError(`No user ${id}`);
  return user;
}

/** The chat with this id; throws a ControlError if there is none. */
export function chatOf(sim: Sim, id: number): SimChat {
  const chat = sim.world.chats.get(id);
  if (!chat) throw new ControlError(`No chat ${id}`);
  return chat;
}
