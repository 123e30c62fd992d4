import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as api from './index.ts';

const answers = Object.entries<unknown>(api).flatMap(([name, shape]) =>
  name.endsWith('Answer') && shape instanceof z.ZodObject ? [[name, shape] as const] : [],
);

/** Fields that are internal to this deployment and never published. */
const INTERNAL = /^(stateAt|readFrom|email|companyId|matchedCompanyId|familyBasis|archived|hosts|imageHosts)$|hash$/i;

describe('the shapes of the API', () => {
  test.each(answers)('%s is a JSON schema without internal fields', (_, answer) => {
    const fields: string[] = [];
    JSON.stringify(z.toJSONSchema(answer, { io: 'output' }), (key, value) => {
      if (key === 'properties') fields.push(...Object.keys(value));
      return value;
    });
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => INTERNAL.test(field))).toEqual([]);
  });

  test('a field that no shape names is left out', () =>
    expect(api.ReadDay.parse({ day: '2026-11-20', finishedAt: null, secret: 'x' })).toEqual({
      day: '2026-11-20',
      finishedAt: null,
    }));

  test('a moment is an ISO string, made of a Date where needed', () => {
    const text = '2026-11-20T06:00:00.000Z';
    expect(api.Moment.parse(new Date(text))).toBe(text);
    expect(api.Moment.parse(text)).toBe(text);
  });
});
