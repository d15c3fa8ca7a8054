// The environment variables that change what a call costs, or are asked about by whoever doubts a figure: the list of docs/checks.md, where the
// measured ratios stand. Nothing else of the environment is ever looked at.
import type { VariableJudgement } from "./judgement.ts";
import { judgeNodeOptions } from "./node-options.ts";

export interface ListedVariable {
  /** A name, or how names begin where it ends in `*`. */
  readonly name: string;
  /** Whose processes read it; absent: everybody's. */
  readonly runtime?: "Python" | "Node";
  readonly framework?: "gRPC";
  judge(value: string): VariableJudgement;
}

const recorded: VariableJudgement = { verdict: "Recorded" };
const unfit = (does: string): VariableJudgement => ({ verdict: "Unfit", says: `It ${does}.` });
const warned = (does: string): VariableJudgement => ({ verdict: "Warned", says: `It ${does}.` });

/** An empty value counts as unset for all of these. */
const whenSet = (judgement: VariableJudgement) => () => judgement;
const unlessZero = (judgement: VariableJudgement) => (value: string) => (value.trim() === "0" ? recorded : judgement);

const traces = (value: string) =>
  value
    .split(",")
    .map((name) => name.trim())
    .some((name) => name !== "" && name !== "none" && !name.startsWith("-"))
    ? unfit("makes gRPC write a log of what it does in each call")
    : recorded;

const pythonMalloc = (value: string) => {
  if (/debug/.test(value)) return unfit("makes Python check each allocation");
  return value === "malloc" ? warned("takes Python's own allocator away") : recorded;
};

const coverage = whenSet(warned("starts coverage in each Python that has it, which follows every line"));
const debuggers = whenSet(warned("is left by a debugger, which follows every line of the processes that it is attached to"));

export const listedVariables: readonly ListedVariable[] = [
  { name: "GRPC_TRACE", framework: "gRPC", judge: traces },
  { name: "GRPC_NODE_TRACE", runtime: "Node", framework: "gRPC", judge: traces },
  { name: "GRPC_VERBOSITY", framework: "gRPC", judge: whenSet(recorded) },
  { name: "GRPC_NODE_VERBOSITY", runtime: "Node", framework: "gRPC", judge: whenSet(recorded) },
  {
    name: "GRPC_EXPERIMENTS",
    runtime: "Python",
    framework: "gRPC",
    judge: whenSet(warned("switches parts of gRPC on or off that others have otherwise")),
  },
  {
    name: "GRPC_POLL_STRATEGY",
    runtime: "Python",
    framework: "gRPC",
    judge: (value) => (/^poll\b/.test(value) ? warned("makes gRPC wait by poll, which others do not") : recorded),
  },
  { name: "GRPC_ENABLE_FORK_SUPPORT", runtime: "Python", framework: "gRPC", judge: whenSet(recorded) },
  {
    name: "PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION",
    runtime: "Python",
    framework: "gRPC",
    judge: (value) => (value === "python" ? warned("makes Python code pack and unpack messages") : recorded),
  },
  { name: "PYTHONDEVMODE", runtime: "Python", judge: whenSet(unfit("switches on the checks of Python's development mode")) },
  { name: "PYTHONASYNCIODEBUG", runtime: "Python", judge: whenSet(unfit("makes asyncio keep the stack of every callback")) },
  { name: "PYTHONTRACEMALLOC", runtime: "Python", judge: unlessZero(unfit("makes Python record where each block was allocated")) },
  { name: "PYTHONMALLOC", runtime: "Python", judge: pythonMalloc },
  { name: "PYTHONMALLOCSTATS", runtime: "Python", judge: whenSet(warned("makes Python print its allocator's state from time to time")) },
  { name: "PYTHONPROFILEIMPORTTIME", runtime: "Python", judge: whenSet(recorded) },
  { name: "PYTHONVERBOSE", runtime: "Python", judge: whenSet(recorded) },
  {
    name: "PYTHONPERFSUPPORT",
    runtime: "Python",
    judge: unlessZero(warned("makes Python keep a frame for perf at each call of a function")),
  },
  { name: "PYTHON_PERF_JIT_SUPPORT", runtime: "Python", judge: unlessZero(warned("makes Python write data for perf")) },
  { name: "PYTHON_JIT", runtime: "Python", judge: whenSet(recorded) },
  { name: "PYTHON_GIL", runtime: "Python", judge: whenSet(recorded) },
  { name: "PYTHONOPTIMIZE", runtime: "Python", judge: whenSet(recorded) },
  { name: "PYTHONHASHSEED", runtime: "Python", judge: whenSet(recorded) },
  { name: "PYTHONFAULTHANDLER", runtime: "Python", judge: whenSet(recorded) },
  { name: "COVERAGE_PROCESS_START", runtime: "Python", judge: coverage },
  { name: "COVERAGE_PROCESS_CONFIG", runtime: "Python", judge: coverage },
  { name: "COV_CORE_SOURCE", runtime: "Python", judge: coverage },
  { name: "PYDEVD_*", runtime: "Python", judge: debuggers },
  { name: "DEBUGPY_*", runtime: "Python", judge: debuggers },
  { name: "NODE_OPTIONS", runtime: "Node", judge: judgeNodeOptions },
  { name: "NODE_DEBUG", runtime: "Node", judge: whenSet(unfit("makes Node write a line for each event of the modules that it names")) },
  { name: "NODE_DEBUG_NATIVE", runtime: "Node", judge: whenSet(warned("makes Node log what its native code does")) },
  { name: "NODE_V8_COVERAGE", runtime: "Node", judge: whenSet(warned("makes V8 count what is executed")) },
  { name: "NODE_COMPILE_CACHE", runtime: "Node", judge: whenSet(recorded) },
  { name: "UV_THREADPOOL_SIZE", runtime: "Node", judge: whenSet(recorded) },
  { name: "UV_USE_IO_URING", runtime: "Node", judge: whenSet(recorded) },
  { name: "VSCODE_INSPECTOR_OPTIONS", runtime: "Node", judge: whenSet(warned("attaches a debugger to each Node process")) },
  { name: "MALLOC_CHECK_", judge: unlessZero(warned("makes the C library check its heap, if its debug library is loaded")) },
  { name: "MALLOC_PERTURB_", judge: unlessZero(warned("makes the C library fill each block when it is allocated and freed")) },
  { name: "MALLOC_MMAP_THRESHOLD_", judge: whenSet(warned("makes the C library get each block of that size from the system")) },
  { name: "MALLOC_*", judge: whenSet(recorded) },
  { name: "GLIBC_TUNABLES", judge: whenSet(warned("changes how the C library allocates memory or starts threads")) },
  { name: "LD_PRELOAD", judge: whenSet(warned("loads another library before all others in each process")) },
  { name: "LD_AUDIT", judge: whenSet(warned("lets a library watch calls between libraries in each process")) },
  { name: "DYLD_INSERT_LIBRARIES", judge: whenSet(warned("loads another library before all others in each process")) },
];
