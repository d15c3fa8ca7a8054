// Services and processes of Windows, by sc.exe and tasklist.exe, read by their numbers and image names.
import type { Machine } from "../machine.ts";

/** ERROR_SERVICE_DOES_NOT_EXIST (winerror.h). */
const noSuchService = 1060;
/** SERVICE_RUNNING (winsvc.h). */
const runningState = "4";

/** False when it is stopped or not there; undefined when sc.exe does not tell. */
export async function serviceIsRunning(machine: Machine, service: string): Promise<boolean | undefined> {
  const output = await machine.run("sc", ["query", service]);
  if (output?.code === noSuchService) return false;
  if (output?.code !== 0) return undefined;
  // labels may be translated, so by place: the first line with a number is the type, the second the state
  const [, state] = [...output.stdout.matchAll(/^[^:\r\n]+:\s+(\d+)\s+[A-Z]/gm)].map((match) => match[1]);
  return state === undefined ? undefined : state === runningState;
}

/** Lower case; undefined when tasklist.exe does not answer. */
export async function runningImages(machine: Machine): Promise<readonly string[] | undefined> {
  const output = await machine.run("tasklist", ["/fo", "csv", "/nh"]);
  if (output?.code !== 0) return undefined;
  const images = [...output.stdout.matchAll(/^"([^"]+)","\d+"/gm)].map((match) => (match[1] as string).toLowerCase());
  // there is always the System process, so an empty list is none
  return images.length === 0 ? undefined : images;
}
