import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

let directory: string;

/**
 * For `--test-global-setup`: a run starts some 300 processes, and half of a start is the compiling
 * of modules that another process has compiled before. Lives as long as the run: recipes compile
 * copies of the project under names that never come again, which would fill a lasting one.
 */
export function globalSetup(): void {
  directory = mkdtempSync(path.join(tmpdir(), "counterbalance-compile-cache-"));
  process.env.NODE_COMPILE_CACHE = directory;
}

export function globalTeardown(): void {
  rmSync(directory, { recursive: true, force: true });
}
