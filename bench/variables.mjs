// What environment variables do to calls: two copies of one implementation take turns, one of them started with the variable. Compared is the CPU
// time of a call, both sides together, which other programs hardly change. The table in docs/checks.md is made with this. `only=PYTHONDEVMODE`
// measures the cases whose name begins so; `launches` and `rounds` say how often.
import { randomBytes } from "node:crypto";
import { allImplementations, dataFolder, knownPython, WorkerProcess, workerCommandLine } from "../engine/dist-bench/api.mjs";
import { options, say } from "./support.mjs";
import { cases } from "./variables/cases.mjs";

const { only, launches, rounds } = options({ only: "", launches: 3, rounds: 4 });
const python = (await knownPython(dataFolder()))?.path;
const startMs = 60_000;
const burstMs = 600_000;
const calls = { SimpleCall: { scenario: "SimpleCall", argument: "Int" } };
const warmCalls = { Node: 2_000, Python: 200 };

function find(name, runtime, api) {
  return allImplementations().find((each) => each.framework.name === name && each.entry.runtime === runtime && each.api === api);
}

/** Server and client, both with the variables; what they print goes nowhere. */
async function start(implementation, variables, payloadBytes) {
  const withVariables = (role) => {
    const line = workerCommandLine(implementation, role, { python });
    return { ...line, env: { ...line.env, ...variables } };
  };
  const pair = ["server", "client"].map((role) => WorkerProcess.spawn(role, withVariables(role)));
  const [server, client] = pair;
  const common = {
    ...{ type: "setup", version: 1, variant: "Default", token: randomBytes(32).toString("hex") },
    ...{ callDeadlineMs: 30_000, maxPayloadBytes: 1_048_576 },
  };
  await Promise.all(pair.map((worker) => worker.hello(startMs)));
  const { endpoint } = await server.request({ ...common, role: "server", listenAddress: "127.0.0.1" }, startMs);
  const call =
    payloadBytes === undefined ? calls.SimpleCall : { scenario: "Payload", payloadBytes, payloadSeed: "1", payloadContent: "Random" };
  await client.request({ ...common, role: "client", endpoint, connections: 1, call }, startMs);
  return { client, server, end: () => Promise.all(pair.map((worker) => worker.end())) };
}

const cpuUs = async (worker) => {
  const { cpuUserUs, cpuSystemUs } = await worker.request({ type: "mark" }, startMs);
  return cpuUserUs + cpuSystemUs;
};

async function cpuOfCalls({ client, server }, count) {
  const cpu = async () => (await cpuUs(client)) + (await cpuUs(server));
  const before = await cpu();
  await client.request({ type: "burst", warmupKind: "Same", warmupCalls: 0, calls: count }, burstMs);
  return (await cpu()) - before;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The median over turns of CPU time with over CPU time without. */
async function ratioOnce({ variables, payloadBytes }, implementation) {
  const without = await start(implementation, {}, payloadBytes);
  const having = await start(implementation, variables, payloadBytes);
  try {
    const many = payloadBytes === undefined ? warmCalls[implementation.entry.runtime] : 200;
    for (const pair of [without, having]) await cpuOfCalls(pair, many);
    const ratios = [];
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? [without, having] : [having, without];
      const took = new Map();
      for (const pair of order) took.set(pair, await cpuOfCalls(pair, payloadBytes === undefined ? 300 : 20));
      ratios.push(took.get(having) / took.get(without));
    }
    return median(ratios);
  } finally {
    await Promise.all([without.end(), having.end()]);
  }
}

for (const each of cases.filter(({ name }) => name.startsWith(only))) {
  for (const [framework, runtime, api = "Async"] of each.on) {
    const implementation = find(framework, runtime, api);
    if (implementation === undefined || (runtime === "Python" && python === undefined)) continue;
    const ratios = [];
    try {
      for (let launch = 0; launch < launches; launch++) ratios.push(await ratioOnce(each, implementation));
      say({ variable: each.name, on: `${framework} on ${runtime}`, payloadBytes: each.payloadBytes, ratio: median(ratios), ratios });
    } catch (error) {
      say({ variable: each.name, on: `${framework} on ${runtime}`, failed: error.message });
    }
  }
}
