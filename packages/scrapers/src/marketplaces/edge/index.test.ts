import { describe, expect, test } from 'vitest';
import { collected, discoverContext } from '../../shared/test-response.ts';
import { edge } from './index.ts';
import { ID, URL_OF_ID } from './test-sample.ts';

describe('discover', () => {
  test('yields the known extensions once each, and asks for nothing', async () => {
    const context = discoverContext({}, [ID, 'other', ID]);
    expect(await collected(edge.discover(context))).toEqual([ID, 'other']);
    expect(context.asked).toEqual([]);
  });
});

describe('requests', () => {
  test('asks for the details of an extension in English', () => {
    expect(edge.requests(ID)).toEqual([{ url: URL_OF_ID }]);
  });
});
