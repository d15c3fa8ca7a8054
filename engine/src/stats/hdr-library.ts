// What is used of the library, under its names; a module of its own so that it can be loaded late.
export { build, decodeFromCompressedBase64, encodeIntoCompressedBase64 } from "hdr-histogram-js";
