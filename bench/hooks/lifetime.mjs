// Loaded before the engine: says at its end, in the file that RPCBENCH_LIFETIME names, how long its process lived, in milliseconds. Workers, which
// inherit the hook, say nothing.
import { writeFileSync } from "node:fs";

const file = process.env.RPCBENCH_LIFETIME;
delete process.env.RPCBENCH_LIFETIME;
if (file !== undefined) process.on("exit", () => writeFileSync(file, String(performance.now())));
