// Each framework that Node has, as it comes and, where options are published for it, with these; served and called in real processes.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, type TestContext } from "node:test";
import { frameworks as frameworksContract } from "../../generated/contracts/frameworks.ts";
import type { TunedOption } from "../../generated/frameworks";
import type { Ready } from "../../generated/worker-reply";
import { parseContract } from "../../src/contracts/read.ts";
import { repositoryRoot } from "../worker/repository-root.ts";
import { startClient, startServer } from "../worker/worker-process.ts";

const { frameworks } = parseContract(frameworksContract, readFileSync(path.join(repositoryRoot, "proto/frameworks.json"), "utf8"));
const ofNode = frameworks.flatMap(({ module, implementations }) =>
  implementations.filter(({ runtime }) => runtime === "Node").map(({ tuned = [] }) => ({ module, tuned })),
);
const variants = ofNode.flatMap(({ module, tuned }) => [
  { module, variant: "Default" as const, tuned },
  ...(tuned.length === 0 ? [] : [{ module, variant: "Tuned" as const, tuned }]),
]);

export const modules = ofNode.map(({ module }) => module);
export const timeout = 60_000;
export const noStop = process.platform === "win32" ? "Windows cannot suspend a process by a signal" : false;
/** Also of opening the connections, so not too short for a busy machine. */
export const callDeadlineMs = 2_000;

function madeOf({ module, variant, tuned }: (typeof variants)[number]) {
  const ofSide = (side: string): readonly TunedOption[] => tuned.filter((option) => option.side === side || option.side === "both");
  /** Of a side's setup. */
  const setup = (side: string) => {
    const tuning = variant === "Tuned" ? Object.fromEntries(ofSide(side).map(({ name, value }) => [name, value])) : {};
    return { variant, ...(Object.keys(tuning).length === 0 ? {} : { tuning }) };
  };
  return {
    module,
    variant,
    ofSide,
    startServer: (t: TestContext, changes: Parameters<typeof startServer>[2] = {}) =>
      startServer(t, module, { ...setup("server"), ...changes }),
    startClient: (t: TestContext, endpoint: Ready["endpoint"], changes: Parameters<typeof startClient>[3] = {}) =>
      startClient(t, module, endpoint, { ...setup("client"), ...changes }),
  };
}

/** At the same time: most of it is waiting for processes to start. */
export function withEachVariant(body: (made: ReturnType<typeof madeOf>) => void): void {
  for (const one of variants) describe(`${one.module}, ${one.variant}`, { concurrency: 4 }, () => body(madeOf(one)));
}
