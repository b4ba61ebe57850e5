// Sets its global only where the test says so.
if (globalThis.sdkMayStart) globalThis.Vivamo = function Vivamo() {};
