/**
 * Joining reports into stories as they arrive, one event in four reports of its own words each:
 * 2,500, 10,000 and 100,000 relevant reports over ten days (BENCH_MOST=10000 stops there); beside
 * it what feed readers do, a table of exact titles. Reading the reports is not counted.
 */
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { createStoryIndex, type StoryInput } from "../../src/stories/assign-story.ts";
import { atOnce } from "../../src/time/in-pieces.ts";
import { report } from "../measure.ts";
import { plot } from "../plot.ts";
import { syntheticItem } from "../synthetic-news.ts";

const SIZES = [2_500, 10_000, 100_000].filter(
  (size) => size <= Number(process.env.BENCH_MOST ?? 100_000),
);
const START = Temporal.Instant.from("2026-11-01T00:00:00Z");
const DAYS = 10;

const analyzer = createAnalyzer();
atOnce(analyzer.layOut());
const medians: [number, number][] = [];
const slowest: [number, number][] = [];
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
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
  report(
    `${size} reports, per s`,
    `${Math.round(size / seconds).toLocaleString("en")}, ${seconds.toFixed(1)} s`,
  );
  report(
    `${size} reports, ms each, p50, p99, most`,
    [0.5, 0.99, 1].map((share) => at(share).toFixed(2)).join(", "),
  );
  medians.push([size, at(0.5)]);
  slowest.push([size, at(0.99)]);
  report(`${size} reports, stories made`, String(stories.size));
  const from = performance.now();
  const titles = new Set(inputs.map(({ title }) => title.toLowerCase()));
  report(
    `${size} reports, exact titles alone, ms and stories`,
    `${(performance.now() - from).toFixed(0)}, ${titles.size}`,
  );
}

plot("grouping", {
  title: "Joining one report into a story",
  x: "reports of the last ten days",
  y: "ms",
  series: [
    { name: "p50", points: medians },
    { name: "p99", points: slowest },
  ],
});

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
