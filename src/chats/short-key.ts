import { createHash } from "node:crypto";
import { tokenize } from "../text/tokenize.ts";
import type { Mute, Watched } from "./chat.ts";

/** What a button calls a watch: words of any length do not fit into its data. */
export function watchKey(watched: Watched): string {
  return watched.kind === "entity"
    ? shortKey(watched.entity)
    : shortKey(
        `words ${tokenize(watched.words)
          .map(({ norm }) => norm)
          .join(" ")}`,
      );
}

/** What a button calls a mute. */
export function muteKey(mute: Mute): string {
  switch (mute.kind) {
    case "outlet":
      return shortKey(`outlet ${mute.outlet}`);
    case "camp":
      return shortKey(`camp ${mute.camp}`);
    case "topic":
      return shortKey(`topic ${mute.topic}`);
    case "story":
      return shortKey(`story ${mute.storyId}`);
  }
}

/** Whether the text may be such a key. */
export function isShortKey(text: string): boolean {
  return /^[\w-]{10}$/.test(text);
}

function shortKey(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 10);
}
