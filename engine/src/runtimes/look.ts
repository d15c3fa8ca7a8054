// What a place really has: a worker of each framework is started in it, and what that says of itself is what runs are held to.
import type { Hello } from "../../generated/worker-reply.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { type Aside, allImplementations, type Implementation } from "../plan/registry.ts";
import { workerCommandLine } from "../workers/command-line.ts";
import { WorkerProcess } from "../workers/worker-process.ts";

const helloMs = 60_000;

export interface Looked {
  readonly interpreterVersion: string | null;
  readonly frameworks: Aside["frameworks"];
  /** Of each that did not start: the framework's name and what its worker said. */
  readonly failures: readonly { readonly framework: string; readonly said: string }[];
}

type Place = Pick<Aside, "name" | "runtime" | "packagesFolder" | "isolated"> & { readonly interpreterPath: string };

/** `packages`: those it is to have; null: whatever there is. */
export async function lookInto(place: Place, packages: readonly string[] | null): Promise<Looked> {
  const { interpreterPath, ...rest } = place;
  const aside: Aside = { ...rest, interpreter: { path: interpreterPath, version: "" }, frameworks: [] };
  const wanted = allImplementations().filter(
    ({ entry, framework }, index, all) =>
      entry.runtime === place.runtime &&
      entry.package !== null &&
      (packages === null || packages.includes(entry.package)) &&
      all.findIndex((other) => other.framework === framework && other.entry.runtime === entry.runtime) === index,
  );
  const answers = await Promise.all(wanted.map((implementation) => ask({ ...implementation, aside })));
  const started = answers.filter((answer) => "hello" in answer);
  return {
    interpreterVersion: started[0]?.hello.runtimeVersion ?? null,
    frameworks: started.map(({ framework, packageName, hello }) => ({
      framework,
      package: packageName,
      version: hello.frameworkVersion ?? "unknown",
      path: hello.frameworkPath ?? null,
    })),
    failures: answers.filter((answer) => "said" in answer),
  };
}

type Answered =
  | { readonly framework: string; readonly packageName: string; readonly hello: Hello }
  | { readonly framework: string; readonly said: string };

async function ask(implementation: Implementation): Promise<Answered> {
  const framework = implementation.framework.name;
  const packageName = implementation.entry.package ?? "";
  const worker = WorkerProcess.spawn(`${framework} on ${implementation.entry.runtime}`, workerCommandLine(implementation, "server", {}));
  try {
    return { framework, packageName, hello: await worker.hello(helloMs) };
  } catch (error) {
    // Node names every file on the way to a module that is missing, a line each
    const [said = ""] = RpcBenchError.from(error).problem.message.split("\n");
    return { framework, said };
  } finally {
    await worker.end();
  }
}
