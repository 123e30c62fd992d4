import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readManifest } from './extension-manifest.ts';

describe('readManifest', () => {
  test('is undefined for what is no manifest', () => {
    for (const text of [undefined, 5, '', '{"permissions": [', '[]', 'null'])
      expect(readManifest(text)).toBeUndefined();
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readManifest(text)));
  });

  test('is empty for a manifest that asks for nothing, or in no readable way', () => {
    expect(readManifest('{"permissions": "tabs"}')?.permissions).toEqual([]);
    expect(readManifest('{}')?.permissions).toEqual([]);
  });

  test('takes the hosts of content scripts for permissions, behind the others', () => {
    const { permissions } =
      readManifest(
        `{"content_scripts": [{"matches": ["https://a.example/*", 7], "js": ["a.js"]}, 5, {"matches": "b"}, {},
          {"matches": ["<all_urls>", "https://a.example/*"]}],
          "permissions": ["tabs", "<all_urls>"]}`,
      ) ?? {};
    expect(permissions).toEqual(['tabs', '<all_urls>', 'https://a.example/*']);
  });

  test('takes what may be asked for later apart', () => {
    const manifest = '{"optional_host_permissions": ["*://*/*"], "optional_permissions": ["history", "history"]}';
    expect(readManifest(manifest)).toMatchObject({ permissions: [], optionalPermissions: ['history', '*://*/*'] });
  });

  test('takes what an install grants, each once, without optional permissions', () => {
    const manifest =
      '\ufeff{ /* comment */ "permissions": ["tabs", {"fileSystem": ["write"]}, "tabs"], "host_permissions": ["<all_urls>"], "optional_permissions": ["history"], }';
    expect(readManifest(manifest)?.permissions).toEqual(['tabs', 'fileSystem', '<all_urls>']);
  });

  test('reads the versions of the extension and of the format', () => {
    expect(readManifest('{"manifest_version": 3, "version": "2.10"}')).toMatchObject({
      manifestVersion: 3,
      version: '2.10',
    });
    expect(readManifest('{"manifest_version": "3", "version": 2.1}')).toMatchObject({
      manifestVersion: undefined,
      version: undefined,
    });
  });
});
