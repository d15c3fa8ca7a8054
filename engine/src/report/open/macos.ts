import type { Opener } from "./opener.ts";

export const macosOpener = (file: string): Opener => ({ program: "/usr/bin/open", args: [file] });
