// pidusage has no types of its own; this is what we use of it.
declare module "pidusage" {
  interface Usage {
    /** Resident bytes. */
    readonly memory: number;
  }
  function pidusage(pids: number[]): Promise<Record<string, Usage | null | undefined>>;
  namespace pidusage {
    function clear(): void;
  }
  export default pidusage;
}
