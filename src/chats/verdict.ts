/** What a reader may say of a story: well chosen, badly, not about Belarus's foreign policy, not about a topic, two events in one. */
export const VERDICTS = ["good", "bad", "off-subject", "off-topic", "wrong-group"] as const;
export type Verdict = (typeof VERDICTS)[number];
