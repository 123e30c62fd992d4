import { dayOf } from '@pi/domain';
import { z } from 'zod';
import { MarketplaceParam } from '../category-params.ts';
import { dayParam } from '../list-params.ts';

const since = dayParam('since')
  .refine((day) => day <= dayOf(new Date()), 'since must not be in the future.')
  .describe('The first day of the owner changes and permissions that are given; without it of all days.');
const marketplace = MarketplaceParam.describe('The marketplace of ids that name none themselves.');

/** What is said of an inventory beside its ids: the parameters of a CSV file. */
export const InventoryParams = z.strictObject({ marketplace: marketplace.optional(), since: since.optional() });

/** Texts. Only the first value that is none is named: a body has room for two million of them. */
const Ids = z
  .array(z.unknown())
  .meta({ items: { type: 'string' } })
  .transform((values, context): string[] => {
    if (values.every((value) => typeof value === 'string')) return values;
    const at = values.findIndex((value) => typeof value !== 'string');
    context.issues.push({ code: 'invalid_type', expected: 'string', input: values[at], path: [at] });
    return z.NEVER;
  });

/** The ids of an inventory, as JSON. */
export const Inventory = InventoryParams.extend({
  ids: Ids.describe('Up to 5,000 ids: marketplace:externalId, ids of the marketplace, or addresses of listings.'),
});
export type Inventory = z.infer<typeof Inventory>;
