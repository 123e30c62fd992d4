import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArchivedResponse, readManifest, writeManifest } from './manifest.ts';

const text = fc.string({ unit: 'binary' });
const response: fc.Arbitrary<ArchivedResponse> = fc.record(
  {
    unit: text,
    position: fc.nat(),
    url: text,
    finalUrl: text,
    method: fc.constantFrom('GET', 'POST'),
    body: text,
    fetchedAt: fc
      .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((moment) => moment.toISOString()),
    status: fc.integer({ min: 100, max: 599 }),
    headers: fc.dictionary(
      text.filter((name) => name !== '__proto__'),
      text,
    ),
    bytes: fc.nat(),
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  },
  { requiredKeys: ['unit', 'position', 'url', 'fetchedAt', 'status', 'bytes', 'sha256'], noNullPrototype: true },
);

describe('readManifest', () => {
  test.for([
    ['', 'not a manifest: text: '],
    ['{"version":2,"responses":[]}', 'not a manifest: version: '],
    ['{"version":1,"responses":[{"unit":"a"}]}', 'not a manifest: responses.0.position: '],
  ] as const)('rejects an invalid manifest with the reason: %s', ([manifest, reason]) => {
    expect(() => readManifest(manifest)).toThrow(reason);
  });

  test('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(response, { maxLength: 5 }), (responses) => {
        expect(readManifest(writeManifest(responses))).toEqual(responses);
      }),
    );
  });
});
