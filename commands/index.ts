import type { Command, CommandDeps } from "../src/bot/command.ts";
import { digest } from "./digest.ts";
import { discreet } from "./discreet.ts";
import { exportFiles } from "./export.ts";
import { feeds } from "./feeds.ts";
import { forget } from "./forget.ts";
import { help } from "./help.ts";
import { language } from "./language.ts";
import { latest } from "./latest.ts";
import { missed } from "./missed.ts";
import { more } from "./more.ts";
import { mute } from "./mute.ts";
import { quiet } from "./quiet.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { sources } from "./sources.ts";
import { start } from "./start.ts";
import { stats } from "./stats.ts";
import { story } from "./story.ts";
import { subscribe } from "./subscribe.ts";
import { timeline } from "./timeline.ts";
import { timezone } from "./timezone.ts";
import { topics } from "./topics.ts";
import { trends } from "./trends.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { unwatch } from "./unwatch.ts";
import { watch } from "./watch.ts";

/** Every command, in the order in which Telegram's menu and /help list them; /help knows none of the operators'. */
export function createCommands(deps: CommandDeps): readonly Command[] {
  const commands = [
    latest(deps),
    search(deps),
    story(deps),
    timeline(deps),
    trends(deps),
    missed(deps),
    more(deps),
    subscribe(deps),
    unsubscribe(deps),
    topics(),
    watch(deps),
    unwatch(deps),
    mute(deps),
    digest(deps),
    quiet(deps),
    sources(deps),
    settings(deps),
    language(deps),
    timezone(deps),
    discreet(deps),
    exportFiles(deps),
    forget(deps),
  ];
  const everyones = help([...commands.map(({ name }) => name), "help"]);
  return [start(deps), ...commands, everyones, feeds(deps), stats(deps)];
}
