import { isTopicId, type TopicId } from "../analysis/analysis.ts";
import { TOPIC_NAMES } from "../chats/topic-names.ts";
import { tokenize } from "../text/tokenize.ts";
import { phraseTerms } from "./terms.ts";

/** Tells which topic words name: by id, or by a name in any of the six languages, inflected or not. */
export type FindTopic = (words: string) => TopicId | null;

/**
 * Makes the finder; the names are stemmed once. Of the names that readers use only a topic's own
 * count: who searches for Poland, a visit or potash means these and not all that is near them.
 */
export function createFindTopic(): FindTopic {
  const topics = new Map<string, TopicId>();
  for (const [topic, ...lists] of TOPIC_NAMES) {
    const names = lists.flatMap((list) => (list.split(";")[0] ?? "").split(","));
    for (const phrase of names.flatMap((name) => phraseTerms(tokenize(name)))) {
      if (!topics.has(phrase)) topics.set(phrase, topic);
    }
  }
  return (words) => {
    const id = words.trim().toLowerCase();
    if (isTopicId(id)) return id;
    for (const phrase of phraseTerms(tokenize(words))) {
      const topic = topics.get(phrase);
      if (topic !== undefined) return topic;
    }
    return null;
  };
}
