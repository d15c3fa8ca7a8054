// The program that drives the engine sets affinities for it: PowerShell can on Windows, where nothing on the command line can.
import { RpcBenchError } from "../errors/problem.ts";
import type { Affinity } from "./affinity.ts";
import { plainTopology, type Topology } from "./topology.ts";

/** A caller that is PowerShell answers in a thread of its own. Its end shows as the end of stdin. */
const deadlineMs = 60_000;

interface Waiting {
  failure(reason: string): Error;
  resolve(): void;
  reject(error: Error): void;
}

export interface CallerCore {
  readonly cpu: number;
  readonly core: number;
  readonly efficiencyClass: number;
}

type Wish =
  | { readonly type: "place"; readonly pid: number; readonly cpus: number[] }
  | { readonly type: "unthrottle"; readonly pid: number };
export type CallerRequest = Wish & { readonly id: number };

export class CallerAffinity implements Affinity {
  readonly allowed: readonly number[];
  readonly topology: Topology;
  readonly obstacle;
  readonly #ask: (request: CallerRequest) => void;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;

  /** `allowed`: the CPUs the caller may choose from. `ask`: sends it the event; `answer` is to be called with its reply. */
  constructor(allowed: readonly number[], ask: (request: CallerRequest) => void, cores: readonly CallerCore[] = []) {
    this.allowed = allowed;
    this.topology = callerTopology(allowed, cores);
    this.obstacle = allowed.every((cpu) => cpu < mostCpus)
      ? null
      : {
          reason: `CPU ${Math.max(...allowed)} is in another processor group, and a process can be kept only on CPUs of one group`,
          remedy: "Use --placement free.",
        };
    this.#ask = ask;
  }

  /** Rejects with PlacementFailed when the caller cannot, or does not answer. */
  set(pid: number, cpus: readonly number[]): Promise<void> {
    return this.#request({ type: "place", pid, cpus: [...cpus] });
  }

  /** Has the system run the process at full speed. Rejects with the reason when the caller cannot, or does not answer. */
  unthrottle(pid: number): Promise<void> {
    return this.#request({ type: "unthrottle", pid });
  }

  #request(wish: Wish): Promise<void> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        this.#waiting.delete(id);
      };
      const timer = setTimeout(() => this.answer(id, `no answer came within ${deadlineMs / 1000} s`), deadlineMs);
      // a run that was stopped does not wait for the answer, and must not be kept from ending by it
      timer.unref();
      this.#waiting.set(id, {
        failure: (reason) => (wish.type === "place" ? RpcBenchError.of("PlacementFailed", { reason }) : new Error(reason)),
        resolve: () => {
          settle();
          resolve();
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      this.#ask({ ...wish, id });
    });
  }

  /** `error`: why it could not be done, null when it was. An answer to nothing is ignored. */
  answer(id: number, error: string | null): void {
    const waiting = this.#waiting.get(id);
    if (error === null) waiting?.resolve();
    else waiting?.reject(waiting.failure(error));
  }
}

/** An affinity is a mask of 64 bits, for the CPUs of one processor group. */
const mostCpus = 64;

/** Where the caller does not tell of each CPU, each is taken for a core of its own, all of one kind. */
function callerTopology(allowed: readonly number[], cores: readonly CallerCore[]): Topology {
  const plain = plainTopology(allowed);
  const told = plain.cpus.flatMap(({ cpu }) => {
    const found = cores.find((each) => each.cpu === cpu);
    return found === undefined ? [] : [{ cpu, core: found.core, rank: found.efficiencyClass }];
  });
  return told.length < plain.cpus.length || told.length === 0 ? plain : { cpus: told, knownBy: "EfficiencyClass" };
}
