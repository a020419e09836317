import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listFilesRequest, readFileRequest, writeFileRequest } from '../server/protocol/index.ts';
import type {
  ListFilesParams,
  ReadFileParams,
  ReadFileResult,
  WriteFileParams,
} from '../server/protocol/index.ts';

/** Lets the server read source files that only the editor can reach: in a browser, in a virtual workspace. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(listFilesRequest, async ({ folder }: ListFilesParams) => {
      const files = await listFiles(vscode.Uri.parse(folder, true));
      return files.map((uri) => client.code2ProtocolConverter.asUri(uri));
    }),
    client.onRequest(
      readFileRequest,
      async ({ uri }: ReadFileParams): Promise<ReadFileResult | null> => {
        try {
          const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
          return { base64: base64Of(bytes) };
        } catch (error) {
          if (isMissing(error)) return null;
          throw error;
        }
      },
    ),
    client.onRequest(writeFileRequest, async ({ uri, text }: WriteFileParams): Promise<null> => {
      // Folders above it are made on the way.
      const bytes = new TextEncoder().encode(text);
      await vscode.workspace.fs.writeFile(vscode.Uri.parse(uri, true), bytes);
      return null;
    }),
  );
}

async function listFiles(folder: vscode.Uri): Promise<vscode.Uri[]> {
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
  const found = await Promise.all(
    entries.map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      // A link may lead back to a folder above it: files are followed, folders are not.
      if (type === vscode.FileType.Directory) return listFiles(uri);
      return (type & vscode.FileType.File) === 0 ? [] : [uri];
    }),
  );
  return found.flat();
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** In pieces: a call with a whole file's bytes as arguments would be too long. */
function base64Of(bytes: Uint8Array): string {
  const pieceLength = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += pieceLength) {
    binary += String.fromCharCode(...bytes.subarray(at, at + pieceLength));
  }
  return btoa(binary);
}
