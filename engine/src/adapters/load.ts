// Frameworks that are not RpcBench's own: what the folders named by the user bring to the matrix of one run, and which of them are wrong.
import type { AdapterManifest } from "../../generated/adapter.d.ts";
import type { FrameworkEntry } from "../../generated/frameworks.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { builtIn, type Implementation, isSameName, type Matrix, registry } from "../plan/registry.ts";
import { parseManifest, readManifest } from "./manifest.ts";
import { type WrongAdapter, wrongAdapter } from "./wrong.ts";

export interface WithAdapters {
  readonly matrix: Matrix;
  readonly wrong: readonly WrongAdapter[];
}

/** `folders`: absolute, each once. A wrong one takes nothing away from the others. */
export async function loadAdapters(folders: readonly string[]): Promise<WithAdapters> {
  const wrong: WrongAdapter[] = [];
  let matrix = builtIn;
  for (const folder of folders) {
    let text: string | null = null;
    try {
      text = await readManifest(folder);
      matrix = joined(matrix, folder, parseManifest(folder, text));
    } catch (error) {
      if (!(error instanceof RpcBenchError)) throw error;
      wrong.push(wrongAdapter(folder, text, error));
    }
  }
  return { matrix, wrong };
}

/** Throws AdapterNameTaken. */
function joined(matrix: Matrix, folder: string, { name, about, frameworkVersion = null, implementations }: AdapterManifest): Matrix {
  const same = matrix.frameworks.find((framework) => isSameName(framework.name, name));
  if (same !== undefined) {
    const other = matrix.implementations.find(({ framework }) => framework === same)?.adapter;
    const owner = other === undefined ? "one of RpcBench's own" : `the adapter in '${other.folder}'`;
    throw RpcBenchError.of("AdapterNameTaken", { folder, name, owner });
  }
  const runtimes = [...matrix.runtimes];
  const entries = implementations.map(({ runtime: label, apis, pattern, serverModel, tuned, warmup }) => {
    // python in whatever case is the Python that has a floor
    const runtime = runtimes.find((known) => isSameName(known, label)) ?? label;
    if (!runtimes.includes(runtime)) runtimes.push(runtime);
    const optional = {
      ...(tuned === undefined ? {} : { tuned }),
      ...(warmup === undefined ? {} : { warmup: { ...registry.defaults.warmup, ...warmup } }),
    };
    return { runtime, apis, package: null, aptPackage: null, pattern, serverModel, ...optional };
  });
  const framework: FrameworkEntry = {
    name,
    module: moduleOf(name),
    isFloor: false,
    about,
    implementations: entries as FrameworkEntry["implementations"],
    absent: [],
  };
  const added = implementations.flatMap(({ apis, command, environment = {} }, index): Implementation[] => {
    const entry = framework.implementations[index];
    if (entry === undefined) return [];
    return apis.map((api) => ({ framework, entry, api, adapter: { folder, command, environment, frameworkVersion } }));
  });
  return { frameworks: [...matrix.frameworks, framework], runtimes, implementations: [...matrix.implementations, ...added] };
}

/** What a worker is told by --framework, in the registry's form: gRPC-Go becomes grpc_go. */
const moduleOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "_");
