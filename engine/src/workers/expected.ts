// A worker of a named runtime is held to what that runtime had when it was made: another version would be measured under its name, and nobody told.
import type { Hello } from "../../generated/worker-reply.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import type { Implementation } from "../plan/registry.ts";

/** Throws RuntimeChanged. */
export function expectOwn(who: string, { aside, framework }: Implementation, hello: Hello): void {
  if (aside === undefined) return;
  const recorded = aside.frameworks.find((each) => each.framework === framework.name);
  const pairs: readonly (readonly [string, string | null, string | null])[] = [
    [`${framework.name}'s version`, recorded?.version ?? null, hello.frameworkVersion],
    [`the place of ${framework.name}`, recorded?.path ?? null, hello.frameworkPath ?? null],
    [`${aside.runtime}'s version`, aside.interpreter.version, hello.runtimeVersion],
  ];
  const other = pairs.find(([, was, is]) => was !== is);
  if (other === undefined) return;
  const [what, was, is] = other;
  throw RpcBenchError.of("RuntimeChanged", { who, name: aside.name, what, was: was ?? "none", is: is ?? "none" });
}
