// Connect uses a port for each call, and each stays taken for a minute or two after (TIME_WAIT).

import { percent } from "../../text/share.ts";
import type { RunEvidence } from "../evidence.ts";
import { some } from "../figures.ts";
import type { Finding } from "../finding.ts";
import { portShare, portsRemedy } from "../ports.ts";

/** EADDRINUSE and EADDRNOTAVAIL, as Node, Python on Linux, Windows (WSAEADDRINUSE, WSAEADDRNOTAVAIL, WSAENOBUFS), and gRPC write them. libzmq does not tell. */
const shortage =
  /\bEADDR(?:INUSE|NOTAVAIL)\b|\bErrno (?:98|99)\b|\bWinError 100(?:48|49|55)\b|Cannot assign requested address|Address already in use/i;

export function portsShort(run: RunEvidence): Finding[] {
  const findings: Finding[] = run.groups.flatMap((group) => {
    const cells = group.cells.filter((cell) => cell.errors.some(({ message }) => shortage.test(message)));
    if (cells.length === 0) return [];
    const seen = `${group.title}: no port was left for new connections in ${some(cells.map(({ who }) => who))}.`;
    return [{ id: "PortsShort", severity: "Unfit", seen, remedy: portsRemedy(), target: group.groupId }];
  });
  const { timeWaitBefore, timeWaitAfter, ephemeralPorts } = run;
  if (timeWaitAfter === null || ephemeralPorts === null || timeWaitAfter <= ephemeralPorts * portShare) return findings;
  const before = timeWaitBefore === null ? "" : `, ${timeWaitBefore} of them before the run`;
  findings.push({
    id: "PortsShort",
    severity: "Warning",
    seen: `${timeWaitAfter} closed connections still hold their ports${before}: ${percent(timeWaitAfter / ephemeralPorts)} of all ${ephemeralPorts}.`,
    remedy: portsRemedy(),
  });
  return findings;
}
