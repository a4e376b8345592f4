import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One line of a plot. */
interface Series {
  readonly name: string;
  /** Pairs of x and y, both above 0; in the order of x. */
  readonly points: readonly (readonly [number, number])[];
}

interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
  /** The goal, as a line across. */
  readonly goal?: number;
}

const FOLDER = path.join(import.meta.dirname, "../docs/plots");
const WIDTH = 640;
const HEIGHT = 360;
const AREA = { left: 70, right: 592, top: 62, bottom: 312 };
/** Of 13 px, roughly and rather too wide. */
const LETTER_WIDTH = 7;
/** Told apart by people who see few colors, on white and on black alike. */
const COLORS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00"];
const STYLE = `
  .page { fill: #ffffff } .grid { stroke: #d8dee4 } text { fill: #1f2328; font: 13px system-ui, sans-serif }
  .title { font-weight: 600; font-size: 15px } .goal { stroke: #57606a; stroke-dasharray: 6 4 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } .grid { stroke: #30363d } text { fill: #e6edf3 } .goal { stroke: #9198a1 }
  }`;

/**
 * Writes `docs/plots/<name>.svg` where `npm run bench -- --write` runs the part; nothing otherwise.
 * Both axes are logarithmic: how something grows is the slope.
 */
export function plot(name: string, what: Plot): void {
  if (process.env.BENCH_WRITE !== "1") return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, `${name}.svg`), toSvg(what));
}

/** The plot as an SVG that follows the reader's light or dark mode. */
function toSvg({ title, x, y, series, goal }: Plot): string {
  const points = series.flatMap((each) => each.points);
  const xs = axis(
    points.map(([at]) => at),
    [AREA.left, AREA.right],
  );
  const ys = axis(
    [...points.map(([, at]) => at), ...(goal === undefined ? [] : [goal])],
    [AREA.bottom, AREA.top],
  );
  const parts = [
    `<rect class="page" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`,
    text({ x: AREA.left, y: 24 }, title, 'class="title"'),
    text({ x: (AREA.left + AREA.right) / 2, y: HEIGHT - 10 }, x, 'text-anchor="middle"'),
    text(
      { x: -(AREA.top + AREA.bottom) / 2, y: 18 },
      y,
      'text-anchor="middle" transform="rotate(-90)"',
    ),
    ...ys.ticks.flatMap((tick) => [
      `<path class="grid" d="M${AREA.left} ${ys.place(tick)}H${AREA.right}"/>`,
      text({ x: AREA.left - 8, y: ys.place(tick) + 4 }, short(tick), 'text-anchor="end"'),
    ]),
    ...xs.ticks.flatMap((tick) => [
      `<path class="grid" d="M${xs.place(tick)} ${AREA.top}V${AREA.bottom}"/>`,
      text({ x: xs.place(tick), y: AREA.bottom + 20 }, short(tick), 'text-anchor="middle"'),
    ]),
  ];
  if (goal !== undefined) {
    parts.push(
      `<path class="goal" d="M${AREA.left} ${ys.place(goal)}H${AREA.right}"/>`,
      text({ x: AREA.left + 6, y: ys.place(goal) - 6 }, `goal: ${short(goal)}`),
    );
  }
  let legendAt = AREA.left;
  series.forEach(({ name, points: own }, at) => {
    const color = COLORS[at % COLORS.length];
    const line = own.map(([px, py]) => `${xs.place(px)} ${ys.place(py)}`);
    parts.push(
      `<polyline fill="none" stroke="${color}" stroke-width="2" points="${line.join(", ")}"/>`,
      ...own.map(
        ([px, py]) => `<circle cx="${xs.place(px)}" cy="${ys.place(py)}" r="3.5" fill="${color}"/>`,
      ),
      `<rect x="${legendAt}" y="42" width="12" height="4" fill="${color}"/>`,
      text({ x: legendAt + 17, y: 48 }, name),
    );
    legendAt += 34 + name.length * LETTER_WIDTH;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">
<style>${STYLE}
</style>
${parts.join("\n")}
</svg>
`;
}

function axis(
  values: readonly number[],
  [from, to]: readonly [number, number],
): { readonly place: (value: number) => number; readonly ticks: readonly number[] } {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(Math.ceil(Math.log10(Math.max(...values))), low + 1);
  const place = (value: number) =>
    Math.round((from + ((Math.log10(value) - low) / (high - low)) * (to - from)) * 10) / 10;
  return { place, ticks: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)) };
}

function text(
  at: { readonly x: number; readonly y: number },
  words: string,
  attributes = "",
): string {
  return `<text x="${at.x}" y="${at.y}" ${attributes}>${escaped(words)}</text>`;
}

function short(value: number): string {
  return value < 1 ? String(Number(value.toPrecision(3))) : value.toLocaleString("en");
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
