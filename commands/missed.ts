import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { pressButton } from "../src/bot/inline-keyboard.ts";
import { line } from "../src/bot/screens/timeline.ts";
import { answer } from "../src/bot/show.ts";
import { CADENCES } from "../src/chats/chat.ts";
import { unmuted } from "../src/chats/unmuted.ts";
import { wantsStory } from "../src/chats/wants-story.ts";
import type { Story } from "../src/stories/story.ts";

const DEFAULT_HOURS = 24;
const MOST_HOURS = 24 * 14;
const MOST_LINES = 4;

/** Why a story made no message of its own in the chat. */
const REASONS = ["muted", "other-topic", "waits", "digest", "before"] as const;
type Reason = (typeof REASONS)[number];

/** `/missed`, `/missed 3d`: what the chat was not told since then, and why. */
export function missed({ store, now }: CommandDeps): Command {
  async function reasonOf(ctx: BotContext, story: Story): Promise<Reason | null> {
    const chat = ctx.settings;
    const wanted = wantsStory({ ...chat, active: true }, story, CADENCES);
    if (wanted === null) return unmuted(story, chat.mutes) === null ? "muted" : "other-topic";
    if (wanted.cadence !== "instant") return "digest";
    const alert = await store.outbox.byDedupeKey(`alert:${story.id}:${chat.id}`);
    if (alert?.state === "pending") return "waits";
    const isOlder =
      Temporal.Instant.compare(story.updatedAt, Temporal.Instant.from(chat.subscribedAt)) < 0;
    return alert === null && isOlder ? "before" : null;
  }

  return {
    name: "missed",
    access: "everyone",
    async handle(ctx, argument) {
      const hours = understandHours(argument);
      const stories = await store.stories.updatedSince(now().subtract({ hours }));
      const byReason = new Map<Reason, Story[]>();
      for (const story of stories) {
        const reason = await reasonOf(ctx, story);
        if (reason) byReason.set(reason, [...(byReason.get(reason) ?? []), story]);
      }
      const reports = stories.flatMap((story) => story.reports);
      const copies = reports.filter(({ nearDuplicateOf }) => nearDuplicateOf !== null).length;
      const parts = REASONS.flatMap((reason) => {
        const those = byReason.get(reason);
        if (!those) return [];
        const best = those
          .toSorted((a, b) => b.reports.length - a.reports.length)
          .slice(0, MOST_LINES);
        const head = ctx.t(`missed-${reason}`, { count: those.length });
        return [[head, ...best.map((story) => line(ctx, story))].join("\n")];
      });
      await answer(ctx, {
        html: [
          ctx.t("missed-title", {
            hours,
            stories: stories.length,
            reports: reports.length,
            copies,
          }),
          ...(parts.length > 0 ? parts : [ctx.t("missed-nothing")]),
        ].join("\n\n"),
        keyboard: [
          [
            pressButton(ctx.plain("settings-mutes-button"), { kind: "menu", screen: "mutes" }),
            pressButton(ctx.plain("settings-topics-button"), { kind: "menu", screen: "topics" }),
          ],
        ],
        previewUrl: null,
      });
    },
  };
}

/** Hours out of `12`, `12h`, `3d`; a day for nothing that can be understood. */
function understandHours(text: string): number {
  const [, count = "", unit = ""] =
    /^(\d{1,3})\s?(\p{L}*)\.?$/u.exec(text.trim().toLowerCase()) ?? [];
  const isDays = /^(?:d|д|дн|дз|сут)/u.test(unit);
  const hours = Number(count) * (isDays ? 24 : 1);
  return hours >= 1 ? Math.min(hours, MOST_HOURS) : DEFAULT_HOURS;
}
