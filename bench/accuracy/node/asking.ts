// The client's side, as bench/accuracy/python/truth/asking.py: asks for the times of the plan in place of the engine's ints.
import { writeFileSync } from "node:fs";
import type { User } from "../../../engine/src/frameworks/interface.ts";
import { truthPlan } from "./plan.ts";

/** One user of the framework's, whose calls ask for the times of the plan, whoever makes them. */
export class TruthUser implements User {
  /** What the hand-written loop makes its calls on. */
  readonly real: User;
  readonly #asked = truthPlan.runs.flatMap(([calls, time]) => new Array<number>(calls).fill(time));
  readonly #last = this.#asked.at(-1) ?? 0;
  readonly #served: number[] = [];

  constructor(user: User) {
    this.real = user;
  }

  // the engine's own loop times this and checks the reply, so it gets back the int it asked with
  async simpleCall(value: number): Promise<number> {
    this.#served.push(await this.real.simpleCall(this.#asked[this.#served.length] ?? this.#last));
    return value;
  }

  /** What the next calls are to ask for. */
  nextTimes(calls: number): Float64Array {
    return Float64Array.from({ length: calls }, (_, call) => this.#asked[this.#served.length + call] ?? this.#last);
  }

  /** What calls were answered that somebody else made. */
  keep(served: Float64Array): void {
    for (const ns of served) this.#served.push(ns);
  }

  echoText(text: string): Promise<string> {
    return this.real.echoText(text);
  }

  sendBytes(data: Uint8Array): Promise<Uint8Array> {
    return this.real.sendBytes(data);
  }

  streamValues(count: number): AsyncIterable<number> {
    return this.real.streamValues(count);
  }

  abort(reason: Error): void {
    this.real.abort(reason);
  }

  async teardown(): Promise<void> {
    await this.real.teardown();
    writeFileSync(truthPlan.servedFile, JSON.stringify(this.#served));
  }
}
