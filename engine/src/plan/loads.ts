// What is asked of each scenario's servers: so many users who wait for replies, or calls that start on a schedule.
import { countOf } from "../text/count.ts";
import type { Arrivals } from "./arrivals.ts";
import { clientsFor, usersInWords } from "./clients.ts";
import type { Plan } from "./resolve.ts";
import { formatSlo, type Slo } from "./slo.ts";

export type Load =
  | { readonly kind: "Closed" }
  | { readonly kind: "Open"; readonly ratePerSecond: number; readonly connections: number; readonly arrivals: Arrivals }
  | { readonly kind: "Ramp"; readonly slo: Slo; readonly connections: number; readonly arrivals: Arrivals };

export interface NamedLoad {
  readonly loadKey: string;
  readonly loadTitle: string;
  readonly load: Load;
  readonly concurrency: number;
  readonly clients: number;
}

export function loads({ concurrency, concurrencyOf = {}, clients: most = 1, openLoop }: Plan, scenario: string): NamedLoad[] {
  if (openLoop === undefined) {
    return (concurrencyOf[scenario] ?? concurrency).map((users) => {
      const clients = clientsFor(most, users);
      return {
        loadKey: clients === 1 ? `c${users}` : `c${users}p${clients}`,
        loadTitle: usersInWords(users, clients),
        load: { kind: "Closed" },
        concurrency: users,
        clients,
      };
    });
  }
  const { ratesPerSecond, slo, connections, arrivals } = openLoop;
  const on = `on ${countOf(connections, "connection")}`;
  const atRates = ratesPerSecond.map(
    (ratePerSecond): NamedLoad => ({
      loadKey: `r${ratePerSecond}`,
      loadTitle: `${ratePerSecond} calls/s ${on}`,
      load: { kind: "Open", ratePerSecond, connections, arrivals },
      concurrency: connections,
      clients: 1,
    }),
  );
  if (slo === null) return atRates;
  const ramp: NamedLoad = {
    loadKey: formatSlo(slo).replace("=", "-"),
    loadTitle: `highest rate with ${formatSlo(slo)} ${on}`,
    load: { kind: "Ramp", slo, connections, arrivals },
    concurrency: connections,
    clients: 1,
  };
  return [...atRates, ramp];
}
