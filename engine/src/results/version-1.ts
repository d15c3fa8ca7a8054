// A run of result version 1 in the form of version 2, so that it can still be listed. What version 1 judged was the p50 of short bursts, which is no
// figure of today: us/call, the ratio to the floor, ranks and verdicts are not known. What is wrong with the run is left for the contract to find.

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const part = (value: unknown, name: string): Json => {
  const found = isJson(value) ? value[name] : undefined;
  return isJson(found) ? found : {};
};
/** What is no list, and what in it is no object, stays as it is. */
const each = (value: unknown, change: (item: Json) => unknown): unknown =>
  Array.isArray(value) ? value.map((item) => (isJson(item) ? change(item) : item)) : value;
const figures = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]));
const ranged = (name: string) => [`${name}Ns`, `${name}LowNs`, `${name}HighNs`];
const without = (object: Json, ...names: string[]): Json =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
const sum = (...values: unknown[]) => values.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);

const noLatency = figures([
  ...["perCall", "p50", "p90", "p99"].flatMap(ranged),
  ...["gapNs", "pauses", "xFloor", "xFloorLow", "xFloorHigh", "p999Ns", "minNs", "maxNs"],
]);
const noVerdicts = { place: null, placeUnsure: false, ratioToBest: null, ratioLow: null, ratioHigh: null, verdict: null };

export function fromVersion1(run: Json): Json {
  return {
    ...run,
    version: 2,
    environment: { variables: [] },
    statistics: { comparisons: 0, looks: [] },
    groups: each(run.groups, groupOf),
    cells: each(run.cells, cellOf),
    // those of version 1 compare what is no longer measured
    comparisons: [],
    curves: each(run.curves ?? [], (curve) => ({
      ...curve,
      points: each(curve.points, (point) => ({ ...without(point, "meanNs"), perCallNs: null, clients: point.clients ?? 1 })),
    })),
  };
}

function groupOf(group: Json): Json {
  const role = !group.judges ? "Described" : group.placement === "OneCore" ? "Work" : "AsDeployed";
  return {
    ...without(group, "judges"),
    clients: group.clients ?? 1,
    role,
    rotations: { counted: 0, disturbed: 0 },
    windowNs: null,
    uncountedNs: null,
    alpha: null,
  };
}

function cellOf(cell: Json): Json {
  const latency = part(cell, "latency");
  const calls = part(cell, "calls");
  const histograms = part(cell, "histograms");
  const kept = ["p50Ns", "p90Ns", "p99Ns", "p999Ns", "minNs", "maxNs"];
  return {
    ...without(cell, "place", "placeUnsure", "stream", "connect"),
    clients: cell.clients ?? 1,
    payloadContent: cell.payloadContent ?? null,
    latency: { ...noLatency, ...Object.fromEntries(kept.map((name) => [name, latency[name] ?? null])) },
    throughput: isJson(cell.throughput) ? { ...cell.throughput, callsPerSecondLow: null, callsPerSecondHigh: null } : cell.throughput,
    cost: isJson(cell.cost) ? { ...noCost, ...cell.cost } : cell.cost,
    calls: {
      counted: sum(calls.paired, calls.steady),
      uncounted: sum(calls.dropped),
      windows: 0,
      failed: sum(calls.failed),
      shortWindows: 0,
    },
    histograms: { calls: histograms.steady ?? histograms.paired ?? null },
    launches: each(cell.launches, launchOf),
    parts: { ...streamParts(cell.stream), ...connectParts(cell.connect) },
    verdicts: noVerdicts,
    cpuVerdicts: noVerdicts,
  };
}

const noCost = figures(["cpuUsPerCall", "cpuUsPerCallLow", "cpuUsPerCallHigh", "clientBytesOverFloor", "serverBytesOverFloor"]);

function launchOf(launch: Json): Json {
  const paired = part(launch, "paired");
  const steady = part(launch, "steady");
  return {
    launch: launch.launch,
    startedAt: launch.startedAt,
    cameFirst: false,
    warmup: without(part(launch, "warmup"), "stable"),
    wakingCalls: 0,
    wakingKind: "Same",
    rotations: sum(paired.rotations),
    disturbedRotations: 0,
    calls: sum(paired.calls, steady.calls),
    ended: sum(steady.finished),
    seconds: sum(steady.seconds),
    ...figures(["perCallNs", "p90Ns", "p99Ns", "callsPerSecond", "gapNs", "cpuUsPerCall"]),
    p50Ns: paired.p50Ns ?? null,
    blocks: [],
  };
}

const partOf = (unit: "Ns" | "Count", known: Json) => ({
  ...{ unit, count: 0, p50: null, p99: null, mean: null, max: null, histogram: null },
  ...Object.fromEntries(Object.entries(known).map(([name, value]) => [name, value ?? null])),
});

function streamParts(stream: unknown): Json {
  if (!isJson(stream)) return {};
  return {
    firstValue: partOf("Ns", { p50: stream.firstValueP50Ns }),
    gap: partOf("Ns", { p50: stream.gapP50Ns, p99: stream.gapP99Ns, max: stream.gapMaxNs }),
    takenInOneTurn: partOf("Count", { mean: stream.valuesAtOnceMean, max: stream.valuesAtOnceMax }),
  };
}

function connectParts(connect: unknown): Json {
  if (!isJson(connect)) return {};
  const names = ["open", "firstCall", "close"];
  return Object.fromEntries(names.map((name) => [name, partOf("Ns", { p50: connect[`${name}P50Ns`], p99: connect[`${name}P99Ns`] })]));
}
