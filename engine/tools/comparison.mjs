// What `npm start` measures, and the example of a report shows.

/** Each question once: small calls of one user and of eight, streams, payloads. Streams of 200 in place of 1,000: RPyC takes 50 ms for one by default. */
export const comparison = [
  "--value-type",
  "int",
  "--stream-count",
  "200",
  "--payload-size",
  "1MB",
  "--scenario",
  "SimpleCall,Stream,Payload",
  "--concurrency-of",
  "SimpleCall=1,SimpleCall=8",
  // five launches take three to four minutes of it; on a machine that is slower still fewer groups are measured
  "--max-time",
  "300s",
];
