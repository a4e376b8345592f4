/**
 * `npm run bench [-- NAME…]`: how fast the parts are. Each in a fresh process, so that
 * no part runs on code that another has warmed up or on memory that another has filled;
 * with the options for memory that `npm start` has.
 */
import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { arch, cpus, platform, totalmem } from "node:os";
import path from "node:path";
import packageJson from "../package.json" with { type: "json" };

const PARTS = path.join(import.meta.dirname, "parts");
const OPTIONS = packageJson.scripts.start.match(/--[a-z-]+=\d+/g) ?? [];
const available = globSync("*.ts", { cwd: PARTS })
  .map((file) => path.basename(file, ".ts"))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !existsSync(path.join(PARTS, `${name}.ts`)));
if (unknown.length > 0) {
  process.stderr.write(`Unknown: ${unknown.join(", ")}. There are: ${available.join(", ")}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(
    `Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ` +
      `${Math.round(totalmem() / 2 ** 30)} GiB\n`,
  );
  for (const name of wanted.length > 0 ? wanted : available) {
    process.stdout.write(`\n## ${name}\n`);
    const { status } = spawnSync(process.execPath, [...OPTIONS, path.join(PARTS, `${name}.ts`)], {
      stdio: "inherit",
    });
    if (status !== 0) process.exitCode = 1;
  }
}
