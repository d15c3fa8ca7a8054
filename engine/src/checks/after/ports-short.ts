// Connect uses a port for each call, and each stays taken for one to four minutes after (TIME_WAIT).

import type { RunEvidence } from "../evidence.ts";
import { percent, some } from "../figures.ts";
import type { Finding } from "../finding.ts";

/** From here on the search for a free port itself takes time. */
const warningShare = 0.5;

/** EADDRINUSE and EADDRNOTAVAIL, as Node, Python on Linux, and Windows (WSAEADDRINUSE, WSAEADDRNOTAVAIL, WSAENOBUFS) write them. */
const shortage = /\bEADDR(?:INUSE|NOTAVAIL)\b|\bErrno (?:98|99)\b|\bWinError 100(?:48|49|55)\b/;

const remedy =
  "Wait four minutes before you measure again; measure Connect for a shorter time. On Windows the range can be widened: netsh int ipv4 set dynamicport tcp start=10000 num=55535 (as administrator).";

export function portsShort(run: RunEvidence): Finding[] {
  const findings: Finding[] = run.groups.flatMap((group) => {
    const cells = group.cells.filter((cell) => cell.errors.some(({ message }) => shortage.test(message)));
    if (cells.length === 0) return [];
    const seen = `${group.title}: no port was left for new connections in ${some(cells.map(({ title }) => title))}.`;
    return [{ id: "PortsShort", severity: "Unfit", seen, remedy, target: group.groupId }];
  });
  const { timeWaitBefore, timeWaitAfter, ephemeralPorts } = run;
  if (timeWaitAfter === null || ephemeralPorts === null || timeWaitAfter <= ephemeralPorts * warningShare) return findings;
  const before = timeWaitBefore === null ? "" : `, ${timeWaitBefore} of them before the run`;
  findings.push({
    id: "PortsShort",
    severity: "Warning",
    seen: `${timeWaitAfter} closed connections still hold their ports${before}: ${percent(timeWaitAfter / ephemeralPorts)} of the ${ephemeralPorts} there are.`,
    remedy,
  });
  return findings;
}
