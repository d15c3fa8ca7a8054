// What a point says: under the pointer, and by the arrow keys, one point after the other.
import { h } from "../dom.ts";

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const reach = 28;

/** `holder` is what has the focus. Returns what to call with the marks of each drawing. */
export function tips(holder: HTMLElement): (marks: readonly Mark[]) => void {
  const tip = h("div", { class: "tip", hidden: true, role: "status" });
  let marks: readonly Mark[] = [];
  let current = -1;
  holder.append(tip);

  const hide = () => {
    tip.hidden = true;
    current = -1;
  };
  const show = (index: number) => {
    const mark = marks[index];
    if (mark === undefined) return hide();
    if (index !== current || tip.hidden) tip.textContent = mark.text;
    current = index;
    tip.hidden = false;
    const width = holder.clientWidth;
    tip.style.left = `${Math.max(0, Math.min(mark.x - tip.offsetWidth / 2, width - tip.offsetWidth))}px`;
    tip.style.top = `${mark.y - tip.offsetHeight - 10 < 0 ? mark.y + 12 : mark.y - tip.offsetHeight - 10}px`;
  };

  holder.addEventListener("pointermove", ({ clientX, clientY }) => {
    const box = holder.getBoundingClientRect();
    const [x, y] = [clientX - box.left, clientY - box.top];
    let [nearest, distance] = [-1, reach];
    for (const [index, mark] of marks.entries()) {
      const away = Math.hypot(mark.x - x, mark.y - y);
      if (away < distance) [nearest, distance] = [index, away];
    }
    show(nearest);
  });
  holder.addEventListener("pointerleave", hide);
  holder.addEventListener("blur", hide);
  holder.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") return hide();
    if (event.key === "Home") show(0);
    else if (event.key === "End") show(marks.length - 1);
    else if (step !== undefined) show(current < 0 ? (step > 0 ? 0 : marks.length - 1) : (current + step + marks.length) % marks.length);
    else return;
    event.preventDefault();
  });
  return (drawn) => {
    marks = drawn;
    hide();
  };
}
