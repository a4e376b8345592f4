/**
 * `npm start`: the bot, with compiled code kept from the start before, which takes a third off a start
 * and keeps the stripper of types out of memory. Its place must be named before the first module
 * loads, hence a file of its own. `NODE_COMPILE_CACHE` names another; where nothing can be written,
 * nothing is kept.
 */
import { enableCompileCache } from "node:module";
import path from "node:path";

enableCompileCache(path.join(import.meta.dirname, "../node_modules/.cache/counterbalance"));
await import("./main.ts");
