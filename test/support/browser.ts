import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";

export interface TestBrowser {
  /** A window of its own storage; closed with the browser. */
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** As root in a container and without a network: no sandbox, no calls home. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A headless Chromium from `CHROMIUM_PATH` or the system's; null, with one line
 * on standard error, where there is none: only tests of pages need it.
 */
export async function openBrowser(): Promise<TestBrowser | null> {
  const executablePath = await findChromium();
  if (executablePath === null) {
    process.stderr.write("No Chromium found (set CHROMIUM_PATH): tests of pages are skipped\n");
    return null;
  }
  const profile = await mkdtemp(join(tmpdir(), "counterbalance-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ARGUMENTS,
    locale: "en-GB",
    viewport: { width: 1200, height: 800 },
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function findChromium(): Promise<string | null> {
  const named = process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = named
    ? [named]
    : [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        ...folders.flatMap((folder) => [join(folder, "chromium"), join(folder, "google-chrome")]),
      ];
  for (const path of candidates) {
    const exists = await access(path).then(
      () => true,
      () => false,
    );
    if (exists) return path;
  }
  return null;
}
