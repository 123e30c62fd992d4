import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from 'postgres';

/** Empty tables of the same columns and indexes as those that a stored day writes to. */
export async function prepareCopyTables(client: Sql): Promise<void> {
  await client.unsafe('create table copied_plugins (like plugins including indexes)');
  await client.unsafe('create table copied_metrics (like plugin_metrics including indexes)');
}

/** A day's rows in COPY's format, read from a database that holds the day. */
export async function copyLines(client: Sql, firstId: number, lastId: number, day: string) {
  const read = async (query: string) => {
    const chunks: Buffer[] = [];
    for await (const chunk of await client.unsafe(`copy (${query}) to stdout`).readable()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  return {
    plugins: await read(`select * from plugins where id between ${firstId} and ${lastId}`),
    metrics: await read(
      `select * from plugin_metrics where day = '${day}' and plugin_id between ${firstId} and ${lastId}`,
    ),
  };
}

/** The lower bound: the day's plugin and metric rows by COPY, without look-ups, comparisons, revisions or changes. */
export async function storeByCopy(client: Sql, lines: { plugins: Buffer; metrics: Buffer }): Promise<void> {
  await client.begin(async (tx) => {
    await pipeline(Readable.from(lines.plugins), await tx.unsafe('copy copied_plugins from stdin').writable());
    await pipeline(Readable.from(lines.metrics), await tx.unsafe('copy copied_metrics from stdin').writable());
  });
}
