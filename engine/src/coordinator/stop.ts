// A run is stopped by its caller, by Ctrl+C, or by its deadline; whatever waits then waits no longer.

export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** What `promise` gives, or Stopped as soon as `signal` is aborted. The promise's own late failure is nobody's business then. */
export async function unlessStopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    promise.catch(() => {});
    throw new Stopped();
  }
  let onAbort = () => {};
  const stopped = new Promise<never>((_, reject) => {
    onAbort = () => reject(new Stopped());
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([promise, stopped]);
  } finally {
    signal.removeEventListener("abort", onAbort);
    promise.catch(() => {});
  }
}
