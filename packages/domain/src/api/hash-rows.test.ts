import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashRows, toCanonicalJson } from './hash-rows.ts';

test('the hash of rows is the same whatever the order of their keys, and another for another order of rows', () => {
  expect(hashRows([{ a: 1, b: 'x' }])).toBe(hashRows([{ b: 'x', a: 1 }]));
  expect(hashRows([{ a: 1 }, { a: 2 }])).not.toBe(hashRows([{ a: 2 }, { a: 1 }]));
  expect(hashRows([{ a: 1 }])).not.toBe(hashRows([{ a: '1' }]));
  expect(hashRows([{ a: null }])).not.toBe(hashRows([{}]));
});

test('the hash is SHA-256 of JSON with sorted keys and no blanks', () =>
  expect(hashRows([{ b: 0.1, a: ['ü', true, null] }])).toBe(
    createHash('sha256').update('[{"a":["ü",true,null],"b":0.1}]').digest('hex'),
  ));

test('rows that went over the wire have the same hash', () =>
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (rows) => {
      const received: unknown = JSON.parse(JSON.stringify(rows));
      expect(hashRows(received as unknown[])).toBe(hashRows(rows));
      expect(JSON.parse(toCanonicalJson(rows))).toEqual(received);
    }),
  ));
