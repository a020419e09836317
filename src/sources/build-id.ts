/** Put in by the build: a hash of all that reads, as 64 hexadecimal digits. */
declare const STET_BUILD: string | undefined;

/** The version of the program that reads sources; what was read by another is not taken for the same. */
export const buildId: string = typeof STET_BUILD === 'string' ? STET_BUILD : '0'.repeat(64);
