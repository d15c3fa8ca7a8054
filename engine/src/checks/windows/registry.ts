// Single values of the registry, by reg.exe: no PowerShell, and names of types and values that no language changes.
import type { Machine } from "../machine.ts";

/** The text as reg.exe prints it; undefined when the value, the key or the right to read it is missing. */
export async function registryText(machine: Machine, key: string, name: string): Promise<string | undefined> {
  // the 64-bit view, in which Windows itself keeps its settings, whatever node is
  const output = await machine.run("reg", ["query", key, "/v", name, "/reg:64"]);
  if (output?.code !== 0) return undefined;
  for (const line of output.stdout.split(/\r?\n/)) {
    const [, found, text] = line.match(/^\s+(\S+)\s+REG_\w+\s+(.*\S)\s*$/) ?? [];
    if (found?.toLowerCase() === name.toLowerCase()) return text;
  }
  return undefined;
}

/** A REG_DWORD. */
export async function registryNumber(machine: Machine, key: string, name: string): Promise<number | undefined> {
  const text = await registryText(machine, key, name);
  return text !== undefined && /^0x[0-9a-f]+$/i.test(text) ? Number(text) : undefined;
}
