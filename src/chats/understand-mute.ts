import { isTopicId } from "../analysis/analysis.ts";
import type { Camp } from "../feeds/feed.ts";
import type { Mute } from "./chat.ts";
import { muteKey } from "./short-key.ts";
import { TOPIC_NAMES } from "./topic-names.ts";
import type { Vocabulary } from "./understand-words.ts";
import { closest, foldVocabulary } from "./understand-words.ts";

/** What can be muted by name beside topics. */
export interface MutableNames {
  /** Outlets, each with the ids of its feeds. */
  readonly outlets: ReadonlyMap<string, readonly string[]>;
  /** Camps, each with its names in the bot's languages. */
  readonly camps: ReadonlyMap<Camp, readonly string[]>;
}

const MOST_SUGGESTIONS = 3;

/**
 * What a person wants muted: a story's id, an outlet or one of its feeds, a camp or a topic, small typing
 * errors forgiven. One mute if it is clear, several to choose from if not, none for what nobody is called.
 */
export function understandMute(text: string, names: MutableNames): readonly Mute[] {
  const name = text.trim().slice(0, 100);
  if (/^[a-z2-7]{10}$/.test(name) && /\d/.test(name)) return [{ kind: "story", storyId: name }];
  const mutes = new Map<string, Mute>();
  const vocabulary: [string, ...string[]][] = [];
  const add = (mute: Mute, lists: readonly string[]) => {
    const key = muteKey(mute);
    mutes.set(key, mute);
    vocabulary.push([key, ...lists]);
  };
  for (const [outlet, ids] of names.outlets) {
    add({ kind: "outlet", outlet }, [withoutSeparators(outlet), ...ids]);
  }
  for (const [camp, called] of names.camps) {
    add({ kind: "camp", camp }, [camp, ...called.map(withoutSeparators)]);
  }
  for (const [topic, ...lists] of TOPIC_NAMES) {
    if (isTopicId(topic)) add({ kind: "topic", topic }, [topic, ...lists]);
  }
  const found = closest(name, foldVocabulary(vocabulary as Vocabulary<string>));
  const keys = found?.ids ?? [];
  const all = keys.flatMap((key) => mutes.get(key) ?? []);
  // "China" is a topic and a camp, "Nasha Niva" an outlet and nothing else.
  return all.slice(0, MOST_SUGGESTIONS);
}

function withoutSeparators(name: string): string {
  return name.replaceAll(/[,;]/g, " ");
}
