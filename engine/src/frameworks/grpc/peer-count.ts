// How many connections there have been, where only the peers of calls show.

/**
 * Where connections are for one call each, a port that comes again is another connection: the system hands them out in turn, and on Linux a
 * closed connection's is free again after a second. Of those that are open together two users still show that share one.
 */
const rememberedOfShortLived = 128;

export class PeerCount {
  readonly #peers = new Set<string>();
  #remembered = Number.POSITIVE_INFINITY;
  count = 0;

  /** Forgets all. `each`: what a connection is for from now on. */
  countAnew(each: "Users" | "Calls"): void {
    this.#peers.clear();
    this.count = 0;
    this.#remembered = each === "Calls" ? rememberedOfShortLived : Number.POSITIVE_INFINITY;
  }

  /** `peer`: address and port of the other end of a call. */
  see(peer: string): void {
    if (this.#peers.has(peer)) return;
    this.count++;
    this.#peers.add(peer);
    if (this.#peers.size > this.#remembered) this.#peers.delete(this.#peers.values().next().value as string);
  }
}
