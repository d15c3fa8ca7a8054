// A run as large as runs get, of made-up figures that look like measured ones: every part of a report has something to show.
import type { Cell, Run } from "../../generated/result.d.ts";
import { scenarioNamed } from "../../src/scenarios/index.ts";
import { LatencyHistogram, loadHistograms } from "../../src/stats/histogram.ts";
import { loadCurves } from "../../src/stats/load-curve.ts";
import { golden } from "../exporters/examples.ts";

type Group = Run["groups"][number];

const implementations = [
  { framework: "RPyC", runtime: "Python", us: 330, perKb: 3.2 },
  { framework: "ZeroMQ", runtime: "Python", us: 210, perKb: 0.9 },
  { framework: "gRPC", runtime: "Python", us: 460, perKb: 1.9 },
  { framework: "ZeroMQ", runtime: "Node", us: 150, perKb: 2.6 },
  { framework: "gRPC", runtime: "Node", us: 240, perKb: 1.4 },
  { framework: "Tcp", runtime: "Python", us: 90, perKb: 0.5 },
  { framework: "Tcp", runtime: "Node", us: 60, perKb: 0.6 },
] as const;

/** Always the same numbers from 0 to 1. */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

interface Asked {
  readonly scenario: Cell["scenario"];
  readonly argument?: "Int" | "Text";
  readonly payloadBytes?: number;
  readonly streamCount?: number;
  readonly concurrency: number;
}

export const asked: readonly Asked[] = [
  ...[1, 2, 4, 8, 16].map((concurrency) => ({ scenario: "SimpleCall", argument: "Int", concurrency }) as const),
  { scenario: "SimpleCall", argument: "Text", concurrency: 1 },
  ...[1, 8].map((concurrency) => ({ scenario: "Stream", streamCount: 1000, concurrency }) as const),
  ...[1024, 16384, 65536, 1048576, 10485760].map((payloadBytes) => ({ scenario: "Payload", payloadBytes, concurrency: 1 }) as const),
  { scenario: "Connect", concurrency: 1 },
];

/** 14 subjects in two placements, of 7 cells each: 196, and the twins. */
export async function manyCells(names: readonly string[] = []): Promise<Run> {
  await loadHistograms();
  const run = golden("full");
  const random = randoms(7);
  const [base] = run.cells as [Cell];
  const [group] = run.groups as [Group];
  const groups: Group[] = [];
  const cells: Cell[] = [];
  const comparisons: Run["comparisons"] = [];
  for (const each of asked) {
    for (const placement of ["AsDeployed", "OneCore"] as const) {
      const settings = { argument: null, payloadBytes: null, streamCount: null, payloadContent: null, ...each };
      const id = `${each.scenario}-${each.argument ?? each.payloadBytes ?? each.streamCount ?? ""}/c${each.concurrency}/${placement}`;
      const what = `${scenarioNamed(each.scenario).title(settings)}, ${each.concurrency} ${each.concurrency === 1 ? "user" : "users"}`;
      const own = implementations.map(({ framework, runtime, us, perKb }, index): Cell => {
        const name = names[index] ?? framework;
        const load = each.scenario === "Stream" ? 40 : each.scenario === "Connect" ? 6 : 1;
        const slow = (us * load + perKb * ((each.payloadBytes ?? 0) / 1024)) * (placement === "OneCore" ? 0.7 : 1);
        const perCallUs = slow * (0.55 + 0.45 * each.concurrency) * (0.98 + 0.04 * random());
        return cellOf(base, { ...settings, name, runtime, perCallUs, id, placement, isFloor: framework === "Tcp", random });
      });
      const ranked = own.filter(({ isFloor }) => !isFloor).sort((a, b) => (a.latency.perCallNs ?? 0) - (b.latency.perCallNs ?? 0));
      for (const [index, cell] of ranked.entries()) {
        cell.verdicts = cell.cpuVerdicts = standing(cell, ranked[0] as Cell, index);
        for (const other of ranked.slice(index + 1)) comparisons.push(...comparison(id, other, cell));
      }
      const twinned = own[0] as Cell;
      const twin = { ...twinned, id: `${twinned.id}/twin`, twinOf: twinned.id };
      comparisons.push({
        ...(comparison(id, twin, twinned)[0] as Run["comparisons"][number]),
        kind: "Twin",
        verdict: "Same",
        ratio: 1.004,
        low: 0.985,
        high: 1.02,
      });
      cells.push(...own, twin);
      const role = placement === "OneCore" ? "Work" : "AsDeployed";
      const title = `${what}, ${placement === "OneCore" ? "work, one core" : "as deployed"}`;
      const { payloadContent: _, ...shared } = settings;
      groups.push({ ...group, ...shared, id, title, placement, role, cellIds: [...own, twin].map((cell) => cell.id), launches: 5 });
    }
  }
  const payloadBytes = asked.flatMap((each) => each.payloadBytes ?? []);
  const plan = { ...run.plan, payloadBytes, concurrency: [1, 2, 4, 8, 16], scenarios: ["SimpleCall", "Stream", "Payload", "Connect"] };
  return { ...run, plan, groups, cells, comparisons, curves: loadCurves(cells) };
}

interface Made extends Omit<Asked, "argument" | "payloadBytes" | "streamCount"> {
  readonly argument: "Int" | "Text" | null;
  readonly payloadBytes: number | null;
  readonly streamCount: number | null;
  readonly name: string;
  readonly runtime: string;
  readonly perCallUs: number;
  readonly id: string;
  readonly placement: string;
  readonly isFloor: boolean;
  random(): number;
}

function cellOf(base: Cell, { name, runtime, perCallUs, id, placement, isFloor, random, ...settings }: Made): Cell {
  const ns = Math.round(perCallUs * 1000);
  const around = (value: number, share = 0.03) => [Math.round(value * (1 - share)), Math.round(value * (1 + share))] as [number, number];
  const histogram = new LatencyHistogram();
  for (let call = 0; call < 4000; call++) histogram.record(ns * (0.7 + 0.25 * random() - 0.22 * Math.log(1 - random() * 0.9997)));
  const [p50, p90, p99] = [0.5, 0.9, 0.99].map((quantile) => histogram.quantile(quantile) ?? 0) as [number, number, number];
  const rate = (settings.concurrency * 1e9) / (ns * 1.03);
  const cpuUs = perCallUs * 0.45;
  const launches = Array.from({ length: 5 }, (_, launch) => {
    const factor = 0.97 + 0.06 * (launch / 4);
    const [first] = base.launches as [Cell["launches"][number]];
    return { ...first, launch: launch + 1, perCallNs: Math.round(ns * factor), cpuUsPerCall: cpuUs * factor };
  });
  const part = (value: number, unit: "Ns" | "Count"): Cell["parts"][string] => ({
    unit,
    count: 4000,
    p50: value,
    p99: value * 3,
    mean: value * 1.1,
    max: value * 9,
    histogram: null,
  });
  const stream: Cell["parts"] = {
    firstValue: part(ns / 20, "Ns"),
    gap: part(ns / 1000, "Ns"),
    valuesAtOnce: part(3 + 20 * random(), "Count"),
  };
  const connect: Cell["parts"] = { open: part(ns / 2, "Ns"), firstCall: part(ns / 3, "Ns"), close: part(ns / 8, "Ns") };
  return {
    ...base,
    ...settings,
    id: `${id}/${name}/${runtime}/Async/Default`,
    groupId: id,
    framework: name,
    runtime,
    placement,
    isFloor,
    twinOf: null,
    frameworkVersion: isFloor ? null : "1.2.3",
    payloadContent: settings.payloadBytes === null ? null : "Random",
    parts: settings.scenario === "Stream" ? stream : settings.scenario === "Connect" ? connect : {},
    latency: {
      ...base.latency,
      ...{ perCallNs: ns, perCallLowNs: around(ns)[0], perCallHighNs: around(ns)[1] },
      ...{
        p50Ns: p50,
        p50LowNs: around(p50)[0],
        p50HighNs: around(p50)[1],
        p90Ns: p90,
        p90LowNs: around(p90)[0],
        p90HighNs: around(p90)[1],
      },
      ...{
        p99Ns: p99,
        p99LowNs: around(p99, 0.2)[0],
        p99HighNs: around(p99, 0.2)[1],
        p999Ns: null,
        minNs: Math.round(ns * 0.7),
        maxNs: ns * 6,
      },
    },
    throughput: {
      ...{ callsPerSecond: rate, callsPerSecondLow: rate * 0.97, callsPerSecondHigh: rate * 1.03 },
      valuesPerSecond: settings.streamCount === null ? null : rate * settings.streamCount,
      payloadBytesPerSecond: settings.payloadBytes === null ? null : rate * settings.payloadBytes,
    },
    cost: base.cost && {
      ...base.cost,
      ...{ cpuUsPerCall: cpuUs, cpuUsPerCallLow: cpuUs * 0.97, cpuUsPerCallHigh: cpuUs * 1.03 },
      ...{ clientCpuUsPerCall: cpuUs * 0.6, serverCpuUsPerCall: cpuUs * 0.4 },
    },
    calls: { ...base.calls, counted: 4000 },
    histograms: { calls: histogram.encode() },
    launches,
    verdicts: { place: null, placeUnsure: false, ratioToBest: null, ratioLow: null, ratioHigh: null, verdict: null },
    cpuVerdicts: { place: null, placeUnsure: false, ratioToBest: null, ratioLow: null, ratioHigh: null, verdict: null },
  };
}

const half = 0.025;

function standing({ latency }: Cell, best: Cell, index: number): Cell["verdicts"] {
  const ratio = (latency.perCallNs ?? 1) / (best.latency.perCallNs ?? 1);
  if (index === 0) return { place: 1, placeUnsure: false, ratioToBest: 1, ratioLow: 1, ratioHigh: 1, verdict: "Best" };
  const isDecided = ratio * (1 - half) > 1.03;
  return {
    place: isDecided ? index + 1 : 1,
    placeUnsure: !isDecided,
    ratioToBest: ratio,
    ratioLow: ratio * (1 - half),
    ratioHigh: ratio * (1 + half),
    verdict: isDecided ? "Slower" : "Inconclusive",
  };
}

function comparison(groupId: string, cell: Cell, reference: Cell): Run["comparisons"] {
  const ratio = (cell.latency.perCallNs ?? 1) / (reference.latency.perCallNs ?? 1);
  const verdict = ratio * (1 - half) > 1.03 ? "Slower" : "Inconclusive";
  return (["Call", "Cpu"] as const).map((of) => ({
    ...{ groupId, kind: "Pair", cellId: cell.id, referenceId: reference.id, ratio, low: ratio * (1 - half), high: ratio * (1 + half) },
    ...{ launches: 5, verdict, pFaster: 1, pSlower: 0.001, pSame: 1, of },
  }));
}
