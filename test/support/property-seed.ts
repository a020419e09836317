/**
 * Property tests draw the same examples in every run, so that a run that passed passes again.
 * `STET_SEED=random` (or a number) draws others: run it now and then to look for what was missed.
 */
import fc from 'fast-check';

/** Chosen, and without meaning. */
const USUAL_SEED = 20_231_214;

const asked = process.env['STET_SEED'];
if (asked !== 'random')
  fc.configureGlobal({ seed: asked === undefined ? USUAL_SEED : Number(asked) });
