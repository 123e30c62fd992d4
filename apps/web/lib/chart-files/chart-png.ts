import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const FONTS = ['Geist-Regular.ttf', 'Geist-SemiBold.ttf'];

/** A picture of a chart, of an SVG that stands alone; its fonts come with the program. */
export async function chartPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await fontFolder();
  const fontFiles = FONTS.map((name) => join(folder, name));
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Geist' };
  return new Uint8Array(new Resvg(svg, { font }).render().asPng());
}

let folder: Promise<string> | undefined;

// The package stands in the workspace's folder or in one above it.
function fontFolder(): Promise<string> {
  folder ??= find(process.cwd());
  return folder;
}

async function find(from: string): Promise<string> {
  const fonts = join(from, 'node_modules/geist/dist/fonts/geist-sans');
  try {
    await readFile(join(fonts, FONTS[0] ?? ''));
    return fonts;
  } catch (error) {
    if (dirname(from) === from) throw error;
    return find(dirname(from));
  }
}
