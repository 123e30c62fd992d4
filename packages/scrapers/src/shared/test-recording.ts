import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sharedData } from '@pi/config/shared-data';

/**
 * For tests: the text of a recording, unzipped where its name ends in `.gz`; the test is skipped
 * where there are none.
 */
export function recorded(path: string): string {
  const bytes = readFileSync(sharedData(path) ?? path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}
