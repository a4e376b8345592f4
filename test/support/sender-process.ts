/** A process of its own that only sends: `node sender-process.ts DATABASE API_ROOT TOKEN RATE`, killed by the torture test. */
import { Api } from "grammy";
import { createOutboxSender } from "../../src/delivery/outbox-sender.ts";
import { createLog } from "../../src/log.ts";
import { openStore } from "../../src/store/open-store.ts";
import { DATA_KEY } from "../store/temporary-store.ts";

const [file = "", apiRoot = "", token = "", rate = "25"] = process.argv.slice(2);
const store = await openStore({ database: { kind: "sqlite", file }, dataKey: DATA_KEY });
await store.outbox.recover(Temporal.Now.instant());
createOutboxSender({
  store,
  api: new Api(token, { apiRoot, timeoutSeconds: 2 }),
  ratePerSecond: Number(rate),
  translate: (_locale, key) => key,
  log: createLog("error"),
  now: () => Temporal.Now.instant(),
  doubtWait: Temporal.Duration.from({ milliseconds: 200 }),
  onUnauthorized: () => process.exit(1),
});
process.stdout.write("sending\n");
