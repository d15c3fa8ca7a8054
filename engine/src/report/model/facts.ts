// On what, with what and how it was measured.

import type { Run } from "../../../generated/result.d.ts";
import { placementTitle } from "../../plan/registry.ts";
import { formatShare } from "../../plan/units.ts";
import { scenarioNamed } from "../../scenarios/index.ts";
import { countOf } from "../../text/count.ts";
import { driverText, packagesText } from "../../text/packages.ts";
import type { Fact } from "./types.ts";

export function factsOf(run: Run): Fact[] {
  const { machine, engine, plan, groups, runtimes } = run;
  const rotations = groups.reduce((sum, group) => sum + group.rotations.counted, 0);
  // an open loop has none
  const counted = rotations === 0 ? "" : `, ${countOf(rotations, "rotation")} counted`;
  return [
    { name: "Processor", value: `${machine.cpuModel}, ${countOf(machine.logicalCpus, "logical CPU")}` },
    { name: "Memory", value: `${(machine.memoryBytes / 1024 ** 3).toFixed(1)} GB` },
    { name: "System", value: `${machine.os} ${machine.osVersion}, ${machine.architecture}` },
    ...(machine.networkDrivers ?? []).map((each) => ({ name: `Driver of ${each.adapter}`, value: driverText(each) })),
    ...efficiencyMode(run),
    ...runtimes.map(({ runtime, version, path, source }) => ({ name: runtime, value: `${version} at ${path} (${source})` })),
    ...frameworksOf(run),
    ...runtimes.flatMap(({ runtime, name, packages }) =>
      name !== undefined || packages === undefined ? [] : [{ name: `Packages of ${runtime}`, value: packagesText(packages) }],
    ),
    { name: "RpcBench", value: `${engine.version} on Node ${engine.nodeVersion}` },
    { name: "Placements", value: plan.placements.map(placementTitle).join(", ") },
    ...cpusOf(run),
    { name: "Effort", value: `${plan.effort}: at most ${countOf(plan.launches, "launch")} of each group${counted}` },
    {
      name: "Confidence",
      value: `${formatShare(plan.confidence)} for the whole run; a difference below ${formatShare(plan.threshold)} does not count`,
    },
    ...plan.scenarios.flatMap((name) => {
      const value = scenarioNamed(name).asked(plan);
      return value === null ? [] : [{ name, value }];
    }),
    { name: "Seed", value: String(plan.seed) },
    ...((plan.tags ?? []).length === 0 ? [] : [{ name: "Tags", value: (plan.tags ?? []).join(", ") }]),
  ];
}

/** Each framework's version, on each runtime. */
function frameworksOf({ cells }: Run): Fact[] {
  const known = cells.filter(({ frameworkVersion }) => frameworkVersion !== null);
  const named = known.map(({ framework, runtime, frameworkVersion }) => ({
    name: `${framework} on ${runtime}`,
    value: frameworkVersion ?? "",
  }));
  const values = (name: string) => [...new Set(named.filter((fact) => fact.name === name).map(({ value }) => value))].join(", ");
  return [...new Set(named.map(({ name }) => name))].map((name) => ({ name, value: values(name) }));
}

function cpusOf({ groups }: Run): Fact[] {
  const placed = new Map(groups.map((group) => [group.placement, group.cpus]));
  return [...placed]
    .filter(([, { server, client }]) => server.length + client.length > 0)
    .map(([placement, { server, client, coordinator }]) => ({
      name: `CPUs, ${placementTitle(placement)}`,
      value: `server ${server.join(", ")}; client ${client.join(", ")}${coordinator.length === 0 ? "" : `; coordinator ${coordinator.join(", ")}`}`,
    }));
}

function efficiencyMode({ machine: { efficiencyMode: mode } }: Run): Fact[] {
  if (mode === undefined) return [];
  return [{ name: "Efficiency mode", value: mode.switchedOff ? "switched off" : `not switched off: ${mode.reason ?? "unknown"}` }];
}
