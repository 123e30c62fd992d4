import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoreResponse } from './contract.ts';
import * as figma from './marketplaces/figma/test-sample.ts';
import * as homeAssistant from './marketplaces/home-assistant/test-sample.ts';
import * as obsidian from './marketplaces/obsidian/test-sample.ts';
import { getAdapter, registry } from './registry.ts';

type Element = Record<string, unknown>;

/** Makes a complete list with a plugin of an id, some of its fields replaced, by marketplace. */
const LISTS: Record<string, (id: string, change: Element) => StoreResponse[]> = {
  figma: (id, change) => [figma.pluginsFile([figma.plugin({ id, ...change })])],
  'home-assistant': (id, change) => {
    const others = homeAssistant.allFiles().slice(1);
    return [
      homeAssistant.integrations({ [id]: homeAssistant.repository(change), 1: homeAssistant.repository() }),
      ...others,
    ];
  },
  obsidian: (id, change) => [obsidian.listFile([obsidian.plugin({ id, ...change })])],
};

test('exactly these marketplaces have complete lists', () => {
  const complete = [...registry.keys()].filter((name) => {
    const folder = fileURLToPath(new URL(`./marketplaces/${name}`, import.meta.url));
    const files = readdirSync(folder).filter((file) => !file.endsWith('.test.ts'));
    return files.some((file) => readFileSync(join(folder, file), 'utf8').includes('isComplete: true'));
  });
  expect(complete.toSorted()).toEqual(Object.keys(LISTS));
});

// A plugin that none of them has is missing; where a list ends before the catalogue, it is not.
test('exactly these marketplaces are read in all their pages', () => {
  const inPages = [...registry.values()].flatMap(({ info }) => (info.pages === 'all' ? info.name : []));
  expect(inPages.toSorted()).toEqual(['atlassian', 'jetbrains', 'open-vsx', 'vs-code', 'wordpress']);
});

describe.each(Object.entries(LISTS))('a complete list of %s', (name, list) => {
  test('names every plugin, whatever else is wrong with it', () => {
    const id = '123';
    const fields = Object.keys(elementOf(list(id, {}), id)).filter((field) => field !== 'id');
    const change = fc.dictionary(fc.constantFrom(...fields), fc.oneof(fc.jsonValue(), fc.constant('\ud83d')));
    fc.assert(
      fc.property(change, (changed) => {
        const { listings, gone, problems, isComplete } = getAdapter(name).parse(list(id, changed));
        if (!isComplete) return;
        expect([...listings, ...gone, ...problems].map(({ externalId }) => externalId)).toContain(id);
      }),
    );
  });
});

function elementOf(responses: StoreResponse[], id: string): Element {
  const [body] = responses.map((response) => JSON.parse(response.body));
  const all: Element[] = Array.isArray(body) ? body : (body.plugins ?? Object.values(body));
  return all.find((one) => one.id === id) ?? all[0] ?? {};
}
