// Stands in for the hosted script, and counts how often it has run.
globalThis.sdkRuns = (globalThis.sdkRuns ?? 0) + 1;
globalThis.Vivamo = function Vivamo() {};
