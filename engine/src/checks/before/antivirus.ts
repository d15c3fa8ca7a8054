// Programs that look into every file and process as it is opened.
import { some } from "../figures.ts";
import { type Finding, notKnown } from "../finding.ts";
import type { Machine } from "../machine.ts";
import { registryNumber } from "../windows/registry.ts";
import { runningImages, serviceIsRunning } from "../windows/services.ts";
import type { BeforeCheck } from "./check.ts";

/** Image names, which no language changes. Defender is asked about in detail instead. */
const windowsScanners: Readonly<Record<string, string>> = {
  "avastsvc.exe": "Avast",
  "avgsvc.exe": "AVG",
  "avp.exe": "Kaspersky",
  "bdservicehost.exe": "Bitdefender",
  "ccsvchst.exe": "Symantec",
  "coreserviceshell.exe": "Trend Micro",
  "csfalconservice.exe": "CrowdStrike Falcon",
  "cylancesvc.exe": "Cylance",
  "ekrn.exe": "ESET",
  "mbamservice.exe": "Malwarebytes",
  "mcshield.exe": "McAfee",
  "ntrtscan.exe": "Trend Micro Apex One",
  "sentinelagent.exe": "SentinelOne",
  "sophosfilescanner.exe": "Sophos",
};

/** As in /proc/PID/comm, which holds 15 characters. clamd is not among them: it scans what it is told to, clamonacc what is opened. */
const linuxScanners: Readonly<Record<string, string>> = {
  cbagentd: "Carbon Black",
  clamonacc: "ClamAV (on access)",
  ds_am: "Trend Micro Deep Security",
  "falcon-sensor": "CrowdStrike Falcon",
  "falcon-sensor-b": "CrowdStrike Falcon",
  mfetpd: "Trellix (McAfee)",
  oaeventd: "ESET",
  "s1-agent": "SentinelOne",
  savscand: "Sophos",
  wdavdaemon: "Microsoft Defender for Endpoint",
};

const defenderKey = "HKLM\\SOFTWARE\\Microsoft\\Windows Defender";
const policyKey = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender";

export const antivirus: BeforeCheck = {
  id: "AntivirusScanning",
  about: "real-time antivirus scanning",
  alone: false,
  async look(machine) {
    if (machine.platform === "win32") return onWindows(machine);
    if (machine.platform === "linux") return onLinux(machine);
    return [notKnown("real-time antivirus scanning")];
  },
};

async function onWindows(machine: Machine): Promise<Finding[]> {
  const [defender, images] = await Promise.all([defenderScans(machine), runningImages(machine)]);
  const others = images?.flatMap((image) => windowsScanners[image] ?? []) ?? [];
  const names = [...(defender ? ["Microsoft Defender"] : []), ...new Set(others)];
  const findings = names.length === 0 ? [] : [finding(names)];
  if (defender === undefined) findings.push(notKnown("whether Microsoft Defender scans in real time"));
  if (images === undefined) findings.push(notKnown("other antivirus programs, for tasklist did not answer"));
  return findings;
}

/** Undefined when the service cannot be asked about. */
async function defenderScans(machine: Machine): Promise<boolean | undefined> {
  const running = await serviceIsRunning(machine, "WinDefend");
  if (running !== true) return running;
  const values = await Promise.all([
    registryNumber(machine, `${policyKey}\\Real-Time Protection`, "DisableRealtimeMonitoring"),
    registryNumber(machine, `${defenderKey}\\Real-Time Protection`, "DisableRealtimeMonitoring"),
    // beside another antivirus program Defender stays running but stands back
    registryNumber(machine, defenderKey, "PassiveMode"),
  ]);
  // where a value is absent, the default holds: it scans
  return values.every((value) => value === undefined || value === 0);
}

async function onLinux(machine: Machine): Promise<Finding[]> {
  const pids = (await machine.listFolder("/proc")).filter((name) => /^\d+$/.test(name));
  if (pids.length === 0) return [notKnown("real-time antivirus scanning")];
  const names = await Promise.all(pids.map(async (pid) => (await machine.readText(`/proc/${pid}/comm`))?.trim() ?? ""));
  const found = [...new Set(names.flatMap((name) => linuxScanners[name] ?? []))];
  return found.length === 0 ? [] : [finding(found)];
}

function finding(names: readonly string[]): Finding {
  return {
    id: "AntivirusScanning",
    severity: "Info",
    seen: `${some(names)} ${names.length === 1 ? "scans" : "scan"} files and processes when they are opened.`,
    remedy:
      "This slows the start of workers, and some products also inspect connections. Measure on a machine set up like the one that the results are for; exclude RpcBench's folders only if you are allowed to.",
  };
}
