// The control groups of this process, and the CPU quota of each: cgroup v2's single tree, or v1's tree of the cpu controller.
import type { Machine } from "../machine.ts";

const root = "/sys/fs/cgroup";

/**
 * The folders of this process's group and all above it, innermost first: a limit at any level holds. In a container the path may be the
 * host's, of which only the root is visible; folders that do not exist say nothing.
 */
export async function cgroupsOf(machine: Machine): Promise<string[]> {
  const lines = (await machine.readText("/proc/self/cgroup"))?.split("\n") ?? [];
  return lines.flatMap((line) => {
    const [, controllers, path] = line.match(/^\d+:([^:]*):(\/.*)$/) ?? [];
    if (controllers === undefined || path === undefined) return [];
    if (controllers === "") return [...upwards(root, path), ...upwards(`${root}/unified`, path)];
    return controllers.split(",").includes("cpu") ? [...upwards(`${root}/cpu`, path), ...upwards(`${root}/cpu,cpuacct`, path)] : [];
  });
}

function upwards(top: string, path: string): string[] {
  const parts = path.split("/").filter((part) => part !== "");
  return Array.from({ length: parts.length + 1 }, (_, up) => [top, ...parts.slice(0, parts.length - up)].join("/"));
}

export interface ThrottleCount {
  readonly times: number;
  readonly heldNs: number;
}

/** Summed over the levels; zero where nothing is told. */
export async function throttlesOf(machine: Machine, folders: readonly string[]): Promise<ThrottleCount> {
  let times = 0;
  let heldNs = 0;
  for (const folder of folders) {
    const stat = await machine.readText(`${folder}/cpu.stat`);
    const field = (name: string) => Number(stat?.match(new RegExp(`^${name} (\\d+)$`, "m"))?.[1] ?? 0);
    times += field("nr_throttled");
    // microseconds in v2, nanoseconds in v1
    heldNs += field("throttled_usec") * 1e3 + field("throttled_time");
  }
  return { times, heldNs };
}

/** How many CPUs' worth of time the tightest quota allows; undefined without one. */
export async function quotaOf(machine: Machine, folders: readonly string[]): Promise<number | undefined> {
  const quotas: number[] = [];
  for (const folder of folders) {
    const [quota, period] = (await machine.readText(`${folder}/cpu.max`))?.trim().split(" ").map(Number) ?? [];
    quotas.push((quota ?? 0) / (period ?? 1));
    const v1 = async (file: string) => Number((await machine.readText(`${folder}/${file}`)) ?? Number.NaN);
    quotas.push((await v1("cpu.cfs_quota_us")) / (await v1("cpu.cfs_period_us")));
  }
  // "max" and -1 stand for none
  const limits = quotas.filter((quota) => quota > 0);
  return limits.length === 0 ? undefined : Math.min(...limits);
}
