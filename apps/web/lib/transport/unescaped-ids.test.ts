import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idEscaper } from './unescaped-ids.ts';

const TEMPLATES = ['/api/v1/plugins', '/api/v1/plugins/{id}', '/api/v1/plugins/{id}/metrics', '/api/v1/x/{name}'];
const withEscapedId = idEscaper(TEMPLATES);

describe('idEscaper', () => {
  test.for([
    '/api/v1/plugins',
    '/api/v1/plugins/facets',
    '/api/v1/plugins/firefox:a',
    '/api/v1/plugins/raycast%3Aann%2Ftools',
    '/api/v1/plugins/firefox:a/metrics',
    '/api/v1/plugins/a/b',
    '/api/v1/plugins/raycast:ann/',
    '/api/v1/plugins/raycast:ann//tools',
    '/plugins/raycast:ann/tools',
    '/api/v1/x/raycast:ann/tools',
  ])('leaves %s alone', (path) => expect(withEscapedId(path)).toBeNull());

  test.for([
    ['/api/v1/plugins/raycast:ann/tools', '/api/v1/plugins/raycast%3Aann%2Ftools'],
    ['/api/v1/plugins/raycast%3Aann/to%20ols', '/api/v1/plugins/raycast%3Aann%2Fto%20ols'],
    ['/api/v1/plugins/raycast:ann/tools/metrics', '/api/v1/plugins/raycast%3Aann%2Ftools/metrics'],
    ['/api/v1/plugins/raycast:ann/tools/other', '/api/v1/plugins/raycast%3Aann%2Ftools%2Fother'],
  ] as const)('reads %s as %s', ([path, escaped]) => expect(withEscapedId(path)).toBe(escaped));

  test('gives the id back that was written', () => {
    const part = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/[/\0]|^\.{1,2}$/.test(text));
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), fc.boolean(), (parts, below) => {
        const id = `raycast:${parts.join('/')}`;
        const path = `/api/v1/plugins/raycast:${parts.map(encodeURIComponent).join('/')}${below ? '/metrics' : ''}`;
        const escaped = withEscapedId(path)?.slice('/api/v1/plugins/'.length) ?? '';
        if (parts.at(-1) !== 'metrics' || below)
          expect(decodeURIComponent(below ? escaped.slice(0, -'/metrics'.length) : escaped)).toBe(id);
      }),
    );
  });
});
