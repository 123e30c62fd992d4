import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manifestPermissions } from './extension-manifest.ts';

describe('manifestPermissions', () => {
  test('is undefined for what is no manifest', () => {
    for (const text of [undefined, 5, '', '{"permissions": [', '[]', 'null'])
      expect(manifestPermissions(text)).toBeUndefined();
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void manifestPermissions(text)));
  });

  test('is empty for a manifest that asks for nothing, or in no readable way', () => {
    expect(manifestPermissions('{"permissions": "tabs"}')).toEqual([]);
    expect(manifestPermissions('{}')).toEqual([]);
  });

  test('takes what an install grants, each once, without optional permissions', () => {
    const manifest =
      '\ufeff{ /* comment */ "permissions": ["tabs", {"fileSystem": ["write"]}, "tabs"], "host_permissions": ["<all_urls>"], "optional_permissions": ["history"], }';
    expect(manifestPermissions(manifest)).toEqual(['tabs', 'fileSystem', '<all_urls>']);
  });
});
