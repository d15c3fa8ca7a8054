// A server of its own process for a run of another, also on another host: what is measured, what is refused, and who ends when.
import assert from "node:assert/strict";
import { chmodSync, existsSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import type { Run } from "../../generated/result.d.ts";
import { EngineProcess, isAlive, runEngine } from "../fixtures/engine.ts";
import { changed, said, serving, twoHosts } from "../fixtures/serving.ts";

const tcp = ["--framework", "tcp", "--runtime", "node"];
const short = ["--value-type", "int", "--measure-time", "100ms", "--launch-count", "1", "--warm-up", "short"];
const idOf = (text: string) => /\[([A-Z]\w+)\]/.exec(text)?.[1];

describe("rpcbench serve", { concurrency: false }, () => {
  test("is measured by run --endpoint: described, without verdicts, and the token is nowhere", async () => {
    const served = await serving(tcp);
    using engine = served.engine;
    const { token, pid } = served.endpoint;
    if (process.platform !== "win32") assert.equal(statSync(served.file).mode & 0o777, 0o600);
    assert.ok(isAlive(pid));

    const { code, stdout, stderr } = await runEngine(["run", "--endpoint", served.file, ...short, "--json"]);
    assert.equal(code, 0, stderr);
    const run: Run = JSON.parse(stdout);
    assert.deepEqual(
      run.groups.map(({ role, placement, state }) => [role, placement, state]),
      [["Described", "Free", "Completed"]],
    );
    assert.deepEqual(run.comparisons, []);
    const [cell] = run.cells;
    assert.ok(cell !== undefined && run.cells.length === 1 && cell.calls.counted > 0);
    assert.deepEqual([cell.verdicts.verdict, cell.connections, cell.cost], [null, null, null]);
    assert.ok(run.findings.some(({ id }) => id === "LongLivedServer"));
    assert.equal(run.plan.endpoints?.[0]?.servedSince, served.endpoint.startedAt);
    for (const text of [stdout, stderr, engine.stdout, engine.stderr]) assert.ok(!text.includes(token));

    const wrong = changed(served, { token: "0".repeat(64) });
    const refused = await runEngine(["run", "--endpoint", wrong, ...short, "--json"]);
    assert.equal(refused.code, 1);
    assert.equal((JSON.parse(refused.stdout) as Run).cells[0]?.errors[0]?.id, "AuthenticationFailed");

    engine.child.kill("SIGINT");
    assert.deepEqual(await engine.ended, { code: 0, signal: null });
    assert.ok(!existsSync(served.file) && !isAlive(pid));
    assert.equal(idOf((await runEngine(["run", "--endpoint", changed(served, {}), ...short])).stderr), "EndpointNotAnswering");
  });

  test("endpoints that cannot be used are refused, and nothing is started", async () => {
    const served = await serving([...tcp, "--for", "2m"]);
    using engine = served.engine;
    const twice = `${served.file},${changed(served, {}, "second")}`;
    const open = changed(served, {}, "open");
    chmodSync(open, 0o644);
    const cut = changed(served, {}, "cut");
    writeFileSync(cut, "{", { mode: 0o600 });
    const cases: [string, string, string[]][] = [
      ["EndpointExpired", changed(served, { expiresAt: "2026-01-01T00:00:00.000Z" }, "expired"), []],
      ["EndpointExpired", changed(served, { expiresAt: "soon" }, "soon"), []],
      ["EndpointOtherVersion", changed(served, { protocolVersion: 3 }, "other"), []],
      ["UnsupportedVersion", changed(served, { version: 2 as 1 }, "newer"), []],
      ["EndpointNotReadable", cut, []],
      ["EndpointNotReadable", path.join(engine.data, "nowhere.json"), []],
      ["EndpointTwice", twice, []],
      ["EndpointWithNames", served.file, ["--framework", "grpc"]],
      ["EndpointWithNames", served.file, ["--slow-share", "1"]],
      ["EndpointWithNames", served.file, ["--placement", "one-core"]],
      ["EndpointPayload", served.file, ["--payload-size", "16MB"]],
      ...(process.platform === "win32" ? [] : [["EndpointNotPrivate", open, []] as [string, string, string[]]]),
    ];
    for (const [id, file, more] of cases) {
      const { code, stderr } = await runEngine(["run", "--endpoint", file, "--measure-time", "100ms", "--warm-up", "short", ...more]);
      assert.deepEqual([id, idOf(stderr), code], [id, id, 2], stderr);
    }
    engine.child.kill("SIGINT");
    await engine.ended;
  });

  test("what it cannot serve is refused", async () => {
    const cases: [string, string[]][] = [
      ["BadArguments", []],
      ["UnknownFramework", ["--framework", "corba"]],
      ["ServeOneOnly", ["--framework", "zeromq"]],
      ["NoSuchImplementation", ["--framework", "grpc", "--runtime", "node", "--api", "sync"]],
      ["NotTuned", [...tcp, "--tuning", "tuned"]],
      ["InvalidListenAddress", [...tcp, "--listen", "0.0.0.0"]],
      ["InvalidListenAddress", [...tcp, "--listen", "server.example"]],
      ["AddressNotHere", [...tcp, "--listen", "192.0.2.1"]],
      ["InvalidPort", [...tcp, "--port", "0"]],
      ["InvalidPort", [...tcp, "--port", "65536"]],
      ["InvalidServeTime", [...tcp, "--for", "25h"]],
      ["EndpointNotSaved", [...tcp, "--endpoint", "/dev/null/endpoint.json"]],
    ];
    for (const [id, args] of cases) {
      const { stderr, code } = await runEngine(["serve", ...args]);
      assert.equal(idOf(stderr), id, stderr);
      assert.ok(code === 2 || code === 3);
    }
  });

  test("takes the port that it is given, and says when somebody has it", async () => {
    const first = await serving(tcp);
    using engine = first.engine;
    const { port } = first.endpoint.endpoint;
    const taken = await runEngine(["serve", ...tcp, "--port", String(port)]);
    assert.equal(idOf(taken.stderr), "ServerStartFailed");
    engine.child.kill("SIGINT");
    await engine.ended;
    const second = await serving([...tcp, "--port", String(port)]);
    using again = second.engine;
    assert.equal(second.endpoint.endpoint.port, port);
    again.child.kill("SIGINT");
    await again.ended;
  });

  test("ends itself when its time is over", async () => {
    const served = await serving([...tcp, "--for", "500ms"]);
    using engine = served.engine;
    assert.deepEqual(await engine.ended, { code: 0, signal: null });
    assert.ok(!existsSync(served.file) && !isAlive(served.endpoint.pid));
  });

  test("ends when the program that drives it is gone, and the server when the engine is killed", async () => {
    for (const way of ["end of stdin", "killed"] as const) {
      using engine = new EngineProcess(["serve", "--control", "-"]);
      engine.child.stdin.write('{"version":1,"framework":"Tcp","runtime":"Node","listenAddress":"127.0.0.1"}\n');
      const pid = Number(await said(engine, /"type":"serving".*"pid":(\d+)/));
      assert.ok(isAlive(pid));
      if (way === "killed") engine.child.kill("SIGKILL");
      else engine.child.stdin.end();
      await engine.ended;
      for (let tries = 0; isAlive(pid) && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
      assert.ok(!isAlive(pid), way);
    }
  });
});

describe("on another host", { concurrency: false }, () => {
  test("is measured over the network; a cut cable and killed ends are errors of the cell, and the server goes on", async (context) => {
    using hosts = twoHosts();
    if (hosts === null) return context.skip("network namespaces cannot be made here (root and iproute2 are needed)");
    const on = (name: string) => `exec ip netns exec ${name} "$0" "$@"`;
    const served = await serving([...tcp, "--listen", "10.213.7.1", "--client", "10.213.7.2"], {}, on(hosts.names[0]));
    using engine = served.engine;
    assert.equal(idOf(engine.stderr), "TokenInClear");
    assert.match(engine.stderr, /firewalld: .*10\.213\.7\.2.*ufw.*nft/s);

    // of two hosts one alone has the address
    assert.equal(
      idOf((await runEngine(["serve", ...tcp, "--listen", "10.213.7.1"], { shell: on(hosts.names[1]) })).stderr),
      "AddressNotHere",
    );
    assert.equal(idOf((await runEngine(["run", "--endpoint", served.file, ...short])).stderr), "EndpointNotAnswering");

    const plan = path.join(engine.data, "plan.json");
    writeFileSync(plan, JSON.stringify({ version: 1, deadlines: { callSeconds: 2 } }));
    const args = ["run", "--plan", plan, "--endpoint", served.file, ...short, "--json"];
    const measured = await runEngine(args, { shell: on(hosts.names[1]) });
    assert.equal(measured.code, 0, measured.stderr);
    assert.ok((JSON.parse(measured.stdout) as Run).cells[0]?.calls.counted);

    // somebody who measures is killed: the server does not mind
    using killed = new EngineProcess([...args, "--measure-time", "60s"], {}, on(hosts.names[1]));
    while (killed.workers().length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    killed.child.kill("SIGKILL");
    await killed.ended;
    assert.equal((await runEngine(args, { shell: on(hosts.names[1]) })).code, 0);

    using cut = new EngineProcess([...args, "--measure-time", "60s"], {}, on(hosts.names[1]));
    while (cut.workers().length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    hosts.cut();
    assert.deepEqual(await cut.ended, { code: 1, signal: null });
    const failed = (JSON.parse(cut.stdout) as Run).cells[0];
    assert.equal(failed?.state, "Failed");
    assert.match(String(failed?.errors[0]?.id), /^(CallTimedOut|ConnectionFailed|CallFailed)$/);
    assert.ok(isAlive(served.endpoint.pid));
    engine.child.kill("SIGINT");
    assert.equal((await engine.ended).code, 0);
  });
});
