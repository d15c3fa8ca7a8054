// One worker process as seen from the coordinator: started, talked to, ended.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { workerReply as workerReplyContract } from "../../generated/contracts/worker-reply.ts";
import type { Hello, WorkerReply } from "../../generated/worker-reply.d.ts";
import { LineSplitter, toLine } from "../contracts/lines.ts";
import { ContractError, parseContract } from "../contracts/read.ts";
import { type Problem, problem, RpcBenchError } from "../errors/problem.ts";
import { neutralFolder } from "../machine/neutral-folder.ts";
import type { CommandLine } from "./command-line.ts";
import { brokenPackageRemedy, notStarted, otherVersion } from "./failing.ts";
import { liveWorkers } from "./live.ts";
import { type AnswerTo, helloBegins, isMessage, quoted, type Request } from "./messages.ts";

interface Waiting {
  readonly command: string;
  resolve(reply: WorkerReply): void;
  reject(error: RpcBenchError): void;
}

const logLimit = 2_000;
/** So many lines that are no replies are told. */
const strayLimit = 3;
const teardownMs = 2_000;
/** For what it wrote last to be read; a process of its own that holds its output then keeps nobody waiting. */
const outputMs = 1_000;
/** A killed process is gone in milliseconds, unless the system itself holds it. */
const killMs = 2_000;
/** POSIX: a worker leads a process group, so that what it started can be ended with it. On Windows the job object does that. */
const leadsGroup = process.platform !== "win32";

export class WorkerProcess {
  /** For messages: "ZeroMQ on Python, server". */
  readonly who: string;
  /** Undefined where the system refused at once. */
  readonly #child: ChildProcessWithoutNullStreams | undefined;
  readonly #exited: Promise<void>;
  #hello: Hello | undefined;
  #waiting: Waiting | undefined;
  #failure: RpcBenchError | undefined;
  #nextId = 1;
  #log = "";
  /** Exited, and its output read to the end. */
  #closed = false;
  #strays = 0;
  #firstStray: string | undefined;
  readonly #onStray: (stray: Problem) => void;

  private constructor(who: string, child: ChildProcessWithoutNullStreams | Error, onStray: (stray: Problem) => void) {
    this.who = who;
    this.#onStray = onStray;
    if (child instanceof Error) {
      this.#failure = notStarted(who, child);
      this.#exited = Promise.resolve();
      return;
    }
    this.#child = child;
    if (child.pid !== undefined) liveWorkers.add(child.pid, leadsGroup);
    // A worker that ended no longer reads: the write fails, and its exit is what gets reported.
    child.stdin.on("error", () => {});
    const lines = new LineSplitter();
    child.stdout.on("data", (chunk: Buffer) => {
      for (const line of lines.push(chunk)) this.#onLine(line);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.#log = (this.#log + text).slice(-logLimit);
    });
    child.stdout.once("end", () => this.#onSilence(child));
    this.#exited = new Promise((resolve) => {
      child.once("error", (error) => {
        const how = { who, how: error.message, log: "" };
        this.#fail(child.pid === undefined ? notStarted(who, error) : RpcBenchError.of("WorkerExited", how, { cause: error }));
        resolve();
      });
      child.once("exit", () => {
        // a launcher that ends ends its worker, too: Node has closed its stdin by now
        const timer = setTimeout(() => this.#abandon(), outputMs);
        child.once("close", () => clearTimeout(timer));
      });
      // "close" comes when the streams are read to their end as well, so that the log in the message is whole
      child.once("close", (code, signal) => {
        if (child.pid !== undefined) liveWorkers.delete(child.pid);
        if (this.#hello !== undefined) liveWorkers.delete(this.#hello.pid);
        this.#closed = true;
        this.#fail(
          this.#hello === undefined && this.#firstStray !== undefined
            ? this.#noHello(this.#firstStray)
            : RpcBenchError.of("WorkerExited", { who, how: signal ?? `exit code ${code}`, log: this.#lastWords() }),
        );
        resolve();
      });
    });
  }

  /** Starts the process at once; nothing is awaited. What it prints among its replies is passed over, and told to `onStray`. */
  static spawn(who: string, { file, args, env, cwd }: CommandLine, onStray: (stray: Problem) => void = () => {}): WorkerProcess {
    let child: ChildProcessWithoutNullStreams;
    try {
      child = spawn(file, [...args], { env, cwd: cwd ?? neutralFolder, stdio: "pipe", windowsHide: true, detached: leadsGroup });
    } catch (error) {
      // a program that is not there says so later; a file that is no program does so here, on Windows
      return new WorkerProcess(who, error instanceof Error ? error : new Error(String(error)), onStray);
    }
    // without a file left there are no pipes either; the error comes as an event, which has nobody to go to otherwise
    if (child.stdin === undefined) {
      child.once("error", () => {});
      return new WorkerProcess(who, Object.assign(new Error("too many open files"), { code: "EMFILE" }), onStray);
    }
    return new WorkerProcess(who, child, onStray);
  }

  /** Of what was started, which may be a launcher; undefined when it could not be started. */
  get spawnedPid(): number | undefined {
    return this.#child?.pid;
  }

  /** Resolves when the process is gone. */
  get exited(): Promise<void> {
    return this.#exited;
  }

  /** The worker's own, known once it has said hello. */
  get pid(): number {
    if (this.#hello === undefined) throw this.#protocolError("its pid was requested before its hello");
    return this.#hello.pid;
  }

  /** What the worker says of itself unasked. Throws ServerNotReady, WorkerExited, or the worker's own error. */
  async hello(deadlineMs: number): Promise<Hello> {
    if (this.#hello !== undefined) return this.#hello;
    const seconds = deadlineMs / 1000;
    const reply = await this.#expect("hello", deadlineMs, () =>
      this.#firstStray === undefined
        ? RpcBenchError.of("ServerNotReady", { who: this.who, seconds, log: this.#lastWords() })
        : this.#noHello(this.#firstStray),
    );
    if (reply.type !== "hello") throw this.#protocolError(`'${reply.type}' came in place of 'hello'`);
    return reply;
  }

  /** One command, one reply. Throws WorkerTimedOut (and ends the worker), WorkerExited, WorkerProtocol, or the worker's own error. */
  async request<Type extends Request["type"]>(command: Extract<Request, { type: Type }>, deadlineMs: number): Promise<AnswerTo<Type>> {
    const refusal = this.#refusal(command.type);
    if (refusal !== undefined) throw refusal;
    const id = this.#nextId++;
    const answer = this.#expect(command.type, deadlineMs, () =>
      RpcBenchError.of("WorkerTimedOut", { who: this.who, command: command.type, seconds: Math.round(deadlineMs / 100) / 10 }),
    );
    this.#child?.stdin.write(toLine({ ...command, id }));
    const reply = await answer;
    if (reply.type === "hello" || reply.type === "failed" || reply.id !== id)
      throw this.#protocolError(`'${reply.type}' does not answer '${command.type}'`);
    return reply as AnswerTo<Type>;
  }

  /**
   * Asks politely, then closes stdin, then kills, each with a limit. Never throws; when it returns the process is gone, and what it started in its
   * group with it, unless the system itself holds it.
   */
  async end(): Promise<void> {
    if (this.#failure === undefined && this.#hello !== undefined && this.#waiting === undefined) {
      await this.request({ type: "teardown" }, teardownMs).catch(() => {});
    }
    this.#child?.stdin.end();
    await Promise.race([this.#exited, delay(teardownMs, undefined, { ref: false })]);
    this.kill();
    await Promise.race([this.#exited, delay(outputMs + killMs, undefined, { ref: false })]);
    this.#abandon();
  }

  kill(): void {
    if (this.#child === undefined || this.#closed) return;
    const { pid, exitCode, signalCode } = this.#child;
    if (pid !== undefined && exitCode === null && signalCode === null) liveWorkers.kill(pid);
    // on Windows a virtual environment's python.exe is a launcher: the worker is its child and says its own pid
    if (this.#hello !== undefined && this.#hello.pid !== pid) liveWorkers.kill(this.#hello.pid);
    this.#killGroup();
  }

  /** What the process started, also where it has ended itself: the group's id is not given to anybody else while one of it lives. */
  #killGroup(): void {
    if (leadsGroup && this.#child?.pid !== undefined) liveWorkers.killGroup(this.#child.pid);
  }

  /** Waits for nobody who still holds the worker's output. */
  #abandon(): void {
    if (this.#child === undefined || this.#closed) return;
    this.kill();
    for (const stream of [this.#child.stdin, this.#child.stdout, this.#child.stderr]) stream.destroy();
  }

  /** A worker whose stdout has ended will never answer. One that is about to exit says more by that. */
  #onSilence(child: ChildProcessWithoutNullStreams): void {
    const timer = setTimeout(() => {
      this.#fail(this.#protocolError("it closed its stdout but is still running"));
      this.kill();
    }, outputMs);
    child.once("exit", () => clearTimeout(timer));
  }

  #refusal(command: string): RpcBenchError | undefined {
    if (this.#failure !== undefined || this.#waiting === undefined) return this.#failure;
    return this.#protocolError(`'${command}' was sent while '${this.#waiting.command}' ran`);
  }

  #expect(command: string, deadlineMs: number, late: () => RpcBenchError): Promise<WorkerReply> {
    const refusal = this.#refusal(command);
    if (refusal !== undefined) return Promise.reject(refusal);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const error = late();
        this.kill();
        this.#fail(error);
      }, deadlineMs);
      const settled = () => {
        clearTimeout(timer);
        this.#waiting = undefined;
      };
      this.#waiting = {
        command,
        resolve: (reply) => {
          settled();
          resolve(reply);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      };
    });
  }

  #onLine(line: string): void {
    let reply: WorkerReply;
    try {
      reply = parseContract(workerReplyContract, line);
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      if (!isMessage(line)) {
        this.#passOver(line);
        return;
      }
      this.#fail(
        error.problem === "UnsupportedVersion"
          ? RpcBenchError.of("UnsupportedVersion", { message: `${this.who}: ${error.message}`, remedy: otherVersion }, { cause: error })
          : RpcBenchError.of("WorkerProtocol", { who: this.who, reason: error.message }, { cause: error }),
      );
      this.kill();
      return;
    }
    if (reply.type === "hello" && this.#hello === undefined) {
      this.#hello = reply;
      liveWorkers.add(reply.pid);
      this.#waiting?.resolve(reply);
    } else if (reply.type === "failed") {
      const { id, message } = reply.error;
      const remedy = id === "PackageMissing" ? { remedy: brokenPackageRemedy } : {};
      const error = new RpcBenchError({ id, message: `${this.who}: ${message}`, ...remedy }, "measurement");
      if (reply.id === null) this.#fail(error);
      else this.#waiting?.reject(error);
    } else if (this.#waiting !== undefined) {
      this.#waiting.resolve(reply);
    } else {
      this.#fail(this.#protocolError(`'${reply.type}' came unasked`));
    }
  }

  /** Printed by somebody else: a sitecustomize, a .pth file, a preload. */
  #passOver(line: string): void {
    // printed without a line end, before a worker that does not begin with one
    const hello = this.#hello === undefined ? line.indexOf(helloBegins) : -1;
    const text = hello < 0 ? line : line.slice(0, hello);
    const quote = quoted(text);
    this.#firstStray ??= quote;
    if (this.#strays++ < strayLimit) this.#onStray(problem("StrayOutput", { who: this.who, quote }));
    if (hello >= 0) this.#onLine(line.slice(hello));
  }

  /** The first failure is the one reported; nothing can be asked of the worker afterwards. */
  #fail(error: RpcBenchError): void {
    this.#failure ??= error;
    this.#waiting?.reject(this.#failure);
  }

  #protocolError(reason: string): RpcBenchError {
    return RpcBenchError.of("WorkerProtocol", { who: this.who, reason });
  }

  /** What it prints is not what a worker says, and a worker that does say hello may print before it. */
  #noHello(printed: string): RpcBenchError {
    return this.#protocolError(`it printed '${printed}' instead of 'hello'${this.#lastWords()}`);
  }

  #lastWords(): string {
    const lines = this.#log.trim().split(/\r?\n/).slice(-3).join(" | ").trim();
    return lines === "" ? "" : ` It last said: ${lines}`;
  }
}
