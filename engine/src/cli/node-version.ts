import { isOlder } from "../machine/versions.ts";

/** As `engines` in package.json and `runtimes` in proto/frameworks.json; a test compares them. */
export const minimumNode = "20.17";

export const isNodeTooOld = (version: string): boolean => isOlder(version, minimumNode);
