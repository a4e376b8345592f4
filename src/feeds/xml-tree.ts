import { QuoteType, Tokenizer } from "htmlparser2";
import { breathe } from "../time/breathe.ts";
import { isEntry, leaveOutCutEntry } from "./cut-entry.ts";
import { createElement, type OpenElement } from "./open-element.ts";
import { repairMarkup } from "./repair-markup.ts";
import { NO_CALLBACKS } from "./tokenizer-callbacks.ts";
import { beforeDamagedEnd, endsField } from "./unclosed-fields.ts";
import { createEntityDecoder } from "./xml-entities.ts";

/** Character data; `cdata` tells what was inside a CDATA section. */
export interface XmlText {
  readonly kind: "text";
  readonly value: string;
  readonly cdata: boolean;
}

export interface XmlElement {
  readonly kind: "element";
  /** Lower-case local name. */
  readonly name: string;
  /** As written, lower case; empty if none. */
  readonly prefix: string;
  /** What the namespace stands for: `atom`, `rss`, `dc`…; empty without one, `?` if unknown. */
  readonly vocabulary: string;
  /** By lower-case name as written, without those of other namespaces' doubles. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | XmlText)[];
  /** What its `xml:base` and those round it say; empty if there is none. */
  readonly base: string;
}

/** Nothing in a feed nests deeper; what does is flattened onto this level. */
const MAX_DEPTH = 250;
/** Ten times a large feed; a tree of so many takes a hundred megabytes. What follows is not read. */
const MAX_NODES = 250_000;
/** No writer of feeds has as many on one element: what has more is an attack. */
const MAX_ATTRIBUTES = 1_000;

/** Two milliseconds' work: so long nothing else is done. */
const PIECE_LENGTH = 65_536;

/** HTML that got into a feed unescaped: these never have an end tag. */
const VOID = new Set(["br", "hr", "img"]);
const HTML_VOID = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

/**
 * A document as a tree, however broken: the caller finds the feed in it.
 *
 * Unclosed, misnested and stray tags, unquoted attributes, undeclared prefixes
 * and truncated documents are read as a reader of the source would. Time and
 * memory are linear in the length; a quarter of a million nodes are read at most.
 * Throws RangeError for what nobody writes by accident: a thousand attributes
 * on one element, entities that grow without end.
 */
export function xmlTree(source: string, documentUrl: string): XmlElement {
  return readAll(repairMarkup(source), { base: "", documentUrl, mode: "xml" });
}

/** As `xmlTree`, in short pieces between which others get their turn. */
export async function xmlTreeInTurns(source: string, documentUrl: string): Promise<XmlElement> {
  await breathe();
  const text = repairMarkup(source);
  const { root, pieces } = createReader(text, { base: "", documentUrl, mode: "xml" });
  for (const _ of pieces) await breathe();
  return root;
}

/** A web page as a tree, with the same promises; scripts and styles are text in their elements. */
export function htmlTree(source: string, baseUrl: string): XmlElement {
  return readAll(source, { base: baseUrl, documentUrl: baseUrl, mode: "html" });
}

function readAll(text: string, reading: Reading): XmlElement {
  const { root, pieces } = createReader(text, reading);
  for (const _ of pieces);
  return root;
}

interface Reading {
  /** What relative links resolve against until the document says otherwise. */
  readonly base: string;
  /** What a relative `xml:base` itself resolves against. */
  readonly documentUrl: string;
  readonly mode: "xml" | "html";
}

/** The tree, and the reading of it: each step of `pieces` reads one more piece. */
function createReader(
  text: string,
  { base, documentUrl, mode }: Reading,
): { root: XmlElement; pieces: Iterable<void> } {
  const isVoid = mode === "html" ? HTML_VOID : VOID;
  const entities = createEntityDecoder();
  const root: OpenElement = {
    kind: "element",
    name: "",
    prefix: "",
    vocabulary: "",
    attributes: new Map(),
    children: [],
    base,
    scope: { vocabularies: new Map(), outer: null, depth: 0 },
    qualifiedName: "",
    holdsElements: false,
  };
  const open: OpenElement[] = [root];
  /** How many elements of each name are open: a stray end tag costs nothing. */
  const openCount = new Map<string, number>();
  let nodes = 0;
  let tagName = "";
  let attributes = new Map<string, string>();
  let attributeName = "";
  let attributeValue = "";

  const current = () => open[open.length - 1] ?? root;
  const addNode = (node: OpenElement | XmlText) => {
    nodes += 1;
    if (nodes <= MAX_NODES) current().children.push(node);
  };
  const addText = (value: string, cdata: boolean) => {
    if (value !== "") addNode({ kind: "text", value, cdata });
  };
  const closeTop = () => {
    const closed = open.pop();
    if (closed === undefined) return;
    openCount.set(closed.qualifiedName, (openCount.get(closed.qualifiedName) ?? 1) - 1);
  };
  const closeTo = (name: string) => {
    if ((openCount.get(name) ?? 0) < 1) return;
    while (open.length > 1) {
      const closed = current().qualifiedName;
      closeTop();
      if (closed === name) return;
    }
  };
  const openElement = (isEmpty: boolean) => {
    const create = () => createElement(current(), tagName, { attributes, documentUrl });
    let element = create();
    // Its namespace and its base follow from where it stands.
    if (mode === "xml" && closesOthers(element)) element = create();
    addNode(element);
    current().holdsElements = true;
    if (isEmpty || isVoid.has(tagName) || open.length >= MAX_DEPTH) return;
    open.push(element);
    openCount.set(tagName, (openCount.get(tagName) ?? 0) + 1);
  };
  /** Closes what lacks an end tag, as the element that begins shows; tells whether anything did. */
  const closesOthers = (beginning: OpenElement): boolean => {
    const depth = open.length;
    if (isEntry(beginning)) closeUnfinishedEntry(tagName);
    if (endsField(current(), beginning)) closeTop();
    return open.length < depth;
  };
  /** An entry directly inside an entry means that the first one's end tag is missing. */
  const closeUnfinishedEntry = (name: string) => {
    if ((openCount.get(name) ?? 0) < 1) return;
    // Inside an XHTML body an element of this name is content.
    if (open.some((element) => element.vocabulary === "xhtml")) return;
    // One round another, with nothing else in it, is none.
    const inside = current();
    const outer = open.at(-2)?.children;
    if (isEntry(inside) && !inside.holdsElements && outer?.at(-1) === inside) outer.pop();
    closeTo(name);
  };
  const addTextOfField = (value: string) => {
    if (mode === "xml" && isAddressBehindLink(value)) return;
    const before = mode === "xml" ? beforeDamagedEnd(current(), value) : null;
    const isSection = before === null && value.includes("<![CDATA[");
    addText(before ?? (isSection ? value.replace(ESCAPED_CDATA, "$1") : value), false);
    if (before !== null) closeTop();
  };

  /** To HTML a link is void: what an HTML writer has made of a feed has `<link/>https://…`. */
  const isAddressBehindLink = (value: string): boolean => {
    if (!/^\s*https?:/i.test(value)) return false;
    const { children } = current();
    const last = children.at(-1);
    if (last?.kind !== "element" || last.name !== "link") return false;
    if (last.attributes.size > 0 || last.children.length > 0) return false;
    children[children.length - 1] = { ...last, children: [{ kind: "text", value, cdata: false }] };
    return true;
  };

  const tokenizer = new Tokenizer(
    { xmlMode: mode === "xml", decodeEntities: false },
    {
      ...NO_CALLBACKS,
      // The end of a CDATA section that never began; XML forbids the three characters in text.
      ontext: (start, end) =>
        addTextOfField(entities.decode(text.slice(start, end).replaceAll("]]>", ""))),
      oncdata: (start, end, offset) => addText(text.slice(start, end - offset), true),
      ondeclaration: (start, end) => {
        // The first entity of a DOCTYPE's internal subset arrives as part of the DOCTYPE.
        const declaration = text.slice(start, end);
        const inner = declaration.indexOf("<!ENTITY");
        entities.declare(`!${inner === -1 ? declaration : declaration.slice(inner + 2)}`);
      },
      onopentagname: (start, end) => {
        tagName = text.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname: (start, end) => {
        attributeName = text.slice(start, end).toLowerCase();
        attributeValue = "";
      },
      onattribdata: (start, end) => {
        attributeValue += text.slice(start, end);
      },
      onattribend: (quote) => {
        if (attributes.has(attributeName)) return;
        if (attributes.size === MAX_ATTRIBUTES) {
          if (mode === "html") return;
          throw new RangeError("an element of it has more than a thousand attributes");
        }
        const value = quote === QuoteType.NoValue ? "" : entities.decode(attributeValue);
        attributes.set(attributeName, value);
      },
      onopentagend: () => openElement(false),
      // In HTML `<div/>` is an opened `div`.
      onselfclosingtag: () => openElement(mode === "xml"),
      onclosetag: (start, end) => closeTo(text.slice(start, end).trim().toLowerCase()),
    },
  );

  function* pieces(): Iterable<void> {
    for (let from = 0; from < text.length && nodes <= MAX_NODES; ) {
      // Only between texts and tags: a reference cut in two would not be recognized.
      const next = text.indexOf("<", from + PIECE_LENGTH);
      const to = next === -1 ? text.length : next;
      tokenizer.write(text.slice(from, to));
      from = to;
      if (to < text.length) yield;
    }
    tokenizer.end();
    if (mode === "xml") leaveOutCutEntry(open, text);
  }
  return { root, pieces: pieces() };
}

/** A section that was escaped with what is in it. */
const ESCAPED_CDATA = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/;

/** All character data below the node, in document order. */
export function textOf(node: XmlElement | XmlText): string {
  if (node.kind === "text") return node.value;
  let text = "";
  for (const child of node.children) text += textOf(child);
  return text;
}
