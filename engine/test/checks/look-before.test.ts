import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { BeforeCheck } from "../../src/checks/before/check.ts";
import { notKnown } from "../../src/checks/finding.ts";
import { beforeChecks, lookBefore, lookBeforeInDetail } from "../../src/checks/look-before.ts";
import { thisMachine } from "../../src/checks/machine.ts";
import { portsRemedy, readPorts } from "../../src/checks/ports.ts";
import { commandPath } from "../../src/system/command-path.ts";
import { fakeMachine, type MachineFacts, told } from "./fake-machine.ts";
import { dynamicPortsEnglish, dynamicPortsGerman, netstatEnglish, netstatGerman, netstatWine } from "./windows-texts.ts";

const saying = (id: string, look: BeforeCheck["look"], alone = false): BeforeCheck => ({ id, about: `what ${id} looks at`, alone, look });
const finding = (id: string, severity: "Info" | "Warning" | "Unfit") => ({ id, severity, seen: "", remedy: "" });

describe("looking at a machine", () => {
  it("has the gravest first, and one finding for all that is not known", async () => {
    const checks = [
      saying("A", async () => [notKnown("this"), finding("A", "Info")]),
      saying("B", async () => [finding("B", "Unfit"), notKnown("that")]),
      saying("C", async () => [finding("C", "Warning")]),
    ];
    const found = await lookBefore(fakeMachine(), checks);
    assert.deepEqual(told(found), ["Unfit B", "Warning C", "Info A", "Info NotKnown"]);
    assert.match(found.at(-1)?.seen ?? "", /: this; that\.$/);
  });

  it("reports a check that fails as a finding, and makes the others", async () => {
    const broken = saying("Broken", () => Promise.reject(new Error("out of luck")));
    const thrown = saying("Thrown", () => {
      throw new Error("at once");
    });
    const found = await lookBefore(fakeMachine(), [broken, thrown, saying("B", async () => [finding("B", "Warning")])]);
    assert.deepEqual(told(found), ["Warning B", "Info CheckFailed", "Info CheckFailed"]);
    assert.deepEqual([found[1]?.target, found[2]?.target], ["Broken", "Thrown"]);
    assert.match(found[1]?.seen ?? "", /Broken.*out of luck/);
  });

  it("names the checks that could look and found nothing, and no others", async () => {
    const checks = [
      saying("Quiet", async () => []),
      saying("Blind", async () => [notKnown("this")]),
      saying("Broken", () => Promise.reject(new Error("out of luck"))),
      saying("Found", async () => [finding("Found", "Info")]),
      saying("Measured", async () => [], true),
    ];
    const { findings, passed } = await lookBeforeInDetail(fakeMachine(), checks);
    assert.deepEqual(
      passed.map(({ id }) => id),
      ["Quiet", "Measured"],
    );
    assert.deepEqual(findings, await lookBefore(fakeMachine(), checks));
  });

  it("lets nothing run beside a check that measures", async () => {
    const running = new Set<string>();
    const beside: string[] = [];
    const check = (id: string, alone: boolean) =>
      saying(
        id,
        async () => {
          running.add(id);
          await new Promise((resolve) => setImmediate(resolve));
          beside.push(`${id} beside ${running.size - 1}`);
          await new Promise((resolve) => setImmediate(resolve));
          running.delete(id);
          return [];
        },
        alone,
      );
    await lookBefore(fakeMachine(), [check("x", false), check("quiet1", true), check("y", false), check("quiet2", true)]);
    assert.deepEqual(beside, ["quiet1 beside 0", "quiet2 beside 0", "x beside 1", "y beside 1"]);
  });

  it("finds no fault in a machine without texts, on any system", async () => {
    for (const platform of ["linux", "win32", "darwin"] as const) {
      const found = await lookBefore(fakeMachine({ platform, priority: 0, addresses: [{ address: "127.0.0.1", family: 4 }] }));
      assert.deepEqual(told(found), ["Info NotKnown"], platform);
    }
  });

  it("goes through all checks on this machine", async () => {
    const found = await lookBefore(thisMachine);
    assert.ok(beforeChecks.length >= 10);
    for (const { about } of beforeChecks) assert.match(about, /^[a-z].*[^.]$/, "it stands in the middle of a sentence");
    assert.deepEqual(
      found.filter(({ id }) => id === "CheckFailed"),
      [],
    );
    for (const { seen, remedy } of found) assert.ok(/\.$/.test(seen) && remedy !== "", `${seen} ${remedy}`);
  });
});

describe("this machine", () => {
  it("runs the system's commands by full path on Windows", () => {
    assert.equal(commandPath("reg", "win32", "C:\\Windows"), "C:\\Windows\\System32\\reg.exe");
    assert.equal(commandPath("powershell", "win32", "D:\\Win"), "D:\\Win\\System32\\WindowsPowerShell\\v1.0\\powershell.exe");
    assert.equal(commandPath("reg", "linux"), "reg");
  });

  it("tells a command that is missing from one that fails", async () => {
    assert.equal(await thisMachine.run("rpcbench-no-such-command", []), undefined);
    const own = { ...thisMachine };
    assert.equal(await own.readText("/no/such/file"), undefined);
    assert.deepEqual(await own.listFolder("/no/such/folder"), []);
  });
});

describe("the remedy for too few ports", () => {
  it("names no command of another system", () => {
    assert.match(portsRemedy("win32"), /netsh/);
    assert.match(portsRemedy("linux"), /sysctl/);
    for (const platform of ["linux", "darwin"] as const) assert.doesNotMatch(portsRemedy(platform), /netsh|Windows/);
    assert.doesNotMatch(portsRemedy("win32"), /sysctl/);
  });
});

describe("the ports in use", () => {
  const onWindows = (netstat: string, netsh: string): MachineFacts => ({
    platform: "win32",
    commands: { "netstat -ano -p TCP": netstat, "netsh int ipv4 show dynamicport tcp": netsh },
  });
  const linux = {
    "/proc/net/sockstat": "sockets: used 21\nTCP: inuse 1 orphan 0 tw 27 alloc 9 mem 0\nUDP: inuse 0 mem 0\n",
    "/proc/sys/net/ipv4/ip_local_port_range": "32768\t60999\n",
  };
  const cases: readonly [string, MachineFacts, { timeWait: number | null; ephemeralPorts: number | null }][] = [
    ["Linux", { files: linux }, { timeWait: 27, ephemeralPorts: 28_232 }],
    ["Linux that does not tell", {}, { timeWait: null, ephemeralPorts: null }],
    ["Windows", onWindows(netstatEnglish, dynamicPortsEnglish), { timeWait: 2, ephemeralPorts: 16_384 }],
    ["Windows in German", onWindows(netstatGerman, dynamicPortsGerman), { timeWait: 1, ephemeralPorts: 16_384 }],
    ["Wine", onWindows(netstatWine, ""), { timeWait: 1, ephemeralPorts: null }],
    [
      "Linux with a range that is none",
      { files: { ...linux, "/proc/sys/net/ipv4/ip_local_port_range": "any\n" } },
      { timeWait: 27, ephemeralPorts: null },
    ],
    ["Windows that prints nothing", onWindows("", ""), { timeWait: 0, ephemeralPorts: null }],
    ["Windows without the commands", { platform: "win32" }, { timeWait: null, ephemeralPorts: null }],
    ["elsewhere", { platform: "darwin" }, { timeWait: null, ephemeralPorts: null }],
  ];
  for (const [what, facts, expected] of cases) {
    it(`are read on ${what}`, async () => assert.deepEqual(await readPorts(fakeMachine(facts)), expected));
  }
});
