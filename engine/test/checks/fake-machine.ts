// A machine made of texts: what each file and command answers, and a clock that moves only when it is told to.
import type { Address, CpuTime, Machine } from "../../src/checks/machine.ts";
import type { CommandOutput } from "../../src/system/system-command.ts";

/** One text, or one after the other at each reading; the last stays. */
type Texts = string | readonly string[];

export interface MachineFacts {
  readonly platform?: NodeJS.Platform;
  readonly environment?: NodeJS.ProcessEnv;
  readonly files?: Readonly<Record<string, Texts>>;
  /** By command line: "sc query WinDefend". A text is the output of a command that succeeded. */
  readonly commands?: Readonly<Record<string, string | CommandOutput>>;
  readonly cpuTimes?: readonly (readonly CpuTime[])[];
  readonly ownCpuMs?: readonly number[];
  readonly cpuSpeedsMhz?: readonly number[];
  readonly priority?: number;
  readonly addresses?: readonly Address[] | Error;
  /** What a reading of the clock costs, and its steps. */
  readonly readingNs?: number;
  readonly stepNs?: number;
  /** How long a timer of `ms` takes. */
  readonly timer?: (ms: number) => number;
  /** One after the other, from the start again. */
  readonly spinsNs?: readonly number[];
}

export function fakeMachine(facts: MachineFacts = {}): Machine & { readonly asked: readonly string[] } {
  const { files = {}, commands = {}, readingNs = 60, stepNs = 1, spinsNs = [200_000] } = facts;
  const readings = new Map<string, number>();
  const next = <T>(name: string, values: readonly T[]): T => {
    const index = readings.get(name) ?? 0;
    readings.set(name, index + 1);
    return values[Math.min(index, values.length - 1)] as T;
  };
  const asked: string[] = [];
  let ns = 0;
  let spins = 0;
  return {
    asked,
    platform: facts.platform ?? "linux",
    environment: facts.environment ?? {},
    async readText(file) {
      const text = files[file];
      return text === undefined ? undefined : next(file, typeof text === "string" ? [text] : text);
    },
    async listFolder(folder) {
      const below = Object.keys(files).filter((file) => file.startsWith(`${folder}/`));
      return [...new Set(below.map((file) => file.slice(folder.length + 1).split("/")[0] as string))];
    },
    async run(command, args) {
      const line = [command, ...args].join(" ");
      asked.push(line);
      const output = commands[line];
      return typeof output === "string" ? { code: 0, stdout: output } : output;
    },
    cpuTimes: () => next("cpuTimes", facts.cpuTimes ?? [cpus([0, 1000])]),
    cpuSpeedsMhz: () => facts.cpuSpeedsMhz ?? [],
    ownCpuMs: () => next("ownCpuMs", facts.ownCpuMs ?? [0]),
    priorityOf: () => facts.priority,
    async lookupAll() {
      const { addresses = [] } = facts;
      if (addresses instanceof Error) throw addresses;
      return addresses;
    },
    nowMs() {
      ns += readingNs;
      return (Math.floor(ns / stepNs) * stepNs) / 1e6;
    },
    async sleep(ms) {
      ns += (facts.timer ?? ((asIs: number) => asIs))(ms) * 1e6;
    },
    spinNs() {
      const took = spinsNs[spins++ % spinsNs.length] as number;
      ns += took;
      return took;
    },
  };
}

/** [busy, total] of each CPU. */
export const cpus = (...times: readonly (readonly [number, number])[]): CpuTime[] =>
  times.map(([busyMs, totalMs]) => ({ busyMs, totalMs }));

/** "Warning OtherLoad" and so on. */
export const told = (findings: readonly { readonly id: string; readonly severity: string }[]): string[] =>
  findings.map(({ id, severity }) => `${severity} ${id}`);
