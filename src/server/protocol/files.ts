/** Files that the client reads and writes for a server that cannot. */

/**
 * Server to client, where the client offers it (`initializationOptions.files`): source files the
 * server cannot reach by itself, in a browser or a virtual workspace.
 */
export const listFilesRequest = 'stet/listFiles';
export interface ListFilesParams {
  folder: string;
}
export const readFileRequest = 'stet/readFile';
export interface ReadFileParams {
  uri: string;
}
/** Null for a file that is not there. The bytes of a file in base64: JSON carries no bytes, and what is not UTF-8 must reach the reader unchanged. */
export interface ReadFileResult {
  base64: string;
}

/** The whole file; folders above it are made. */
export const writeFileRequest = 'stet/writeFile';
export interface WriteFileParams {
  uri: string;
  text: string;
}
