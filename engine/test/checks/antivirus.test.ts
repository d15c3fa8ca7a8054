import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { antivirus } from "../../src/checks/before/antivirus.ts";
import { fakeMachine, type MachineFacts, told } from "./fake-machine.ts";
import { reg, sc, tasklist } from "./windows-texts.ts";

const defender = "HKLM\\SOFTWARE\\Microsoft\\Windows Defender";
const policies = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender";
const value = (key: string, name: string, number: string) => ({
  [`reg query ${key} /v ${name} /reg:64`]: reg(key.replace("HKLM", "HKEY_LOCAL_MACHINE"), name, "REG_DWORD", number),
});
const running = { "sc query WinDefend": sc("4  RUNNING"), "tasklist /fo csv /nh": tasklist("svchost.exe") };

describe("the check of antivirus scanning on Windows", () => {
  const cases: readonly [string, MachineFacts["commands"], readonly string[]][] = [
    ["Defender runs", running, ["Info AntivirusScanning"]],
    ["Defender runs, labels in German", { ...running, "sc query WinDefend": sc("4  RUNNING", "German") }, ["Info AntivirusScanning"]],
    ["Defender is stopped", { ...running, "sc query WinDefend": sc("1  STOPPED") }, []],
    ["Defender is not installed", { ...running, "sc query WinDefend": { code: 1060, stdout: "" } }, []],
    ["switched off", { ...running, ...value(`${defender}\\Real-Time Protection`, "DisableRealtimeMonitoring", "0x1") }, []],
    [
      "not switched off",
      { ...running, ...value(`${defender}\\Real-Time Protection`, "DisableRealtimeMonitoring", "0x0") },
      ["Info AntivirusScanning"],
    ],
    ["switched off by policy", { ...running, ...value(`${policies}\\Real-Time Protection`, "DisableRealtimeMonitoring", "0x1") }, []],
    ["passive", { ...running, ...value(defender, "PassiveMode", "0x1") }, []],
    [
      "passive beside another",
      { ...running, ...value(defender, "PassiveMode", "0x1"), "tasklist /fo csv /nh": tasklist("ekrn.exe") },
      ["Info AntivirusScanning"],
    ],
    [
      "another alone",
      { "sc query WinDefend": sc("1  STOPPED"), "tasklist /fo csv /nh": tasklist("AvastSvc.exe") },
      ["Info AntivirusScanning"],
    ],
    ["sc may not be run", { "tasklist /fo csv /nh": tasklist("svchost.exe") }, ["Info NotKnown"]],
    ["tasklist says nothing", { "sc query WinDefend": sc("1  STOPPED"), "tasklist /fo csv /nh": "" }, ["Info NotKnown"]],
  ];
  for (const [what, commands = {}, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, async () =>
      assert.deepEqual(told(await antivirus.look(fakeMachine({ platform: "win32", commands }))), expected));
  }

  it("asks neither PowerShell nor a shell", async () => {
    const machine = fakeMachine({ platform: "win32", commands: running });
    await antivirus.look(machine);
    assert.deepEqual([...new Set(machine.asked.map((line) => line.split(" ")[0]))].sort(), ["reg", "sc", "tasklist"]);
  });

  it("names them", async () => {
    const commands = { ...running, "tasklist /fo csv /nh": tasklist("CSFalconService.exe", "CSFalconService.exe") };
    const [finding] = await antivirus.look(fakeMachine({ platform: "win32", commands }));
    assert.match(finding?.seen ?? "", /^Microsoft Defender, CrowdStrike Falcon scan /);
  });
});

describe("the check of antivirus scanning on Linux", () => {
  const cases: readonly [string, MachineFacts["files"], readonly string[]][] = [
    ["nothing of the kind", { "/proc/1/comm": "systemd\n", "/proc/77/comm": "node\n" }, []],
    ["ClamAV on demand", { "/proc/1/comm": "systemd\n", "/proc/300/comm": "clamd\n" }, []],
    ["ClamAV on access", { "/proc/1/comm": "systemd\n", "/proc/300/comm": "clamonacc\n" }, ["Info AntivirusScanning"]],
    ["Defender for Endpoint", { "/proc/41/comm": "wdavdaemon\n" }, ["Info AntivirusScanning"]],
    ["a file that is no process", { "/proc/1/comm": "init\n", "/proc/clamonacc/comm": "clamonacc\n" }, []],
    ["no /proc", {}, ["Info NotKnown"]],
  ];
  for (const [what, files = {}, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, async () =>
      assert.deepEqual(told(await antivirus.look(fakeMachine({ files }))), expected));
  }
});
