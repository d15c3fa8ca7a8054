// What a scenario records beside the length of a call: of streams, first value, delay and how far a producer runs ahead; of connecting, its parts.
import type { CellModel } from "../../src/report/model/types.ts";
import { dataTable } from "../charts/figure.ts";
import { linearAxis, logAxis } from "../charts/scales.ts";
import { strips } from "../charts/strips.ts";
import { type Child, h, s } from "../dom.ts";
import {
  type Chosen,
  chooser,
  chosenGroups,
  implementationOf,
  launchesOf,
  measured,
  type Page,
  remarks,
  section,
  titleOfChosen,
} from "../page.ts";
import { classOf, marker, named } from "../swatch.ts";
import { figure, rateRange, size, time, timeTick } from "../words.ts";

export function streaming(page: Page): HTMLElement | null {
  const groups = chosenGroups(page, ({ scenario }) => scenario === "Stream").filter(({ group }) => measured(page, group).length > 0);
  if (groups.length === 0) return null;
  return section(
    "streaming",
    "Streaming",
    "How soon the first value arrives, how many arrive per second, and at what intervals.",
    chooser("Streams", groups, titleOfChosen, (chosen) => [values(page, chosen), partsOf(page, chosen), remarks(page, chosen.group)]),
  );
}

export function connecting(page: Page): HTMLElement | null {
  const groups = chosenGroups(page, ({ scenario }) => scenario === "Connect").filter(({ group }) => measured(page, group).length > 0);
  if (groups.length === 0) return null;
  return section(
    "connecting",
    "Connecting",
    "Opening a connection, making one call and closing it, on loopback and without TLS.",
    chooser("Connections", groups, titleOfChosen, (chosen) => [partsOf(page, chosen), remarks(page, chosen.group)]),
  );
}

function values(page: Page, { group }: Chosen): Child {
  const cells = measured(page, group).filter(({ valuesPerSecond: [value] }) => value !== null);
  if (cells.length === 0) return null;
  return h(
    "figure",
    { class: "chart" },
    h("figcaption", {}, h("h3", {}, "Values a second"), h("p", { class: "about" }, `${launchesOf(group)}. The line spans all launches.`)),
    strips({
      label: "Values a second",
      of: "",
      figure: "values/s (launches)",
      axis: (range) =>
        linearAxis(
          cells.flatMap(({ valuesPerSecond: [value, , high] }) => [value ?? 0, high ?? 0]),
          range,
          4,
        ),
      tick: (value) => figure(value).replace(/\.0+$/, ""),
      rows: [...cells]
        .sort((a, b) => (b.valuesPerSecond[0] ?? 0) - (a.valuesPerSecond[0] ?? 0))
        .map((cell) => {
          const implementation = implementationOf(page, cell);
          const [value, low, high] = cell.valuesPerSecond;
          return {
            head: named(implementation),
            said: rateRange(cell.valuesPerSecond, "values/s", cell.grounds),
            draw: ({ at }, middle) => [
              s("rect", {
                class: `bar ${classOf(implementation)}`,
                x: at(0),
                width: Math.max(1, at(value ?? 0) - at(0)),
                y: middle - 8,
                height: 16,
              }),
              ...(low === null || high === null
                ? []
                : [s("line", { class: "whisker dark", x1: at(low), x2: at(high), y1: middle, y2: middle })]),
            ],
          };
        }),
    }),
  );
}

function partsOf(page: Page, { group }: Chosen): Child {
  const cells = measured(page, group);
  const names = [...new Set(cells.flatMap(({ parts }) => parts.map(({ name }) => name)))];
  return names.map((name) =>
    part(
      page,
      name,
      cells.filter(({ parts }) => parts.some((each) => each.name === name)),
    ),
  );
}

function part(page: Page, name: string, cells: readonly CellModel[]): Child {
  const found = cells.flatMap((cell) => cell.parts.filter((each) => each.name === name).map((each) => ({ cell, each })));
  const { title = name, about = "" } = found[0]?.each ?? {};
  const isTime = found.some(({ each }) => each.unit === "Ns");
  const isBytes = found.some(({ each }) => each.unit === "Bytes");
  const said = (value: number | null) => (isTime ? time(value) : value === null ? "-" : isBytes ? size(value) : figure(value));
  const numbers = found
    .flatMap(({ each }) => [each.p50, each.mean, each.p99])
    .flatMap((value) => (value === null || value <= 0 ? [] : [value]));
  if (numbers.length === 0) return null;
  return h(
    "figure",
    { class: "chart" },
    h(
      "figcaption",
      {},
      h("h3", {}, title),
      h("p", { class: "about" }, `${about} The mark is the median; the line goes to the 99th percentile.`.trim()),
    ),
    strips({
      label: title,
      of: "",
      figure: "median, p99",
      axis: (range) => logAxis(numbers, range, { pad: 1.3 }),
      tick: isTime ? timeTick : (value) => String(Number(value.toPrecision(2))),
      rows: found.map(({ cell, each }) => {
        const implementation = implementationOf(page, cell);
        const middle = each.p50 ?? each.mean;
        return {
          head: named(implementation),
          said: `${said(each.p50)}, ${said(each.p99)}`,
          draw: ({ at }, y) => [
            ...(middle !== null && middle > 0 && each.p99 !== null
              ? [s("line", { class: `interval ${classOf(implementation)}`, x1: at(middle), x2: at(each.p99), y1: y, y2: y })]
              : []),
            ...(middle !== null && middle > 0 ? [marker(implementation, at(middle), y, { size: 62 })] : []),
          ],
        };
      }),
    }),
    h(
      "details",
      { class: "figures" },
      h("summary", {}, "Figures"),
      dataTable(
        {
          head: ["", "median", "mean", "p99", "most"],
          rows: found.map(({ cell, each }) => [
            implementationOf(page, cell).name,
            said(each.p50),
            said(each.mean),
            said(each.p99),
            said(each.max),
          ]),
        },
        title,
      ),
    ),
  );
}
