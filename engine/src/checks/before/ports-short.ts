// Closed connections that still hold their ports before anything was started.
import { percent } from "../../text/share.ts";
import { portShare, portsRemedy, readPorts } from "../ports.ts";
import type { BeforeCheck } from "./check.ts";

export const portsShort: BeforeCheck = {
  id: "PortsShort",
  about: "the ports that are free for new connections",
  alone: false,
  async look(machine) {
    const { timeWait, ephemeralPorts } = await readPorts(machine);
    if (timeWait === null || ephemeralPorts === null || timeWait <= ephemeralPorts * portShare) return [];
    const seen = `Before the run, ${timeWait} closed connections held their ports: ${percent(timeWait / ephemeralPorts)} of all ${ephemeralPorts}. Few are left for Connect.`;
    return [{ id: "PortsShort", severity: "Info", seen, remedy: portsRemedy(machine.platform) }];
  },
};
