// The system's own commands: what they say.
import { commandPath } from "./command-path.ts";
import { runProgram } from "./run-program.ts";

export interface CommandOutput {
  readonly code: number;
  readonly stdout: string;
}

export type RunCommand = (command: string, args: readonly string[]) => Promise<CommandOutput | undefined>;

/** A command that does not answer by then says nothing. */
const commandMs = 5_000;

/**
 * One of the system's own commands, by its bare name; undefined when it is missing or takes too long. The output is read byte by byte: it is in the
 * console's code page, and only its ASCII part is looked at.
 */
export const runSystemCommand: RunCommand = async (command, args) => {
  const { code, stopped, stdout } = await runProgram(commandPath(command), args, {
    deadlineMs: commandMs,
    graceMs: 0,
    encoding: "latin1",
  });
  return code === null || stopped !== null ? undefined : { code, stdout };
};
