import type { Tx } from '@pi/db';
import { listDueTraits, writeTraits } from '@pi/db/queries/facts/traits';
import type { MarketplaceInfo } from '@pi/domain';
import { TRAITS_VERSION, traitsOf } from '@pi/intelligence';

/** Plugins whose contents are in memory together. */
const PORTION = 1000;

/**
 * Computes the traits of a marketplace's plugins from their newest contents, where they are of
 * another content or of other rules. A second call writes nothing.
 * @param portion plugins that are read at once: the result is the same
 */
export async function deriveTraits(
  tx: Tx,
  info: Pick<MarketplaceInfo, 'name' | 'categories'>,
  portion = PORTION,
): Promise<void> {
  for (let afterId = 0; ; ) {
    const due = await listDueTraits(tx, info.name, { rulesVersion: TRAITS_VERSION, afterId, limit: portion });
    await writeTraits(
      tx,
      due.map(({ pluginId, contentHash, content }) => ({
        pluginId,
        contentHash,
        rulesVersion: TRAITS_VERSION,
        ...traitsOf(content, info),
      })),
    );
    if (due.length < portion) return;
    afterId = due.at(-1)?.pluginId ?? afterId;
  }
}
