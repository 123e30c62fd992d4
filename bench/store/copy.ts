import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { monthOf } from '@pi/domain';
import type { Sql } from 'postgres';

/** Empty tables of the same columns and indexes as those that a stored day writes to. */
export async function prepareCopyTables(client: Sql): Promise<void> {
  await client.unsafe('create table copied_plugins (like plugins including all)');
  await client.unsafe('alter table copied_plugins alter id drop identity');
  await client.unsafe('create table copied_metrics (like plugin_metric_months including indexes)');
}

/** A day's rows as COPY wants them, read back from a database that holds the day. */
export async function copyLines(client: Sql, firstId: number, lastId: number, day: string) {
  const read = async (query: string) => {
    const chunks: Buffer[] = [];
    for await (const chunk of await client.unsafe(`copy (${query}) to stdout`).readable()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  return {
    plugins: await read(`select * from plugins where id between ${firstId} and ${lastId}`),
    metrics: await read(
      `select * from plugin_metric_months where month = '${monthOf(day)}' and plugin_id between ${firstId} and ${lastId}`,
    ),
  };
}

/** The floor: the day's plugin and metric rows by COPY, nothing looked up or compared, no revisions and no events. */
export async function storeByCopy(client: Sql, lines: { plugins: Buffer; metrics: Buffer }): Promise<void> {
  await client.begin(async (tx) => {
    await pipeline(Readable.from(lines.plugins), await tx.unsafe('copy copied_plugins from stdin').writable());
    await pipeline(Readable.from(lines.metrics), await tx.unsafe('copy copied_metrics from stdin').writable());
  });
}
