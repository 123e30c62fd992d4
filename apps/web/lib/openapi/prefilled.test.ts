import { describe, expect } from 'vitest';
import { openApiDocument } from './document.ts';
import type { Parameter } from './parameters.ts';
import { test } from './testing/api-test.ts';
import { parametersIn } from './testing/arbitrary-call.ts';

/** What the docs fill in and send unless somebody changes it. */
function prefilled({ example, schema }: Parameter): unknown {
  return example ?? schema.default ?? schema.enum?.[0];
}

describe('a request as the docs fill it in', () => {
  test('is no wrong one, of any operation', async ({ api }) => {
    const document = openApiDocument();
    const wrong: unknown[] = [];
    for (const [path, methods] of Object.entries(document.paths)) {
      const operation = methods.get;
      if (!operation) continue;
      const given = parametersIn(document, operation).map((one) => [one, prefilled(one)] as const);
      const ofPlace = (place: Parameter['in']) =>
        given
          .filter(([one, value]) => one.in === place && value !== undefined && value !== '')
          .map(([{ name }, value]): [string, string] => [name, String(value)]);
      const response = await api.call({ path, params: Object.fromEntries(ofPlace('path')), query: ofPlace('query') });
      if (![200, 404, 503].includes(response.status)) wrong.push([path, ofPlace('query'), await response.text()]);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});
