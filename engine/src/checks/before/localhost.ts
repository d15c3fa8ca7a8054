// What the name `localhost` stands for.
import { notKnown } from "../finding.ts";
import type { BeforeCheck } from "./check.ts";

export const localhost: BeforeCheck = {
  id: "LocalhostTwoFamilies",
  about: "what 'localhost' stands for",
  alone: false,
  async look(machine) {
    const addresses = await machine.lookupAll("localhost").catch(() => []);
    if (addresses.length === 0) return [notKnown("what 'localhost' stands for, for the name does not resolve")];
    if (new Set(addresses.map(({ family }) => family)).size < 2) return [];
    return [
      {
        id: "LocalhostTwoFamilies",
        severity: "Info",
        seen: `'localhost' resolves to ${[...new Set(addresses.map(({ address }) => address))].join(" and ")}: a client that first tries the address without a listener loses up to 2 s on Windows.`,
        remedy: "RpcBench connects to 127.0.0.1. Do the same in programs that you compare with these Connect times.",
      },
    ];
  },
};
