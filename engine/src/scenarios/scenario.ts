// What a scenario says of itself: how it is asked for, called, recorded and shown. Nothing else in the engine asks which scenario it is.
import type { Cell, Run } from "../../generated/result.d.ts";
import type { Call, Observe } from "../../generated/worker-command.d.ts";
import type { ProblemId } from "../errors/catalog.ts";
import type { Handler, User } from "../frameworks/interface.ts";
import type { CallKind } from "../load/call-kinds.ts";
import type { Columns } from "../load/columns.ts";
import type { Parts } from "../load/parts.ts";
import type { Passage } from "../stats/buffering.ts";

export type Plan = Run["plan"];

/** What a cell's calls are, as its result has it; null: a setting of other scenarios. */
export type CellSettings = Required<Pick<Cell, "argument" | "payloadBytes" | "payloadContent" | "streamCount">>;

/** The same of whatever is named: a cell, a group, a curve. */
export interface Settings {
  readonly argument: string | null;
  readonly payloadBytes: number | null;
  readonly payloadContent?: CellSettings["payloadContent"];
  readonly streamCount: number | null;
}

export interface Rate {
  /** Of `throughput` in a result. */
  readonly figure: "callsPerSecond" | "valuesPerSecond" | "payloadBytesPerSecond";
  /** What is counted, and in which calls it comes: values, of streams. */
  readonly what: string;
  readonly calls: string;
  /** Of the column: values/s. */
  readonly header: string;
  readonly in: "Count" | "Megabytes";
}

export type Unit = Cell["parts"][string]["unit"];

/** What is recorded of calls beside their length. */
export interface Part {
  /** What it is a number of. */
  readonly unit: Unit;
  /** Over its chart, and one sentence below that. */
  readonly title: string;
  readonly about: string;
}

/** A figure of a part that tables show. */
export interface Shown {
  readonly part: string;
  readonly figure: "p50" | "p99" | "mean" | "max";
  readonly header: string;
}

/** The same as a member of the objects that users get: times in microseconds, bytes in MB, whole numbers where the name ends in Count. */
export interface PartMember {
  readonly name: string;
  readonly part: string;
  readonly figure: Shown["figure"];
  /** One sentence without its period, after the scenario's name. */
  readonly about: string;
}

/** What is looked at beside the calls, in some launches, and counts for nothing else: each user reads a stream as `asked` has it. */
export interface Observation {
  readonly name: string;
  readonly asked: Omit<Observe, "type" | "id">;
  /** The first launches of a group, as many as this. */
  readonly launches: number;
  parts(seen: Seen): Readonly<Record<string, ArrayLike<number>>>;
}

export interface Seen {
  /** Of each user. */
  readonly passages: readonly Passage[];
  readonly pacedUntilNs: number;
  /** Of one side: how much more memory it had at the end of the pace; null where the system does not tell. */
  readonly grownBytes: Readonly<Record<"server" | "client", number | null>>;
}

/** What a client's users call. */
export interface Calls {
  readonly own: CallKind;
  /** As `own`, where it has parts only when asked for them. */
  readonly traced: CallKind;
  /** For one load. */
  parts(asked: boolean): Parts | null;
}

/** Methods, so that each scenario can take its own call alone. */
export interface Scenario<Own extends Call = Call> {
  readonly name: Own["scenario"];
  /** Whether a user's connection carries streams, for which a framework may need more. */
  readonly streams: boolean;
  /** A connection is opened for each call and closed after it: ports are used up, and nothing stays that is warm. */
  readonly connectsAnew: boolean;
  /** What answers its bytes on the server; absent: nothing does, or they come back. */
  readonly handler?: Handler;
  /** What a load of a kind that it cannot have is refused with; absent: it has all. */
  readonly refusals: { readonly rate?: ProblemId; readonly clients?: ProblemId };
  /** Its calls are about those that every launch is warmed up with. */
  readonly isSmall: boolean;
  /** Parts that cost each call something, so that they come from a slice of their own, which counts for nothing else. */
  readonly partsAside: boolean;
  /** By the name under which workers record it. */
  readonly parts: Readonly<Record<string, Part>>;
  /** What is shown of these, in the order in which tables show it; those of one list stay together. */
  readonly shown: readonly (readonly Shown[])[];
  readonly members: readonly PartMember[];
  readonly observations: readonly Observation[];
  readonly rate: Rate;
  /** The question that it answers, and whether by the time of a call or by the rate. */
  readonly answers: "Time" | "Rate";
  /** The fewer, the more a run's calls in general are like its calls. */
  readonly rank: number;
  /** What readers of its tables have to know. */
  readonly legend: readonly string[];

  /** The plan's groups of it. */
  expand(plan: Plan): Own[];
  /** Such as Payload-1048576: the beginning of a group's id. */
  key(call: Own): string;
  settings(call: Own): Partial<CellSettings>;
  /** For people: Payload 1 MB. */
  title(settings: Settings): string;
  /** In the head of a column: 1 MB. */
  short(settings: Settings): string;
  question(settings: Settings): string;
  /** Of several groups with as many users the one with the most answers its question. */
  weight(settings: Settings): number;
  /** The longest message, where that is not a small one. */
  messageBytes(call: Own): number;
  /** About how long one user's call takes, over all frameworks: a first guess of how long a run takes, and nothing else. */
  roughMs(call: Own): number;
  /** What each call brings, beside itself. */
  brings(call: Own): { readonly values?: number; readonly payloadBytes?: number };
  /** What it was asked for with, for people; null where nothing of it can be set. */
  asked(plan: Plan): string | null;
  /** A line under the tables of a run, where there is something to say. */
  note(plan: Plan, frameworks: ReadonlySet<string>): string | null;
  calls(call: Own, users: readonly User[], room: Columns): Calls;
}

/** What most scenarios have in common. */
export const usual = {
  streams: false,
  connectsAnew: false,
  refusals: {},
  isSmall: false,
  partsAside: false,
  parts: {},
  shown: [],
  members: [],
  observations: [],
  rate: { figure: "callsPerSecond", what: "calls", calls: "calls", header: "calls/s", in: "Count" },
  answers: "Time",
  legend: [],
  weight: () => 0,
  messageBytes: () => 0,
  settings: () => ({}),
  brings: () => ({}),
  asked: () => null,
  note: () => null,
} as const satisfies Partial<Scenario>;

/** Of calls that have no parts. */
export const withoutParts = (own: CallKind): Calls => ({ own, traced: own, parts: () => null });
