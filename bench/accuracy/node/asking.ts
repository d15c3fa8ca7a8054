// The client's side, as bench/accuracy/python/truth/asking.py: asks for the times of the plan in place of the engine's ints.
import { writeFileSync } from "node:fs";
import type { ClientModule, User } from "../../../engine/src/frameworks/interface.ts";
import { truthPlan } from "./plan.ts";

/** The framework's client module, whose users ask for the next time of the plan and keep what the server answers. */
export function asking(module: ClientModule): ClientModule {
  return {
    frameworkVersion: module.frameworkVersion,
    options: (setup) => module.options(setup),
    setup: async (setup) => truthUser(await module.setup(setup)),
  };
}

function truthUser(user: User): User {
  const asked = truthPlan.runs.flatMap(([calls, time]) => new Array<number>(calls).fill(time));
  const last = asked.at(-1) ?? 0;
  const served: number[] = [];
  return {
    // the engine's own loop times this and checks the reply, so it gets back the int it asked with
    async simpleCall(value) {
      served.push(await user.simpleCall(asked[served.length] ?? last));
      return value;
    },
    echoText: (text) => user.echoText(text),
    echoBytes: (data) => user.echoBytes(data),
    streamValues: (count) => user.streamValues(count),
    abort: (reason) => user.abort(reason),
    async teardown() {
      await user.teardown();
      writeFileSync(truthPlan.servedFile, JSON.stringify(served));
    },
  };
}
