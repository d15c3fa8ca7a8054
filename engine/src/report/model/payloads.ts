// What larger payloads do, and where one implementation overtakes another.
import { formatSize } from "../../text/size.ts";
import { crossingOf, type SizedRatio } from "./crossing.ts";
import type { CellModel, GroupModel, ImplementationModel, PayloadModel, SubjectModel } from "./types.ts";

interface Sized {
  readonly bytes: number;
  readonly group: GroupModel;
}

/** One for each scenario, placement and number of users that had two sizes or more. */
export function payloadsOf(
  subjects: readonly SubjectModel[],
  cells: readonly CellModel[],
  implementations: readonly ImplementationModel[],
): PayloadModel[] {
  const sweeps = new Map<string, Sized[]>();
  for (const { scenario, payloadBytes, load, groups, title } of subjects) {
    if (payloadBytes === null || load !== "Closed") continue;
    const users = title.slice(title.indexOf(", ") + 2);
    for (const group of groups) {
      const key = `${scenario}, ${users}, ${group.placement}`;
      sweeps.set(key, [...(sweeps.get(key) ?? []), { bytes: payloadBytes, group }]);
    }
  }
  return [...sweeps].filter(([, sizes]) => sizes.length >= 2).map(([title, unsorted]) => sweep(title, unsorted, cells, implementations));
}

function sweep(
  title: string,
  unsorted: readonly Sized[],
  cells: readonly CellModel[],
  implementations: readonly ImplementationModel[],
): PayloadModel {
  const sizes = [...unsorted].sort((a, b) => a.bytes - b.bytes);
  const present = [...new Set(sizes.flatMap(({ group }) => group.cells.map((cell) => cells[cell]?.implementation ?? -1)))].sort(
    (a, b) => a - b,
  );
  const series = present.map((implementation) => ({
    implementation,
    points: sizes.flatMap(({ bytes, group }) =>
      group.cells
        .filter((cell) => cells[cell]?.implementation === implementation && cells[cell]?.state !== "Failed")
        .map((cell) => ({ bytes, cell })),
    ),
  }));
  const ranked = present.filter((index) => !implementations[index]?.isFloor);
  const crossings = ranked.flatMap((first, index) =>
    ranked.slice(index + 1).flatMap((second) => {
      const nameOf = (one: number) => implementations[one]?.name ?? "";
      const found = crossingOf(ratiosOf(first, second, sizes, cells));
      if (found === null) return [];
      const [below, above] = found.firstLeadsBelow ? [first, second] : [second, first];
      return [
        `${nameOf(below)} below about ${sizeInWords(found.bytes)} (${sizeInWords(found.low)} to ${sizeInWords(found.high)}), ${nameOf(above)} above.`,
      ];
    }),
  );
  return { title, series, crossings };
}

/** The first's time over the second's, size by size, where they were judged. */
function ratiosOf(first: number, second: number, sizes: readonly Sized[], cells: readonly CellModel[]): SizedRatio[] {
  return sizes.flatMap(({ bytes, group }): SizedRatio[] => {
    const is = (cell: number, implementation: number) => cells[cell]?.implementation === implementation;
    for (const { of, slower, faster, ratio, low, high, verdict } of group.pairs) {
      if (of !== "Call") continue;
      if (is(slower, first) && is(faster, second)) return [{ bytes, ratio, low, high, isDecided: verdict === "Slower" }];
      if (is(slower, second) && is(faster, first)) {
        const turn = (value: number | null) => (value === null ? null : 1 / value);
        return [{ bytes, ratio: 1 / ratio, low: turn(high), high: turn(low), isDecided: verdict === "Slower" }];
      }
    }
    return [];
  });
}

/** Two digits: it lies between what was measured. */
function sizeInWords(bytes: number): string {
  const unit = bytes >= 1024 ** 2 ? 1024 ** 2 : bytes >= 1024 ? 1024 : 1;
  const rounded = Number((bytes / unit).toPrecision(2));
  return formatSize(Math.round(rounded * unit)).includes(" B") && unit > 1
    ? `${rounded} ${unit === 1024 ? "KB" : "MB"}`
    : formatSize(Math.round(rounded * unit));
}
