import type { Db } from '@pi/db';
import { listPluginFacts } from '@pi/db/queries/explorer/list-plugin-facts';
import { CATEGORY_SLUGS, GROWTH_PERIODS, OWNER_KINDS, PERMISSION_RISKS, PRICING_MODELS } from '@pi/domain';
import { EXPLORER_SORTS, firstOrder, type PluginFilters } from '@pi/domain/api';
import { CONTEXT } from './cases.ts';
import type { Draw } from './sample.ts';
import { SEEDED } from './seed.ts';

const FILTERS: readonly ((draw: Draw) => PluginFilters)[] = [
  (draw) => ({ marketplace: [draw.pick(SEEDED).name] }),
  (draw) => ({ category: [draw.pick(CATEGORY_SLUGS)] }),
  (draw) => ({ tag: [draw.plugin().tag] }),
  (draw) => ({ users: { from: 10 ** Math.ceil(draw.random() * 6) } }),
  (draw) => ({ users: { from: 1000, to: 10 ** Math.ceil(3 + draw.random() * 4) } }),
  (draw) => ({ rating: { to: draw.pick([2, 3, 3.5, 4]) } }),
  (draw) => ({ ratings: { from: draw.pick([1, 10, 100, 1000]) } }),
  (draw) => ({ growth: { from: draw.pick([-50, 0, 10, 50]) }, growthDays: draw.pick(GROWTH_PERIODS) }),
  (draw) => ({ pricing: [draw.pick(PRICING_MODELS)] }),
  (draw) => ({ price: { from: draw.pick([1, 5, 20, 40]) } }),
  (draw) => ({ revenue: { from: 10 ** Math.ceil(1 + draw.random() * 6) } }),
  (draw) => ({ revenueLow: { from: draw.pick([100, 1000, 10_000]) } }),
  (draw) => ({ ownerKind: [draw.pick(OWNER_KINDS)] }),
  (draw) => ({ updatedBefore: draw.pick(['30d', '365d', '730d', '2000d']) }),
  (draw) => ({ listedAfter: draw.pick(['7d', '30d', '365d', '2000d']) }),
  (draw) => ({ changed: [draw.pick(['hands', 'permission_added', 'price_changed'] as const)], changedDays: 90 }),
  (draw) => ({ risk: [draw.pick(PERMISSION_RISKS)] }),
  () => ({ badge: ['featured'] }),
  (draw) => ({ companyPlugins: draw.pick([{ to: 1 }, { from: 5 }, { from: 50 }]) }),
  () => ({ status: ['all'] }),
];

/** A list of up to four filters and a sort, drawn at random. */
export function drawCombination(draw: Draw) {
  const filters: PluginFilters = {};
  const count = 1 + Math.floor(draw.random() * 4);
  for (let n = 0; n < count; n++) Object.assign(filters, draw.pick(FILTERS)(draw));
  const sort = draw.pick(EXPLORER_SORTS);
  const order = draw.random() < 0.8 ? firstOrder(sort) : draw.pick(['asc', 'desc'] as const);
  return { filters, sort, order, cursor: null, limit: 24 };
}

/** Reads one page of such a list. */
export function readCombination(db: Db, combination: ReturnType<typeof drawCombination>): Promise<unknown> {
  return listPluginFacts(db, combination, CONTEXT);
}
