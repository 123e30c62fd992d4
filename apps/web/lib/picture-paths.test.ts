import { expect, test } from 'vitest';
import { iconPath, screenshotPath } from './picture-paths.ts';

const ICON = 'https://files.raycast.com/a.png';
const plugin = { marketplace: 'raycast', externalId: 'ann/tools' };

test.for([
  ['there is no logo', null],
  ['the host is not one of the store’s', 'https://elsewhere.example/a.png'],
  ['the host only begins like one of the store’s', 'https://files.raycast.com.evil.example/a.png'],
  ['the logo is not served over https', 'http://files.raycast.com/a.png'],
  ['the address has a port', 'https://files.raycast.com:8443/a.png'],
  ['the address is malformed', 'a.png'],
] as const)('a logo has no address where %s', ([_reason, iconUrl]) =>
  expect(iconPath({ ...plugin, iconUrl })).toBeNull(),
);

test('an id with a slash is one part of the address', () => {
  expect(iconPath({ ...plugin, iconUrl: ICON })).toBe('/icons/raycast/ann%2Ftools');
  expect(screenshotPath(plugin, ICON, 2)).toBe('/screenshots/raycast/ann%2Ftools/2');
});
