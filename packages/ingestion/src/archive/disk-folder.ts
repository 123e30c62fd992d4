import { randomUUID } from 'node:crypto';
import { glob, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { createFolder } from '@pi/domain/create-folder';
import type { BlobFolder } from './body-store.ts';

/** Files that are being written have a UUID after the name. */
const UNFINISHED = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Blobs as files. A file appears complete or not at all, even if the process is killed. */
export function diskFolder(root: string): BlobFolder {
  const replace = async (name: string, bytes: Uint8Array) => {
    const path = join(root, name);
    const unfinished = `${path}.${randomUUID()}`;
    if (!(await hasFolder(writeFile(unfinished, bytes)))) {
      createFolder(dirname(path));
      await writeFile(unfinished, bytes);
    }
    await rename(unfinished, path);
  };
  return {
    async put(name, bytes) {
      if (!(await exists(join(root, name)))) await replace(name, bytes);
    },
    replace,
    async get(name) {
      return readFile(join(root, name)).catch(nullWhenMissing);
    },
    remove: (name) => rm(join(root, name), { force: true }),
    list: () => glob('*/*', { cwd: root }),
    async *listDeep(folder) {
      const names = glob('**/*', { cwd: join(root, folder), withFileTypes: true });
      for await (const one of names) if (one.isFile()) yield relative(root, join(one.parentPath, one.name));
    },
    async *listUnfinished(before) {
      for await (const name of glob('**/*', { cwd: root })) {
        const written = UNFINISHED.test(name) ? await stat(join(root, name)).catch(nullWhenMissing) : null;
        if (written && written.mtime < before) yield name;
      }
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(nullWhenMissing)) !== null;
}

async function hasFolder(writing: Promise<void>): Promise<boolean> {
  return (await writing.then(() => true).catch(nullWhenMissing)) !== null;
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
