import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../test/request.ts';
import { type RunningStores, startStores } from '../index.ts';
import { pictureAt } from './index.ts';

const ICON = 'https://lh3.googleusercontent.com/icon-abc-0';
const SCREENSHOT = 'https://lh3.googleusercontent.com/screenshot-abc-1';
const SIGNATURE = '89504e470d0a1a0a';

const at = (address: string) => pictureAt(new URL(address));
const sizeOf = (picture?: Buffer) => [picture?.readUInt32BE(16), picture?.readUInt32BE(20)];

/** The pixels of a PNG whose rows have no filter. */
function pixelsOf(picture: Buffer): Buffer {
  const length = picture.readUInt32BE(33);
  return inflateSync(picture.subarray(41, 41 + length));
}

describe('pictureAt', () => {
  test('has nothing where an address is none of a picture', () => {
    for (const address of ['https://example.com/icon.png', 'https://addons.mozilla.org/api/v5/addons/search/'])
      expect(at(address)).toBeUndefined();
  });

  test('draws a square icon, and a window for a screenshot', () => {
    expect([sizeOf(at(ICON)), sizeOf(at(SCREENSHOT))]).toEqual([
      [128, 128],
      [640, 400],
    ]);
  });

  test('gives a PNG of as many pixels as it says, always the same, for any path', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const address = `https://cdn.shopify.com/x${path}`;
        const picture = at(address);
        const [width = 0, height = 0] = sizeOf(picture);
        expect(picture?.toString('hex', 0, 8)).toBe(SIGNATURE);
        expect(pixelsOf(picture ?? Buffer.alloc(0)).length).toBe(height * (width * 4 + 1));
        expect(at(address)?.equals(picture ?? Buffer.alloc(0))).toBe(true);
      }),
      { numRuns: 4 },
    );
  });

  test('draws icons that differ', () => {
    const icons = Array.from({ length: 30 }, (_, n) => at(`${ICON}${n}`)?.toString('base64'));
    expect(new Set(icons).size).toBe(30);
  });
});

describe('the server', () => {
  let stores: RunningStores;
  beforeAll(async () => {
    stores = await startStores();
  });
  afterAll(() => stores.close());

  test('sends a picture as image/png, on hosts of stores and of pictures alone', async () => {
    for (const [host, path] of [
      ['addons.mozilla.org', '/user-media/addon_icons/1/1-128.png'],
      ['files.raycast.com', '/abc'],
    ] as const) {
      const { status, headers, bytes } = await ask(stores.url, host, path);
      expect([status, headers['content-type'], bytes.toString('hex', 0, 8)]).toEqual([200, 'image/png', SIGNATURE]);
    }
  });

  test('answers HEAD with the length alone', async () => {
    const { headers, bytes } = await ask(stores.url, 'files.raycast.com', '/abc', { method: 'HEAD' });
    expect([Number(headers['content-length']) > 100, bytes.length]).toEqual([true, 0]);
  });
});
