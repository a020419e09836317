/**
 * Word lists of our own: what news prose needs and WordNet does not say, or says too broadly.
 * General English of the trade, each a closed class an editor would agree to.
 */
export * from './words/events.ts';
export * from './words/opposites.ts';
export * from './words/sayings.ts';
export * from './words/verbs.ts';
