// How many files a process may have open: RLIMIT_NOFILE, which workers inherit. Node has raised it as far as it may be raised when it started.
import { readFileSync } from "node:fs";

/** Null where there is no limit, as on Windows, or it cannot be known. */
export function mostOpenFiles(platform: NodeJS.Platform = process.platform): number | null {
  try {
    switch (platform) {
      case "linux":
        return asLimit(/^Max open files\s+(\S+)/m.exec(readFileSync("/proc/self/limits", "utf8"))?.[1]);
      case "darwin":
        return asLimit(reported()?.soft);
      default:
        return null;
    }
  } catch {
    return null;
  }
}

interface Limits {
  readonly userLimits?: { readonly open_files?: { readonly soft: number | string } };
}

/** Node asks the system for it in its diagnostic report, and nowhere else. Without the network: names of peers would be looked up. */
function reported() {
  Object.assign(process.report, { excludeNetwork: true });
  return (process.report?.getReport() as Limits | undefined)?.userLimits?.open_files;
}

function asLimit(text: number | string | undefined): number | null {
  const limit = Number(text);
  return Number.isSafeInteger(limit) && limit > 0 ? limit : null;
}
