// Every worker process that may still be alive. Workers end by themselves when their stdin closes; this is for an engine that
// still lives and wants them gone at once.

const live = new Set<number>();

export const liveWorkers = {
  add(pid: number): void {
    live.add(pid);
  },
  delete(pid: number): void {
    live.delete(pid);
  },
  get count(): number {
    return live.size;
  },
  /** SIGKILL; TerminateProcess on Windows. */
  kill(pid: number): void {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // gone already
    }
  },
  killAll(): void {
    for (const pid of live) liveWorkers.kill(pid);
    live.clear();
  },
};

process.on("exit", liveWorkers.killAll);
