// One cell in one launch: a pair of processes with its users open, what is asked of them, and what came of it.
import type { Loaded } from "../../generated/worker-reply.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { type CallColumns, type Counted, countCalls } from "../stats/counting.ts";
import { callColumns, floats } from "../workers/columns.ts";
import type { CellRecord, LaunchState } from "./cell-record.ts";
import { ClientWindows } from "./client-windows.ts";
import { beside, type ConnectBudget } from "./connect-budget.ts";
import type { Pair } from "./pair.ts";
import type { SliceSpec } from "./slice.ts";

export interface Slice {
  /** Null where a call failed or nothing counts. */
  readonly counted: Counted | null;
  /** All calls that came back right, waking calls included. */
  readonly made: number;
  /** A limit closed the window before its length was over. */
  readonly cut: boolean;
  /** It stayed open until every user had started a call. */
  readonly short: boolean;
  readonly columns: readonly CallColumns[];
  readonly parts: ReadonlyMap<string, Float64Array>;
  readonly errors: Loaded["errors"];
  /** Of each client process. */
  readonly clientCpuUs: readonly number[];
  /** How long the users called. */
  readonly calledNs: number;
}

/** Of connections that were opened for a call each. One of eight users that shares another's leaves seven eighths. */
const leastCounted = 0.9;
/** A window that stayed open this much longer than it was to be was shorter than a call. */
const tolerance = 1.001;

export class Subject {
  readonly record: CellRecord;
  readonly pair: Pair;
  readonly state: LaunchState;
  /** From the start of a user's call to the start of its next, as far as it is known. */
  cycleNs = 0;
  /** Out of the rest of this group: something failed. */
  out = false;
  /** Where each call opens a connection: how many there may be yet in this launch. Null where they do not. */
  connectsLeft: number | null;
  readonly #budget: ConnectBudget;
  /** Null: one client process, which counts by itself. */
  #windows: ClientWindows | null = null;
  #opened = 0;
  /** How many connections a call had that failed, nobody knows. */
  #openedUnsure = false;

  constructor(record: CellRecord, pair: Pair, launch: number, budget: ConnectBudget, connects: number | null) {
    this.record = record;
    this.pair = pair;
    this.state = record.beginLaunch(launch);
    this.#budget = budget;
    this.connectsLeft = connects;
  }

  /** The same users in another placement, with a record of its own. */
  into(record: CellRecord, launch: number): Subject {
    const other = new Subject(record, this.pair, launch, this.#budget, this.connectsLeft);
    other.cycleNs = this.cycleNs;
    other.out = this.out;
    other.#windows = this.#windows;
    other.#opened = this.#opened;
    other.#openedUnsure = this.#openedUnsure;
    if (this.#windows !== null) other.state.record.windows = this.#windows.tally;
    other.record.setUp(this.pair);
    if (this.record.connections !== null) other.record.countConnections(this.record.connections);
    return other;
  }

  /** Throws when a user's connection cannot be opened, or the server does not count one connection a user. */
  async open(): Promise<void> {
    const { concurrency, clients, call } = this.record.group;
    await this.pair.open({ concurrency, clients, call });
    this.record.setUp(this.pair);
    if (clients > 1) {
      this.#windows = new ClientWindows(this.pair.calling, (client, spec, window) => this.pair.load(client as never, spec, window), {
        who: this.record.who,
        replyDeadlineMs: this.pair.replyMs(0),
      });
      this.state.record.windows = this.#windows.tally;
    }
    const mark = await this.pair.markServer();
    if (mark === null) return;
    const { connections } = mark;
    if (this.connectsLeft === null) this.record.countConnections(connections);
    this.#expectConnections(this.connectsLeft === null ? concurrency : 0, connections);
  }

  /** Of short-lived connections a few may have had ports that the server had seen before; users that share one are many more. */
  #expectConnections(expected: number, counted: number): void {
    const least = this.connectsLeft === null ? expected : expected * leastCounted;
    if (counted >= least && counted <= expected) return;
    const each = this.connectsLeft === null ? "user" : "call";
    throw RpcBenchError.of("ConnectionCountMismatch", { who: this.pair.serverWho, expected, counted, each });
  }

  /** Where each call opens a connection, the server has to have counted as many: fewer were shared, more were opened behind our back. */
  async checkConnections(): Promise<void> {
    if (this.connectsLeft === null || this.#openedUnsure) return;
    const mark = await this.pair.markServer();
    if (mark !== null) this.#expectConnections(this.#opened, mark.connections);
  }

  /** So many calls of each user, and nothing counts. Returns how many were made. */
  async warmUp(calls: number, limitMs: number, kind: SliceSpec["wakingKind"] = "Same"): Promise<number> {
    const spec: SliceSpec = { wakingCalls: calls, wakingKind: kind, openAfterNs: 0, lengthNs: 1, limitMs };
    const replies = await this.#made(Promise.all(this.pair.calling.map((client) => this.pair.load(client, spec, null))), spec);
    this.#addErrors(replies);
    return replies.reduce((sum, { waking }) => sum + waking, 0);
  }

  /** Throws what the worker's failure is; a call that failed is in `errors`, and in the record. */
  async slice(spec: SliceSpec): Promise<Slice> {
    if (this.#windows !== null) return await this.#commonSlice(spec, this.#windows);
    const client = this.pair.calling[0];
    if (client === undefined) throw new Error(`${this.record.who} has no users.`);
    const { openAfterNs, lengthNs } = spec;
    const [reply] = await this.#made(
      this.pair.load(client, spec, { openAfterNs, lengthNs }).then((loaded) => [loaded] as const),
      spec,
    );
    this.#addErrors([reply]);
    const columns = callColumns(reply, client.who);
    const { openedNs, closedNs } = reply;
    const failed = reply.errors.length > 0;
    const counted = failed || openedNs === null || closedNs === null ? null : countCalls(columns, { openedNs, closedNs });
    const isOpen = counted !== null && counted.lengthsNs.length > 0;
    return {
      ...whatWasMade([reply], columns.users.length, client.who),
      counted: isOpen ? counted : null,
      cut: !isOpen || counted.windowNs < lengthNs / tolerance,
      short: isOpen && counted.windowNs > lengthNs * tolerance,
      columns: [columns],
    };
  }

  async #commonSlice(spec: SliceSpec, windows: ClientWindows): Promise<Slice> {
    const { replies, counted } = await windows.take(spec, spec.wakingCalls * this.cycleNs);
    this.#addErrors(replies);
    const columns = replies.map((reply) => callColumns(reply, this.record.who));
    const calls = columns.reduce((sum, { users }) => sum + users.length, 0);
    const some = counted !== null && counted.lengthsNs.length > 0 ? counted : null;
    return { ...whatWasMade(replies, calls, this.record.who), counted: some, cut: some === null, short: false, columns };
  }

  #addErrors(replies: readonly Pick<Loaded, "errors">[]): void {
    for (const error of replies.flatMap(({ errors }) => errors)) this.record.fail(error, error.count);
  }

  /** Where calls open connections, how many that were. */
  async #made<Replies extends readonly Loaded[]>(asked: Promise<Replies>, { mostCalls = 0 }: SliceSpec): Promise<Replies> {
    const replies = await asked.catch((error) => {
      this.#spend(mostCalls + beside(this.record.group.concurrency));
      throw error;
    });
    const made = replies.reduce((sum, { waking, calls }) => sum + waking + Buffer.byteLength(calls.users, "base64") / 4, 0);
    const failed = replies.flatMap(({ errors }) => errors).reduce((sum, { count }) => sum + count, 0);
    this.#opened += made;
    this.#openedUnsure ||= failed > 0;
    this.#spend(made + failed);
    return replies;
  }

  /** For want of connections this launch was cut short. */
  shorten(): void {
    this.#budget.shorten(this.record.group.title);
  }

  #spend(connections: number): void {
    if (this.connectsLeft === null) return;
    this.connectsLeft -= connections;
    this.#budget.spend(connections);
  }
}

function whatWasMade(replies: readonly Loaded[], recorded: number, who: string) {
  const parts = new Map<string, Float64Array>();
  for (const reply of replies) {
    for (const [name, column] of Object.entries(reply.parts)) {
      parts.set(name, new Float64Array([...(parts.get(name) ?? []), ...floats(column, who)]));
    }
  }
  return {
    made: recorded + replies.reduce((sum, { waking }) => sum + waking, 0),
    parts,
    errors: replies.flatMap(({ errors }) => errors),
    clientCpuUs: replies.map(({ before, after }) => after.cpuUserUs + after.cpuSystemUs - before.cpuUserUs - before.cpuSystemUs),
    calledNs: Math.max(0, ...replies.map(({ stoppedNs }) => stoppedNs)),
  };
}
