// What a worker reports when something fails. The ids are stable: the engine's catalog and users' scripts key on them.

export const workerErrorIds = {
  BadCommand: "a command that the worker protocol does not allow, or not at this time",
  UnsupportedVersion: "a command of a newer protocol version",
  PackageMissing: "the framework's package cannot be imported",
  ServerStartFailed: "the server did not start",
  ConnectionFailed: "a user's connection could not be opened",
  AuthenticationFailed: "the server refused the token",
  CallTimedOut: "a call took longer than callDeadlineMs",
  CallFailed: "the framework reported an error, or the connection was lost",
  WrongAnswer: "a reply was not the expected one",
  FileHandlesUsedUp: "the limit of open files is reached, in this process or in the system",
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
    return new WorkerError("FileHandlesUsedUp", `${during}: the limit of open files is reached (ulimit -n).`, { cause: error });
  const text = (error instanceof Error ? error.message : String(error)).trim();
  return new WorkerError(id, `${during}: ${text || "no reason given"}${/[.!?]$/.test(text) ? "" : "."}`, { cause: error });
}
