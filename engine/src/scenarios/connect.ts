// A connection opened, a first call, and closed again.
import type { Call } from "../../generated/worker-command.d.ts";
import { intCalls } from "../load/call-kinds.ts";
import { toNs } from "../load/clock.ts";
import type { Columns } from "../load/columns.ts";
import type { ConnectingUser } from "../load/connecting-user.ts";
import { isAnyFull, type Parts } from "../load/parts.ts";
import { type Scenario, usual } from "./scenario.ts";

type Connect = Extract<Call, { scenario: "Connect" }>;

export const connect: Scenario<Connect> = {
  ...usual,
  name: "Connect",
  connectsAnew: true,
  refusals: { rate: "ConnectWithRate", clients: "ConnectWithClients" },
  rate: { ...usual.rate, header: "connects/s" },
  // of all, the least like calls in general
  rank: 9,
  roughMs: () => 3,
  parts: {
    open: { unit: "Ns", title: "Open", about: "Time to open the connection." },
    firstCall: { unit: "Ns", title: "First call", about: "Time of the first call on it." },
    close: { unit: "Ns", title: "Close", about: "Time to close it." },
  },
  shown: [
    [{ part: "open", figure: "p50", header: "open" }],
    [{ part: "firstCall", figure: "p50", header: "first call" }],
    [{ part: "close", figure: "p50", header: "close" }],
  ],
  members: [
    { name: "OpenP50Us", part: "open", figure: "p50", about: "opening a connection" },
    { name: "OpenP99Us", part: "open", figure: "p99", about: "opening a connection, 99th percentile" },
    { name: "FirstCallP50Us", part: "firstCall", figure: "p50", about: "the first call" },
    { name: "FirstCallP99Us", part: "firstCall", figure: "p99", about: "the first call, 99th percentile" },
    { name: "CloseP50Us", part: "close", figure: "p50", about: "closing the connection" },
    { name: "CloseP99Us", part: "close", figure: "p99", about: "closing the connection, 99th percentile" },
  ],
  legend: [
    "open, first call, close: the medians of the phases of a connection, on loopback and without TLS; docs/method.md says what each framework waits for.",
  ],
  expand: () => [{ scenario: "Connect" }],
  key: () => "Connect",
  title: () => "Connect",
  short: () => "connect",
  question: () => "Connecting",
  calls(_call, users, room) {
    const own = intCalls();
    return { own, traced: own, parts: () => connectParts(users as readonly ConnectingUser[], room) };
  },
};

/** Opening, call and closing. Whole nanoseconds of which the sum is the call's length, whatever was rounded. */
export function connectParts(users: readonly ConnectingUser[], room: Columns): Parts {
  const columns = {
    open: room.empty("open", users.length),
    firstCall: room.empty("firstCall", users.length),
    close: room.empty("close", users.length),
  };
  return {
    columns,
    isFull: () => isAnyFull(columns),
    keep(userIndex, startMs, endMs) {
      const user = users[userIndex] as ConnectingUser;
      const [startNs, openedNs, calledNs, endNs] = [toNs(startMs), toNs(user.openedMs), toNs(user.calledMs), toNs(endMs)];
      columns.open.add(openedNs - startNs);
      columns.firstCall.add(calledNs - openedNs);
      columns.close.add(endNs - calledNs);
    },
  };
}
