// The browser that tests look at reports with: Debian's chromium or another of its kind, where one is installed.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { Run } from "../../generated/result.d.ts";
import { findProgram } from "../../src/machine/programs.ts";
import { render } from "../../src/report/write.ts";

const programs = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"];

/** RPCBENCH_BROWSER, or what is on the path; null where there is none. */
export const browserProgram = (): string | null =>
  process.env.RPCBENCH_BROWSER ?? programs.flatMap((name) => findProgram(name) ?? [])[0] ?? null;

export interface Shown {
  readonly page: Page;
  /** What the page said of itself: errors, warnings, and whatever it threw. */
  readonly said: readonly string[];
  /** Every address that was asked for but the report itself. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Reports as files, shown in one browser. */
export class Reports {
  readonly #folder = mkdtempSync(path.join(tmpdir(), "rpcbench-report-"));
  readonly #browser: Browser;
  #made = 0;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async open(program: string): Promise<Reports> {
    // in a container there is no room for a sandbox of its own, and what is shown is ours
    return new Reports(await chromium.launch({ executablePath: program, args: ["--no-sandbox"] }));
  }

  async write(...runs: Run[]): Promise<string> {
    const file = path.join(this.#folder, `${this.#made++}.html`);
    const loaded = runs.map((run) => ({ file, run }));
    writeFileSync(file, await render(loaded, "Html", "0.0.0-test", { columns: 80, canDraw: false }));
    return file;
  }

  async show(file: string, options: BrowserContextOptions = {}): Promise<Shown> {
    const context = await this.#browser.newContext({ viewport: { width: 1100, height: 900 }, acceptDownloads: true, ...options });
    const page = await context.newPage();
    const [said, asked]: [string[], string[]] = [[], []];
    page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => said.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(pathToFileURL(this.#folder).href) && !/^(data|blob):/.test(request.url())) asked.push(request.url());
    });
    const shown = { page, said, asked, close: () => context.close() };
    await this.turnTo(shown, file);
    return shown;
  }

  async turnTo({ page }: Shown, file: string): Promise<void> {
    await page.goto(pathToFileURL(file).href);
    await page.locator("main > section").first().waitFor();
  }

  /** CPU seconds of the page's thread, until `use` has done what it does. */
  async secondsUntilUsable(file: string, use: (page: Page) => Promise<unknown>): Promise<number> {
    const context = await this.#browser.newContext({ viewport: { width: 1100, height: 900 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.goto(pathToFileURL(file).href);
    await use(page);
    const { metrics } = await session.send("Performance.getMetrics");
    await context.close();
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
