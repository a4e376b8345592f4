import { renderStory } from "../../delivery/render-story.ts";
import type { StoryView } from "../../delivery/story-view.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Story } from "../../stories/story.ts";
import type { Conversation } from "../context.ts";

/** The story's card for this chat, or a word that it is gone. */
export function storyScreen(view: Conversation, story: Story | null): RenderedMessage {
  return story === null
    ? { html: view.t("story-gone"), keyboard: [], previewUrl: null }
    : renderStory(story, storyView(view));
}

/** The chat as the renderers of stories see it. */
export function storyView({ locale, settings, t }: Conversation): StoryView {
  return {
    locale,
    timeZone: settings.timeZone,
    translate: (_, key, args) => t(key, args),
    discreet: settings.discretion !== null,
  };
}
