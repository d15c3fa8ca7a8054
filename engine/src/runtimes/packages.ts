// What a runtime is to hold, as it is typed: @grpc/grpc-js=1.10.0, rpyc=6.0.0. Packages of frameworks and no others.
import { RpcBenchError } from "../errors/problem.ts";
import { unique } from "../plan/checks.ts";
import { nearestName, registry } from "../plan/registry.ts";
import { basePackages, pythonPackages } from "../python/probe.ts";

export interface WantedPackage {
  readonly name: string;
  readonly version: string;
}

export interface Wanted {
  readonly runtime: "Node" | "Python";
  readonly packages: readonly WantedPackage[];
}

const nodePackages = unique(
  registry.frameworks.flatMap(({ implementations }) =>
    implementations.flatMap((entry) => (entry.runtime === "Node" && entry.package !== null ? [entry.package] : [])),
  ),
);

/** Throws InvalidRuntimePackage, NoFrameworkPackage, RuntimePackagesMixed. */
export function parsePackages(given: readonly string[]): Wanted {
  const packages = given.map(parsePackage);
  const twice = packages.find(({ name }, index) => packages.findIndex((other) => other.name === name) !== index);
  if (twice !== undefined) {
    throw RpcBenchError.of("InvalidRuntimePackage", {
      value: twice.name,
      reason: "it is named twice, but a runtime has only one version of it",
    });
  }
  const runtimes = unique(packages.map(({ name }) => (nodePackages.includes(name) ? "Node" : "Python")));
  const [runtime] = runtimes;
  if (runtime === undefined || runtimes.length > 1) throw RpcBenchError.of("RuntimePackagesMixed", { packages: given });
  return { runtime, packages };
}

function parsePackage(value: string): WantedPackage {
  const [, name, version] = /^\s*(@?[\w./-]+?)\s*==?\s*(\S+)\s*$/.exec(value) ?? [];
  if (name === undefined || version === undefined) {
    throw RpcBenchError.of("InvalidRuntimePackage", { value, reason: "a package is written as its name, '=' and its version" });
  }
  const known = [...nodePackages, ...pythonPackages.filter((each) => !basePackages.includes(each))];
  const match = known.find((each) => each.toLowerCase() === name.toLowerCase());
  if (match === undefined) throw RpcBenchError.of("NoFrameworkPackage", { value: name, nearest: nearestName(name, known), known });
  if (!/^\d[0-9A-Za-z.+!-]*$/.test(version)) {
    throw RpcBenchError.of("InvalidRuntimePackage", { value, reason: `'${version}' is not one exact version` });
  }
  return { name: match, version };
}
