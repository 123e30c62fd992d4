import type { DiscoverContext } from '../contract.ts';

/**
 * The ids that are known, so that they are read also on a day without a list, and then those that
 * the store lists, each once. Tells the context how many the store lists, once they are all there.
 */
export async function* knownAndListed(
  context: Pick<DiscoverContext, 'knownIds' | 'setListed'>,
  ids: AsyncIterable<string>,
): AsyncGenerator<string> {
  const known = new Set(await context.knownIds());
  yield* known;
  const listed = new Set<string>();
  for await (const id of ids) {
    if (!known.has(id) && !listed.has(id)) yield id;
    listed.add(id);
  }
  context.setListed?.(listed.size);
}
