/**
 * Numbers the turns of the event loop, as far as somebody looks: two readings are equal when they were made in the same turn.
 * One setImmediate for each turn in which `current` was read, however often; immediates run after the sockets' callbacks and the promise
 * jobs they cause, so the values that a for-await loop takes from one or several reads of a socket fall into the turn that read them.
 * A pending immediate makes the loop look for I/O once without waiting; nothing else changes.
 */
export class TurnCounter {
  #turn = 0;
  #marked = false;
  readonly #setImmediate: (action: () => void) => void;

  constructor(setImmediateOrFake: (action: () => void) => void = setImmediate) {
    this.#setImmediate = setImmediateOrFake;
  }

  current(): number {
    if (!this.#marked) {
      this.#marked = true;
      this.#setImmediate(this.#next);
    }
    return this.#turn;
  }

  readonly #next = (): void => {
    this.#marked = false;
    this.#turn++;
  };
}
