import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { monotonicMs } from "../../src/load/clock.ts";
import { loopIdleMs, SpinningPacer } from "../../src/load/pacer.ts";
import { scheduleTimeout } from "../../src/load/watchdog.ts";

/** Timers that are late by what the test says; a turn of the event loop takes 10 microseconds, and what is done `during` it. */
function paced(timerLateMs = 0) {
  const state = { nowMs: 100, sleptMs: [] as number[], turns: 0, cancelled: 0 };
  let besides = (_turn: number): void => {};
  const queue: { atMs: number; action: () => void }[] = [];
  const pacer = new SpinningPacer(
    () => state.nowMs,
    (ms, action) => {
      state.sleptMs.push(ms);
      const timer = { atMs: state.nowMs + ms + timerLateMs, action };
      queue.push(timer);
      return () => {
        state.cancelled++;
        if (queue.includes(timer)) queue.splice(queue.indexOf(timer), 1);
      };
    },
    (action) => {
      state.turns++;
      const turn = state.turns;
      queue.push({
        atMs: state.nowMs + 0.01,
        action() {
          besides(turn);
          action();
        },
      });
    },
    () => 1000,
  );
  /** Until nothing is pending. */
  const run = () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      state.nowMs = Math.max(state.nowMs, next.atMs);
      next.action();
    }
  };
  const during = (action: (turn: number) => void) => {
    besides = action;
  };
  return { state, pacer, run, during };
}

describe("SpinningPacer", () => {
  test("sleeps until shortly before, then spins: it wakes on time, not on the timer's", () => {
    const { state, pacer, run } = paced(0.9);
    let wokeMs = 0;
    pacer.after(50.5, () => {
      wokeMs = state.nowMs;
    });
    run();
    assert.deepEqual(state.sleptMs, [48]);
    assert.ok(wokeMs >= 150.5 && wokeMs < 150.5 + 0.011, `${wokeMs}`);
    assert.ok(state.turns > 100);
  });

  test("does not sleep at all when there is no time for it", () => {
    const { state, pacer, run } = paced();
    pacer.after(2.9, () => {});
    run();
    assert.deepEqual(state.sleptMs, []);
    assert.ok(Math.abs(state.nowMs - 102.9) < 0.011);
  });

  test("learns how late timers are, and wakes in time from then on", () => {
    const { state, pacer, run } = paced(14);
    const lateMs: number[] = [];
    for (let wake = 0; wake < 3; wake++) {
      const dueMs = state.nowMs + 50;
      pacer.after(50, () => lateMs.push(state.nowMs - dueMs));
      run();
    }
    assert.deepEqual(state.sleptMs, [48, 35, 35]);
    assert.ok((lateMs[0] ?? 0) > 10 && lateMs.slice(1).every((late) => late < 0.011), `${lateMs}`);
  });

  test("takes a timer that is later than any clock tick for an accident", () => {
    const { state, pacer, run } = paced(500);
    for (let wake = 0; wake < 2; wake++) {
      pacer.after(50, () => {});
      run();
    }
    assert.deepEqual(state.sleptMs, [48, 30]);
  });

  test("counts as idle what its loop waited and what it spun until a call was due, not how late it was", () => {
    const { state, pacer, run } = paced();
    pacer.after(50.5, () => {});
    run();
    // slept 48 ms, which the loop itself counts
    assert.ok(Math.abs(pacer.idleMs() - 1002.5) < 1e-6, `${pacer.idleMs()}`);
    pacer.after(1.5, () => {});
    state.nowMs += 700;
    run();
    assert.ok(Math.abs(pacer.idleMs() - 1002.5) < 1e-6, `a turn of 700 ms was not waiting: ${pacer.idleMs()}`);
  });

  test("counts as busy the turns in which something else was done while it spun", () => {
    const { state, pacer, run, during } = paced();
    // replies that take 0.4 ms each, handled in every 20th turn
    during((turn) => {
      if (turn % 20 === 0) state.nowMs += 0.4;
    });
    pacer.after(2.5, () => {});
    const beganMs = state.nowMs;
    run();
    // each is 0.19 ms of empty looks and 0.41 of work
    const workMs = 4 * 0.41;
    assert.ok(Math.abs(state.nowMs - beganMs - 2.5) < 0.011);
    assert.ok(Math.abs(pacer.idleMs() - 1000 - (2.5 - workMs)) < 0.02, `${pacer.idleMs()}`);
  });

  test("takes turns for empty again when a core has become slower, and all of them are", () => {
    const { state, pacer, run, during } = paced();
    pacer.after(2.9, () => {});
    run();
    during(() => {
      state.nowMs += 0.04;
    });
    for (let wait = 0; wait < 100; wait++) {
      pacer.after(2.5, () => {});
      run();
    }
    const before = pacer.idleMs();
    pacer.after(2.5, () => {});
    run();
    assert.ok(pacer.idleMs() - before > 2.4, `${pacer.idleMs() - before}`);
  });

  test("counts a reply that took real work during real spinning", async () => {
    const pacer = new SpinningPacer(monotonicMs, scheduleTimeout, setImmediate, loopIdleMs);
    const work = (ms: number) => {
      for (const untilMs = monotonicMs() + ms; monotonicMs() < untilMs; );
    };
    const [beganMs, idleMs] = [monotonicMs(), pacer.idleMs()];
    let workedMs = 0;
    for (let wait = 0; wait < 20; wait++) {
      await new Promise<void>((resolve) => {
        pacer.after(1.9, resolve);
        // in the turn's timers phase, as a socket's reply in its poll phase
        setTimeout(() => {
          const startMs = monotonicMs();
          work(0.5);
          workedMs += monotonicMs() - startMs;
        }, 1);
      });
    }
    const busyMs = monotonicMs() - beganMs - (pacer.idleMs() - idleMs);
    assert.ok(busyMs >= workedMs, `${busyMs} ms busy, of which ${workedMs} were work`);
  });

  test("has one wait at a time", () => {
    const { state, pacer, run } = paced();
    const woken: string[] = [];
    pacer.after(10, () => woken.push("first"));
    pacer.after(5, () => woken.push("second"));
    run();
    pacer.after(1, () => woken.push("third"));
    run();
    assert.deepEqual([woken, state.sleptMs], [["first", "third"], [8]]);
  });

  for (const waitMs of [50, 1]) {
    test(`a wait of ${waitMs} ms that was cancelled wakes nobody`, () => {
      const { state, pacer, run } = paced();
      let woken = false;
      pacer.after(waitMs, () => {
        woken = true;
      });
      pacer.cancel();
      run();
      assert.deepEqual([woken, state.cancelled], [false, waitMs === 50 ? 1 : 0]);
    });
  }
});
