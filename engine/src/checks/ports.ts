// Connections that wait in TIME_WAIT, and how many ports there are for new ones. Read before and after a run.
import type { Machine } from "./machine.ts";

/** Where more of the ports than this are held, the search for a free one itself takes time. */
export const portShare = 0.5;

/** How the range of ports is widened, where there is a command for it. */
const widening: { readonly [platform in NodeJS.Platform]?: string } = {
  win32: "netsh int ipv4 set dynamicport tcp start=10000 num=55535 (as administrator)",
  linux: "sysctl -w net.ipv4.ip_local_port_range='10000 65535' (as root)",
};

export function portsRemedy(platform: NodeJS.Platform = process.platform): string {
  const widen = widening[platform];
  const wait = "Wait two minutes before you measure again; measure Connect for a shorter time.";
  return widen === undefined ? wait : `${wait} The range can be widened: ${widen}.`;
}

export interface PortUse {
  readonly timeWait: number | null;
  readonly ephemeralPorts: number | null;
}

export async function readPorts(machine: Machine): Promise<PortUse> {
  if (machine.platform === "linux") {
    const [sockets, range] = await Promise.all([
      machine.readText("/proc/net/sockstat"),
      machine.readText("/proc/sys/net/ipv4/ip_local_port_range"),
    ]);
    const [first, last] = range?.trim().split(/\s+/).map(Number) ?? [];
    return {
      timeWait: numberOf(sockets?.match(/^TCP:.* tw (\d+)/m)?.[1]),
      ephemeralPorts: first === undefined || last === undefined || !(last >= first) ? null : last - first + 1,
    };
  }
  if (machine.platform === "win32") {
    const [connections, range] = await Promise.all([
      machine.run("netstat", ["-ano", "-p", "TCP"]),
      machine.run("netsh", ["int", "ipv4", "show", "dynamicport", "tcp"]),
    ]);
    return {
      timeWait: connections?.code === 0 ? countTimeWait(connections.stdout) : null,
      ephemeralPorts: range?.code === 0 ? countPorts(range.stdout) : null,
    };
  }
  return { timeWait: null, ephemeralPorts: null };
}

/** By the state's name or, where it is translated ("WARTEND"), by the process: only a connection that no process owns any more has process 0. */
function countTimeWait(netstat: string): number {
  return [...netstat.matchAll(/^\s*TCP\s+\S+\s+\S+\s+(?:TIME_WAIT\b.*|\S+\s+0)\s*$/gm)].length;
}

/** The labels are translated; the second number is how many there are, the first where they begin. */
function countPorts(netsh: string): number | null {
  return numberOf([...netsh.matchAll(/:\s*(\d+)\s*$/gm)][1]?.[1]);
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
