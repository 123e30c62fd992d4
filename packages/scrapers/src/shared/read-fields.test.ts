import { describe, expect, test } from 'vitest';
import { findReadable, firstText, readable, readFields } from './read-fields.ts';
import { RefusedPart } from './read-parts.ts';

function refuse(): never {
  throw new RefusedPart('site: refused');
}

function fail(): never {
  throw new URIError('URI malformed');
}

describe('readFields', () => {
  test('an exception costs its own field, and is a problem that names it', () => {
    const { values, problems } = readFields({ name: 'Moss', iconUrl: fail, version: () => '1.0' });
    expect(values).toEqual({ name: 'Moss', iconUrl: undefined, version: '1.0' });
    expect(problems).toEqual(['iconUrl: URI malformed']);
  });

  test('a refused part costs the field without a second problem', () => {
    expect(readFields({ site: refuse })).toEqual({ values: { site: undefined }, problems: [] });
  });

  test('an exception costs the part of a field that it belongs to', () => {
    const developer = () => ({ name: 'Moss', site: refuse, email: fail, externalId: () => '7' });
    const { values, problems } = readFields({ developer });
    expect(values.developer).toEqual({ name: 'Moss', site: undefined, email: undefined, externalId: '7' });
    expect(problems).toEqual(['developer.email: URI malformed']);
  });

  test('leaves out what returns undefined, and keeps null', () => {
    expect(Object.keys(readFields({ a: () => undefined, b: () => null, c: undefined }).values)).toEqual(['b', 'c']);
  });
});

describe('readable', () => {
  test('is undefined for a refused part, and throws any other exception', () => {
    expect([readable(refuse), readable(() => 7)]).toEqual([undefined, 7]);
    expect(() => readable(fail)).toThrow(URIError);
  });
});

test('firstText passes over what is refused, blank or no text', () => {
  expect(
    firstText(
      refuse,
      () => ' ',
      () => undefined,
      () => 7,
      () => 'Moss',
      fail,
    ),
  ).toBe('Moss');
  expect(firstText(refuse)).toBeNull();
});

describe('findReadable', () => {
  const entries = [{ fits: refuse }, { fits: () => false }, { fits: () => true }];
  const fits = (entry: { fits: () => boolean }) => entry.fits();

  test('passes over an entry that cannot be judged where another fits', () => {
    expect(findReadable(entries, fits)).toBe(entries[2]);
  });

  test('throws where one that cannot be judged may be the one, and finds none among others', () => {
    expect(() => findReadable(entries.slice(0, 2), fits)).toThrow(RefusedPart);
    expect(findReadable(entries.slice(1, 2), fits)).toBeUndefined();
  });
});
