/** Edges of a tree, each known by the node it begins at and its label. All are whole numbers below 2^31. */
export interface EdgeTable {
  /** The node the edge leads to; 0 if there is no such edge, for none leads to the root. */
  to(from: number, label: number): number;
  /** Adds an edge that is not there. */
  add(from: number, label: number, to: number): void;
}

/** Numbers of an edge: from, label, to. */
const WIDTH = 3;
const FIRST_CAPACITY = 1024;

/**
 * An empty table, open addressing with linear probing over one array: an object and a map for each
 * node would take ten times the memory, and the collector's time with every collection.
 */
export function createEdgeTable(): EdgeTable {
  let slots = new Int32Array(WIDTH * FIRST_CAPACITY);
  let size = 0;

  /** Where the edge stands, or would. */
  function slotOf(from: number, label: number): number {
    const last = slots.length / WIDTH - 1;
    let at = hash(from, label) & last;
    while (
      slots[at * WIDTH + 2] !== 0 &&
      (slots[at * WIDTH] !== from || slots[at * WIDTH + 1] !== label)
    ) {
      at = (at + 1) & last;
    }
    return at * WIDTH;
  }

  function put(from: number, label: number, to: number): void {
    const slot = slotOf(from, label);
    slots[slot] = from;
    slots[slot + 1] = label;
    slots[slot + 2] = to;
  }

  function grow(): void {
    const old = slots;
    slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += WIDTH) {
      const to = old[at + 2] ?? 0;
      if (to !== 0) put(old[at] ?? 0, old[at + 1] ?? 0, to);
    }
  }

  return {
    to(from, label) {
      return slots[slotOf(from, label) + 2] ?? 0;
    },
    add(from, label, to) {
      // Two thirds full, the next free slot is near.
      if (3 * ++size > 2 * (slots.length / WIDTH)) grow();
      put(from, label, to);
    },
  };
}

/** Spreads neighbouring nodes and labels; the multipliers are those of Knuth and of MurmurHash3. */
function hash(from: number, label: number): number {
  const mixed = Math.imul(from, 0x9e3779b1) ^ Math.imul(label, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
