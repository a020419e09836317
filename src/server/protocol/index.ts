/**
 * What a client and the server say to each other beyond the standard protocol. The only folder of the
 * server that a client may import: method names and plain shapes, no code that runs.
 */
export * from './files.ts';
export * from './pictures.ts';
export * from './review.ts';
export * from './settings.ts';
export * from './sources.ts';
export * from './writing.ts';
