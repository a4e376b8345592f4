import { QuoteType, Tokenizer } from "htmlparser2";
import { vocabularyOf } from "./namespaces.ts";
import { repairMarkup } from "./repair-markup.ts";
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
  /** The address relative links in it resolve against; empty if the document names none. */
  readonly base: string;
}

/** Nothing in a feed nests deeper; what does is flattened onto this level. */
const MAX_DEPTH = 250;
/** Twenty times a large feed; a tree of so many takes a few hundred megabytes. */
const MAX_NODES = 500_000;
const MAX_ATTRIBUTES = 100;

/** HTML that got into a feed unescaped: these never have an end tag. */
const VOID = new Set(["br", "hr", "img"]);
const HTML_VOID = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

interface OpenElement extends XmlElement {
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | XmlText)[];
  readonly scope: Scope;
  readonly qualifiedName: string;
}

/** Namespaces one element declares; looked up outwards, never copied: a document may declare thousands. */
interface Scope {
  readonly uris: ReadonlyMap<string, string>;
  readonly outer: Scope | null;
}

/**
 * A document as a tree, however broken: the caller finds the feed in it.
 *
 * Unclosed, misnested and stray tags, unquoted attributes, undeclared prefixes
 * and truncated documents are read as a reader of the source would. Time and
 * memory are linear in the length; throws RangeError past half a million nodes.
 */
export function xmlTree(source: string, baseUrl: string): XmlElement {
  return tree(repairMarkup(source), baseUrl, "xml");
}

/** A web page as a tree, with the same promises; scripts and styles are text in their elements. */
export function htmlTree(source: string, baseUrl: string): XmlElement {
  return tree(source, baseUrl, "html");
}

function tree(text: string, baseUrl: string, mode: "xml" | "html"): XmlElement {
  const isVoid = mode === "html" ? HTML_VOID : VOID;
  const entities = createEntityDecoder();
  const root: OpenElement = {
    kind: "element",
    name: "",
    prefix: "",
    vocabulary: "",
    attributes: new Map(),
    children: [],
    base: baseUrl,
    scope: { uris: new Map(), outer: null },
    qualifiedName: "",
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
    if (nodes > MAX_NODES) throw new RangeError(`more than ${MAX_NODES} elements and texts`);
    current().children.push(node);
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
    if (mode === "xml") {
      if (ENTRY_NAMES.has(tagName)) closeUnfinishedEntry(tagName);
      closeUnfinishedField(tagName);
    }
    const element = createElement(current(), tagName, attributes);
    addNode(element);
    if (isEmpty || isVoid.has(tagName) || open.length >= MAX_DEPTH) return;
    open.push(element);
    openCount.set(tagName, (openCount.get(tagName) ?? 0) + 1);
  };
  /** An entry directly inside an entry means that the first one's end tag is missing. */
  const closeUnfinishedEntry = (name: string) => {
    if ((openCount.get(name) ?? 0) < 1) return;
    // Inside an XHTML body an element of this name is content.
    if (open.some((element) => element.vocabulary === "xhtml")) return;
    closeTo(name);
  };
  /** `<title>Words <link>…`: a field cannot stand inside another, so the first one's end tag is missing. */
  const closeUnfinishedField = (name: string) => {
    const { qualifiedName } = current();
    const isUnfinished =
      (LEAF_FIELDS.has(qualifiedName) && (LEAF_FIELDS.has(name) || OTHER_FIELDS.has(name))) ||
      (BODY_FIELDS.has(qualifiedName) &&
        name !== "title" &&
        name !== "link" &&
        LEAF_FIELDS.has(name));
    if (isUnfinished) closeTop();
  };

  const tokenizer = new Tokenizer(
    { xmlMode: mode === "xml", decodeEntities: false },
    {
      ontext: (start, end) => addText(entities.decode(text.slice(start, end)), false),
      ontextentity: () => {},
      oncdata: (start, end, offset) => addText(text.slice(start, end - offset), true),
      oncomment: () => {},
      onprocessinginstruction: () => {},
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
      onattribentity: () => {},
      onattribend: (quote) => {
        if (attributes.size >= MAX_ATTRIBUTES || attributes.has(attributeName)) return;
        const value = quote === QuoteType.NoValue ? "" : entities.decode(attributeValue);
        attributes.set(attributeName, value);
      },
      onopentagend: () => openElement(false),
      // In HTML `<div/>` is an opened `div`.
      onselfclosingtag: () => openElement(mode === "xml"),
      onclosetag: (start, end) => closeTo(text.slice(start, end).trim().toLowerCase()),
      onend: () => {},
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return root;
}

const ENTRY_NAMES = new Set(["item", "entry", "atom:entry"]);
const BODY_FIELDS = new Set(["description", "summary", "content:encoded"]);
const LEAF_FIELDS = new Set([
  "title",
  "link",
  "guid",
  "pubdate",
  "id",
  "updated",
  "published",
  "issued",
  "modified",
  "comments",
  "dc:date",
  "dc:creator",
  "lastbuilddate",
]);
const OTHER_FIELDS = new Set([
  "description",
  "summary",
  "content",
  "content:encoded",
  "category",
  "author",
  "enclosure",
  "item",
  "entry",
]);

function createElement(
  parent: OpenElement,
  qualifiedName: string,
  attributes: Map<string, string>,
): OpenElement {
  const uris = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name === "xmlns") uris.set("", value);
    else if (name.startsWith("xmlns:")) uris.set(name.slice(6), value);
  }
  const scope = uris.size === 0 ? parent.scope : { uris, outer: parent.scope };
  const colon = qualifiedName.indexOf(":");
  const prefix = colon === -1 ? "" : qualifiedName.slice(0, colon);
  const base = attributes.get("xml:base");
  return {
    kind: "element",
    name: qualifiedName.slice(colon + 1),
    prefix,
    vocabulary: vocabularyOf(prefix, namespaceOf(prefix, scope)),
    attributes,
    children: [],
    base: base === undefined ? parent.base : resolved(base, parent.base),
    scope,
    qualifiedName,
  };
}

function namespaceOf(prefix: string, innermost: Scope): string | undefined {
  for (let scope: Scope | null = innermost; scope !== null; scope = scope.outer) {
    const uri = scope.uris.get(prefix);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

function resolved(url: string, base: string): string {
  return URL.parse(url.trim(), base === "" ? undefined : base)?.href ?? base;
}

/** All character data below the node, in document order. */
export function textOf(node: XmlElement | XmlText): string {
  if (node.kind === "text") return node.value;
  let text = "";
  for (const child of node.children) text += textOf(child);
  return text;
}
