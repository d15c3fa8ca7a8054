// The drivers of this machine's network adapters: an update of one changes what calls between machines take, and no version of a framework says so.
import type { NetworkDriver } from "../../generated/result.d.ts";
import type { Machine } from "../checks/index.ts";
import { linuxNetworkDrivers } from "./linux.ts";
import { windowsNetworkDrivers } from "./windows.ts";

/** Those of hardware, and of what a virtual machine has in its place; by their adapters. None where the system does not tell. */
export async function networkDrivers(machine: Machine): Promise<NetworkDriver[]> {
  const found =
    machine.platform === "linux"
      ? await linuxNetworkDrivers(machine)
      : machine.platform === "win32"
        ? await windowsNetworkDrivers(machine)
        : [];
  return found.sort((a, b) => (a.adapter < b.adapter ? -1 : 1));
}
