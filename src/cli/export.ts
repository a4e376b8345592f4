import { writeJsonLine } from "./json-lines.ts";
import { Misuse } from "./misuse.ts";
import { readCliConfig, withStore } from "./open-project.ts";
import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";

/** `export feedback`: what readers said of stories, as labelled data; nobody is named. */
export const exportRecords: Subcommand = {
  name: "export",
  usage: "export feedback",
  summary: "what readers said of stories, as labelled JSON lines that name nobody",
  async run(args) {
    const [what] = readArguments(args, [], 1).positionals;
    if (what !== "feedback") throw new Misuse(what ? `Cannot export ${what}` : "Export what?");
    return await withStore(readCliConfig(), async ({ feedback, stories }) => {
      for (const { storyId, ...said } of await feedback.all()) {
        const [story] = await stories.get([storyId]);
        const reports = story?.reports.map(({ articleId, outlet, language, title, url }) => ({
          id: articleId,
          outlet,
          language,
          title,
          url,
        }));
        await writeJsonLine({
          story: storyId,
          ...said,
          now: story ? { id: story.id, revision: story.revision, topics: story.topics } : null,
          reports: reports ?? [],
        });
      }
      return true;
    });
  },
};
