import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { power } from "../../src/checks/before/power.ts";
import { fakeMachine, type MachineFacts, told } from "./fake-machine.ts";
import { batteries, powercfg, reg } from "./windows-texts.ts";

const balanced = "381b4222-f694-41f0-9685-ff5bb260df2e";
const high = "8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c";
const saver = "a1841308-3541-4fab-bc81-f71556f20b4a";
const schemes = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Power\\User\\PowerSchemes";
const modeQuery = (source: "Ac" | "Dc") => `reg query ${schemes} /v ActiveOverlay${source}PowerScheme /reg:64`;
const mode = (source: "Ac" | "Dc", guid: string) => ({
  [modeQuery(source)]: reg(
    "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Power\\User\\PowerSchemes",
    `ActiveOverlay${source}PowerScheme`,
    "REG_SZ",
    guid,
  ),
});
const efficiency = "961cc777-2547-4f9d-8174-7d86181b8a7a";
const scheme = "powercfg /getactivescheme";
const battery = "powershell -NoProfile -NonInteractive -Command (Get-CimInstance -ClassName Win32_Battery -ErrorAction Stop).BatteryStatus";
const noBattery = { [battery]: "" };

describe("the check of power on Windows", () => {
  const cases: readonly [string, MachineFacts["commands"], readonly string[]][] = [
    ["high performance", { [scheme]: powercfg(high, "High performance"), ...noBattery }, []],
    ["balanced", { [scheme]: powercfg(balanced, "Balanced"), ...noBattery }, ["Info PowerPlan"]],
    ["balanced, in German", { [scheme]: powercfg(balanced, "Ausbalanciert", "GUID des Energieschemas"), ...noBattery }, ["Info PowerPlan"]],
    ["power saver", { [scheme]: powercfg(saver, "Energiesparmodus", "GUID des Energieschemas"), ...noBattery }, ["Warning PowerPlan"]],
    ["capital letters", { [scheme]: powercfg(saver.toUpperCase(), "x"), ...noBattery }, ["Warning PowerPlan"]],
    ["best power efficiency", { [scheme]: powercfg(balanced, "Balanced"), ...mode("Ac", efficiency), ...noBattery }, ["Warning PowerPlan"]],
    [
      "that mode on battery only",
      { [scheme]: powercfg(balanced, "Balanced"), ...mode("Dc", efficiency), ...noBattery },
      ["Info PowerPlan"],
    ],
    [
      "that mode, on battery",
      { [scheme]: powercfg(balanced, "Balanced"), ...mode("Dc", efficiency), [battery]: batteries(1) },
      ["Warning PowerPlan", "Warning OnBattery"],
    ],
    ["charging", { [scheme]: powercfg(high, "High performance"), [battery]: batteries(2) }, []],
    ["low battery", { [scheme]: powercfg(high, "High performance"), [battery]: batteries(2, 4) }, ["Warning OnBattery"]],
    ["a plan of the maker's", { [scheme]: powercfg("49ef8fc0-bb7f-488e-b6a0-f1fc77ec649b", "Dell"), ...noBattery }, ["Info NotKnown"]],
    ["no Windows PowerShell", { [scheme]: powercfg(high, "High performance") }, ["Info NotKnown"]],
    ["WMI that fails", { [scheme]: powercfg(high, "High performance"), [battery]: { code: 1, stdout: "" } }, ["Info NotKnown"]],
    ["no powercfg", noBattery, ["Info NotKnown"]],
    ["powercfg that fails", { [scheme]: { code: 1, stdout: "" }, ...noBattery }, ["Info NotKnown"]],
  ];
  for (const [what, commands = {}, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, async () =>
      assert.deepEqual(told(await power.look(fakeMachine({ platform: "win32", commands }))), expected));
  }
});

it("names the power mode that lies over the plan", async () => {
  const performance = "ded574b5-45a0-4f42-8737-46345c09c238";
  const commands = { [scheme]: powercfg(balanced, "Balanced"), ...mode("Ac", performance), ...noBattery };
  const [finding] = await power.look(fakeMachine({ platform: "win32", commands }));
  assert.match(finding?.seen ?? "", /'Balanced' with the power mode 'Best performance'/);
});

it("names the setting that mends a power plan", async () => {
  const commands = { [scheme]: powercfg(saver, "Power saver"), ...noBattery };
  const [finding] = await power.look(fakeMachine({ platform: "win32", commands }));
  assert.equal(finding?.setting, "PowerPlan");
});

describe("the check of power on Linux", () => {
  const policy = (number: number, governor: string, driver = "acpi-cpufreq", preference?: string) => ({
    [`/sys/devices/system/cpu/cpufreq/policy${number}/scaling_governor`]: `${governor}\n`,
    [`/sys/devices/system/cpu/cpufreq/policy${number}/scaling_driver`]: `${driver}\n`,
    ...(preference === undefined
      ? {}
      : { [`/sys/devices/system/cpu/cpufreq/policy${number}/energy_performance_preference`]: `${preference}\n` }),
  });
  const supply = (name: string, facts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(facts).map(([file, text]) => [`/sys/class/power_supply/${name}/${file}`, `${text}\n`]));
  const performance = policy(0, "performance");
  const profile = (name: string) => ({ "/sys/firmware/acpi/platform_profile": `${name}\n` });
  const discharging = supply("BAT0", { type: "Battery", status: "Discharging" });
  const cases: readonly [string, MachineFacts["files"], readonly string[]][] = [
    ["performance", performance, []],
    ["schedutil", policy(0, "schedutil"), ["Info PowerPlan"]],
    ["powersave that pins the lowest frequency", policy(0, "powersave"), ["Warning PowerPlan"]],
    ["powersave that follows the load", policy(0, "powersave", "intel_pstate", "balance_performance"), ["Info PowerPlan"]],
    ["the preference to save", policy(0, "powersave", "amd-pstate-epp", "power"), ["Warning PowerPlan"]],
    ["half of the CPUs held back", { ...performance, ...policy(1, "powersave") }, ["Warning PowerPlan"]],
    ["the firmware's low-power profile", { ...performance, ...profile("low-power") }, ["Warning PowerPlan"]],
    ["the firmware's balanced profile", { ...performance, ...profile("balanced") }, []],
    ["a virtual machine", {}, ["Info NotKnown"]],
    ["on battery", { ...performance, ...supply("AC", { type: "Mains", online: "0" }), ...discharging }, ["Warning OnBattery"]],
    [
      "on the mains",
      { ...performance, ...supply("AC", { type: "Mains", online: "1" }), ...supply("BAT0", { type: "Battery", status: "Charging" }) },
      [],
    ],
    ["fed by USB-C while it discharges a little", { ...performance, ...supply("ucsi", { type: "USB", online: "1" }), ...discharging }, []],
    ["the battery of a mouse", { ...performance, ...supply("hid", { type: "Battery", scope: "Device", status: "Discharging" }) }, []],
    ["a battery that says nothing", { ...performance, ...supply("BAT0", { type: "Battery", status: "Unknown" }) }, ["Info NotKnown"]],
  ];
  for (const [what, files = {}, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, async () => assert.deepEqual(told(await power.look(fakeMachine({ files }))), expected));
  }

  it("names the setting that mends a governor, and none for the firmware's profile", async () => {
    const found = await power.look(fakeMachine({ files: { ...policy(0, "schedutil"), ...profile("low-power") } }));
    assert.deepEqual(
      found.map(({ id, setting }) => [id, setting]),
      [
        ["PowerPlan", "PowerPlan"],
        ["PowerPlan", undefined],
      ],
    );
  });

  it("says on how many CPUs", async () => {
    const [finding] = await power.look(fakeMachine({ files: { ...performance, ...policy(1, "powersave") } }));
    assert.match(finding?.seen ?? "", /'powersave' on 50% of the CPUs/);
  });
});

it("says that it does not know elsewhere", async () => {
  assert.deepEqual(told(await power.look(fakeMachine({ platform: "darwin" }))), ["Info NotKnown"]);
});
