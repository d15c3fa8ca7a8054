// What benches do with workers of their own: another Python module in the place of the engine's.
import path from "node:path";

/** The command line of a Python worker with `module` in the place of the engine's, found in `folders` beside it. */
export function withModule({ file, args, env }, module, folders) {
  const swapped = args.map((argument) => (argument === "rpcbench_worker" ? module : argument));
  return { file, args: swapped, env: { ...env, PYTHONPATH: [...folders, env.PYTHONPATH].join(path.delimiter) } };
}
