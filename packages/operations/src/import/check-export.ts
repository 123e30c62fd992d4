import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EXPORT_TABLES } from '@pi/db/queries/exports/export-tables';
import { parseJson } from '@pi/ingestion/archive';
import { ExportError } from '../errors.ts';
import { type ExportedFile, ExportManifest, MANIFEST } from '../export/manifest.ts';

/**
 * Reads the manifest of an export and checks that each file it names is what was written.
 * @param folder with the manifest
 * @throws ExportError with one sentence: no manifest, of another version, a file that is missing or
 * has other bytes
 */
export async function checkExport(folder: string): Promise<ExportManifest> {
  const manifest = await readManifest(folder);
  for (const file of manifest.files) await checkFile(folder, file);
  return manifest;
}

/**
 * Reads the manifest of an export, and none of its files.
 * @throws ExportError with one sentence: no manifest, or of another version
 */
export async function readManifest(folder: string): Promise<ExportManifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'ENOENT' ? 'it was not written to its end, or this is no folder of one day' : error.message;
    throw new ExportError(`${folder} holds no ${MANIFEST} of an export: ${reason}`);
  });
  const manifest = ExportManifest.safeParse(parseJson(text)).data;
  if (!manifest) throw new ExportError(`${join(folder, MANIFEST)} is no manifest that this version knows`);
  const names = new Set(manifest.tables.map(({ name }) => name));
  const lacking = EXPORT_TABLES.find(({ name }) => !names.has(name));
  if (lacking) throw new ExportError(`${folder} was written by another version: it has no table ${lacking.name}`);
  return manifest;
}

async function checkFile(folder: string, { name, bytes, sha256 }: ExportedFile): Promise<void> {
  const path = join(folder, name);
  const found = await stat(path).catch(() => null);
  if (!found) throw new ExportError(`${path} is missing: nothing was imported`);
  if (found.size !== bytes)
    throw new ExportError(`${path} has ${found.size} bytes instead of ${bytes}: nothing was imported`);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  if (hash.digest('hex') !== sha256) throw new ExportError(`${path} has another checksum: nothing was imported`);
}
