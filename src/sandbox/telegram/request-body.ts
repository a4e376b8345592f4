import type { IncomingMessage } from "node:http";
import type { Params } from "./api-types.ts";

/** More than any upload of a bot: the real server's limit is 50 MB per file. */
const MAX_BODY_BYTES = 60_000_000;

/** An uploaded file inside of the arguments. */
export interface UploadedFile {
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** The arguments of a call from its address and body: JSON, form or multipart; later ones win. */
export async function requestParams(request: IncomingMessage, url: URL): Promise<Params> {
  const query = Object.fromEntries(url.searchParams);
  const body = await readBody(request);
  if (body.length === 0) return query;
  const type = request.headers["content-type"] ?? "";
  if (/^multipart\/form-data/i.test(type)) return { ...query, ...multipart(body, type) };
  const source = body.toString("utf8");
  if (/^application\/json/i.test(type)) return { ...query, ...jsonObject(source) };
  return { ...query, ...Object.fromEntries(new URLSearchParams(source)) };
}

/** The whole body; throws a RangeError past the limit. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new RangeError(`Body exceeds ${MAX_BODY_BYTES} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The fields of a JSON object; throws a SyntaxError for anything else. */
function jsonObject(source: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(source);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new SyntaxError("JSON object expected");
  }
  // An object that is neither null nor an array.
  return parsed as Record<string, unknown>;
}

function multipart(body: Buffer, type: string): Params {
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (!boundary) throw new SyntaxError("Multipart boundary not found");
  const fields: Record<string, unknown> = {};
  const files: Record<string, UploadedFile> = {};
  for (const part of parts(body, Buffer.from(`--${boundary}`))) {
    const split = part.indexOf("\r\n\r\n");
    if (split < 0) continue;
    const head = part.toString("utf8", 0, split);
    const content = part.subarray(split + 4);
    const name = /name="([^"]*)"/i.exec(head.replace(/filename="[^"]*"/gi, ""))?.[1];
    if (name === undefined) continue;
    const filename = /filename="([^"]*)"/i.exec(head)?.[1];
    if (filename === undefined) {
      fields[name] = content.toString("utf8");
    } else {
      const mimeType = /content-type:\s*(\S+)/i.exec(head)?.[1] ?? "application/octet-stream";
      files[name] = { filename, mimeType, bytes: content };
    }
  }
  for (const [name, value] of Object.entries(fields)) {
    const attached = typeof value === "string" && /^attach:\/\/(.+)$/.exec(value)?.[1];
    if (attached && files[attached]) fields[name] = files[attached];
  }
  return { ...files, ...fields };
}

function* parts(body: Buffer, delimiter: Buffer): Generator<Buffer> {
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const from = start + delimiter.length;
    const next = body.indexOf(delimiter, from);
    if (next < 0) return;
    // Between the line break after the delimiter and the one before the next.
    yield body.subarray(from + 2, next - 2);
    start = next;
  }
}
