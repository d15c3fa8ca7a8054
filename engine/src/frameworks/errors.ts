// What a worker reports when something fails. The ids are stable: the engine's catalog and users' scripts key on them.

export const workerErrorIds = {
  BadCommand: "a command that is not what the worker protocol allows, or not now",
  UnsupportedVersion: "a command of a newer contract",
  PackageMissing: "the framework's package cannot be imported",
  ServerStartFailed: "the server did not come up",
  ConnectionFailed: "a user's connection could not be opened",
  AuthenticationFailed: "the server refused the token",
  CallTimedOut: "a call took longer than callDeadlineMs",
  CallFailed: "the framework reported an error, or the connection was lost",
  WrongAnswer: "a reply was not what was asked for",
  FileHandlesUsedUp: "as many files are open as may be: in this process, or in the system",
} as const;

export type WorkerErrorId = keyof typeof workerErrorIds;

/** `message` is one sentence, for `failed` replies and for `errors` of a load. */
export class WorkerError extends Error {
  override readonly name = "WorkerError";
  readonly id: WorkerErrorId;

  constructor(id: WorkerErrorId, message: string, options?: ErrorOptions) {
    super(message, options);
    this.id = id;
  }
}

const isOutOfFiles = (error: unknown) => error instanceof Error && "code" in error && (error.code === "EMFILE" || error.code === "ENFILE");

/** `error` itself when it is a WorkerError already, else its message as a sentence under `id`. */
export function toWorkerError(error: unknown, id: WorkerErrorId, during: string): WorkerError {
  if (error instanceof WorkerError) return error;
  if (isOutOfFiles(error))
    return new WorkerError("FileHandlesUsedUp", `${during}: as many files are open as may be (ulimit -n).`, { cause: error });
  const text = (error instanceof Error ? error.message : String(error)).trim();
  return new WorkerError(id, `${during}: ${text || "no reason given"}${/[.!?]$/.test(text) ? "" : "."}`, { cause: error });
}
