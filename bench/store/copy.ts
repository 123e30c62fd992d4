import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from 'postgres';

/** Empty tables of the same columns and indexes as those that a stored day writes to. */
export async function prepareCopyTables(client: Sql): Promise<void> {
  await client.unsafe('create table copied_plugins (like plugins including all)');
  await client.unsafe('alter table copied_plugins alter id drop identity');
  await client.unsafe('create table copied_metrics (like plugin_metrics including indexes)');
}

/** A day's rows as COPY wants them, read back from a database that holds the day. */
export async function copyLines(client: Sql, firstId: number, lastId: number, day: string) {
  const read = async (query: string) => {
    const chunks: Buffer[] = [];
    for await (const chunk of await client.unsafe(`copy (${query}) to stdout`).readable()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  const columns = await storedColumns(client);
  return {
    columns,
    plugins: await read(`select ${columns} from plugins where id between ${firstId} and ${lastId}`),
    metrics: await read(
      `select * from plugin_metrics where day = '${day}' and plugin_id between ${firstId} and ${lastId}`,
    ),
  };
}

/**
 * The floor: the day's plugin and metric rows by COPY, nothing looked up or compared, no revisions
 * and no changes.
 */
export async function storeByCopy(
  client: Sql,
  lines: { columns: string; plugins: Buffer; metrics: Buffer },
): Promise<void> {
  await client.begin(async (tx) => {
    await pipeline(
      Readable.from(lines.plugins),
      await tx.unsafe(`copy copied_plugins (${lines.columns}) from stdin`).writable(),
    );
    await pipeline(Readable.from(lines.metrics), await tx.unsafe('copy copied_metrics from stdin').writable());
  });
}

/** The columns of plugins that are written: others are generated. */
export async function storedColumns(client: Sql): Promise<string> {
  const rows = await client<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = 'plugins' and is_generated = 'NEVER' order by ordinal_position`;
  return rows.map(({ name }) => name).join();
}
