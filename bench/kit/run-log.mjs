// What was measured, a JSON line a run. The full form takes hours: one that was cut off goes on where it was.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";

export class RunLog {
  #path;
  #known = new Map();

  /** `path`: empty for none. */
  constructor(path) {
    this.#path = path;
    if (path === "" || !existsSync(path)) return;
    const text = readFileSync(path, "utf8");
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    // a line that was cut off as it was written is a run that is made again
    if (whole !== text) writeFileSync(path, whole);
    for (const line of whole.split("\n").slice(0, -1)) {
      const { settings, result } = JSON.parse(line);
      this.#known.set(JSON.stringify(settings), result);
    }
  }

  /** What stands there of these settings, or else what `run` gives, which is then written. */
  async once(settings, run) {
    const key = JSON.stringify(settings);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const result = await run(settings);
    this.#known.set(key, result);
    if (this.#path !== "") appendFileSync(this.#path, `${JSON.stringify({ settings, result })}\n`);
    return result;
  }
}
