import type { Listing, ListingField, ParseResult } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarketplaceAdapter } from './contract.ts';
import { registry } from './registry.ts';
import { changeAt, ODD_VALUES, pathsOf, saysNone, soundChanges, valueAt } from './shared/test-damage.ts';
import type { SampleElements } from './shared/test-elements.ts';

/** The data of plugins in every format, as each marketplace's `test-sample.ts` exports them. */
async function sampleElements(name: string): Promise<SampleElements[]> {
  const sample: { SAMPLE_ELEMENTS: SampleElements[] } = await import(`./marketplaces/${name}/test-sample.ts`);
  return sample.SAMPLE_ELEMENTS;
}

const CASES = await Promise.all(
  [...registry].map(async ([name, adapter]) => [name, adapter, await sampleElements(name)] as const),
);

describe.each(CASES)('%s, where one value is odd', (_, adapter, samples) => {
  test('keeps all other plugins as they are, and of its own all fields but those made of the value', () => {
    const damage = fc.record({ sample: fc.constantFrom(...samples), at: fc.nat(), odd: ODD_VALUES });
    fc.assert(fc.property(damage, ({ sample, at, odd }) => expectOneLoss(adapter, sample, at, odd)));
  });
});

function expectOneLoss(adapter: MarketplaceAdapter, sample: SampleElements, at: number, odd: unknown): void {
  const [element, ...others] = sample.elements;
  const parse = (one: unknown) => adapter.parse(sample.unit([one, ...others]));
  const sound = parse(element);
  const id = targetOf(sound, parse);
  const paths = pathsOf(element);
  const path = paths[at % paths.length] ?? [];
  const damaged = parse(changeAt(element, path, odd));

  const rest = othersOf(sound, id);
  expect(rest.map((one) => listingIn(damaged, one.externalId))).toEqual(rest);
  const made = fieldsMadeOf(parse, element, path, id);
  if (made === 'identity') return;
  const [before, after] = [listingIn(sound, id), listingIn(damaged, id)];
  if (!before || !after) throw new Error(`${path.join('.')}: the plugin is lost: ${JSON.stringify(damaged.problems)}`);
  // Pages show the same in their markup.
  if (after.readFrom !== before.readFrom) return;
  const changed = fieldsThatDiffer(before, after);
  const context = `${path.join('.')} = ${JSON.stringify(odd)?.slice(0, 100)}: ${changed}`;
  expect(
    changed.filter((field) => !made.has(field)),
    context,
  ).toEqual([]);
  const was = valueAt(element, path);
  if (saysNone(was) || saysNone(odd) || typeof was === typeof odd || typeof odd === 'string') return;
  // A value of another type is never taken for "none".
  expect(
    changed.filter((field) => after[field] === null),
    context,
  ).toEqual([]);
  if (changed.some((field) => after[field] === undefined)) expect(damaged.problems, context).not.toEqual([]);
}

// The plugin that is gone or another without the first element.
function targetOf(sound: ParseResult, parse: (element: unknown) => ParseResult): string {
  const without = parse(null);
  const target = sound.listings.find((one) => {
    const other = listingIn(without, one.externalId);
    return !other || fieldsThatDiffer(one, other).length > 0;
  });
  return target?.externalId ?? '';
}

/** The fields that change where the value is missing or another sound one. */
function fieldsMadeOf(
  parse: (element: unknown) => ParseResult,
  element: unknown,
  path: PropertyKey[],
  id: string,
): Set<ListingField> | 'identity' {
  const before = listingIn(parse(element), id);
  const fields = new Set<ListingField>();
  for (const change of soundChanges(element, path)) {
    const after = listingIn(parse(change), id);
    if (!before || !after || after.name !== before.name) return 'identity';
    for (const field of fieldsThatDiffer(before, after)) fields.add(field);
  }
  return fields;
}

function listingIn({ listings }: ParseResult, id: string): Listing | undefined {
  return listings.find(({ externalId }) => externalId === id);
}

function othersOf({ listings }: ParseResult, id: string): Listing[] {
  return listings.filter(({ externalId }) => externalId !== id);
}

function fieldsThatDiffer(one: Listing, other: Listing): ListingField[] {
  const fields = Object.keys({ ...one, ...other }) as ListingField[];
  return fields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
}
