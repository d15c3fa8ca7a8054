// The frameworks that are inside the engine's bundle, each with what it needs in its turn, by the versions that went in. Set by engine/tools/build.mjs.

declare const RPCBENCH_BUNDLED_PACKAGES: Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A package of the bundle and all that it needs, itself among them; undefined where it comes from the disk. */
export const bundledWith = (packageName: string): Readonly<Record<string, string>> | undefined => RPCBENCH_BUNDLED_PACKAGES[packageName];
