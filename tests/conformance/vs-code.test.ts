import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { jsonShape, outOfOrder } from './json-shape.ts';
import { answerOf, recorded } from './samples.ts';
import { beyond } from './shape.ts';

interface Version {
  files: { assetType: string }[];
  properties: { key: string }[];
}
interface Extension {
  publisher: object;
  versions: Version[];
  statistics: { statisticName: string }[];
}

const QUERY = '/_apis/public/gallery/extensionquery';
/** Latest versions with files and properties, addresses of assets and statistics. */
const FLAGS_OF_RECORDING = 914;
const FLAGS_OF_EDITORS = 950;
const ONE = 'one extension was recorded, by a maker without a domain who fills in every field';

/** What samples have and the recording has not, by the beginning of the line, and why. */
const NOT_RECORDED: Record<string, string> = {
  '.publisher.domain string': ONE,
  '.shortDescription missing': ONE,
};
const PRE_RELEASE = 'Microsoft.VisualStudio.Code.PreRelease';

const file = sharedData('vscode-marketplace/2026-05-28_extensionquery_chatwizard.json');

describe.skipIf(!file)('a sample answer of the Visual Studio Code Marketplace', () => {
  if (!file) return;
  const answer = JSON.parse(recorded(file));
  const real: Extension[] = answer.results[0].extensions;
  const samples = extensions(FLAGS_OF_RECORDING);

  test('has extensions of the recorded shape, and all of it', () => {
    expect(beyond(jsonShape(samples), jsonShape(real), NOT_RECORDED)).toEqual([]);
    expect(beyond(jsonShape(real), jsonShape(samples))).toEqual([]);
  });

  test('comes in the recorded envelope', () => {
    const closed = ['.results[*].extensions'];
    const sample = ask(FLAGS_OF_RECORDING);
    expect(jsonShape([sample], { closed })).toEqual(jsonShape([answer], { closed }));
    expect(Object.keys(sample.results[0])).toEqual(Object.keys(answer.results[0]));
  });

  test('has its keys in the recorded order', () => {
    expect(outOfOrder(samples, real)).toEqual([]);
    expect(outOfOrder(samples.map(publisher), real.map(publisher))).toEqual([]);
    expect(outOfOrder(samples.flatMap(versions), real.flatMap(versions))).toEqual([]);
  });

  test.each([
    ['statistics', statistics],
    ['properties of a release', properties],
    ['files of a release', files],
  ])('names the recorded %s, in their order', (_, named) => {
    const keys = (list: Extension[]) => new Set(list.flatMap(named).flatMap(Object.keys));
    const [known, shown] = [keys(real), keys(samples)];
    // The recorded extension has no early release.
    expect([...shown].filter((key) => !known.has(key) && key !== PRE_RELEASE)).toEqual([]);
    expect([...known].filter((key) => !shown.has(key))).toEqual([]);
    expect(outOfOrder(samples.flatMap(named), real.flatMap(named))).toEqual([]);
  });

  test('has categories and tags besides where they are asked for', () => {
    const [first] = extensions(FLAGS_OF_EDITORS);
    const keys = Object.keys(samples[0] ?? {});
    expect(Object.keys(first ?? {})).toEqual(keys.toSpliced(keys.indexOf('versions') + 1, 0, 'categories', 'tags'));
  });
});

function ask(flags: number) {
  const filter = { criteria: [{ filterType: 8, value: 'Microsoft.VisualStudio.Code' }], pageNumber: 1, pageSize: 500 };
  return JSON.parse(answerOf('vs-code', QUERY, JSON.stringify({ filters: [filter], flags })).body);
}

function extensions(flags: number): Extension[] {
  return ask(flags).results[0].extensions;
}

const publisher = (extension: Extension) => extension.publisher;
const versions = (extension: Extension) => extension.versions;
const keyed = (names: string[]) => Object.fromEntries(names.map((name) => [name, true]));
const statistics = (extension: Extension) => [keyed(extension.statistics.map(({ statisticName }) => statisticName))];
const properties = (extension: Extension) =>
  extension.versions.map((version) => keyed(version.properties.map(({ key }) => key)));
const files = (extension: Extension) =>
  extension.versions.map((version) => keyed(version.files.map(({ assetType }) => assetType)));
