import type { Connection } from 'vscode-languageserver';
import { listFilesRequest, readFileRequest, writeFileRequest } from './protocol/index.ts';
import type { ReadFileResult } from './protocol/index.ts';

/** Where the library's files are read from. URIs in, URIs out; a folder that is not there is empty. */
export interface LibraryFiles {
  /** Every file below the folder, in no particular order. */
  list(folder: string): Promise<string[]>;
  read(uri: string): Promise<Uint8Array>;
  /** Undefined for a file that is not there; rejects for one that cannot be read. */
  readIfThere(uri: string): Promise<Uint8Array | undefined>;
  /** The whole file; folders above it are made. */
  write(uri: string, text: string): Promise<void>;
}

/** Files reached through the client: in a browser, and in virtual workspaces. */
export function clientFiles(connection: Connection): LibraryFiles {
  const readIfThere = async (uri: string) => {
    const found = await connection.sendRequest<ReadFileResult | null>(readFileRequest, { uri });
    return found ? Uint8Array.from(atob(found.base64), (unit) => unit.charCodeAt(0)) : undefined;
  };
  return {
    list: (folder) => connection.sendRequest<string[]>(listFilesRequest, { folder }),
    async read(uri) {
      const bytes = await readIfThere(uri);
      if (!bytes) throw new Error('there is no such file');
      return bytes;
    },
    readIfThere,
    async write(uri, text) {
      await connection.sendRequest(writeFileRequest, { uri, text });
    },
  };
}

/** `file:` from the disk where there is one, everything else from the client. */
export function filesByScheme(disk: LibraryFiles | undefined, client: LibraryFiles): LibraryFiles {
  const filesFor = (uri: string) => (disk && uri.startsWith('file:') ? disk : client);
  return {
    list: (folder) => filesFor(folder).list(folder),
    read: (uri) => filesFor(uri).read(uri),
    readIfThere: (uri) => filesFor(uri).readIfThere(uri),
    write: (uri, text) => filesFor(uri).write(uri, text),
  };
}
