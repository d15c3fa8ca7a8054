// What every section is given, and what sections have in common.

import type { CellModel, GroupModel, ImplementationModel, ReportModel, RunModel, SubjectModel } from "../src/report/model/types.ts";

import { type Child, h, newId } from "./dom.ts";
import { countOf } from "./words.ts";

export interface Page {
  readonly model: ReportModel;
  /** The newer one of two. */
  readonly run: RunModel;
}

export const cellAt = ({ run }: Page, place: number): CellModel => run.cells[place] as CellModel;

export const implementationOf = ({ model }: Page, cell: CellModel): ImplementationModel =>
  model.implementations[cell.implementation] as ImplementationModel;

export const nameOf = (page: Page, place: number): string => implementationOf(page, cellAt(page, place)).name;

/** Those that have figures. */
export const measured = (page: Page, group: GroupModel): CellModel[] =>
  group.cells.map((place) => cellAt(page, place)).filter(({ state }) => state !== "Failed");

export function section(id: string, title: string, lead: Child, ...children: readonly Child[]): HTMLElement {
  return h(
    "section",
    { id, "aria-labelledby": `${id}-title` },
    h("h2", { id: `${id}-title` }, title),
    lead ? h("p", { class: "lead" }, lead) : null,
    children,
  );
}

/** A choice of one, and below it what was chosen. Of one there is nothing to choose. */
export function chooser<Item>(
  label: string,
  items: readonly Item[],
  titleOf: (item: Item) => string,
  show: (item: Item) => Child,
  first = 0,
): Child {
  const shown = h("div", { class: "chosen" });
  const fill = (index: number) => {
    const item = items[index];
    shown.replaceChildren(h("div", {}, item === undefined ? null : show(item)));
  };
  fill(first);
  const [only] = items;
  if (items.length === 1 && only !== undefined) return [h("p", { class: "subject" }, titleOf(only)), shown];
  const id = newId();
  const select = h(
    "select",
    { id },
    items.map((item, index) => h("option", { value: index, selected: index === first }, titleOf(item))),
  );
  select.addEventListener("change", () => fill(Number(select.value)));
  return [h("p", { class: "chooser" }, h("label", { for: id }, label), select), shown];
}

/** A group with what is called in it. */
export interface Chosen {
  readonly subject: SubjectModel;
  readonly group: GroupModel;
}

export function chosenGroups(page: Page, fits: (subject: SubjectModel) => boolean): Chosen[] {
  return page.run.subjects.filter(fits).flatMap((subject) => subject.groups.map((group) => ({ subject, group })));
}

export const titleOfChosen = ({ subject, group }: Chosen): string => `${subject.title}, ${group.placement}`;

/** What belongs beside every figure of a group. */
export function remarks(page: Page, group: GroupModel): Child {
  const failed = group.cells.map((place) => cellAt(page, place)).filter(({ state }) => state === "Failed");
  const lines = [
    ...(group.fit ? [] : ["Unfit: do not rely on this group. See the findings below."]),
    ...(group.orderDiffers === null ? [] : [group.orderDiffers]),
    ...(group.disturbed === 0
      ? []
      : [`${group.disturbed} of ${group.rotations} rotations were dropped for all cells: the machine was disturbed.`]),
    ...failed.map((cell) => `${implementationOf(page, cell).name} failed: ${cell.errors.join(", ") || "no call was counted"}.`),
  ];
  return lines.length === 0
    ? null
    : h(
        "ul",
        { class: "remarks" },
        lines.map((line) => h("li", {}, line)),
      );
}

export const launchesOf = ({ launches, ended }: GroupModel): string => `${countOf(launches, "launch")}${ended === "" ? "" : `; ${ended}`}`;
