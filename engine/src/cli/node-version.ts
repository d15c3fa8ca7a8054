/** As `engines` in package.json and `runtimes` in proto/frameworks.json; a test compares them. */
export const minimumNode = "20.17";

export function isNodeTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = minimumNode.split(".").map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
