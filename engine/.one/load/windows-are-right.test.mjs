var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// engine/src/stats/hdr-library.ts
var hdr_library_exports = {};
__export(hdr_library_exports, {
  NanosecondHistogram: () => NanosecondHistogram,
  decodeFromCompressedBase64: () => decodeFromCompressedBase64,
  encodeIntoCompressedBase64: () => encodeIntoCompressedBase64
});
import { Float64Histogram } from "hdr-histogram-js";
import { decodeFromCompressedBase64, encodeIntoCompressedBase64 } from "hdr-histogram-js";
function stepAt(value, shift) {
  const octave = 31 - octaveBits - Math.clz32(value);
  return (octave + shift << octaveBits) + (value >>> octave);
}
var singleUnits, octaveBits, cut, usualNs, NanosecondHistogram;
var init_hdr_library = __esm({
  "engine/src/stats/hdr-library.ts"() {
    "use strict";
    singleUnits = 2048;
    octaveBits = 10;
    cut = 2 ** 22;
    usualNs = 2 ** 26 - 1;
    NanosecondHistogram = class extends Float64Histogram {
      constructor() {
        super(1, usualNs, 3);
        this.autoResize = true;
      }
      countsArrayIndex(value) {
        if (value < singleUnits) return Math.floor(value);
        if (value < 2 ** 32) return stepAt(value, 0);
        return stepAt(value / cut, 22);
      }
    };
  }
});

// engine/test/load/windows-are-right.test.ts
import assert from "node:assert/strict";
import { describe, it } from "node:test";

// engine/src/coordinator/slice.ts
var pinnedNs = 5e6;
var freeNs = 3e8;
var spreadingNs = { one: 5e7, several: 2e8 };
var worthNs = 2e8;
var fewest = 1.25;
var most = 4;
var rotationsWanted = 8;
function windowNs(cycleNs, cellNs, regime) {
  const base = regime === "Pinned" ? pinnedNs : freeNs;
  const cycles = Math.min(Math.max(worthNs / Math.max(cycleNs, 1), fewest), most);
  const affordable = Math.max(cellNs / rotationsWanted, base, fewest * cycleNs);
  return Math.round(Math.min(Math.max(base, cycles * cycleNs), affordable));
}
function uncountedNs(users, regime) {
  if (regime === "Pinned") return 0;
  return users === 1 ? spreadingNs.one : spreadingNs.several;
}
var openAfterNs = (cycleNs, users, regime, share2) => uncountedNs(users, regime) + Math.round(cycleNs * share2);

// engine/src/worker/errors.ts
var WorkerError = class extends Error {
  name = "WorkerError";
  id;
  constructor(id, message, options) {
    super(message, options);
    this.id = id;
  }
};
function toWorkerError(error, id, during) {
  if (error instanceof WorkerError) return error;
  const text = (error instanceof Error ? error.message : String(error)).trim();
  return new WorkerError(id, `${during}: ${text || "no reason given"}${/[.!?]$/.test(text) ? "" : "."}`, { cause: error });
}

// engine/src/load/call-kinds.ts
var ROUND = 127;
function intCalls() {
  let counter = 0;
  return {
    argument() {
      counter = counter % ROUND + 1;
      return counter;
    },
    call: (user, value) => user.simpleCall(value),
    mismatch: (asked, got) => asked === got ? null : `Asked for ${asked}, got ${shown(got)}.`
  };
}
var shown = (value) => {
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
};

// engine/src/load/clock.ts
var toNs = (milliseconds) => Math.round(milliseconds * 1e6);
var toMs = (nanoseconds) => nanoseconds / 1e6;

// engine/src/load/columns.ts
import { endianness } from "node:os";
function toBase64(numbers, ofMachine = endianness()) {
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  if (ofMachine === "LE") return bytes.toString("base64");
  const swapped = Buffer.from(bytes);
  return (numbers.BYTES_PER_ELEMENT === 8 ? swapped.swap64() : swapped.swap32()).toString("base64");
}

// engine/src/load/call-record.ts
var CallRecord = class {
  /** Full at `capacity` calls; `mostUsers` more fit, for each user can have one on its way then. */
  constructor(capacity, mostUsers) {
    this.mostUsers = mostUsers;
    this.#capacity = capacity;
    const length = capacity + mostUsers;
    this.#users = new Uint32Array(length);
    this.#starts = new Float64Array(length);
    this.#ends = new Float64Array(length);
  }
  mostUsers;
  #capacity;
  #users;
  #starts;
  #ends;
  #calls = 0;
  clear() {
    this.#calls = 0;
  }
  add(userIndex, startMs, endMs) {
    const call = this.#calls++;
    this.#users[call] = userIndex;
    this.#starts[call] = startMs;
    this.#ends[call] = endMs;
  }
  get isFull() {
    return this.#calls >= this.#capacity;
  }
  /**
   * The calls as a `loaded` reply has them. Both readings are made whole nanoseconds before they are subtracted, so that a start and a length are
   * exactly the end. They take the readings' place in memory: a second call gives nonsense.
   */
  takeColumns(beganNs) {
    const starts = this.#starts.subarray(0, this.#calls);
    const ends = this.#ends.subarray(0, this.#calls);
    for (let call = 0; call < starts.length; call++) {
      const startNs = toNs(starts[call]);
      ends[call] = toNs(ends[call]) - startNs;
      starts[call] = startNs - beganNs;
    }
    const columns = { users: toBase64(this.#users.subarray(0, this.#calls)), startsNs: toBase64(starts), lengthsNs: toBase64(ends) };
    this.clear();
    return columns;
  }
};

// engine/src/load/call-errors.ts
var CallErrors = class {
  #errors = /* @__PURE__ */ new Map();
  /** What is not a WorkerError is CallFailed. */
  add(error) {
    const { id, message } = toWorkerError(error, "CallFailed", "The call failed");
    const key = `${id} ${message}`;
    this.#errors.set(key, { id, message, count: (this.#errors.get(key)?.count ?? 0) + 1 });
  }
  list() {
    return [...this.#errors.values()];
  }
};
function throwIfWrong(kind, argument, reply) {
  const wrong2 = kind.mismatch(argument, reply);
  if (wrong2 !== null) throw new WorkerError("WrongAnswer", wrong2);
}

// engine/src/load/watchdog.ts
var IDLE = Number.POSITIVE_INFINITY;
var LONGEST_TIMEOUT_MS = 2 ** 31 - 1;
function watchCalls({ startsMs, deadlineMs, nowMs, schedule, overdue }) {
  let cancel = () => {
  };
  const arm = (waitMs) => {
    cancel = schedule(Math.min(Math.max(1, Math.ceil(waitMs)), LONGEST_TIMEOUT_MS), look);
  };
  const look = () => {
    const now = nowMs();
    let oldest = now;
    for (const [index, start] of startsMs.entries()) {
      if (start === IDLE) continue;
      if (now - start >= deadlineMs) {
        startsMs[index] = IDLE;
        overdue(index);
      } else if (start < oldest) oldest = start;
    }
    arm(oldest + deadlineMs - now);
  };
  arm(deadlineMs);
  return () => cancel();
}

// engine/src/load/watched-users.ts
async function whileWatched(users, startsMs, { nowMs, schedule, callDeadlineMs: deadlineMs }, work) {
  const overdue = (index) => users[index]?.abort(new WorkerError("CallTimedOut", `A call took longer than ${deadlineMs} ms.`));
  const stopWatching = watchCalls({ startsMs, deadlineMs, nowMs, schedule, overdue });
  try {
    return await work();
  } finally {
    stopWatching();
  }
}

// engine/src/load/load.ts
var NEVER = Number.POSITIVE_INFINITY;
async function runLoad(users, plan, record, timing) {
  const load = new Load(users, plan, record, timing);
  await whileWatched(users, load.startsMs, timing, () => load.run());
  return load.result();
}
var Load = class {
  /** Of each user's call under way, for the watchdog. */
  startsMs;
  #users;
  #plan;
  #record;
  #nowMs;
  #errors = new CallErrors();
  #mostCalls;
  #beganMs;
  #limitAtMs;
  #holdMs;
  #opensMs = NEVER;
  /** When the window is to close, and when it has. */
  #closesMs = NEVER;
  #closedMs = NEVER;
  /** Of each user, the first call in the window. */
  #firstStartsMs;
  /** Calls that started in the window; known once it has closed. */
  #onTheirWay = 0;
  /** Before this moment no user has to look whether it goes on. */
  #lookMs;
  #started = 0;
  #waking = 0;
  #awake = 0;
  #activeMs = null;
  #stopped = false;
  #stoppedMs = NEVER;
  constructor(users, plan, record, { nowMs }) {
    this.#users = users;
    this.#plan = plan;
    this.#record = record;
    this.#nowMs = nowMs;
    this.startsMs = new Float64Array(users.length).fill(IDLE);
    this.#firstStartsMs = new Float64Array(users.length).fill(NEVER);
    this.#mostCalls = plan.mostCalls;
    const { window } = plan;
    const isCommon = window !== null && "fromNs" in window;
    this.#holdMs = isCommon ? toMs(window.holdNs) : 0;
    this.#beganMs = nowMs();
    this.#limitAtMs = this.#beganMs + plan.limitMs;
    if (isCommon) {
      this.#opensMs = toMs(window.fromNs);
      this.#closesMs = toMs(window.untilNs);
    }
    this.#lookMs = Math.min(this.#limitAtMs, this.#closesMs);
  }
  async run() {
    await Promise.all(this.#users.map((user, index) => this.#use(user, index)));
  }
  result() {
    const beganNs = toNs(this.#beganMs);
    const sinceBegin = (ms) => Math.max(toNs(ms) - beganNs, 0);
    const opened = this.#opensMs !== NEVER;
    return {
      beganNs,
      activeNs: this.#activeMs === null ? null : sinceBegin(this.#activeMs),
      openedNs: opened ? sinceBegin(this.#opensMs) : null,
      closedNs: opened ? sinceBegin(this.#closedMs) : null,
      stoppedNs: sinceBegin(this.#stoppedMs),
      waking: this.#waking,
      errors: this.#errors.list()
    };
  }
  async #use(user, index) {
    try {
      await this.#call(user, index);
    } catch (error) {
      this.startsMs[index] = IDLE;
      this.#errors.add(error);
      this.#stop(this.#nowMs());
    }
  }
  /** All that a user does. Between the two readings of the clock: the call, and one store for the watchdog. */
  async #call(user, index) {
    const { startsMs } = this;
    const { waking, kind: own, parts } = this.#plan;
    const record = this.#record;
    const nowMs = this.#nowMs;
    let left = waking.calls;
    let kind = left > 0 ? waking.kind : own;
    if (left === 0) this.#wakeUp();
    let goesOn = this.#goesOn(left, NEVER, nowMs());
    while (goesOn) {
      const argument = kind.argument(index);
      const startMs = nowMs();
      startsMs[index] = startMs;
      const reply = await kind.call(user, argument);
      const endMs = nowMs();
      startsMs[index] = IDLE;
      throwIfWrong(kind, argument, reply);
      if (left > 0) {
        this.#waking++;
        if (--left === 0) {
          kind = own;
          this.#wakeUp();
        }
        goesOn = this.#goesOn(left, startMs, endMs);
      } else {
        record.add(index, startMs, endMs);
        if (startMs >= this.#opensMs && this.#firstStartsMs[index] === NEVER) this.#firstStartsMs[index] = startMs;
        goesOn = this.#goesOn(0, startMs, endMs);
        if (parts !== null && this.#isInWindow(startMs)) parts.keep(index, startMs, endMs);
        if (record.isFull || parts?.isFull()) {
          this.#stop(endMs);
          return;
        }
      }
    }
  }
  /** One user has made its waking calls. */
  #wakeUp() {
    if (++this.#awake < this.#users.length || this.#stopped) return;
    this.#activeMs = this.#nowMs();
    const { window } = this.#plan;
    if (window === null || "fromNs" in window) return;
    this.#opensMs = this.#activeMs + toMs(window.openAfterNs);
    this.#closesMs = this.#opensMs + toMs(window.lengthNs);
    this.#lookMs = Math.min(this.#limitAtMs, this.#closesMs);
  }
  /** Whether a user starts another call. `startMs`, `atMs`: start and end of its last one. */
  #goesOn(wakingLeft, startMs, atMs) {
    if (wakingLeft === 0 && this.#plan.window === null) {
      this.#stoppedMs = Math.min(this.#stoppedMs, atMs);
      return false;
    }
    if (atMs >= this.#lookMs || this.#started >= this.#mostCalls) {
      if (!this.#isLeftToDo(startMs, atMs)) return false;
    }
    this.#started++;
    return true;
  }
  #isLeftToDo(startMs, atMs) {
    if (this.#stopped) return false;
    if (atMs >= this.#limitAtMs) {
      this.#stop(atMs, this.#limitAtMs);
    } else if (this.#started >= this.#mostCalls) {
      this.#stop(atMs);
    } else if (this.#closedMs === NEVER) {
      this.#seeWhetherClosed();
    } else if (this.#isInWindow(startMs)) {
      this.#onTheirWay--;
    }
    const ended = this.#closedMs !== NEVER && this.#onTheirWay === 0 && atMs >= this.#closesMs + this.#holdMs;
    if (ended) this.#stop(atMs);
    return !this.#stopped;
  }
  /** A window of a length waits for a call of each user. It closes right after the last of them has started. */
  #seeWhetherClosed() {
    let closedMs = this.#closesMs;
    if (this.#plan.window !== null && !("fromNs" in this.#plan.window)) {
      for (const [index, firstMs] of this.#firstStartsMs.entries()) {
        const startMs = this.startsMs[index];
        closedMs = Math.max(closedMs, Math.min(firstMs, startMs >= this.#opensMs ? startMs : NEVER) + toMs(1));
      }
    }
    if (closedMs === NEVER) return;
    this.#closedMs = closedMs;
    for (const startMs of this.startsMs) if (this.#isInWindow(startMs)) this.#onTheirWay++;
  }
  /** In whole nanoseconds, as whoever reads the columns sees it. */
  #isInWindow(startMs) {
    const startNs = toNs(startMs);
    return startNs >= toNs(this.#opensMs) && startNs < toNs(this.#closedMs);
  }
  /** No further call starts. `limitMs`: at which moment that should have been seen, for a window that is open then ends with it. */
  #stop(atMs, limitMs = atMs) {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#stoppedMs = Math.min(this.#stoppedMs, atMs);
    this.#lookMs = Number.NEGATIVE_INFINITY;
    if (this.#opensMs > limitMs) this.#opensMs = NEVER;
    else if (this.#closedMs === NEVER && limitMs >= this.#closesMs) this.#seeWhetherClosed();
    this.#closedMs = Math.min(this.#closedMs, limitMs);
  }
};

// engine/src/stats/counting.ts
function countCalls({ users, startsNs, lengthsNs }, { openedNs, closedNs }) {
  const counted = [];
  let sumNs = 0;
  let ended = 0;
  let gapsNs = 0;
  let gaps = 0;
  const lastEnds = /* @__PURE__ */ new Map();
  for (let index = 0; index < startsNs.length; index++) {
    const user = users[index];
    const startNs = startsNs[index];
    const lengthNs = lengthsNs[index];
    const endNs = startNs + lengthNs;
    const before = lastEnds.get(user);
    if (before !== void 0) {
      gapsNs += startNs - before;
      gaps += 1;
      lastEnds.delete(user);
    }
    if (endNs > openedNs && endNs <= closedNs) ended += 1;
    if (startNs < openedNs || startNs >= closedNs) continue;
    counted.push(lengthNs);
    sumNs += lengthNs;
    lastEnds.set(user, endNs);
  }
  const uncounted = startsNs.length - counted.length;
  return { lengthsNs: counted, sumNs, ended, windowNs: closedNs - openedNs, gapsNs, gaps, uncounted };
}
var noSums = () => ({ calls: 0, sumNs: 0, ended: 0, seconds: 0, gapsNs: 0, gaps: 0 });
function addCounted(sums, counted) {
  addSums(sums, {
    calls: counted.lengthsNs.length,
    sumNs: counted.sumNs,
    ended: counted.ended,
    seconds: counted.windowNs / 1e9,
    gapsNs: counted.gapsNs,
    gaps: counted.gaps
  });
}
function addSums(sums, more) {
  sums.calls += more.calls;
  sums.sumNs += more.sumNs;
  sums.ended += more.ended;
  sums.seconds += more.seconds;
  sums.gapsNs += more.gapsNs;
  sums.gaps += more.gaps;
}
var perCallNs = ({ calls, sumNs }) => calls === 0 ? null : sumNs / calls;
function callsPerSecond(sums, users) {
  const each = perCallNs(sums);
  return each === null ? null : users * 1e9 / (each + (gapNs(sums) ?? 0));
}
var endedPerSecond = ({ ended, seconds }) => seconds > 0 ? ended / seconds : null;
var gapNs = ({ gaps, gapsNs }) => gaps === 0 ? null : gapsNs / gaps;

// engine/src/stats/histogram.ts
var highestNs = 36e11;
var callsAbove = 10;
var library;
async function loadHistograms() {
  library ??= await Promise.resolve().then(() => (init_hdr_library(), hdr_library_exports));
}
function loaded() {
  if (library === void 0) throw new Error("loadHistograms was not awaited.");
  return library;
}
var LatencyHistogram = class _LatencyHistogram {
  #made;
  #packed;
  get #histogram() {
    if (this.#made === void 0) {
      this.#made = new (loaded()).NanosecondHistogram();
      if (this.#packed !== void 0) unpackInto(this.#made, this.#packed);
      this.#packed = void 0;
    }
    return this.#made;
  }
  /** Nanoseconds. */
  record(ns) {
    this.#histogram.recordValue(Math.min(Math.max(Math.round(ns), 1), highestNs));
  }
  recordAll(values) {
    for (const ns of values) this.record(ns);
  }
  add(other) {
    if (other.#made !== void 0) this.#histogram.add(other.#made);
    else if (other.#packed !== void 0) unpackInto(this.#histogram, other.#packed);
  }
  /** Takes a tenth of the memory until it is recorded to or asked for a quantile again; counting it and adding it to another leave it so. */
  pack() {
    const made = this.#made;
    if (made === void 0) return;
    const total = made.totalCount;
    const places = [];
    const counts = [];
    for (let place = made.countsArrayIndex(made.minNonZeroValue), left = total; left > 0; place++) {
      const count = made.getCountAtIndex(place);
      if (count === 0) continue;
      places.push(place);
      counts.push(count);
      left -= count;
    }
    this.#packed = { places: new Uint16Array(places), counts: new Float64Array(counts), total };
    this.#made = void 0;
  }
  get count() {
    return this.#made?.totalCount ?? this.#packed?.total ?? 0;
  }
  /** Null when empty. `q` from 0 to 1. */
  quantile(q) {
    return this.count === 0 ? null : this.#histogram.getValueAtPercentile(q * 100);
  }
  /** As `quantile`, but null ("not known") with fewer than 10 calls above it. */
  tailQuantile(q) {
    return hasTail(this.count, q) ? this.quantile(q) : null;
  }
  /** Of the durations above `ns`: their sum, as exact as quantiles are. */
  sumAbove(ns) {
    if (this.count === 0) return 0;
    const histogram = this.#histogram;
    const last = histogram.countsArrayIndex(histogram.maxValue);
    let sum = 0;
    for (let place = histogram.countsArrayIndex(ns) + 1; place <= last; place++) {
      const count = histogram.getCountAtIndex(place);
      if (count > 0) sum += count * histogram.valueFromIndex(place);
    }
    return sum;
  }
  get mean() {
    return this.count === 0 ? null : this.#histogram.mean;
  }
  /** As its quantiles within 0.1%, so that none of them lies outside of `min` and `max`, also after adding and decoding. */
  get min() {
    return this.quantile(0);
  }
  get max() {
    return this.quantile(1);
  }
  /** HdrHistogram's V2 compressed encoding, as base64. Null when empty. */
  encode() {
    return this.count === 0 ? null : loaded().encodeIntoCompressedBase64(this.#histogram);
  }
  static decode(text) {
    const histogram = new _LatencyHistogram();
    histogram.#histogram.add(loaded().decodeFromCompressedBase64(text, 64));
    return histogram;
  }
};
function unpackInto(histogram, { places, counts }) {
  const last = places.length - 1;
  for (let index = last; index >= 0; index--) {
    const [place, count] = [places[index], counts[index]];
    if (index === last || index === 0) {
      histogram.recordValueWithCount(histogram.valueFromIndex(place), count);
    } else {
      histogram.addToCountAtIndex(place, count);
      histogram.addToTotalCount(count);
    }
  }
}
function hasTail(count, q) {
  return Math.round(count * (1 - q) * 1e6) / 1e6 >= callsAbove;
}

// engine/src/stats/random.ts
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
function seededRandom(seed) {
  const generator = xoroshiro128plus(seed);
  return { below: (n) => uniformInt(generator, 0, n - 1), uniform: () => uniformFloat64(generator) };
}

// engine/src/workers/columns.ts
import { endianness as endianness2 } from "node:os";

// engine/src/plan/meant-number.ts
var grouped = /^(\d{1,3}(?:([.,_'\u2019\s])\d{3})(?:\2\d{3})*)([^\d]*)$/;
function meantNumber(text) {
  const groups = grouped.exec(text.trim());
  if (groups !== null) return `${groups[1]?.replace(/\D/g, "")}${groups[3]}`;
  const comma = /^(\d+),(\d+\s*[a-z%]*)$/i.exec(text.trim());
  return comma === null ? void 0 : `${comma[1]}.${comma[2]}`;
}

// engine/src/errors/catalog/entry.ts
var list = (names) => names.join(", ");
var suggestion = (nearest) => nearest === void 0 ? "" : ` Did you mean ${nearest}?`;
var unknown = (what) => ({ value, nearest, known }) => ({
  message: `'${value}' is not ${/^[AEIOU]/i.test(what) ? "an" : "a"} ${what}.${suggestion(nearest)}`,
  remedy: `Use one of: ${list(known)}.`,
  target: value
});
var didYouMean = (value) => suggestion(meantNumber(String(value)));
var range = (what, remedy) => ({ value }) => ({
  message: `${what} '${value}' cannot be measured.${didYouMean(value)}`,
  remedy,
  target: String(value)
});
var share = (what, remedy) => ({ value, meant }) => ({
  message: `${what} '${value}' cannot be used.${suggestion(meant)}`,
  remedy: `${remedy} A bare number is a fraction: 0.03 is 3pct.`,
  target: String(value)
});
var named = ({ framework, runtime, api }) => `${framework} on ${runtime}${api === null ? "" : ` (${api})`}`;
var remedyOf = ({ framework, runtime, api, known }) => ({
  remedy: api === null ? `Measure ${framework} on ${list(known)}.` : `Measure another API of ${framework} on ${runtime}${known.length === 0 ? "" : `, or ${api} on ${list(known)}`}.`,
  target: `${framework}/${runtime}${api === null ? "" : `/${api}`}`
});

// engine/src/errors/catalog/environment.ts
var environment = {
  PlacementUnavailable: {
    kind: "environment",
    describe: ({ placement, reason, remedy }) => ({
      message: `The placement '${placement}' cannot be had here: ${reason}.`,
      remedy,
      target: placement
    })
  },
  PlacementFailed: {
    kind: "environment",
    describe: ({ reason }) => ({
      message: `A process could not be kept on its core: ${reason}.`,
      remedy: "Use --placement free, or run as the user who owns the process."
    })
  },
  OnlyFreePlacement: {
    kind: "environment",
    describe: ({ reason, remedy }) => ({
      message: `Verdicts are made in the free placement, because processes cannot be kept on one core: ${reason}.`,
      remedy
    })
  },
  OutputNotWritable: {
    kind: "environment",
    describe: ({ path, reason }) => ({
      message: `'${path}' cannot be written: ${reason}.`,
      remedy: "Choose a folder you may write to with --output, or set RPCBENCH_DATA.",
      target: path
    })
  },
  ResultElsewhere: {
    kind: "environment",
    describe: ({ path, file }) => ({
      message: `The result is in '${file}', because '${path}' could not be written.`,
      target: file
    })
  },
  NodeTooOld: {
    kind: "environment",
    describe: ({ version, minimum }) => ({
      message: `Node ${version} is too old; RpcBench needs ${minimum} or later.`,
      remedy: "Install a current Node.js LTS from https://nodejs.org or, on Windows: winget install OpenJS.NodeJS.LTS",
      target: version
    })
  },
  EngineNotBuilt: {
    kind: "environment",
    describe: ({ path }) => ({
      message: `The engine is not built: '${path}' is missing.`,
      remedy: "Run: npm run build",
      target: path
    })
  },
  PythonMissing: {
    kind: "environment",
    describe: ({ reason, remedy }) => ({
      message: `Python implementations cannot run: ${reason}.`,
      remedy
    })
  },
  PackageMissing: {
    kind: "environment",
    describe: ({ packageName, runtime, where, remedy, atLeast }) => ({
      message: `The ${runtime} package '${packageName}'${atLeast === void 0 ? "" : `, ${atLeast} or later,`} is not installed for ${where}.`,
      remedy,
      target: packageName
    })
  },
  NotImplemented: {
    kind: "environment",
    describe: (absent) => ({ message: `${named(absent)}: ${absent.reason}.`, ...remedyOf(absent) })
  },
  SetupFailed: {
    kind: "environment",
    describe: ({ reason, remedy }) => ({
      message: `The Python environment could not be set up: ${reason}.`,
      remedy
    })
  },
  SetupStopped: {
    kind: "interrupted",
    describe: (_) => ({
      message: "Setting up the Python environment was stopped; what was there before is there again.",
      remedy: "Start it again."
    })
  }
};

// engine/src/errors/catalog/input.ts
var input = {
  UnknownFramework: { kind: "input", describe: unknown("framework") },
  UnknownRuntime: { kind: "input", describe: unknown("runtime") },
  UnknownScenario: { kind: "input", describe: unknown("scenario") },
  UnknownArgument: { kind: "input", describe: unknown("SimpleCall argument") },
  UnknownApi: { kind: "input", describe: unknown("API") },
  UnknownVariant: { kind: "input", describe: unknown("variant") },
  UnknownPayloadContent: { kind: "input", describe: unknown("payload content") },
  UnknownArrivals: { kind: "input", describe: unknown("kind of arrivals") },
  UnknownPlacement: { kind: "input", describe: unknown("placement") },
  InvalidPayloadSize: {
    kind: "input",
    describe: range("Payload size", "Give a whole number of bytes from 1 up, or a size such as 64KB, 1MB (1 KB is 1024 bytes).")
  },
  AmbiguousNumber: {
    kind: "input",
    describe: ({ value, meanings, type }) => ({
      message: `'${value}' can be read in two ways: ${meanings.join(", or ")}.`,
      remedy: `Write the one that you mean: ${type.join(", or ")}.`,
      target: value
    })
  },
  SettingWithoutScenario: {
    kind: "input",
    describe: ({ option, scenario, named: scenarios }) => ({
      message: `--${option} is a setting of ${scenario}, which is not among the scenarios that were named (${scenarios.join(", ")}), so it would count for nothing.`,
      remedy: `Leave --${option} out, or name its scenario too: --scenario ${[...scenarios, scenario].join(",")}.`,
      target: option
    })
  },
  PayloadTooLarge: {
    kind: "input",
    describe: ({ value, limit }) => ({
      message: `A payload of ${value} bytes is above the limit of ${limit}.`,
      remedy: `Give a size of at most ${limit}.`,
      target: String(value)
    })
  },
  InvalidConcurrency: {
    kind: "input",
    describe: ({ value, limit }) => ({
      message: `A concurrency of '${value}' cannot be measured.${didYouMean(value)}`,
      remedy: `Give whole numbers of users from 1 to ${limit}, such as --concurrency 1,8.`,
      target: String(value)
    })
  },
  InvalidClients: {
    kind: "input",
    describe: ({ value, limit }) => ({
      message: `'${value}' is not a number of client processes.${didYouMean(value)}`,
      remedy: `Give a whole number from 1 to ${limit}.`,
      target: String(value)
    })
  },
  MoreClientsThanUsers: {
    kind: "input",
    describe: ({ value, users }) => ({
      message: `${value} client processes are more than the ${users === 1 ? "1 user" : `${users} users`} that there are to deal over them.`,
      remedy: `Give at most ${users} (--clients), or more users: --concurrency ${value}.`,
      target: String(value)
    })
  },
  ClientsWithRate: {
    kind: "input",
    describe: ({ value }) => ({
      message: `${value} client processes and a rate or an SLO contradict each other: which call waits for which connection would no longer be one queue.`,
      remedy: "Leave --clients out, or measure users that wait for their replies: --concurrency.",
      target: String(value)
    })
  },
  InvalidDuration: {
    kind: "input",
    describe: ({ value, limit }) => ({
      message: `A duration of '${value}' cannot be measured.`,
      remedy: `Give a time above 0 and at most ${limit} s, such as 500ms, 5s or 2m; a bare number is seconds.`,
      target: String(value)
    })
  },
  InvalidRate: {
    kind: "input",
    describe: ({ value, limit }) => ({
      message: `A rate of '${value}' cannot be offered.${didYouMean(value)}`,
      remedy: `Give calls per second, above 0 and at most ${limit}, such as --rate 500,1000.`,
      target: String(value)
    })
  },
  RateWithConcurrency: {
    kind: "input",
    describe: ({ value }) => ({
      message: `A rate or an SLO and a concurrency of '${value}' contradict each other: users who wait for their replies set their own rate.`,
      remedy: "Give --rate or --slo with --connections, or --concurrency alone.",
      target: value
    })
  },
  InvalidConnections: {
    kind: "input",
    describe: ({ value, limit }) => ({
      message: `'${value}' is not a number of connections.${didYouMean(value)}`,
      remedy: `Give a whole number from 1 to ${limit}.`,
      target: String(value)
    })
  },
  ConnectionsWithoutRate: {
    kind: "input",
    describe: ({ value }) => ({
      message: `${value} connections were asked for without a rate or an SLO.`,
      remedy: "Add --rate or --slo; in a closed loop --concurrency gives each user a connection.",
      target: String(value)
    })
  },
  ArrivalsWithoutRate: {
    kind: "input",
    describe: ({ value }) => ({
      message: `Arrivals '${value}' were asked for without a rate or an SLO.`,
      remedy: "Add --rate or --slo: in a closed loop calls start when the last reply has come.",
      target: value
    })
  },
  InvalidSlo: {
    kind: "input",
    describe: ({ value }) => ({
      message: `'${value}' is not an SLO.`,
      remedy: "Give a percentile and a time, in ns, us, ms or s, such as p99=5ms or p99.9=250us.",
      target: value
    })
  },
  InvalidStreamCount: {
    kind: "input",
    describe: ({ value, limit }) => ({
      message: `A stream of '${value}' values cannot be measured.${didYouMean(value)}`,
      remedy: `Give a whole number from 1 to ${limit}.`,
      target: String(value)
    })
  },
  InvalidLaunches: {
    kind: "input",
    describe: ({ value, limit }) => ({
      message: `'${value}' is not a number of launches.${didYouMean(value)}`,
      remedy: `Give a whole number from 1 to ${limit}.`,
      target: String(value)
    })
  },
  UnknownEffort: { kind: "input", describe: unknown("effort") },
  InvalidPrecision: {
    kind: "input",
    describe: share("Precision", "Give a share above 0 and at most 50pct, such as --precision 2pct.")
  },
  InvalidMaxTime: {
    kind: "input",
    describe: ({ value, limit }) => ({
      message: `A maximum time of '${value}' cannot be kept.`,
      remedy: `Give a time above 0 and at most ${limit} s, such as 90s, 5m or 1h; a bare number is seconds.`,
      target: String(value)
    })
  },
  MaxTimeTooShort: {
    kind: "input",
    describe: ({ seconds, needed, groups }) => ({
      message: `A maximum time of ${seconds} s is shorter than one launch of each of the plan's ${groups} groups, which take about ${needed} s.`,
      remedy: `Allow at least ${needed} s (--max-time ${needed}s), or measure fewer frameworks, scenarios, sizes or placements.`,
      target: String(seconds)
    })
  },
  InvalidConfidence: { kind: "input", describe: share("Confidence", "Give a share from 50pct to 99.99pct, such as --confidence 99pct.") },
  InvalidThreshold: {
    kind: "input",
    describe: share("Threshold", "Give the difference that does not matter, from 0.1pct to 50pct, such as --threshold 3pct.")
  },
  InvalidSeed: { kind: "input", describe: range("Seed", "Give a whole number from 0 to 4294967295.") },
  InvalidTag: {
    kind: "input",
    describe: ({ value, most: most2 }) => ({
      message: `'${value}' cannot be a tag of this run.`,
      remedy: `Give at most ${most2} tags, each of 1 to 64 letters (A to Z), digits, '.', '_' or '-', such as --tag nightly.`,
      target: value
    })
  },
  InvalidDeadline: { kind: "input", describe: range("Deadline", "Give a number of seconds above 0 and at most 604800.") },
  NoSuchImplementation: {
    kind: "input",
    describe: (absent) => ({ message: `There is no ${named(absent)}: ${absent.reason}.`, ...remedyOf(absent) })
  },
  InvalidImplementation: {
    kind: "input",
    describe: ({ value }) => ({
      message: `'${value}' does not name an implementation.`,
      remedy: "Give framework, runtime, API and variant, of which the last may be left out: --implementation rpyc/python/sync, --implementation zeromq/node.",
      target: value
    })
  },
  ImplementationsWithLists: {
    kind: "input",
    describe: ({ list: list2 }) => ({
      message: `Implementations were named one by one, and ${list2} as a list beside them: one of the two says what is measured.`,
      remedy: `Leave one of them out; what --${list2.replace(/s$/, "")} would say can be a part of each --implementation, as in rpyc/python/sync.`,
      target: list2
    })
  },
  NoOpenLoop: {
    kind: "input",
    describe: ({ framework, runtime, api }) => ({
      message: `${framework} on ${runtime} (${api}): a blocking call cannot be started while another is on its way, as an open loop must.`,
      remedy: "Measure the Async API with --rate or --slo, or blocking calls with --concurrency.",
      target: `${framework}/${runtime}/${api}`
    })
  },
  ConnectWithRate: {
    kind: "input",
    describe: (_) => ({
      message: "Connect was asked for with a rate or an SLO: connections on a schedule would use up the ports of a machine whose server is slow.",
      remedy: "Measure Connect with --concurrency, and name the other scenarios with --rate or --slo.",
      target: "Connect"
    })
  },
  ConnectWithClients: {
    kind: "input",
    describe: ({ value }) => ({
      message: `Connect was asked for with ${value} client processes: all of them would go on connecting for as long as a window lasts, and nothing would keep them from using up the ports.`,
      remedy: "Measure Connect without --clients, and name the other scenarios with it.",
      target: "Connect"
    })
  },
  NotTuned: {
    kind: "input",
    describe: ({ framework, runtime, api }) => ({
      message: `${framework} on ${runtime} (${api}) has no Tuned: no options are published for it.`,
      remedy: "Measure its Default (--variant default). rpcbench frameworks lists which have a Tuned; an adapter's manifest can publish one.",
      target: `${framework}/${runtime}/${api}`
    })
  },
  NothingToMeasure: {
    kind: "input",
    describe: ({ list: name }) => ({
      message: `The plan has nothing to measure: '${name}' is empty.`,
      remedy: `Name at least one, or leave '${name}' out to use the default.`,
      target: name
    })
  },
  AdapterNotFound: {
    kind: "input",
    describe: ({ folder, reason, meant }) => ({
      message: `There is no adapter in '${folder}': ${reason}.${meant === void 0 ? "" : ` Did you mean '${meant}'?`}`,
      remedy: "Give with --adapter a folder that holds an rpcbench-adapter.json; docs/adapters.md says what stands in it.",
      target: folder
    })
  },
  AdapterInvalid: {
    kind: "input",
    describe: ({ folder, reason }) => ({
      message: `The adapter in '${folder}' cannot be used: ${reason}.`,
      remedy: "Compare its rpcbench-adapter.json with docs/adapters.md and proto/adapter.schema.json.",
      target: folder
    })
  },
  AdapterNameTaken: {
    kind: "input",
    describe: ({ folder, name, owner }) => ({
      message: `The adapter in '${folder}' calls its framework '${name}', as ${owner} does.`,
      remedy: "Give it another name in its rpcbench-adapter.json, such as one that says in what it differs.",
      target: folder
    })
  },
  PlanNotReadable: {
    kind: "input",
    describe: ({ path, reason }) => ({
      message: `The plan '${path}' cannot be read: ${reason}.`,
      remedy: "Give the path of a file that `rpcbench plan --save` wrote.",
      target: path
    })
  },
  PlanConflict: {
    kind: "input",
    describe: ({ key, values }) => ({
      message: `The plans do not agree about ${key}: ${values.map((value) => JSON.stringify(value)).join(" and ")}.`,
      remedy: "Say beside them what shall count, or run them one after the other.",
      target: key
    })
  },
  BadPlan: {
    kind: "input",
    describe: ({ reason }) => ({
      message: `The plan cannot be read: ${reason}.`,
      remedy: "Compare it with proto/plan.schema.json."
    })
  },
  BadControl: {
    kind: "input",
    describe: ({ reason }) => ({
      message: `A control line cannot be read and was ignored: ${reason}.`,
      remedy: "See proto/control.schema.json."
    })
  },
  BadArguments: {
    kind: "input",
    describe: ({ reason }) => ({ message: `${reason}.`, remedy: "See rpcbench --help, or rpcbench <command> --help." })
  },
  UnsupportedVersion: {
    kind: "input",
    describe: ({ message, remedy }) => ({
      message,
      remedy: remedy ?? "Use a module and an engine of the same RpcBench version."
    })
  }
};

// engine/src/errors/catalog/measurement.ts
var measurement = {
  FewerLaunches: {
    kind: "measurement",
    describe: ({ planned, asked, seconds }) => ({
      message: `${planned} ${planned === 1 ? "launch" : "launches"} in place of ${asked}: the plan is too large for ${seconds} s.`,
      remedy: "Allow more time (--max-time), measure less at a time, or accept the wider intervals."
    })
  },
  ServerNotReady: {
    kind: "measurement",
    describe: ({ who, seconds, log }) => ({
      message: `${who} was not ready after ${seconds} s.${log}`,
      remedy: "Run rpcbench doctor; on a slow machine allow more time with the plan's deadlines.phaseSeconds."
    })
  },
  WorkerNotStarted: {
    kind: "measurement",
    describe: ({ who, reason }) => ({
      message: `${who} could not be started: ${reason}.`,
      remedy: "Run rpcbench doctor; of an adapter, look at the command in its rpcbench-adapter.json: it runs without a shell."
    })
  },
  WorkerExited: {
    kind: "measurement",
    describe: ({ who, how, log }) => ({
      message: `${who} ended unexpectedly (${how}).${log}`,
      remedy: "Run rpcbench doctor; what the process printed last is in the message."
    })
  },
  WorkerTimedOut: {
    kind: "measurement",
    describe: ({ who, command, seconds }) => ({
      message: `${who} did not answer '${command}' within ${seconds} s and was ended.`,
      remedy: "The framework may be stuck at this load; measure a smaller payload or fewer users, or allow more time with the plan's deadlines."
    })
  },
  WorkerProtocol: {
    kind: "measurement",
    describe: ({ who, reason }) => ({
      message: `${who} broke the worker protocol: ${reason}.`,
      remedy: "RpcBench's own workers must be of the engine's version: run npm run build. An adapter's must do as proto/README.md says."
    })
  },
  StrayOutput: {
    kind: "measurement",
    describe: ({ who, quote }) => ({
      message: `${who} printed '${quote}' where replies are expected; it was passed over.`,
      remedy: "Let what runs as Python or Node starts (a sitecustomize, a .pth file, a preload of NODE_OPTIONS) print to stderr."
    })
  },
  WorkerError: {
    kind: "measurement",
    describe: ({ message }) => ({ message, remedy: "Run rpcbench doctor to see what is installed." })
  },
  ConnectionCountMismatch: {
    kind: "measurement",
    describe: ({ who, expected, counted, each }) => ({
      message: `${who} counted ${counted} connections where ${expected} ${each}s should have one each, so this would have measured something else.`,
      remedy: "Report it with the framework's version: the client shares or reopens connections."
    })
  },
  ClockNotKnown: {
    kind: "measurement",
    describe: ({ who }) => ({
      message: `${who} does not say in 'marked' which clock its latencies are read from (clockNs), so it cannot be measured together with other client processes.`,
      remedy: "Measure it with one client process, or teach its worker windows: proto/README.md."
    })
  },
  ClientsNotTogether: {
    kind: "measurement",
    describe: ({ who, clients, tries, milliseconds }) => ({
      message: `${who}: in ${tries} attempts not all users of its ${clients} client processes were active at the same time for ${milliseconds} ms.`,
      remedy: "Use fewer client processes (--clients) or users, close other programs, or leave the processes more cores (--placement free)."
    })
  },
  NothingCounted: {
    kind: "measurement",
    describe: (_) => ({
      message: "Not one call ended in the time that was measured, so there is nothing to show.",
      remedy: "Measure longer (--max-time, --duration), offer a higher --rate, or make the calls smaller."
    })
  },
  TimeExceeded: {
    kind: "measurement",
    describe: ({ asked, seconds }) => ({
      message: `The run took ${seconds} s in place of ${asked} s: what was under way when the time was up took that long to end.`,
      remedy: "Allow more time (--max-time), or measure smaller payloads or fewer users."
    })
  },
  GeneratorCannotPace: {
    kind: "measurement",
    describe: ({
      ratePerSecond,
      mostPerSecond,
      pacingUs = 0,
      responseUs = 0
    }) => ({
      message: mostPerSecond === null ? `At ${Math.round(ratePerSecond)} calls/s the generator itself started half of its calls ${Math.round(pacingUs)} us late or more, over 10% of the median response time of ${Math.round(responseUs)} us: these latencies are not the server's.` : `${Math.round(ratePerSecond)} calls/s are beyond the generator, which can make about ${Math.round(mostPerSecond)} of them: how the server bears that rate is not known.`,
      remedy: mostPerSecond === null ? "Close other programs, give the client a core of its own, or offer a lower --rate." : `Offer a lower --rate, at most about ${Math.round(mostPerSecond)}.`
    })
  },
  DeadlineReached: {
    kind: "measurement",
    describe: ({ what, seconds }) => ({
      message: `${what} reached its deadline of ${seconds} s; what was measured until then is kept.`,
      remedy: "Measure less at a time, or allow more with the plan's deadlines."
    })
  }
};

// engine/src/errors/catalog.ts
var catalog = {
  ...input,
  ...environment,
  ...measurement,
  Interrupted: {
    kind: "interrupted",
    describe: (_) => ({
      message: "The run was stopped; what was measured until then is kept and marked partial.",
      remedy: "Run it again for the whole."
    })
  },
  InternalError: {
    kind: "internal",
    describe: ({ message }) => ({
      message: `RpcBench itself failed: ${message}`,
      remedy: "Please report it, with the command you typed."
    })
  }
};

// engine/src/errors/problem.ts
function problem(id, facts, target) {
  const description = catalog[id].describe(facts);
  return { id, ...description, ...target === void 0 ? {} : { target } };
}
var RpcBenchError = class _RpcBenchError extends Error {
  problem;
  kind;
  constructor(problem2, kind, cause) {
    super(problem2.message, cause === void 0 ? void 0 : { cause });
    this.name = "RpcBenchError";
    this.problem = problem2;
    this.kind = kind;
  }
  static of(id, facts, options = {}) {
    return new _RpcBenchError(problem(id, facts, options.target), catalog[id].kind, options.cause);
  }
  /** Any thrown value as one of ours; what is not ours is an internal error and keeps its cause. */
  static from(thrown) {
    if (thrown instanceof _RpcBenchError) return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return _RpcBenchError.of("InternalError", { message }, { cause: thrown });
  }
};

// engine/src/workers/columns.ts
function callColumns({ calls }, who) {
  const users = new Uint32Array(bytesOf(calls.users, 4, who));
  const startsNs = floats(calls.startsNs, who);
  const lengthsNs = floats(calls.lengthsNs, who);
  if (users.length !== startsNs.length || users.length !== lengthsNs.length) {
    throw wrong(who, `columns of ${users.length}, ${startsNs.length} and ${lengthsNs.length} calls`);
  }
  return { users, startsNs, lengthsNs };
}
function floats(column, who) {
  const values = new Float64Array(bytesOf(column, 8, who));
  if (!values.every(Number.isFinite)) throw wrong(who, "a column with a value that is not finite");
  return values;
}
function bytesOf(column, size, who) {
  const bytes = Buffer.from(column, "base64");
  if (bytes.length % size !== 0) throw wrong(who, `a column of ${bytes.length} bytes for numbers of ${size}`);
  const own = new ArrayBuffer(bytes.length);
  const copy = Buffer.from(own);
  bytes.copy(copy);
  if (endianness2() === "BE") size === 4 ? copy.swap32() : copy.swap64();
  return own;
}
var wrong = (who, reason) => RpcBenchError.of("WorkerProtocol", { who, reason: `'loaded' has ${reason}` });

// engine/test/load/simulation.ts
import { setImmediate as turn } from "node:timers/promises";
var Simulation = class {
  nowMs = 1e3;
  timersSet = 0;
  timersCancelled = 0;
  #pending = [];
  #timers = [];
  timing = {
    // each reading takes a little, as a real one does, so that no two moments are the same
    nowMs: () => {
      this.nowMs += 1e-6;
      return this.nowMs;
    },
    schedule: (ms, action) => {
      this.timersSet++;
      const timer = { atMs: this.nowMs + ms, action };
      this.#timers.push(timer);
      return () => {
        this.timersCancelled++;
        this.#timers = this.#timers.filter((other) => other !== timer);
      };
    },
    callDeadlineMs: 1e4
  };
  /** Resolves after `ms` of simulated time. */
  delay(ms) {
    return new Promise((finish) => this.#pending.push({ endMs: this.nowMs + ms, finish }));
  }
  /** Lets simulated time pass until `work` is done: what is due next happens next; a call before a timer where both are due. */
  async run(work) {
    let done = false;
    const settled = work.finally(() => {
      done = true;
    });
    settled.catch(() => {
    });
    for (await turn(); !done; await turn()) {
      this.#pending.sort((a, b) => a.endMs - b.endMs);
      this.#timers.sort((a, b) => a.atMs - b.atMs);
      const [call, timer] = [this.#pending[0], this.#timers[0]];
      if (call !== void 0 && call.endMs <= (timer?.atMs ?? call.endMs)) {
        this.#pending.shift();
        this.nowMs = Math.max(this.nowMs, call.endMs);
        call.finish();
      } else if (timer !== void 0) {
        this.#timers.shift();
        this.nowMs = Math.max(this.nowMs, timer.atMs);
        timer.action();
      } else throw new Error("Nothing can happen any more.");
    }
    return settled;
  }
};
function fakeUser(changes = {}) {
  return {
    simpleCall: async (value) => value,
    echoText: async (text) => text,
    echoBytes: async (data) => data,
    async *streamValues(count) {
      for (let value = 0; value < count; value++) yield value;
    },
    abort() {
    },
    async teardown() {
    },
    ...changes
  };
}

// engine/test/load/windows-are-right.test.ts
await loadHistograms();
var normal = (random) => Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
var z90 = 1.2815515655446004;
var kinds = {
  "lognormal around 20 ms": {
    service: (random) => 20 * Math.exp(0.5 * normal(random)),
    mean: 20 * Math.exp(0.125),
    p50: 20,
    p90: 20 * Math.exp(0.5 * z90),
    spread: Math.sqrt(Math.expm1(0.25))
  },
  "exponential, 50 ms": {
    service: (random) => -50 * Math.log(1 - random.uniform()),
    mean: 50,
    p50: 50 * Math.log(2),
    p90: 50 * Math.log(10),
    spread: 1
  },
  "1 ms, and 2% of 100 ms": {
    service: (random) => random.uniform() < 0.02 ? 100 : 1,
    mean: 2.98,
    p50: 1,
    p90: 1,
    spread: 99 * Math.sqrt(0.02 * 0.98) / 2.98
  },
  // four users with calls of 2 ms, four with calls of 20: of eleven calls one is slow
  "unfair: every second user waits ten times as long": {
    service: (_, user) => user % 2 === 0 ? 2 : 20,
    mean: 40 / 11,
    p50: 2,
    spread: 0
  }
};
async function measure({ service, mean, slowest }, users, calls, lengthNs, seed) {
  const simulation = new Simulation();
  const random = seededRandom(seed);
  const simulated = Array.from(
    { length: users },
    (_, user) => fakeUser({
      simpleCall: async (value) => {
        await simulation.delay(service(random, user));
        return value;
      }
    })
  );
  const record = new CallRecord(1 << 16, users);
  const kind = intCalls();
  const sums = noSums();
  const histogram = new LatencyHistogram();
  while (sums.calls < calls) {
    const window = { openAfterNs: openAfterNs((slowest ?? mean) * 1e6, users, "Pinned", random.uniform()), lengthNs };
    const plan = { waking: { kind, calls: 1 }, kind, window, limitMs: 1e9, mostCalls: 1e9, parts: null };
    record.clear();
    const result = await simulation.run(runLoad(simulated, plan, record, simulation.timing));
    const counted = countCalls(callColumns({ calls: record.takeColumns(result.beganNs) }, "the load"), {
      openedNs: result.openedNs,
      closedNs: result.closedNs
    });
    addCounted(sums, counted);
    histogram.recordAll(counted.lengthsNs);
  }
  return {
    perCallMs: perCallNs(sums) / 1e6,
    p50Ms: histogram.quantile(0.5) / 1e6,
    p90Ms: histogram.quantile(0.9) / 1e6,
    rate: callsPerSecond(sums, users),
    endedRate: endedPerSecond(sums)
  };
}
describe("figures of short windows are those of a very long run", () => {
  for (const [name, kind] of Object.entries(kinds)) {
    for (const users of name.startsWith("unfair") ? [8] : [1, 8]) {
      it(`${name}, ${users} ${users === 1 ? "user" : "users"}`, async () => {
        const calls = 2e4;
        const lengthNs = windowNs((kind.slowest ?? kind.mean) * 1e6, 1e9, "Pinned");
        const shown2 = await measure(kind, users, calls, lengthNs, 7);
        const near = (of, value, truth, spread) => assert.ok(Math.abs(value / truth - 1) < Math.max(0.01, 3 * spread / Math.sqrt(calls)), `${of}: ${value} for ${truth}`);
        near("us/call", shown2.perCallMs, kind.mean, kind.spread);
        near("rate", shown2.rate, 1e3 * users / kind.mean, kind.spread);
        near("p50", shown2.p50Ms, kind.p50, 2 * kind.spread);
        if (kind.p90 !== void 0) near("p90", shown2.p90Ms, kind.p90, 2 * kind.spread);
      });
    }
  }
  it("ends over the length agree with the rate where windows are long", async () => {
    const kind = kinds["lognormal around 20 ms"];
    const shown2 = await measure(kind, 8, 4e3, 40 * kind.mean * 1e6, 5);
    assert.ok(Math.abs(shown2.endedRate / shown2.rate - 1) < 0.01, `${shown2.endedRate} ${shown2.rate}`);
  });
  it("a pause of 60 ms each second is the 6% that it costs", async () => {
    let made = 0;
    const kind = { service: () => 1, mean: 1, p50: 1, spread: 0 };
    const plain = await measure(kind, 1, 2e4, 5e6, 3);
    const service = () => {
      made += 1;
      return made % 1e3 === 0 ? 61 : 1;
    };
    const paused = await measure({ ...kind, service }, 1, 2e4, 5e6, 3);
    const costs = paused.perCallMs / plain.perCallMs - 1;
    assert.ok(Math.abs(costs - 0.06) < 0.015, `+${costs}`);
  });
});
