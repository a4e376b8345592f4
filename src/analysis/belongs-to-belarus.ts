import type { Entity } from "./entity.ts";

const BELARUSIAN_NAME = /Belarus|Minsk|Tsikhanouskaya/;
const BELARUSIAN_ROLE =
  /Belarus|Lukashenko|Tsikhanouskaya|in exile|Transitional Cabinet|Coordination Council|Viasna|BYSOL|Nexta/;
// What a town, a plant or an organisation is said to be.
const OWN_ROLE =
  /\b(?:in|of) (?:Minsk, )?Belarus\b|^Residence of Lukashenko|^Belarusian|of (?:the |former )Belarusian|(?:in|near) Minsk$/;
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
  if (OWN_ROLE.test(role)) return true;
  return (names.en ?? []).some((name) => BELARUSIAN_NAME.test(name));
}
