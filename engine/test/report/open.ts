// A run of open loops, of made-up figures: two kinds of calls at several rates, and a search for the highest rate that holds an objective.
import type { Cell, Run } from "../../generated/result.d.ts";
import { scenarioNamed } from "../../src/scenarios/index.ts";
import { golden } from "../exporters/examples.ts";

type OpenLoop = NonNullable<Cell["openLoop"]>;

const implementations = [
  { framework: "ZeroMQ", runtime: "Node", us: 150, most: 4200 },
  { framework: "gRPC", runtime: "Node", us: 320, most: 1900 },
  { framework: "RPyC", runtime: "Python", us: 210, most: 1300 },
  { framework: "Tcp", runtime: "Node", us: 60, most: 9000 },
] as const;

const calls = [
  { scenario: "SimpleCall", argument: "Int", payloadBytes: null, factor: 1 },
  { scenario: "Payload", argument: null, payloadBytes: 65_536, factor: 3 },
] as const;

export const rates = [100, 400, 900, 1600];
const limitNs = 5e6;

export function openLoops(): Run {
  const run = golden("full");
  const base = run.cells.find(({ openLoop }) => openLoop !== null) as Cell;
  const group = run.groups.find(({ load }) => load === "Open") as Run["groups"][number];
  const groups: Run["groups"][number][] = [];
  const cells: Cell[] = [];
  const add = (call: (typeof calls)[number], load: "Open" | "Ramp", key: string, said: string, openOf: typeof atRate, rate: number) => {
    const { scenario, argument, payloadBytes } = call;
    const settings = { scenario, argument, payloadBytes, streamCount: null } as const;
    const id = `${scenario}-${argument ?? payloadBytes}/${key}/AsDeployed`;
    const own = implementations.map((one): Cell => {
      const { framework, runtime } = one;
      const openLoop = openOf(base.openLoop as OpenLoop, rate, one.us * call.factor, one.most / call.factor);
      const payloadContent = payloadBytes === null ? null : ("Random" as const);
      const facts = { framework, runtime, isFloor: framework === "Tcp", groupId: id, openLoop, payloadContent };
      return { ...base, ...settings, ...facts, id: `${id}/${framework}/${runtime}/Async/Default` };
    });
    cells.push(...own);
    const title = `${scenarioNamed(scenario).title(settings)}, ${said} on 8 connections, as deployed`;
    groups.push({ ...group, ...settings, id, title, load, concurrency: 8, cellIds: own.map((cell) => cell.id) });
  };
  for (const call of calls) for (const rate of rates) add(call, "Open", `r${rate}x8`, `${rate} calls/s`, atRate, rate);
  add(calls[0], "Ramp", "p99-5ms", "highest rate with p99=5ms", search, 0);
  const openLoop = { ratesPerSecond: [...rates], slo: { quantile: 0.99, limitNs }, connections: 8, arrivals: "Poisson" };
  const plan = { ...run.plan, scenarios: ["SimpleCall", "Payload"], payloadBytes: [65_536], openLoop } as Run["plan"];
  return { ...run, plan, groups, cells, comparisons: [], curves: [], findings: [] };
}

/** Waiting grows without bound as a server's rate is neared. */
const waiting = (us: number, rate: number, most: number) =>
  us * 1000 * (1 + (3 * Math.min(rate / most, 0.97)) / (1 - Math.min(rate / most, 0.97)));

function atRate(base: OpenLoop, ratePerSecond: number, us: number, most: number): OpenLoop {
  const p50Ns = waiting(us, ratePerSecond, most) * 0.8;
  const isLate = ratePerSecond > most;
  return {
    ...base,
    ...{ ratePerSecond, offeredPerSecond: ratePerSecond, achievedPerSecond: Math.min(ratePerSecond, most) },
    response: { ...base.response, p50Ns, p90Ns: p50Ns * 2, p99Ns: p50Ns * 5 },
    service: { ...base.service, p50Ns: us * 900, p90Ns: us * 1200, p99Ns: us * 2000 },
    latencyUsable: !isLate,
    tailUsable: !isLate,
    ramp: null,
  };
}

function search(base: OpenLoop, _: number, us: number, most: number): OpenLoop {
  const tried = [0.1, 0.3, 0.6, 0.9, 0.75, 0.7, 0.68, 0.68, 0.68].map((share) => Math.round(most * share));
  const steps = tried.map((ratePerSecond) => {
    const quantileNs = waiting(us, ratePerSecond, most) * 4;
    return { ratePerSecond, quantileNs, enoughCalls: true, achievedOverOffered: 1, notStarted: 0, usable: true };
  });
  const held = steps.filter(({ quantileNs }) => quantileNs <= limitNs).map(({ ratePerSecond }) => ratePerSecond);
  const highest = held.length === 0 ? null : Math.max(...held);
  const missed = steps.filter(({ quantileNs }) => quantileNs > limitNs).map(({ ratePerSecond }) => ratePerSecond);
  const missedPerSecond = missed.length === 0 ? null : Math.min(...missed);
  const ended = highest === null ? "AtLowest" : missedPerSecond === null ? "AtHighest" : "Found";
  const missedBecause = missedPerSecond === null ? null : "Slow";
  const ramp = { slo: "p99=5ms", highestRatePerSecond: highest, missedPerSecond, missedBecause, ended, steps } as const;
  return { ...base, ratePerSecond: null, ramp: { ...ramp, steps: [...steps] } };
}
