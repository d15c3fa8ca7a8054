// What a machine and a runtime have, each with its version, as people read it.
import type { NetworkDriver } from "../../generated/result.d.ts";

export const driverText = ({ driver, version }: NetworkDriver): string => (version === null ? driver : `${driver} ${version}`);

/** Each once, whichever framework needs it. */
export function packagesText(packages: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const all: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(packages));
  return Object.entries(all)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, version]) => `${name} ${version}`)
    .join(", ");
}
