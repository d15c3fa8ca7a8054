// A place that does not answer: a drive whose server is gone, a share behind a sleeping machine. What the system was asked to do there cannot be
// taken back, so the wait for it is ended instead.

/** For looking at a place and making its folders. A disk that has to spin up, or a server that has to wake, needs seconds. */
export const lookDeadlineMs = 15_000;
/** For writing a result or a plan, of at most some megabytes, with the time in which it is tried again. */
export const writeDeadlineMs = 60_000;

/** After so long a silence a user wants to know what is waited for. */
export const silenceMs = 2_000;

let waiting = 0;

/** Whether something that was given up on has still not come back. It occupies a thread that `process.exit` would wait for. */
export const isAnyUnanswered = (): boolean => waiting > 0;

/** What `work` gives, or an error with code ETIMEDOUT. `onSilence` is called once where it takes longer than `silenceMs`. */
export async function withinDeadline<T>(milliseconds: number, work: () => Promise<T>, onSilence?: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = onSilence === undefined ? undefined : setTimeout(onSilence, silenceMs);
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      waiting++;
      doing.then(answered, answered);
      reject(Object.assign(new Error(`it did not answer within ${milliseconds / 1000} s`), { code: "ETIMEDOUT" }));
    }, milliseconds);
  });
  const answered = () => {
    waiting--;
  };
  const doing = work();
  try {
    return await Promise.race([doing, late]);
  } finally {
    clearTimeout(timer);
    clearTimeout(silence);
  }
}
