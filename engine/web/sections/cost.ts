// Cost: CPU time of a call, client's and server's, and memory.
import type { CellModel } from "../../src/report/model/types.ts";
import { dataTable } from "../charts/figure.ts";
import { linearAxis } from "../charts/scales.ts";
import { strips } from "../charts/strips.ts";
import { type Child, h, s } from "../dom.ts";
import { type Chosen, chooser, chosenGroups, implementationOf, launchesOf, measured, type Page, section, titleOfChosen } from "../page.ts";
import { classOf, named } from "../swatch.ts";
import { figure, megabytes, rateRange, time } from "../words.ts";

export function cost(page: Page): HTMLElement | null {
  const groups = chosenGroups(page, () => true).filter(({ group }) => measured(page, group).some(({ cpuUs: [us] }) => us !== null));
  if (groups.length === 0) return null;
  return section(
    "cost",
    "Cost",
    "The CPU time of a call on both sides, and the memory of the processes.",
    chooser("Cost of", groups, titleOfChosen, (chosen) => [cpu(page, chosen), memory(page, chosen)]),
  );
}

function cpu(page: Page, { group }: Chosen): Child {
  const cells = measured(page, group)
    .filter(({ cpuUs: [us] }) => us !== null)
    .sort((a, b) => Number(a.isFloor) - Number(b.isFloor) || (a.cpuUs[0] ?? 0) - (b.cpuUs[0] ?? 0));
  const most = cells.flatMap(({ cpuUs: [us, , high] }) => [us ?? 0, high ?? 0]);
  const unit = Math.max(...most) >= 10_000 ? 1000 : 1;
  const name = unit === 1 ? "us" : "ms";
  return h(
    "figure",
    { class: "chart" },
    h(
      "figcaption",
      {},
      h("h3", {}, "CPU time a call"),
      h("p", { class: "about" }, `${launchesOf(group)}. The sum of client and server is judged; the line spans all launches.`),
      h(
        "ul",
        { class: "legend" },
        h("li", {}, h("span", { class: "key client" }), "client"),
        h("li", {}, h("span", { class: "key server" }), "server"),
      ),
    ),
    strips({
      label: "CPU time a call",
      of: "",
      figure: `${name} of CPU a call (launches)`,
      axis: (range) =>
        linearAxis(
          most.map((us) => us / unit),
          range,
          4,
        ),
      tick: (value) => `${Number(value.toPrecision(3))}`,
      rows: cells.map((cell) => ({
        head: named(implementationOf(page, cell)),
        said: h(
          "div",
          {},
          rateRange([scaled(cell.cpuUs[0], unit), scaled(cell.cpuUs[1], unit), scaled(cell.cpuUs[2], unit)], name, cell.grounds),
          sides(cell),
        ),
        draw: ({ at }, middle) => bars(page, cell, (us) => at(us / unit), middle),
      })),
    }),
    h(
      "details",
      { class: "figures" },
      h("summary", {}, "Figures"),
      dataTable(
        {
          head: ["", "CPU a call (launches)", "client", "server"],
          rows: cells.map((cell) => [
            implementationOf(page, cell).name,
            rateRange(cell.cpuUs, "us", cell.grounds),
            micro(cell.clientCpuUs),
            micro(cell.serverCpuUs),
          ]),
        },
        "CPU time a call",
      ),
    ),
  );
}

const scaled = (value: number | null, unit: number) => (value === null ? null : value / unit);
const micro = (us: number | null) => time(us === null ? null : us * 1000);

const sides = ({ clientCpuUs, serverCpuUs }: CellModel): Child =>
  clientCpuUs === null || serverCpuUs === null ? null : h("small", {}, ` client ${micro(clientCpuUs)}, server ${micro(serverCpuUs)}`);

/** The two sides in the shares that they had, to the length of what is judged. */
function bars(page: Page, cell: CellModel, at: (us: number) => number, middle: number): SVGElement[] {
  const [total, low, high] = cell.cpuUs;
  const colour = classOf(implementationOf(page, cell));
  const { clientCpuUs, serverCpuUs } = cell;
  const sum = (clientCpuUs ?? 0) + (serverCpuUs ?? 0);
  const split = clientCpuUs === null || sum === 0 ? 1 : clientCpuUs / sum;
  const end = at(total ?? 0);
  const border = at(0) + (end - at(0)) * split;
  const bar = (side: string, from: number, to: number) =>
    s("rect", { class: `bar ${side} ${colour}`, x: from, width: Math.max(0, to - from), y: middle - 8, height: 16 });
  return [
    bar("client", at(0), border),
    bar("server", border, end),
    ...(low === null || high === null ? [] : [s("line", { class: "whisker dark", x1: at(low), x2: at(high), y1: middle, y2: middle })]),
  ];
}

function memory(page: Page, { group }: Chosen): Child {
  const cells = measured(page, group).filter(({ serverBytes, clientBytes }) => serverBytes !== null || clientBytes !== null);
  if (cells.length === 0) return null;
  const over = (bytes: number | null, isFloor: boolean) =>
    bytes === null || isFloor ? "" : ` (${bytes < 0 ? "" : "+"}${figure(bytes / 1024 ** 2)} over the floor's)`;
  return h(
    "figure",
    { class: "chart" },
    h(
      "figcaption",
      {},
      h("h3", {}, "Memory"),
      h(
        "p",
        { class: "about" },
        "The peak of each process, read once in the run, so it has no range. In brackets: the difference from the floor in the same runtime.",
      ),
    ),
    strips({
      label: "Memory of the server",
      of: "",
      figure: "server; client",
      axis: (range) =>
        linearAxis(
          cells.flatMap(({ serverBytes, clientBytes }) => [serverBytes ?? 0, clientBytes ?? 0]).map((bytes) => bytes / 1024 ** 2),
          range,
          4,
        ),
      tick: (value) => `${value} MB`,
      rowHeight: 34,
      rows: cells.map((cell) => {
        const colour = classOf(implementationOf(page, cell));
        const bar = (side: string, bytes: number | null, at: (value: number) => number, y: number) =>
          bytes === null
            ? []
            : [s("rect", { class: `bar ${side} ${colour}`, x: at(0), width: Math.max(1, at(bytes / 1024 ** 2) - at(0)), y, height: 10 })];
        return {
          head: named(implementationOf(page, cell)),
          said: h(
            "div",
            {},
            h("div", {}, `${megabytes(cell.serverBytes)}`, h("small", {}, over(cell.serverBytesOverFloor, cell.isFloor))),
            h("small", {}, `client ${megabytes(cell.clientBytes)}${over(cell.clientBytesOverFloor, cell.isFloor)}`),
          ),
          draw: ({ at }, middle) => [
            ...bar("server", cell.serverBytes, at, middle - 11),
            ...bar("client", cell.clientBytes, at, middle + 1),
          ],
        };
      }),
    }),
  );
}
