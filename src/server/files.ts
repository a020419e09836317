import type { Connection } from 'vscode-languageserver';
import { listFilesRequest, readFileRequest } from './protocol.ts';
import type { ReadFileResult } from './protocol.ts';

/** Where the library's files are read from. URIs in, URIs out; a folder that is not there is empty. */
export interface LibraryFiles {
  /** Every file below the folder, in no particular order. */
  list(folder: string): Promise<string[]>;
  read(uri: string): Promise<Uint8Array>;
}

/** Files reached through the client: in a browser, and in virtual workspaces. */
export function clientFiles(connection: Connection): LibraryFiles {
  return {
    list: (folder) => connection.sendRequest<string[]>(listFilesRequest, { folder }),
    async read(uri) {
      const { base64 } = await connection.sendRequest<ReadFileResult>(readFileRequest, { uri });
      return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    },
  };
}

/** `file:` from the disk where there is one, everything else from the client. */
export function filesByScheme(disk: LibraryFiles | undefined, client: LibraryFiles): LibraryFiles {
  const filesFor = (uri: string) => (disk && uri.startsWith('file:') ? disk : client);
  return {
    list: (folder) => filesFor(folder).list(folder),
    read: (uri) => filesFor(uri).read(uri),
  };
}
