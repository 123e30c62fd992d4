import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { ENDPOINTS } from '../endpoints.ts';
import { FILE_ENDPOINTS } from '../file-endpoints.ts';
import { POST_ENDPOINTS } from '../post-endpoints.ts';
import { TABLE_ENDPOINTS } from '../tables/table-endpoints.ts';
import { openApiDocument, openApiText } from './document.ts';
import { OPENAPI_FILE } from './document-file.ts';
import { operationId } from './operation-id.ts';
import type { Parameter } from './parameters.ts';

const document = openApiDocument();
const inPlace = Object.values(document.paths)
  .flatMap((operations) => Object.values(operations))
  .flatMap(({ parameters }) => parameters);
const all = [...inPlace, ...Object.values(document.components.parameters)].filter(
  (one): one is Parameter => 'schema' in one,
);

describe('the document of the API', () => {
  test('is the one that is kept: `npm run openapi` writes it', () =>
    expect(readFileSync(OPENAPI_FILE, 'utf8')).toBe(openApiText()));

  test('is valid to a public validator', async () => {
    const validator = new Validator();
    const { errors, valid } = await validator.validate(JSON.parse(openApiText()));
    expect({ errors, valid, version: validator.version }).toEqual({ errors: undefined, valid: true, version: '3.1' });
  });

  test('has an operation of its own name for each address', () => {
    const paths = [ENDPOINTS, POST_ENDPOINTS, FILE_ENDPOINTS, TABLE_ENDPOINTS].flatMap((some) => Object.keys(some));
    expect(Object.keys(document.paths)).toEqual(paths);
    expect(new Set(paths.map((path) => operationId(path))).size).toBe(paths.length);
  });

  test('describes a body and an answer of JSON and of CSV, and the query that goes along with CSV', () => {
    const path = document.paths['/api/v1/check'];
    const { parameters, requestBody, responses } = JSON.parse(JSON.stringify(path)).post;
    expect(parameters.map((one: Parameter) => one.name)).toEqual(
      Object.keys(POST_ENDPOINTS['/api/v1/check'].csvQuery.shape),
    );
    expect(Object.keys(requestBody.content)).toEqual(['application/json', 'text/csv']);
    expect(Object.keys(responses[200].content)).toEqual(['application/json', 'text/csv']);
  });

  test('says of each text of a parameter what it may be, but for those that may be anything', () => {
    const free = all.filter(({ schema, example, description = '' }) => {
      return Object.keys(schema).length === 1 && example === undefined && !description.includes('For example `');
    });
    expect(free.map(({ name }) => name)).toEqual([]);
  });

  test('has no example of a parameter that may be left out, as docs would send all of them at once', () => {
    const optional = all.filter((one) => one.required === undefined);
    expect(optional.length).toBeGreaterThan(50);
    expect(optional.filter((one) => 'example' in one || 'examples' in one.schema)).toEqual([]);
    expect(optional.map(({ description }) => description)).toContain(
      'Growth. A range in percent from -100 to 1M. For example `-50..-10`.',
    );
    expect(all.filter(({ in: place }) => place === 'path').every(({ example }) => example !== undefined)).toBe(true);
  });
});

test.each([
  ['/api/v1', 'getEndpoints'],
  ['/api/v1/categories/{name}', 'getCategory'],
  ['/api/v1/plugins/{id}/metrics', 'getPluginMetrics'],
  ['/feeds/changes.rss', 'getFeedsChangesRss'],
  ['/plugins/{id}/chart.{format}', 'getPluginChartFormat'],
])('%s is read by %s', (path, name) => expect(operationId(path)).toBe(name));
