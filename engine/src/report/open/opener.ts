/** What opens a file in the user's browser: a program and its arguments. */
export interface Opener {
  readonly program: string;
  readonly args: readonly string[];
}
