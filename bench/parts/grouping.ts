/**
 * Joining reports into stories as they arrive, one event in four reports of its own words each:
 * 2,500, 10,000 and with BENCH_LONG=1 100,000 relevant reports over ten days; beside it what
 * feed readers do, a table of exact titles. Reading the reports is not counted.
 */
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { createStoryIndex, type StoryInput } from "../../src/stories/assign-story.ts";
import { report } from "../measure.ts";
import { syntheticItem } from "../synthetic-news.ts";

const SIZES = [2_500, 10_000, ...(process.env.BENCH_LONG === "1" ? [100_000] : [])];
const START = Temporal.Instant.from("2026-11-01T00:00:00Z");
const DAYS = 10;

const analyzer = createAnalyzer({ eager: true });
for (const size of SIZES) {
  const inputs = Array.from({ length: size }, (_, at) => toInput(at, size));
  const index = createStoryIndex();
  const times: number[] = [];
  const stories = new Set<string>();
  for (const input of inputs) {
    const from = performance.now();
    stories.add(index.assign(input).storyId);
    times.push(performance.now() - from);
  }
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2);
  report(
    `${size} reports, per s`,
    `${Math.round(size / seconds).toLocaleString("en")}, ${seconds.toFixed(1)} s`,
  );
  report(`${size} reports, ms each, p50, p99, most`, `${at(0.5)}, ${at(0.99)}, ${at(1)}`);
  report(`${size} reports, stories made`, String(stories.size));
  const from = performance.now();
  const titles = new Set(inputs.map(({ title }) => title.toLowerCase()));
  report(
    `${size} reports, exact titles alone, ms and stories`,
    `${(performance.now() - from).toFixed(0)}, ${titles.size}`,
  );
}

function toInput(at: number, size: number): StoryInput {
  const { title, text } = syntheticItem(at * 16);
  return {
    id: `report-${at}`,
    title,
    text,
    date: START.add({ seconds: Math.round((at / size) * DAYS * 86_400) }),
    outlet: `outlet-${at % 40}`,
    language: "en",
    entities: analyzer.entitiesIn(`${title}\n${text}`, "en"),
    topics: [],
  };
}
