import type { Entity } from "./lexicon.ts";

const BELARUSIAN_NAME = /Belarus|Minsk|Tsikhanouskaya/;
const BELARUSIAN_ROLE =
  /Belarus|Lukashenko|Tsikhanouskaya|in exile|Transitional Cabinet|Coordination Council|Viasna|BYSOL|Nexta/;
const FOREIGN_ROLE = /(?:to|for|over|against|on|with) Belarus|Russian|envoy of/;

/** Tells whether who or what is named belongs to Belarus, so that naming it names the country. */
export function belongsToBelarus({
  id,
  kind,
  role,
  names,
}: Pick<Entity, "id" | "kind" | "role" | "names">): boolean {
  if (id === "state/belarus") return true;
  if (kind === "person") return BELARUSIAN_ROLE.test(role) && !FOREIGN_ROLE.test(role);
  if (kind !== "body" && kind !== "company" && kind !== "place") return false;
  return (names.en ?? []).some((name) => BELARUSIAN_NAME.test(name));
}
