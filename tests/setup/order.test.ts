import { expect, test } from 'vitest';
import type { TestSpecification, Vitest } from 'vitest/node';
import { LongestFirst } from './order.ts';

const file = (name: string, moduleId: string) =>
  ({ moduleId, project: { name, config: { sequence: { groupOrder: 0 }, isolate: true } } }) as TestSpecification;

test('the longest files of a project come first, and projects of short files last', async () => {
  const cache = { getTestSpecificationResult: () => undefined };
  const files = [
    file('packages/domain', '/packages/domain/day.test.ts'),
    file('tests', '/tests/web/web-server.test.ts'),
    file('tests', '/tests/replay/replay.test.ts'),
    file('tests', '/tests/simulator/simulator.test.ts'),
    file('apps/web', '/apps/web/api.test.ts'),
  ];
  const sorted = await new LongestFirst({ cache } as unknown as Vitest).sort(files);
  expect(sorted.map(({ moduleId }) => moduleId.replace(/^.*\//, ''))).toEqual([
    'api.test.ts',
    'simulator.test.ts',
    'replay.test.ts',
    'web-server.test.ts',
    'day.test.ts',
  ]);
});
