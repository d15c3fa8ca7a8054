// What environment variables do to calls: two copies of one implementation take turns, one of them started with the variable. The table in
// docs/checks.md is made with this. `only=PYTHONDEVMODE` measures the cases whose name begins so; `launches`, `rounds` say how often.
import { allImplementations, intCall, median, perCallNs, startPair, takeCalls } from "../engine/dist-bench/api.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { python, startWorker } from "./kit/machine.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { options, say } from "./support.mjs";
import { cases } from "./variables/cases.mjs";

const given = options({ only: "", launches: 3, rounds: 30, log: "" });
const { only, launches, rounds } = given;
const log = new RunLog(given.log);
/** Of each of the two, before anything is timed: Node's curve is flat enough by then for what differs to show. */
const warmCalls = { Node: 10_000, Python: 600 };
const wakingCalls = 5;

function find(name, runtime, api) {
  return allImplementations().find((each) => each.framework.name === name && each.entry.runtime === runtime && each.api === api);
}

/** Server and client, both with the variables; what they print goes nowhere. */
async function start(implementation, variables, payloadBytes) {
  const withVariables = (each, role) => {
    const line = startWorker(each, role);
    return { ...line, env: { ...line.env, ...variables } };
  };
  const pair = await startPair(implementation, { startWorker: withVariables });
  const payload = { scenario: "Payload", payloadBytes, payloadSeed: "rpcbench:variables", payloadContent: "Random" };
  await pair.open({ concurrency: 1, clients: 1, call: payloadBytes === undefined ? intCall : payload });
  return pair;
}

async function meanNs(pair, calls) {
  const { counted } = await takeCalls(pair, calls, wakingCalls);
  return perCallNs({ calls: counted.lengthsNs.length, sumNs: counted.sumNs });
}

/** The median over turns of time with over time without. */
async function ratioOnce({ variables, payloadBytes }, implementation) {
  const without = await start(implementation, {}, payloadBytes);
  let having;
  try {
    having = await start(implementation, variables, payloadBytes);
    const many = payloadBytes === undefined ? warmCalls[implementation.entry.runtime] : 200;
    for (const pair of [without, having]) await meanNs(pair, many);
    const ratios = [];
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? [without, having] : [having, without];
      const took = new Map();
      for (const pair of order) took.set(pair, await meanNs(pair, payloadBytes === undefined ? 150 : 20));
      ratios.push(took.get(having) / took.get(without));
    }
    return median(ratios);
  } finally {
    await Promise.all([without.end(), having?.end()]);
  }
}

await sayHowIdle("variables");
for (const each of cases.filter(({ name }) => name.startsWith(only))) {
  for (const [framework, runtime, api = "Async"] of each.on) {
    const implementation = find(framework, runtime, api);
    if (implementation === undefined || (runtime === "Python" && python === undefined)) continue;
    const ratios = [];
    try {
      for (let launch = 0; launch < launches; launch++) {
        const settings = { variable: each.name, payloadBytes: each.payloadBytes, framework, runtime, api, rounds, launch };
        ratios.push(await log.once(settings, () => ratioOnce(each, implementation)));
      }
      say({ variable: each.name, on: `${framework} on ${runtime}`, payloadBytes: each.payloadBytes, ratio: median(ratios), ratios });
    } catch (error) {
      say({ variable: each.name, on: `${framework} on ${runtime}`, failed: error.message });
    }
  }
}
