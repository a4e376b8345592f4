import type { Story } from "../../stories/story.ts";
import type { Conversation } from "../context.ts";
import { inRows, type Keyboard, pressButton } from "../inline-keyboard.ts";

/** More would bury the other reasons. */
const MOST_TOPICS = 4;

/** What a reader thinks of how the story was chosen, in one tap. */
export function ratingButtons(story: Story): Keyboard {
  const rate = (text: string, verdict: "good" | "bad") =>
    pressButton(text, { kind: "rate", storyId: story.id, verdict, topic: null });
  return [[rate("👍", "good"), rate("👎", "bad")]];
}

/** What may be wrong with it. */
export function reasonButtons({ plain }: Conversation, story: Story): Keyboard {
  const storyId = story.id;
  const reason = (verdict: "off-subject" | "wrong-group") =>
    pressButton(plain(`rate-${verdict}-button`), { kind: "rate", storyId, verdict, topic: null });
  return [
    ...inRows(
      story.topics.slice(0, MOST_TOPICS).map((topic) =>
        pressButton(plain("rate-off-topic-button", { topic: plain(`topic-${topic}`) }), {
          kind: "rate",
          storyId,
          verdict: "off-topic",
          topic,
        }),
      ),
      1,
    ),
    [reason("off-subject")],
    [reason("wrong-group")],
  ];
}
