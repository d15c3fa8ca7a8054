// As sysfs has them. What is virtual (lo, bridges, tunnels) has no device, and no driver of its own.
import type { NetworkDriver } from "../../generated/result.d.ts";
import type { Machine } from "../checks/index.ts";

const folder = "/sys/class/net";

export async function linuxNetworkDrivers(machine: Machine): Promise<NetworkDriver[]> {
  const found = await Promise.all(
    (await machine.listFolder(folder)).map(async (adapter): Promise<NetworkDriver[]> => {
      const device = `${folder}/${adapter}/device`;
      const [, driver] = /^DRIVER=(\S+)$/m.exec((await machine.readText(`${device}/uevent`)) ?? "") ?? [];
      if (driver === undefined) return [];
      // the kernel's own have its version, and say none
      const version = (await machine.readText(`${device}/driver/module/version`))?.trim() ?? "";
      return [{ adapter, driver, version: version === "" ? null : version }];
    }),
  );
  return found.flat();
}
