// How many connections there have been, where only the peers of calls show.

/**
 * The system hands ports out in turn, so one that comes again after so many others is another connection. More than any plan has users, and a
 * server that is connected to all day does not grow.
 */
const remembered = 4096;

export class PeerCount {
  readonly #peers = new Set<string>();
  count = 0;

  /** `peer`: address and port of the other end of a call. */
  see(peer: string): void {
    if (this.#peers.has(peer)) return;
    this.count++;
    this.#peers.add(peer);
    if (this.#peers.size > remembered) this.#peers.delete(this.#peers.values().next().value as string);
  }
}
