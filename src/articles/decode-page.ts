import { decode } from "../feeds/decode.ts";

/** Where browsers look for a charset, with room for the comments that templates begin with. */
const HEAD_BYTES = 4096;
const META = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:+-]{1,40})/i;

/**
 * A page's text: in valid UTF-8 whatever it claims, else in the charset of the
 * HTTP header, of its `meta` element, or as the bytes look.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  if (/charset\s*=/i.test(contentType)) return decode(bytes, contentType).text;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  const charset = META.exec(head)?.[1];
  return decode(bytes, charset === undefined ? contentType : `text/html; charset=${charset}`).text;
}
