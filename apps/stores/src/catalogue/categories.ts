import { between, some } from './draw.ts';
import type { ListingState } from './listing.ts';
import type { GeneralTopic, TopicName } from './topics/index.ts';

/**
 * The categories of a store that fit each topic it has: of several, a listing moves to the next at
 * times.
 */
export type CategoriesByTopic<T, Own extends TopicName = never> = Readonly<
  Record<GeneralTopic | Own, readonly [T, ...T[]]>
>;

/** The category of a listing on the day of its state. */
export function categoryOf<T>(listing: ListingState, byTopic: CategoriesByTopic<T>): T {
  const { product, draw, categoryChanges } = listing;
  const fitting = (byTopic as Partial<Record<TopicName, readonly [T, ...T[]]>>)[product.topicName];
  if (!fitting) throw new Error(`no category for plugins about ${product.topicName}`);
  return fitting[(between(0, fitting.length, draw('category')) + categoryChanges) % fitting.length] ?? fitting[0];
}

/** Tags of a listing: one at least, as its topic has them. */
export function tagsOf({ product, draw }: ListingState): string[] {
  const [first, ...others] = product.topic.tags;
  const chosen = some(others, 0.5, draw, 'tag');
  return draw('main tag') < 0.85 || chosen.length === 0 ? [first, ...chosen] : chosen;
}
