import './generated/round-trip.js';
import './generated/any-text.js';

/*
 * What is written by the client is read back as it was, whatever it is; and no id leads elsewhere.
 *
 * RUNS: how often each property is tried, default 15. SEED: that of a run to be repeated.
 */
