// The worker's reader of stdin, where the bundle of worker.ts looks for it.
import "../../engine/src/worker/stdin-thread.ts";
