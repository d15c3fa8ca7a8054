// How an implementation looks: a colour of its framework, a shape and dashes of its runtime, API and variant. Never by colour alone.
import { type Symbol as Shape, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from "d3-shape";
import type { ImplementationModel } from "../src/report/model/types.ts";
import { h, s } from "./dom.ts";

const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolWye];
const dashes = ["", "7 4", "2 3", "9 3 2 3", "4 2", "12 4"];

export const classOf = ({ hue }: ImplementationModel): string => `hue-${hue}`;

export const dashOf = ({ shape }: ImplementationModel): string | null => dashes[shape % dashes.length] || null;

/** `size`: of its area. `hollow`: the second of two of the same. */
export function marker(implementation: ImplementationModel, x: number, y: number, { size = 64, hollow = false } = {}): SVGElement {
  const drawn: Shape<unknown, unknown> = symbol(shapes[implementation.shape % shapes.length] ?? symbolCircle, size);
  return s("path", {
    d: drawn(null) ?? "",
    transform: `translate(${x.toFixed(1)},${y.toFixed(1)})`,
    class: `marker ${classOf(implementation)}${hollow ? " hollow" : ""}`,
  });
}

/** For legends and rows. */
export function swatch(implementation: ImplementationModel): SVGElement {
  return s(
    "svg",
    { class: "swatch", width: 26, height: 14, viewBox: "0 0 26 14", "aria-hidden": "true" },
    s("line", { x1: 1, x2: 25, y1: 7, y2: 7, class: `line ${classOf(implementation)}`, "stroke-dasharray": dashOf(implementation) }),
    marker(implementation, 13, 7, { size: 52 }),
  );
}

export const named = (implementation: ImplementationModel): HTMLElement =>
  h(
    "span",
    { class: "named" },
    swatch(implementation),
    h("span", {}, implementation.isFloor ? `${implementation.name} (floor)` : implementation.name),
  );
