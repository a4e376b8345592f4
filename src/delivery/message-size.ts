/**
 * What Telegram counts in a message. Its limits are 4,096 code points after
 * parsing, 100 entities (the rest is silently left unformatted) and about
 * 9,500 bytes of entities, which long links fill first.
 */
export interface MessageSize {
  readonly codePoints: number;
  readonly entities: number;
  readonly linkBytes: number;
}

/** Our own limits, under Telegram's: its counting of links is not documented to the byte. */
const MESSAGE_LIMITS: MessageSize = { codePoints: 3900, entities: 90, linkBytes: 8000 };

const TAG = /<(\/?)[a-z][^>]*>/g;
const HREF = /href="([^"]*)"/;
const ENTITY = /&(?:lt|gt|amp|quot|#\d+);/g;

/** Measures HTML that our renderers made (escaped texts, Telegram's tags only). */
export function messageSize(html: string): MessageSize {
  let entities = 0;
  let linkBytes = 0;
  const text = html.replace(TAG, (tag, closing: string) => {
    if (!closing) {
      entities += 1;
      const href = HREF.exec(tag)?.[1];
      if (href) linkBytes += Buffer.byteLength(href);
    }
    return "";
  });
  let codePoints = 0;
  for (const _ of text.replace(ENTITY, "x")) codePoints += 1;
  return { codePoints, entities, linkBytes };
}

/** The size of two parts of one message together. */
export function addSizes(a: MessageSize, b: MessageSize): MessageSize {
  return {
    codePoints: a.codePoints + b.codePoints,
    entities: a.entities + b.entities,
    linkBytes: a.linkBytes + b.linkBytes,
  };
}

/** Whether a message of this size is one that Telegram takes whole. */
export function fitsMessage(size: MessageSize): boolean {
  return (
    size.codePoints <= MESSAGE_LIMITS.codePoints &&
    size.entities <= MESSAGE_LIMITS.entities &&
    size.linkBytes <= MESSAGE_LIMITS.linkBytes
  );
}
