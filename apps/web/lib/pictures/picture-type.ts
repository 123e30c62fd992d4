import { fileTypeFromBuffer } from 'file-type';

/** What browsers draw and cannot run: no SVG, which can hold script. */
const TYPES = ['image/png', 'image/apng', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'];

/** The type of a raster picture by its content; null for anything else. */
export async function pictureType(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes);
  return found && TYPES.includes(found.mime) ? found.mime : null;
}
