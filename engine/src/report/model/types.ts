// What a report shows, worked out once: the page, Markdown, the terminal and the paragraph are all made of this. Plain data, for the page gets it as JSON.
import type { Cell, Run } from "../../../generated/result.d.ts";
import type { Answer } from "../../exporters/answers.ts";
import type { Grounds } from "../../exporters/numbers.ts";

/** A figure, and the launches that had the least and the most of it. */
export type Ranged = readonly [value: number | null, low: number | null, high: number | null];

export interface ReportModel {
  /** Of the RpcBench that wrote it. */
  readonly engineVersion: string;
  /** Of all runs, so that each has one colour and one shape everywhere. */
  readonly implementations: readonly ImplementationModel[];
  /** One or two, the newer last. */
  readonly runs: readonly RunModel[];
  /** Of two runs. */
  readonly change: ChangeModel | null;
}

export interface ImplementationModel {
  readonly key: string;
  readonly name: string;
  readonly framework: string;
  readonly runtime: string;
  readonly api: string;
  readonly variant: string;
  readonly isFloor: boolean;
  /** The framework's colour. */
  readonly hue: string;
  /** The shape and the dashes: of its runtime, API and variant. */
  readonly shape: number;
}

export interface RunModel {
  readonly runId: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly state: Run["state"];
  readonly fit: boolean;
  readonly effort: string;
  readonly confidence: number;
  readonly threshold: number;
  readonly seed: number;
  readonly tags: readonly string[];
  readonly answers: readonly Answer[];
  /** Questions that this run did not ask. */
  readonly unasked: readonly string[];
  readonly notes: readonly string[];
  readonly versions: readonly string[];
  readonly notMeasured: readonly string[];
  readonly subjects: readonly SubjectModel[];
  readonly cells: readonly CellModel[];
  readonly curves: readonly CurveModel[];
  readonly payloads: readonly PayloadModel[];
  readonly objective: { readonly text: string; readonly limitNs: number; readonly quantile: number } | null;
  readonly facts: readonly Fact[];
  readonly variables: Run["environment"]["variables"];
  readonly findings: Run["findings"];
  readonly warnings: readonly string[];
  /** What measures the same again. */
  readonly command: string;
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What is called, by how many: the same in every placement. */
export interface SubjectModel {
  readonly title: string;
  /** Without the load: "SimpleCall, small int". */
  readonly called: string;
  /** For tables: "int, 8 users". */
  readonly short: string;
  readonly scenario: Cell["scenario"];
  readonly payloadBytes: number | null;
  readonly concurrency: number;
  readonly load: Run["groups"][number]["load"];
  /** As deployed first. */
  readonly groups: readonly GroupModel[];
}

export interface GroupModel {
  readonly id: string;
  readonly placement: string;
  readonly role: Run["groups"][number]["role"];
  readonly fit: boolean;
  readonly launches: number;
  /** "all decided", "time limit reached". */
  readonly ended: string;
  /** Places in `cells`: the shortest call first, the floors last. */
  readonly cells: readonly number[];
  readonly pairs: readonly PairModel[];
  readonly twins: readonly TwinModel[];
  /** That the other placement has another order. */
  readonly orderDiffers: string | null;
  readonly disturbed: number;
  readonly rotations: number;
}

/** `slower` over `faster`: the ratio is 1 or more. */
export interface PairModel {
  readonly of: "Call" | "Cpu";
  readonly slower: number;
  readonly faster: number;
  readonly ratio: number;
  readonly low: number | null;
  readonly high: number | null;
  /** From the slower one's side. */
  readonly verdict: Run["comparisons"][number]["verdict"];
}

export interface TwinModel {
  readonly of: "Call" | "Cpu";
  readonly name: string;
  readonly ratio: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: Run["comparisons"][number]["verdict"];
}

export interface CellModel {
  readonly id: string;
  readonly implementation: number;
  readonly isFloor: boolean;
  readonly state: Cell["state"];
  readonly errors: readonly string[];
  readonly grounds: Grounds;
  readonly calls: number;
  readonly failedCalls: number;
  readonly perCallNs: Ranged;
  readonly p50Ns: Ranged;
  readonly p90Ns: Ranged;
  readonly p99Ns: Ranged;
  readonly p999Ns: number | null;
  readonly maxNs: number | null;
  readonly floorRatio: Ranged;
  readonly callsPerSecond: Ranged;
  readonly valuesPerSecond: Ranged;
  readonly bytesPerSecond: Ranged;
  readonly cpuUs: Ranged;
  readonly clientCpuUs: number | null;
  readonly serverCpuUs: number | null;
  readonly serverBytes: number | null;
  readonly clientBytes: number | null;
  readonly serverBytesOverFloor: number | null;
  readonly clientBytesOverFloor: number | null;
  readonly pauses: number | null;
  readonly parts: readonly PartModel[];
  readonly openLoop: OpenLoopModel | null;
  readonly launches: readonly { readonly perCallNs: number | null; readonly cpuUs: number | null; readonly calls: number }[];
  /** Of all counted calls: quantile and nanoseconds, as far as ten calls lie above. */
  readonly tail: readonly (readonly [quantile: number, ns: number])[];
  readonly verdict: StandingModel | null;
  readonly cpuVerdict: StandingModel | null;
  /** "63.2 us", with the mark of few calls; "p50 63.2 us" where a median is all there is. */
  readonly said: string;
}

export interface StandingModel {
  readonly word: NonNullable<Cell["verdicts"]["verdict"]>;
  readonly place: number | null;
  /** Another could not be told apart from it. */
  readonly unsure: boolean;
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface PartModel {
  readonly name: string;
  readonly title: string;
  /** One sentence, or nothing. */
  readonly about: string;
  readonly unit: "Ns" | "Count" | "Bytes";
  readonly p50: number | null;
  readonly p99: number | null;
  readonly mean: number | null;
  readonly max: number | null;
}

export interface OpenLoopModel {
  readonly offered: number | null;
  readonly achieved: number | null;
  readonly responseP50Ns: number | null;
  readonly responseP99Ns: number | null;
  readonly serviceP50Ns: number | null;
  readonly serviceP99Ns: number | null;
  readonly notStarted: number;
  readonly usable: boolean;
  readonly tailUsable: boolean;
  readonly ramp: {
    readonly objective: string;
    readonly held: number | null;
    readonly missed: number | null;
    readonly because: string | null;
    readonly steps: readonly { readonly rate: number; readonly quantileNs: number | null; readonly held: boolean }[];
  } | null;
}

/** What more users do, one implementation in one placement. */
export interface CurveModel {
  readonly implementation: number;
  readonly subject: string;
  readonly placement: string;
  readonly points: readonly CurvePoint[];
  readonly knee: number;
  /** Numbers of users that may as well be it, where that is known. */
  readonly kneeRange: readonly [number, number] | null;
  readonly serverBytesPerConnection: number | null;
}

export interface CurvePoint {
  readonly users: number;
  readonly callsPerSecond: Ranged;
  readonly perCallNs: Ranged;
  readonly p99Ns: Ranged;
}

/** What larger payloads do, in one placement and with so many users. */
export interface PayloadModel {
  readonly title: string;
  readonly series: readonly {
    readonly implementation: number;
    readonly points: readonly { readonly bytes: number; readonly cell: number }[];
  }[];
  readonly crossings: readonly string[];
}

export type ChangeVerdict = "Slower" | "Held" | "Inconclusive";

export interface ChangeModel {
  /** What the newer run is held to, and how much more is let pass; null: two runs, of which nothing is judged. */
  readonly baseline: { readonly name: string; readonly limit: number } | null;
  /** What is not the same of machine, versions and plan. */
  readonly facts: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  /** What is slower first, then the largest change. */
  readonly cells: readonly {
    readonly title: string;
    readonly implementation: number;
    readonly before: Ranged;
    readonly after: Ranged;
    readonly ratio: number;
    /** No launch of one is within the range of the other's. */
    readonly apart: boolean;
    readonly verdict: ChangeVerdict;
    /** Why; empty where nothing is judged. */
    readonly reason: string;
    /** Of the ratio, where it was judged. */
    readonly interval: readonly [low: number, high: number] | null;
  }[];
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}
