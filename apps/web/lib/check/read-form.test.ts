import { describe, expect, test } from 'vitest';
import { ApiError } from '../api-error.ts';
import { readCheckForm } from './read-form.ts';

const A = 'abcdefghijklmnopabcdefghijklmnop';
const B = 'ponmlkjihgfedcbaponmlkjihgfedcba';
const NO_IDS = 'Device,User\nPC-1,ann@example.com\n';

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

async function refusalOf(fields: Record<string, string | File>): Promise<[field?: string, message?: string]> {
  try {
    await readCheckForm(formOf(fields));
  } catch (error) {
    if (error instanceof ApiError) return [error.issues[0]?.field, error.message];
    throw error;
  }
  return [];
}

const idsOf = async (ids: string, marketplace = '') => (await readCheckForm(formOf({ ids, marketplace }))).ids;

describe('readCheckForm', () => {
  test('refuses a pasted CSV without a column of ids, naming its columns', async () => {
    const named = expect.stringContaining('its columns are “Device”, “User”');
    expect(await refusalOf({ ids: NO_IDS })).toEqual(['ids', named]);
    expect(await refusalOf({ ids: NO_IDS.replaceAll(',', '\t') })).toEqual(['ids', named]);
  });

  test('blames a file without ids on the file, whatever was pasted beside it', async () => {
    const wrong = ['file', expect.stringContaining('its columns are “Device”, “User”')];
    expect(await refusalOf({ ids: '', file: new File([NO_IDS], 'list.csv') })).toEqual(wrong);
    expect(await refusalOf({ ids: A, file: new File([NO_IDS], 'list.csv') })).toEqual(wrong);
    expect(await refusalOf({ ids: A, file: new File([' '], 'list.csv') })).toMatchObject(['file', expect.any(String)]);
  });

  test.each(['', 'blob'])('takes an empty file with the name “%s” for none', async (name) => {
    expect(await refusalOf({ ids: NO_IDS, file: new File([], name) })).toMatchObject(['ids', expect.any(String)]);
    expect(await refusalOf({ ids: A, file: new File([], name) })).toEqual([]);
  });

  test.each(['utf-16le', 'utf-16be'])('reads a file in %s', async (encoding) => {
    const bytes = Buffer.from(`\uFEFFExtension ID\n${A}\n`, 'utf16le');
    const file = new File([encoding === 'utf-16be' ? bytes.swap16() : bytes], 'list.csv');
    expect((await readCheckForm(formOf({ file }))).ids).toEqual([A]);
  });

  test('reads the ids of a pasted CSV whose columns nobody names', async () => {
    expect(await idsOf(`Device,Add-on,Note\nPC-1,${A},\nPC-2,${B},"x, y"\n`)).toEqual([A, B]);
    expect(await idsOf(`PC-1|${A}\nPC-2|${B}`)).toEqual([A, B]);
  });

  test.each([
    ['one a line', 'a\nb\n\nc'],
    ['one a line, each with a comma', 'a,\nb,\nc,'],
    ['one a line, all but the last with a comma', 'a,\nb,\nc'],
    ['in one line', 'a,b; c'],
    ['in lines of unlike length', 'a,b\nc'],
  ])('takes pasted ids %s for ids', async (_, pasted) => expect(await idsOf(pasted)).toEqual(['a', 'b', 'c']));

  test('takes several ids a line for ids where most have the form of ids', async () => {
    expect(await idsOf(`${A},${B}\nedge:${A},edge:${B}`)).toEqual([A, B, `edge:${A}`, `edge:${B}`]);
    expect(await idsOf(`edge:${A}, a.b\nedge:${B}, c.d`)).toEqual([`edge:${A}`, 'a.b', `edge:${B}`, 'c.d']);
    expect(await idsOf('akismet, jetpack\nwoocommerce, yoast', 'wordpress')).toHaveLength(4);
    expect(await idsOf('akismet,jetpack\nyoast,foo')).toEqual(['akismet', 'jetpack', 'yoast', 'foo']);
    expect(await idsOf('a.b, c.d\ne.f, g.h', 'vs-code')).toEqual(['a.b', 'c.d', 'e.f', 'g.h']);
  });

  test('leaves out the words beside ids of browsers, and no other id', async () => {
    const lines = [`uBlock Origin (${A})`, `${B} : Notes, tabs : version 2_0`, `edge:${A} - of Edge`];
    expect(await idsOf(lines.join('\n'))).toEqual([A, B, `edge:${A}`]);
    expect(await idsOf(`${A} akismet\na note\nedge:${B}, GitHub.copilot`)).toEqual([
      ...[A, 'akismet', 'a', 'note', `edge:${B}`, 'GitHub.copilot'],
    ]);
  });
});
