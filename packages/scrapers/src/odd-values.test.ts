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

// A busy machine is several times slower.
const UNHURRIED = { timeout: 120_000 };

describe.each(CASES)('%s, where one value is odd', (_, adapter, samples) => {
  test('keeps all other plugins as they are, and of its own all fields but those made of the value', UNHURRIED, () => {
    const formats = samples.map((sample) => soundFormat(adapter, sample));
    const damage = fc.record({ format: fc.nat(formats.length - 1), at: fc.nat(), odd: ODD_VALUES });
    fc.assert(fc.property(damage, ({ format, at, odd }) => expectOneLoss(formats[format] as SoundFormat, at, odd)));
  });
});

/** A format, what its sample reads as in good order, and the plugin whose data is changed. */
interface SoundFormat {
  element: unknown;
  paths: PropertyKey[][];
  parse(element: unknown): ParseResult;
  sound: ParseResult;
  id: string;
  /** By path, as soon as it is known. */
  fields: Map<string, Set<ListingField> | 'identity'>;
}

function soundFormat(
  adapter: MarketplaceAdapter,
  { elements: [element, ...others], unit }: SampleElements,
): SoundFormat {
  const parse = (one: unknown) => adapter.parse(unit([one, ...others]));
  const sound = parse(element);
  return { element, paths: pathsOf(element), parse, sound, id: targetOf(sound, parse), fields: new Map() };
}

function expectOneLoss(format: SoundFormat, at: number, odd: unknown): void {
  const { element, paths, parse, sound, id } = format;
  const path = paths[at % paths.length] ?? [];
  const damaged = parse(changeAt(element, path, odd));

  const rest = othersOf(sound, id);
  expect(rest.map((one) => listingIn(damaged, one.externalId))).toEqual(rest);
  const made = fieldsMadeOf(format, path);
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
function fieldsMadeOf(format: SoundFormat, path: PropertyKey[]): Set<ListingField> | 'identity' {
  const key = JSON.stringify(path);
  const fields = format.fields.get(key) ?? fieldsThatChange(format, path);
  format.fields.set(key, fields);
  return fields;
}

function fieldsThatChange({ parse, element, sound, id }: SoundFormat, path: PropertyKey[]) {
  const before = listingIn(sound, id);
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
