// Loaded before the engine: says when the first child process was started, in milliseconds since node's own start.
import childProcess from "node:child_process";
import { syncBuiltinESMExports } from "node:module";

const { spawn } = childProcess;
childProcess.spawn = (...args) => {
  const ms = performance.now();
  childProcess.spawn = spawn;
  syncBuiltinESMExports();
  process.stderr.write(`first-spawn-ms ${ms}\n`);
  return spawn(...args);
};
syncBuiltinESMExports();
