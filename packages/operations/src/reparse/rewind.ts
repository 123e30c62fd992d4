import type { Tx } from '@pi/db';
import { extract } from '@pi/db/queries/history/extract.sql';
import type { MissingFrom } from '@pi/db/queries/listings/missing-since.sql';
import { updatePluginContents } from '@pi/db/queries/listings/write-plugins';
import type { Day } from '@pi/domain';
import { contentColumns } from '@pi/ingestion/store';

/**
 * Rewinds a marketplace to the state before a UTC day: extracts what was stored since, and gives
 * its plugins the content of the day before. What was extracted can be restored until the
 * transaction ends.
 */
export async function rewind(tx: Tx, info: MissingFrom, since: Day): Promise<void> {
  const contents = await extract(tx, info, since);
  await updatePluginContents(
    tx,
    contents.map(({ pluginId, content, developerChanged }) => ({
      pluginId,
      ...contentColumns(content),
      // The hash of no response: the next one is compared with the revision itself.
      contentHash: '',
      developerChanged,
    })),
  );
}
