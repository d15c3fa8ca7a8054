// Loaded before the engine: says at its end how much memory it had at most.
process.on("exit", () => process.stderr.write(`peak-kb ${process.resourceUsage().maxRSS}\n`));
