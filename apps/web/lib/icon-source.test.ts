import { describe, expect, test } from 'vitest';
import { iconSource } from './icon-source.ts';

const ICON = 'https://img.example/a.png';

describe('iconSource', () => {
  test.each([
    ['there is no logo', null, 'live'],
    ['the data is sample data', ICON, 'sample'],
    ['the host is not one of the store’s', 'https://elsewhere.example/a.png', 'live'],
    ['the host only begins like one of the store’s', 'https://img.example.evil.example/a.png', 'live'],
    ['the logo is not served over https', 'http://img.example/a.png', 'live'],
    ['the address is malformed', 'a.png', 'live'],
  ] as const)('is null when %s', (_reason, url, origin) => expect(iconSource(url, ['img.example'], origin)).toBeNull());

  test('is the address when its host is one of the store’s image hosts', () =>
    expect(iconSource(ICON, ['img.example'], 'live')).toBe(ICON));
});
