// The end of a process whose thread hangs in a call to the system.

/**
 * By SIGKILL, on Windows TerminateProcess, because `process.exit` waits for the threads that the calls to the file system run on (seen on Node 20.20).
 * So the exit code is the system's, 137 or 1, and not ours; what was to be said has been said.
 */
export async function exitAtOnce(): Promise<void> {
  await new Promise<void>((resolve) => process.stderr.write("", () => resolve()));
  process.kill(process.pid, "SIGKILL");
}
