// Every worker process that may still be alive. Workers end by themselves when their stdin closes; this is for an engine that
// still lives and wants them gone at once.
import { isMainThread } from "node:worker_threads";

/** A launch has some tens of processes. Of more than this, those that find no room end when their stdin closes. */
const room = 4096;

/**
 * In memory that threads share, so that a thread can end them while the main loop is blocked. One entry a process: its id, negative for one that
 * leads a process group; 0 is an empty one.
 */
const entries = new Int32Array(new SharedArrayBuffer(room * Int32Array.BYTES_PER_ELEMENT));

export const liveWorkers = {
  /** `group`: the process was started as the leader of a group (POSIX), and what it starts is ended with it. */
  add(pid: number, group = false): void {
    const free = entries.indexOf(0);
    if (free >= 0) Atomics.store(entries, free, group ? -pid : pid);
  },
  delete(pid: number): void {
    for (const entry of [pid, -pid])
      for (let at = entries.indexOf(entry); at >= 0; at = entries.indexOf(entry)) Atomics.store(entries, at, 0);
  },
  get count(): number {
    return entries.reduce((sum, entry) => sum + (entry === 0 ? 0 : 1), 0);
  },
  /** For endEntries, in another thread. */
  get shared(): SharedArrayBuffer {
    return entries.buffer as SharedArrayBuffer;
  },
  kill: killProcess,
  /** With what it started, as far as that has not left the group. Nothing where it leads none. */
  killGroup(pid: number): void {
    killProcess(-pid);
  },
  killAll(): void {
    endEntries(entries);
  },
};

/** SIGKILL; TerminateProcess on Windows. */
function killProcess(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // gone already
  }
}

export function endEntries(live: Int32Array): void {
  for (const [at, entry] of live.entries()) {
    if (entry === 0) continue;
    killProcess(entry);
    Atomics.store(live, at, 0);
  }
}

if (isMainThread) process.on("exit", liveWorkers.killAll);
