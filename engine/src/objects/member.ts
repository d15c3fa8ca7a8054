// What users get are flat objects. Each kind of object is a table of members; PowerShell's objects, their views and docs/objects.md are made of it.

/**
 * What a member is in PowerShell. Number: System.Double. Count: a whole number. Texts, Numbers, Counts: an array, also of one. Time: local. Span: System.TimeSpan, in
 * seconds here. Objects: an array of objects of the type that `of` names.
 */
export type MemberKind = "Text" | "Texts" | "Number" | "Numbers" | "Count" | "Counts" | "Flag" | "Time" | "Span" | "Objects";

export interface Member<T> {
  readonly name: string;
  readonly kind: MemberKind;
  /** One sentence, without its period. */
  readonly about: string;
  /** Of Objects: their type. */
  readonly type?: string;
  /** Null: not known, or not of this one. */
  of(thing: T): unknown;
}

export interface ObjectType<T, Name extends string = string> {
  /** Without RpcBench. in front. */
  readonly name: Name;
  readonly about: string;
  readonly members: readonly Member<T>[];
}

export type Members = Readonly<Record<string, unknown>>;

export const membersOf = <T>({ members }: ObjectType<T>, thing: T): Members =>
  Object.fromEntries(members.map((member) => [member.name, member.of(thing) ?? null]));

type Of<T> = (thing: T) => unknown;

const memberOf =
  (kind: MemberKind) =>
  <T>(name: string, about: string, of: Of<T>): Member<T> => ({ name, kind, about, of });

export const text = memberOf("Text");
export const texts = memberOf("Texts");
export const number = memberOf("Number");
export const numbers = memberOf("Numbers");
export const count = memberOf("Count");
export const counts = memberOf("Counts");
export const flag = memberOf("Flag");
export const time = memberOf("Time");
export const span = memberOf("Span");

export const objects = <T>(name: string, type: string, about: string, of: Of<T>): Member<T> => ({ name, kind: "Objects", type, about, of });

export const us = (ns: number | null | undefined): number | null => (ns === null || ns === undefined ? null : ns / 1000);
export const mb = (bytes: number | null | undefined): number | null => (bytes === null || bytes === undefined ? null : bytes / 1024 ** 2);
