// The system as the checks see it. Everything comes through here, so that tests give each check the texts of a system they do not run on.
import { lookup } from "node:dns/promises";
import { readdir, readFile } from "node:fs/promises";
import os from "node:os";
import { performance } from "node:perf_hooks";
import { type CommandOutput, runSystemCommand } from "../system/system-command.ts";
import { processSpin } from "./spin.ts";
import type { Measured } from "./variables/judge.ts";

export interface CpuTime {
  readonly busyMs: number;
  readonly totalMs: number;
}

export interface Address {
  readonly address: string;
  /** 4 or 6. */
  readonly family: number;
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  /** What this process was started with, and the workers inherit. */
  readonly environment: NodeJS.ProcessEnv;
  /** What is about to be measured; absent: anything may be. */
  readonly measured?: Measured;
  /** Undefined when there is no such file, or it may not be read. */
  readText(file: string): Promise<string | undefined>;
  /** Names; none when there is no such folder. */
  listFolder(folder: string): Promise<readonly string[]>;
  /** One of the system's own commands, by its bare name. Undefined when it is missing or takes too long. */
  run(command: string, args: readonly string[]): Promise<CommandOutput | undefined>;
  /** Since the start of the machine, one entry a logical CPU. */
  cpuTimes(): readonly CpuTime[];
  cpuSpeedsMhz(): readonly number[];
  /** CPU time of this process so far. */
  ownCpuMs(): number;
  /** As os.getPriority: 0 is normal, positive is below. Undefined where it cannot be asked. */
  priorityOf(pid: number): number | undefined;
  lookupAll(host: string): Promise<readonly Address[]>;
  /** performance.now(), the clock that calls are timed with. */
  nowMs(): number;
  sleep(ms: number): Promise<void>;
  /** A fixed amount of work on this core: how long it took. */
  spinNs(): number;
}

export const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  readText: (file) => readFile(file, "utf8").catch(() => undefined),
  listFolder: (folder) => readdir(folder).catch(() => []),
  run: runSystemCommand,
  cpuTimes: () =>
    os
      .cpus()
      .map(({ times: { user, nice, sys, irq, idle } }) => ({ busyMs: user + nice + sys + irq, totalMs: user + nice + sys + irq + idle })),
  cpuSpeedsMhz: () => os.cpus().map((cpu) => cpu.speed),
  ownCpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  priorityOf: (pid) => {
    try {
      return os.getPriority(pid);
    } catch {
      return undefined;
    }
  },
  lookupAll: (host) => lookup(host, { all: true }),
  nowMs: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  spinNs: () => processSpin()(),
};
