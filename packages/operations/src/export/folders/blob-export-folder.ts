import { type BlobFolder, diskFolder, supabaseFolder } from '@pi/ingestion/archive';
import type { ExportFolder } from '../export-folder.ts';

/** Exports as files of a folder, which is made where it is missing. */
export function diskExportFolder(root: string): ExportFolder {
  return { place: `the folder ${root}`, ...ofBlobs(diskFolder(root)) };
}

/** Exports in a bucket of Supabase Storage, which must exist. */
export function supabaseExportFolder(options: Parameters<typeof supabaseFolder>[0]): ExportFolder {
  return { place: `the bucket ${options.bucket} of ${options.url}`, ...ofBlobs(supabaseFolder(options)) };
}

function ofBlobs({ replace, get, remove, listDeep }: BlobFolder): Omit<ExportFolder, 'place'> {
  return { put: replace, get, remove, list: listDeep };
}
