// What can be saved from the page: the results as they were, and the figures as a table.
import { figuresAsCsv } from "../src/report/csv.ts";
import { h } from "./dom.ts";
import type { Page } from "./page.ts";

/** They are compressed in the page, for they are the larger part of it. */
export async function wholeRuns(): Promise<unknown[]> {
  const text = document.getElementById("runs")?.textContent ?? "";
  const bytes = Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

export const csvOf = ({ run, model }: Page): string => figuresAsCsv(run, model.implementations);

export function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = h("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
