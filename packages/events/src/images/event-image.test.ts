import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFolder } from '@pi/ingestion/archive';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { refusal, type World, test as worldTest } from '../../test/fixture.ts';
import { type ImageFolder, readImage, removeImage, uploadImage } from './event-image.ts';

const test = worldTest.extend<{ folder: ImageFolder }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern
  folder: async ({}, use) => use(diskFolder(mkdtempSync(join(tmpdir(), 'images-')))),
});

const picture = (color: string) =>
  sharp({ create: { width: 1600, height: 900, channels: 3, background: color } }).withExif({
    IFD3: { GPSLatitude: '51/1 30/1 0/1' },
  });

async function anEvent({ person, organization, event }: World) {
  const ann = await person('Ann');
  return { ann, id: await event(ann, await organization(ann)) };
}

describe('uploadImage', () => {
  test('encodes a picture anew, cut to size and without metadata', async ({ world, folder }) => {
    const { ann, id } = await anEvent(world);
    const file = await picture('red').jpeg().toBuffer();
    expect((await sharp(file).metadata()).exif).toBeDefined();
    const { image } = await uploadImage(world.repository, folder, ann, id, file);
    const stored = await readImage(world.repository, folder, ann, id);
    expect(stored?.sha256).toBe(image);
    const { format, width, height, exif } = await sharp(stored?.bytes).metadata();
    expect({ format, width, height, exif }).toEqual({ format: 'webp', width: 1200, height: 320, exif: undefined });
  });

  test('replaces the one before and deletes its file', async ({ world, folder }) => {
    const { ann, id } = await anEvent(world);
    const { image: before } = await uploadImage(
      world.repository,
      folder,
      ann,
      id,
      await picture('red').png().toBuffer(),
    );
    await uploadImage(world.repository, folder, ann, id, await picture('blue').webp().toBuffer());
    expect(await folder.get(`event-images/${id}-${before}.webp`)).toBeNull();
    expect(await readImage(world.repository, folder, null, id)).toBeNull();
    await removeImage(world.repository, folder, ann, id);
    expect(await readImage(world.repository, folder, ann, id)).toBeNull();
    await expect(removeImage(world.repository, folder, ann, id)).rejects.toEqual(refusal('not_found', /image/));
  });

  test.for([
    ['text', Buffer.from('<script>')],
    ['SVG, which can hold script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['nothing', Buffer.alloc(0)],
  ] as const)('refuses %s, whatever it is called', async ([, file], { world, folder }) => {
    const { ann, id } = await anEvent(world);
    await expect(uploadImage(world.repository, folder, ann, id, file)).rejects.toEqual(
      refusal('invalid_request', /JPEG/),
    );
  });

  test('refuses half a picture, and everybody but organizers', async ({ world, folder }) => {
    const { ann, id } = await anEvent(world);
    const file = await picture('red').png().toBuffer();
    await expect(uploadImage(world.repository, folder, ann, id, file.subarray(0, file.length / 2))).rejects.toEqual(
      refusal('invalid_request', /JPEG/),
    );
    await expect(uploadImage(world.repository, folder, await world.person('Bob'), id, file)).rejects.toEqual(
      refusal('not_found', /no such event/),
    );
  });
});
