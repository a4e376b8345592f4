import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** 128 bits: two of 2^32 rows share a key with a chance of 2^-65. */
const LOOKUP_BYTES = 16;
/**
 * Texts are padded to a multiple of this many bytes before sealing. A chat's
 * JSON grows by some 50 bytes with each subscription, and a message's length
 * tells which public story it is: lengths must not say what the cipher hides.
 */
const PADDING_BYTES = 512;

/** Hides values and makes keys to find them again, under keys derived from `DATA_KEY`. */
export interface Seal {
  /**
   * The value as AES-256-GCM ciphertext that opens only in the same place:
   * a row's ciphertext copied into another row is refused.
   */
  seal(value: unknown, place: Uint8Array): Uint8Array;
  /** What `seal` hid. Throws if the bytes or the place are not the ones that were sealed. */
  open(sealed: Uint8Array, place: Uint8Array): unknown;
  /** A keyed hash to find a row by: `kind` keeps equal values of different columns apart. */
  key(kind: "chat" | "story" | "dedupe" | "cache", value: string): Uint8Array;
  /** Tells in the database which `DATA_KEY` it belongs to, and nothing else about the key. */
  readonly fingerprint: string;
}

/** Derives sealing, look-up and fingerprint keys, each of its own, from the 32 bytes of `DATA_KEY`. */
export function createSeal(dataKey: Uint8Array): Seal {
  if (dataKey.length !== KEY_BYTES) {
    throw new RangeError(`Cannot use DATA_KEY: it has ${dataKey.length} bytes instead of 32`);
  }
  const derive = (purpose: string) =>
    new Uint8Array(hkdfSync("sha256", dataKey, "", `counterbalance ${purpose}`, KEY_BYTES));
  const sealingKey = derive("seal");
  const lookupKey = derive("look-up");

  return {
    seal(value, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", sealingKey, nonce).setAAD(place);
      const body = Buffer.concat([cipher.update(padded(JSON.stringify(value))), cipher.final()]);
      return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
    },
    open(sealed, place) {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv("aes-256-gcm", sealingKey, nonce)
        .setAAD(place)
        .setAuthTag(tag);
      const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
      const text = Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
      return JSON.parse(text);
    },
    key(kind, value) {
      const digest = createHmac("sha256", lookupKey).update(`${kind}\0${value}`).digest();
      return new Uint8Array(digest.subarray(0, LOOKUP_BYTES));
    },
    fingerprint: Buffer.from(derive("fingerprint")).toString("base64url"),
  };
}

/** White space behind JSON means nothing to its reader. */
function padded(json: string): Buffer {
  const bytes = Buffer.from(json, "utf8");
  const size = Math.ceil((bytes.length + 1) / PADDING_BYTES) * PADDING_BYTES;
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length, " ")]);
}
