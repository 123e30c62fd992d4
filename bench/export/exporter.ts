import { connect } from '@pi/db';
import { readEnv } from '@pi/domain/env';
import { openExportFolder, writeExport } from '@pi/operations/export';

/** What an export took: rows, files, milliseconds, and bytes of memory before it and at most. */
export interface ExportCost {
  rows: number;
  files: number;
  fileBytes: number;
  ms: number;
  before: number;
  peak: number;
}

const [url = '', folder = ''] = process.argv.slice(2);
const { db, close } = connect(url, { max: 1 });
const before = process.memoryUsage.rss();
const start = performance.now();
const { tables, files } = await writeExport(db, openExportFolder(readEnv({}), folder), { now: new Date() });
const cost: ExportCost = {
  rows: tables.reduce((sum, table) => sum + table.rows, 0),
  files: files.length,
  fileBytes: files.reduce((sum, file) => sum + file.bytes, 0),
  ms: performance.now() - start,
  before,
  // The peak of the whole process, which the kernel keeps: also between two looks.
  peak: process.resourceUsage().maxRSS * 1024,
};
await close();
process.stdout.write(JSON.stringify(cost));
