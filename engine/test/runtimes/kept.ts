// A data folder that several engines share, as a user's is.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { result as resultContract } from "../../generated/contracts/result.ts";
import { runtime as runtimeContract } from "../../generated/contracts/runtime.ts";
import type { Run } from "../../generated/result.d.ts";
import type { NamedRuntime } from "../../generated/runtime.d.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { runEngine } from "../fixtures/engine.ts";

export class Kept {
  readonly folder = mkdtempSync(path.join(tmpdir(), "rpcbench-runtimes-"));
  readonly data = path.join(this.folder, "data");

  engine(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    return runEngine(args, { env: { RPCBENCH_DATA: this.data, ...env } });
  }

  recordFile = (name: string): string => path.join(this.data, "runtimes", name, "runtime.json");

  record = (name: string): NamedRuntime => parseContract(runtimeContract, readFileSync(this.recordFile(name), "utf8"));

  change(name: string, change: (record: NamedRuntime) => void): void {
    const record = this.record(name);
    change(record);
    writeFileSync(this.recordFile(name), JSON.stringify(record));
  }

  /** One launch, as short as can be: these tests are about what is measured, not how fast it is. */
  async run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; run: Run; stderr: string }> {
    const placement = args.includes("--placement") ? [] : ["--placement", "free"];
    const brief = ["--value-type", "int", "--launch-count", "1", ...placement, "--measure-time", "50ms", "--warm-up", "short", "--json"];
    const { code, stdout, stderr } = await this.engine(["run", ...args, ...brief], env);
    if (stdout === "") throw new Error(stderr);
    return { code, stderr, run: parseContract(resultContract, stdout) };
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Version and name of each cell that is not the floor's. */
export const sides = ({ cells }: Run) =>
  cells
    .filter(({ isFloor }) => !isFloor)
    .map(({ framework, frameworkVersion, runtimeName, state }) => [framework, frameworkVersion, runtimeName, state]);
