import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { bundledSources } from '../sources/bundled-sources.ts';
import {
  cacheFolderOf,
  keyOfFile,
  openLibraryCache,
  writeLibraryCache,
} from '../sources/library-cache.ts';
import { diskFiles } from './disk-files.ts';
import { gitName } from './git-name.ts';
import { createServer } from './server.ts';

/** The server as a process of its own; the transport (`--stdio`, `--node-ipc`) is the client's choice. */
createServer(createConnection(), {
  bundledSources,
  disk: diskFiles,
  cache: {
    keyOf: keyOfFile,
    folderOf: (storage, origins) => cacheFolderOf(fileURLToPath(storage), origins),
    open: openLibraryCache,
    write: writeLibraryCache,
  },
  findingsPage: pathToFileURL(join(__dirname, '..', 'docs', 'findings.md')).href,
  writerName: gitName,
  breathe: () => setImmediate(),
});
