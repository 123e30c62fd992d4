import { randomUUID } from 'node:crypto';
import { glob, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobFolder } from './body-store.ts';

/** Files that are being written have a UUID after the name. */
const UNFINISHED = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Blobs as files. A file appears complete or not at all, even if the process is killed. */
export function diskFolder(root: string): BlobFolder {
  return {
    async put(name, bytes) {
      const path = join(root, name);
      if (await exists(path)) return;
      const unfinished = `${path}.${randomUUID()}`;
      if (!(await hasFolder(writeFile(unfinished, bytes)))) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(unfinished, bytes);
      }
      await rename(unfinished, path);
    },
    async get(name) {
      return readFile(join(root, name)).catch(nullWhenMissing);
    },
    remove: (name) => rm(join(root, name), { force: true }),
    list: () => glob('*/*', { cwd: root }),
    async *listUnfinished(before) {
      for await (const name of glob('*/*', { cwd: root })) {
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
