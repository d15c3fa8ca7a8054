// Load: what more users, or a higher rate, do to throughput and latency; where it stops paying; what holds an objective.
import type { CurveModel } from "../../src/report/model/types.ts";
import { type Plotted, plot } from "../charts/plot.ts";
import { doublingAxis, linearAxis, logAxis } from "../charts/scales.ts";
import { type Child, h, s } from "../dom.ts";
import { chooser, type Page, section } from "../page.ts";
import { classOf } from "../swatch.ts";
import { countOf, countTick, figure, rateRange, timeRange, timeTick } from "../words.ts";
import { offered } from "./offered.ts";

export function load(page: Page): HTMLElement | null {
  const subjects = [
    ...new Map(page.run.curves.map(({ subject, placement }) => [`${subject}, ${placement}`, { subject, placement }])).values(),
  ];
  const open = offered(page);
  if (subjects.length === 0 && open === null) return null;
  return section(
    "load",
    "Load",
    "How throughput and latency change with more users or more calls per second.",
    subjects.length === 0
      ? null
      : chooser(
          "Load",
          subjects,
          ({ subject, placement }) => `${subject}, ${placement}`,
          (chosen) =>
            curves(
              page,
              page.run.curves.filter(({ subject, placement }) => subject === chosen.subject && placement === chosen.placement),
            ),
        ),
    open,
  );
}

function curves(page: Page, found: readonly CurveModel[]): Child {
  const users = found.flatMap(({ points }) => points.map((point) => point.users));
  const implementation = (curve: CurveModel) =>
    page.model.implementations[curve.implementation] as Page["model"]["implementations"][number];
  const rows = found.flatMap((curve) =>
    curve.points.map((point) => [
      implementation(curve).name,
      countOf(point.users, "user"),
      rateRange(point.callsPerSecond, "calls/s"),
      timeRange(point.perCallNs),
      timeRange(point.p99Ns),
      point.users === curve.knee ? "best" : "",
    ]),
  );
  const shared = {
    xLabel: "users",
    x: (range: readonly [number, number]) => doublingAxis(users, range),
    xTick: String,
    table: { head: ["", "users", "calls/s (launches)", "a call (launches)", "p99 (launches)", "knee"], rows },
  };
  const knees: NonNullable<Plotted["extras"]> = ({ x, top, bottom }) =>
    found
      .filter((curve) => !implementation(curve).isFloor)
      .flatMap((curve) => {
        const colour = classOf(implementation(curve));
        const [low, high] = curve.kneeRange ?? [curve.knee, curve.knee];
        return [
          ...(low === high
            ? []
            : [s("rect", { class: `band ${colour}`, x: x.at(low), width: x.at(high) - x.at(low), y: top, height: bottom - top })]),
          s("line", { class: `knee ${colour}`, x1: x.at(curve.knee), x2: x.at(curve.knee), y1: top, y2: bottom }),
        ];
      });
  const throughput = found.flatMap(({ points }) => points.flatMap(({ callsPerSecond: [value, , high] }) => [value ?? 0, high ?? 0]));
  const waits = found.flatMap(({ points }) => points.flatMap(({ perCallNs }) => perCallNs.flatMap((ns) => ns ?? [])));
  return [
    plot({
      ...shared,
      title: "Calls a second against users",
      about:
        "The vertical line is the knee, beyond which more users do not pay: the number of users with the highest throughput divided by response time. Bars span the launches.",
      yLabel: "calls a second",
      series: found.map((curve) => ({
        implementation: implementation(curve),
        points: curve.points.flatMap(({ users: at, callsPerSecond: [value, low, high] }) =>
          value === null
            ? []
            : [{ x: at, y: value, low, high, text: `${implementation(curve).name}, ${countOf(at, "user")}: ${figure(value)} calls/s` }],
        ),
      })),
      y: (range) => linearAxis(throughput, range),
      yTick: countTick,
      extras: knees,
    }),
    // version 1 has none of these
    waits.length === 0
      ? null
      : plot({
          ...shared,
          title: "Time a call against users",
          about: "A call takes longer if its user waits for a busy server. Bars span the launches.",
          yLabel: "time a call",
          series: found.map((curve) => ({
            implementation: implementation(curve),
            points: curve.points.flatMap(({ users: at, perCallNs }) => {
              const [value, low, high] = perCallNs;
              return value === null
                ? []
                : [{ x: at, y: value, low, high, text: `${implementation(curve).name}, ${countOf(at, "user")}: ${timeRange(perCallNs)}` }];
            }),
          })),
          y: (range) => logAxis(waits, range, { apart: 26 }),
          yTick: timeTick,
        }),
    h(
      "ul",
      { class: "notes" },
      found.map((curve) => h("li", {}, kneeInWords(implementation(curve).name, curve))),
    ),
  ];
}

function kneeInWords(name: string, { knee, kneeRange, serverBytesPerConnection }: CurveModel): string {
  const [low, high] = kneeRange ?? [knee, knee];
  const range = low === high ? "" : ` (${low} to ${high})`;
  const memory =
    serverBytesPerConnection === null ? "" : `; a connection costs the server ${figure(Math.max(0, serverBytesPerConnection) / 1024)} KB`;
  return `${name}: best at ${countOf(knee, "user")}${range}${memory}.`;
}
