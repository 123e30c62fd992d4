import type { BackfillSource, ParseResult } from '@pi/domain';
import { getAdapter, registry } from '@pi/scrapers';
import { describe, expect, test, vi } from 'vitest';
import { toyAdapter } from '../../test/toy-store.ts';
import { parseResponses } from './parse-responses.ts';
import { findParserName, getParser } from './parser-name.ts';
import { readResponses } from './read-responses.ts';

const answer = (body: string) => ({
  url: 'https://api.wordpress.org/plugins/info/1.2/?action=query_plugins',
  status: 200,
  headers: {},
  body,
  fetchedAt: '2026-01-01T03:00:00Z',
});
const wordpress = getAdapter('wordpress');
const plugins = (count: number, fields: object) =>
  JSON.stringify({
    info: { results: count },
    plugins: Array.from({ length: count }, (_, index) => ({ slug: `p${index}`, name: `Plugin ${index}`, ...fields })),
  });
const tags = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`tag-${index}`, `tag ${index}`]));
const large = answer(plugins(5000, { tags }));
const long = answer(plugins(5000, { short_description: 'text '.repeat(80) }));

describe('parseResponses', () => {
  test.each(['[', '{"a":', '<b>'])('refuses a million of %s without parsing them', async (element) => {
    const parse = vi.fn<() => ParseResult>();
    const result = await parseResponses({ ...wordpress, parse }, [answer(element.repeat(1_000_001))]);
    expect(result).toMatchObject({ listings: [], problems: [{ kind: 'too_large', url: answer('').url }] });
    expect(parse).not.toHaveBeenCalled();
  });

  test.each([
    ['of many values', large],
    ['of many characters', long],
  ])('reads from an answer %s what is read from it on this thread', async (_, response) => {
    const parse = vi.spyOn(JSON, 'parse');
    const result = await parseResponses(wordpress, [response]);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
    expect(result).toMatchObject({ listings: { length: 5000 }, problems: [] });
    expect(result).toEqual(readResponses(wordpress, [response]));
  });

  test('parses a large answer with a parser that is none of the registry', async () => {
    const parse = () => ({ listings: [], gone: [{ externalId: 'a', reason: 'moved' }], problems: [] });
    for (const adapter of [toyAdapter, wordpress])
      expect(await parseResponses({ ...adapter, parse }, [large])).toEqual(parse());
  });

  test('keeps the first hundred problems of an answer', async () => {
    const { problems } = await parseResponses(wordpress, [answer(plugins(500, { name: null }))]);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toMatch(/^400 more problems, the first: /);
  });
});

describe('the name of a parser', () => {
  test('leads to each parser of the registry', () => {
    for (const { parse, ...adapter } of registry.values())
      for (const one of [parse, ...Object.values(adapter.parsers ?? {})]) {
        const name = findParserName({ ...adapter, parse: one });
        expect(name && getParser(name).parse).toBe(one);
      }
  });

  test('says of which history a parser is', () => {
    const histories = [...registry.values()].flatMap((adapter) =>
      Object.entries(adapter.parsers ?? {}).map(([source, parse]) => ({ ...adapter, parse, source })),
    );
    expect(histories.length).toBeGreaterThan(0);
    for (const { source, ...adapter } of histories)
      expect(findParserName(adapter)).toEqual({ marketplace: adapter.info.name, source: source as BackfillSource });
  });
});
