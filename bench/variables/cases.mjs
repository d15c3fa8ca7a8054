// What is measured: a variable with a value that is seen in the wild, and the implementations that it could touch.
import { tmpdir } from "node:os";
import path from "node:path";

const scratch = path.join(tmpdir(), "rpcbench-variables");
// the two ends of each runtime: next to nothing of its own, and most
const python = [
  ["Tcp", "Python"],
  ["gRPC", "Python"],
];
const node = [
  ["Tcp", "Node"],
  ["gRPC", "Node"],
];
const grpc = [
  ["gRPC", "Python"],
  ["gRPC", "Node"],
];
// where nothing else takes time a small cost is largest
const floors = [
  ["Tcp", "Python"],
  ["Tcp", "Node"],
];
const one = (variable, value, on, more = {}) => ({
  name: `${variable}=${more.shown ?? value}`,
  variables: { [variable]: value },
  on,
  ...more,
});
const nodeOption = (flags, more = {}, on = [node[0]]) => one("NODE_OPTIONS", flags, on, more);

export const cases = [
  { name: "(none)", variables: {}, on: floors },
  { name: "GRPC_TRACE=all, GRPC_VERBOSITY=DEBUG", variables: { GRPC_TRACE: "all", GRPC_VERBOSITY: "DEBUG" }, on: grpc },
  one("GRPC_TRACE", "all", grpc),
  one("GRPC_TRACE", "http", grpc),
  one("GRPC_VERBOSITY", "DEBUG", grpc),
  one("GRPC_VERBOSITY", "INFO", grpc),
  {
    name: "GRPC_NODE_TRACE=all, GRPC_NODE_VERBOSITY=DEBUG",
    variables: { GRPC_NODE_TRACE: "all", GRPC_NODE_VERBOSITY: "DEBUG" },
    on: [grpc[1]],
  },
  one("GRPC_POLL_STRATEGY", "poll", [grpc[0]]),
  one("GRPC_ENABLE_FORK_SUPPORT", "1", [grpc[0]]),
  one("PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION", "python", [grpc[0]]),
  one("PYTHONDEVMODE", "1", python),
  one("PYTHONASYNCIODEBUG", "1", python),
  one("PYTHONTRACEMALLOC", "1", [python[0]]),
  one("PYTHONTRACEMALLOC", "25", python),
  one("PYTHONPROFILEIMPORTTIME", "1", [python[0]]),
  one("PYTHONMALLOC", "debug", python),
  one("PYTHONMALLOC", "malloc", [python[0]]),
  one("PYTHONMALLOC", "malloc_debug", [python[0]]),
  one("PYTHONMALLOCSTATS", "1", [python[0]]),
  one("PYTHONHASHSEED", "0", [python[0]]),
  one("PYTHONOPTIMIZE", "2", [python[0]]),
  one("PYTHONFAULTHANDLER", "1", [python[0]]),
  one("PYTHONVERBOSE", "1", [python[0]]),
  nodeOption("--jitless", {}, node),
  nodeOption("--inspect=0"),
  nodeOption(`--heap-prof --heap-prof-dir=${scratch}`, { shown: "--heap-prof" }),
  nodeOption("--max-old-space-size=4096"),
  nodeOption("--max-semi-space-size=64"),
  nodeOption("--enable-source-maps"),
  nodeOption("--interpreted-frames-native-stack"),
  nodeOption("--perf-basic-prof"),
  nodeOption(`--trace-event-categories v8,node --trace-event-file-pattern ${scratch}.trace`, { shown: "--trace-event-categories v8,node" }),
  nodeOption("--no-warnings --dns-result-order=ipv4first"),
  nodeOption("--stack-trace-limit=200"),
  nodeOption("--experimental-permission --allow-fs-read=* --allow-addons --allow-worker", { shown: "--experimental-permission" }),
  one("NODE_DEBUG", "net,stream,http2,timer", node),
  one("NODE_V8_COVERAGE", scratch, node, { shown: "folder" }),
  one("MALLOC_ARENA_MAX", "1", floors),
  one("MALLOC_PERTURB_", "85", floors),
  one("MALLOC_PERTURB_", "85", floors, { payloadBytes: 1_048_576 }),
  one("MALLOC_CHECK_", "3", floors),
  one("MALLOC_MMAP_THRESHOLD_", "4096", floors),
  one("MALLOC_MMAP_THRESHOLD_", "4096", floors, { payloadBytes: 1_048_576 }),
  one("MALLOC_TRIM_THRESHOLD_", "0", floors, { payloadBytes: 1_048_576 }),
];
