// As Windows' CIM class of network adapters has them (MSFT_NetAdapter), by Windows PowerShell, once before a run.
import type { NetworkDriver } from "../../generated/result.d.ts";
import type { Machine } from "../checks/index.ts";

/** A tab between the three, for descriptions have all else in them. HardwareInterface is false of what filters and tunnels add. */
export const script =
  "Get-CimInstance -Namespace root/StandardCimv2 -ClassName MSFT_NetAdapter -ErrorAction Stop | Where-Object { $_.HardwareInterface } | " +
  "ForEach-Object { [string]::Join([char]9, @($_.InterfaceDescription, $_.DriverName, $_.DriverVersionString)) }";

export async function windowsNetworkDrivers(machine: Machine): Promise<NetworkDriver[]> {
  const output = await machine.run("powershell", ["-NoProfile", "-NonInteractive", "-Command", script]);
  if (output?.code !== 0) return [];
  return output.stdout.split(/\r?\n/).flatMap((line) => {
    const [adapter = "", file = "", version = ""] = line.split("\t").map((part) => part.trim());
    // \SystemRoot\System32\drivers\netkvm.sys
    const driver = file.replace(/^.*[\\/]/, "").replace(/\.sys$/i, "");
    return adapter === "" || driver === "" ? [] : [{ adapter, driver, version: version === "" ? null : version }];
  });
}
