// Who is faster: each pair of a group against the difference that does not matter and against what two of the same differ by.
import type { GroupModel, PairModel, SubjectModel } from "../../src/report/model/types.ts";
import { logAxis, ratioAxis } from "../charts/scales.ts";
import { strips } from "../charts/strips.ts";
import { type Child, h, newId, s } from "../dom.ts";
import { cellAt, chooser, implementationOf, launchesOf, measured, nameOf, type Page, remarks, section } from "../page.ts";
import { classOf, marker, named } from "../swatch.ts";
import { percent, ratio, ratioTick, timeRange } from "../words.ts";
import { matrix } from "./matrix.ts";
import { overview } from "./overview.ts";

type Of = PairModel["of"];

export function faster(page: Page): HTMLElement | null {
  const subjects = page.run.subjects.filter(({ load, groups }) => load === "Closed" && groups.some(({ cells }) => cells.length > 0));
  if (subjects.length === 0) return null;
  const hasPairs = subjects.some(({ groups }) => groups.some(({ pairs }) => pairs.length > 0));
  const lead = hasPairs
    ? "Pairs measured in alternation and judged over fresh starts of all processes. An interval outside the grey band is a difference that matters."
    : "There are no verdicts, because each process was started only once or there was nothing to compare with.";
  const shown = subjects.filter(({ groups }) => groups.some((group) => group.pairs.length > 0 || timed(page, group).length > 0));
  const first = Math.max(
    0,
    shown.findIndex(({ groups }) => (groups[0]?.pairs.length ?? 0) > 0),
  );
  return section(
    "faster",
    "Which is faster",
    lead,
    overview(page),
    shown.length === 0
      ? null
      : chooser(
          "What is called",
          shown,
          ({ title }) => title,
          (subject) => one(page, subject),
          first,
        ),
  );
}

function one(page: Page, subject: SubjectModel): Child {
  const judged = subject.groups.filter(({ pairs }) => pairs.length > 0);
  const has = (of: Of) => judged.some(({ pairs }) => pairs.some((pair) => pair.of === of));
  return [
    subject.groups.map((group) => [perCall(page, group), remarks(page, group)]),
    has("Call") ? forest(page, judged, "Call") : null,
    judged.slice(0, 1).map((group) => matrix(page, group)),
    has("Cpu") ? forest(page, judged, "Cpu") : null,
  ];
}

const timed = (page: Page, group: GroupModel) => measured(page, group).filter(({ perCallNs: [value] }) => value !== null);

/** What a call takes, a dot a launch. */
function perCall(page: Page, group: GroupModel): Child {
  const cells = timed(page, group);
  if (cells.length === 0) return null;
  const values = cells
    .flatMap(({ perCallNs, launches }) => [...perCallNs, ...launches.map((launch) => launch.perCallNs)])
    .flatMap((ns) => ns ?? []);
  const unit = Math.max(...values) >= 10_000_000 ? 1_000_000 : 1_000;
  return h(
    "figure",
    { class: "chart" },
    h(
      "figcaption",
      {},
      h("h3", {}, `Time a call, ${group.placement}`),
      h("p", { class: "about" }, `${launchesOf(group)}. A dot is the mean of one launch; the bar spans all of them.`),
    ),
    strips({
      label: `Time a call, ${group.placement}`,
      of: "",
      figure: `${unit === 1000 ? "us" : "ms"} a call (launches)`,
      axis: (range) =>
        logAxis(
          values.map((ns) => ns / unit),
          range,
          { pad: 1.2 },
        ),
      tick: (value) => `${Number(value.toPrecision(2))} ${unit === 1000 ? "us" : "ms"}`,
      rows: cells.map((cell) => {
        const implementation = implementationOf(page, cell);
        const [value, low, high] = cell.perCallNs;
        return {
          head: named(implementation),
          said: timeRange(cell.perCallNs, cell.grounds),
          draw: ({ at }, middle) => [
            ...(low === null || high === null
              ? []
              : [
                  s("line", { class: `range ${classOf(implementation)}`, x1: at(low / unit), x2: at(high / unit), y1: middle, y2: middle }),
                ]),
            ...cell.launches.flatMap(({ perCallNs }) =>
              perCallNs === null
                ? []
                : [s("circle", { class: `launch ${classOf(implementation)}`, cx: at(perCallNs / unit), cy: middle, r: 3 })],
            ),
            marker(implementation, at((value ?? 0) / unit), middle, { size: 70 }),
          ],
        };
      }),
    }),
  );
}

const wording = {
  Call: { title: "Pairs, by time a call", figure: "slower takes", slower: "Slower" },
  Cpu: { title: "Pairs, by CPU time a call", figure: "dearer takes", slower: "Dearer" },
} as const;

function forest(page: Page, groups: readonly GroupModel[], of: Of): Child {
  const { title, figure } = wording[of];
  const [lead] = groups as [GroupModel];
  const all = groups.flatMap(({ pairs }) => pairs.filter((pair) => pair.of === of));
  const order = [...lead.pairs.filter((pair) => pair.of === of), ...all].filter(
    (pair, index, pairs) => pairs.findIndex((other) => key(page, other) === key(page, pair)) === index,
  );
  const twins = groups.flatMap((group) => group.twins.filter((twin) => twin.of === of).map((twin) => ({ group, twin })));
  const edges = all.flatMap(({ ratio: middle, low, high }) => [middle, low ?? middle, high ?? middle]);
  const { threshold, confidence } = page.run;
  const id = newId();
  return h(
    "figure",
    { class: "chart forest", "aria-labelledby": id },
    h("figcaption", {}, h("h3", { id }, title), legend(page, groups, threshold, confidence, twins.length > 0)),
    strips({
      label: title,
      of: "slower, compared with the faster",
      figure,
      rowHeight: groups.length > 1 ? 44 : 32,
      axis: (range) => ratioAxis([...edges, 1 / (1 + threshold * 2), 1 + threshold * 2], range),
      tick: ratioTick,
      behind: (axis, height) =>
        bands(
          axis.at,
          height,
          threshold,
          twins.map(({ twin }) => twin),
        ),
      rows: order.map((pair) => {
        const found = groups.map((group) => ({ group, pair: group.pairs.find((other) => other.of === of && same(page, other, pair)) }));
        return {
          head: h(
            "span",
            { class: "pair" },
            named(implementationOf(page, cellAt(page, pair.slower))),
            h("small", {}, `against ${nameOf(page, pair.faster)}`),
          ),
          said: found.map(({ group, pair: own }) => verdictLine(page, pair, own, group, of, groups.length > 1, group === lead)),
          draw: ({ at }, middle) =>
            found.flatMap(({ pair: own }, index) => {
              if (own === undefined) return [];
              const lane = groups.length === 1 ? middle : middle + (index === 0 ? -9 : 9);
              const turned = own.slower !== pair.slower && !isSameSide(page, own, pair);
              return interval(page, turned ? turn(own) : own, at, lane, index > 0);
            }),
        };
      }),
    }),
    twins.map(({ group, twin }) =>
      h(
        "p",
        { class: "about" },
        `A second copy of ${twin.name} (${group.placement}): ${ratio(twin.ratio, twin.low, twin.high)}, ${twin.verdict}. The difference between two identical servers is the noise of this run.`,
      ),
    ),
  );
}

function legend(page: Page, groups: readonly GroupModel[], threshold: number, confidence: number, hasTwin: boolean): Child {
  const lanes =
    groups.length > 1
      ? ` Filled: ${groups[0]?.placement}. Hollow: ${groups
          .slice(1)
          .map(({ placement }) => placement)
          .join(", ")}.`
      : ` ${groups[0]?.placement}.`;
  return [
    h(
      "p",
      { class: "about" },
      `How much longer the slower one takes. All intervals of the run hold jointly at ${percent(confidence)}.${lanes}`,
    ),
    h(
      "ul",
      { class: "legend" },
      h("li", {}, h("span", { class: "key threshold" }), `differences below ${percent(threshold)} do not count`),
      hasTwin ? h("li", {}, h("span", { class: "key twin" }), "difference between two identical servers") : null,
    ),
    page.run.fit ? null : h("p", { class: "about" }, "This run is unfit: do not rely on it. See the findings."),
  ];
}

function bands(at: (value: number) => number, height: number, threshold: number, twins: GroupModel["twins"]): SVGElement[] {
  const rect = (name: string, low: number, high: number) =>
    s("rect", { class: name, x: at(low), width: Math.max(1, at(high) - at(low)), y: 0, height });
  const twin = twins[0];
  const low = Math.min(twin?.low ?? 1, 1 / (twin?.high ?? 1));
  const high = Math.max(twin?.high ?? 1, 1 / (twin?.low ?? 1));
  return [
    rect("threshold", 1 / (1 + threshold), 1 + threshold),
    ...(twin === undefined || low === high ? [] : [rect("twin", low, high)]),
    s("line", { class: "equal", x1: at(1), x2: at(1), y1: 0, y2: height }),
  ];
}

/** Its colour is the slower one's. */
function interval(
  page: Page,
  { slower, ratio: middle, low, high }: PairModel,
  at: (value: number) => number,
  y: number,
  hollow: boolean,
): SVGElement[] {
  const implementation = implementationOf(page, cellAt(page, slower));
  const colour = classOf(implementation);
  return [
    ...(low === null || high === null
      ? []
      : [
          s("line", { class: `interval ${colour}`, x1: at(low), x2: at(high), y1: y, y2: y }),
          ...[low, high].map((end) => s("line", { class: `interval ${colour}`, x1: at(end), x2: at(end), y1: y - 4, y2: y + 4 })),
        ]),
    marker(implementation, at(middle), y, { size: 62, hollow }),
  ];
}

function verdictLine(
  page: Page,
  row: PairModel,
  own: PairModel | undefined,
  group: GroupModel,
  of: Of,
  several: boolean,
  isFirst: boolean,
): HTMLElement {
  const where = several
    ? [h("span", { class: "lane", "aria-hidden": "true" }, isFirst ? "● " : "○ "), h("span", { class: "hidden" }, `${group.placement}: `)]
    : null;
  if (own === undefined) return h("div", { class: "verdict" }, where, "not judged");
  const isTurned = !isSameSide(page, own, row);
  const shown = isTurned ? turn(own) : own;
  const word = shown.verdict === "Slower" ? wording[of].slower : shown.verdict;
  return h(
    "div",
    { class: "verdict" },
    where,
    h("span", { class: "number" }, ratio(shown.ratio, shown.low, shown.high)),
    " ",
    h("strong", { class: `word ${shown.verdict.toLowerCase()}` }, word),
    isTurned && own.verdict === "Slower" ? h("small", {}, " the order is reversed") : null,
  );
}

function turn(pair: PairModel): PairModel {
  const over = (value: number | null) => (value === null ? null : 1 / value);
  const verdicts = { Slower: "Faster", Faster: "Slower", Same: "Same", Inconclusive: "Inconclusive" } as const;
  return {
    of: pair.of,
    slower: pair.faster,
    faster: pair.slower,
    ratio: 1 / pair.ratio,
    low: over(pair.high),
    high: over(pair.low),
    verdict: verdicts[pair.verdict],
  };
}

const sides = (page: Page, { slower, faster: quicker }: PairModel) =>
  [cellAt(page, slower).implementation, cellAt(page, quicker).implementation] as const;
const isSameSide = (page: Page, a: PairModel, b: PairModel) => sides(page, a)[0] === sides(page, b)[0];
const key = (page: Page, pair: PairModel) => [...sides(page, pair)].sort((a, b) => a - b).join("/");
const same = (page: Page, a: PairModel, b: PairModel) => key(page, a) === key(page, b);
