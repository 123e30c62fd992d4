/** A file's front matter, as a map of its keys, and what follows it. */
export interface FrontMatter {
  front: Record<string, unknown>;
  body: string;
}

const FENCED = /^\ufeff?---\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)/;
const KEY = /^([\w-]+):(?: (.*))?$/;
const ITEM = /^ *- (.*)$/;
const BLOCK = /^([>|])([-+]?)$/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/**
 * Reads YAML front matter of the part of the language that generators write for one record: `key: value`, lists of plain values, texts
 * plain, quoted, folded (`>`) or literal (`|`). Keys stand at the line's beginning.
 * @throws Error that names the line where the text is not of that form
 */
export function readFrontMatter(text: string): FrontMatter {
  const match = FENCED.exec(text);
  if (!match) throw new Error('the file does not begin with front matter between lines of ---');
  const lines = (match[1] ?? '').split(/\r?\n/);
  const front: Record<string, unknown> = {};
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const [, key, value = ''] = KEY.exec(line) ?? [];
    const end = endOfEntry(lines, at + 1);
    if (key !== undefined)
      Object.defineProperty(front, key, { value: readValue(value, lines.slice(at + 1, end), at), enumerable: true });
    else if (line.trim() !== '') throw notUnderstood(at);
    at = key === undefined ? at + 1 : end;
  }
  return { front, body: text.slice(match[0].length) };
}

// What is indented, blank or an item of a list belongs to the key before.
function endOfEntry(lines: readonly string[], start: number): number {
  const next = lines.findIndex((line, index) => index >= start && line !== '' && !/^(?: |- )/.test(line));
  return next === -1 ? lines.length : next;
}

function readValue(inline: string, following: readonly string[], at: number): unknown {
  const [, style, chomp] = BLOCK.exec(inline.trim()) ?? [];
  if (style) return blockText(following, style, chomp !== '-');
  const rest = following.filter((line) => line.trim() !== '');
  if (inline.trim() === '' && rest.length > 0)
    return rest.map((line) => {
      const [, item] = ITEM.exec(line) ?? [];
      if (item === undefined) throw notUnderstood(at);
      return readScalar(item, at);
    });
  return readScalar([inline, ...rest].map((line) => line.trim()).join(' '), at);
}

function blockText(lines: readonly string[], style: string, endsLine: boolean): string {
  const indent = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
  const text = lines.map((line) => line.slice(indent)).join('\n');
  // Folded: a line break is a blank, an empty line a line break.
  const read = style === '>' ? text.replace(/(?<!\n)\n(?!\n)/g, ' ').replace(/\n\n/g, '\n') : text;
  return read.trimEnd() + (endsLine ? '\n' : '');
}

function readScalar(text: string, at: number): unknown {
  if (text.startsWith("'")) return single(text, at);
  if (text.startsWith('"')) return double(text, at);
  if (/^[[\]{}&*!%@`]/.test(text)) throw notUnderstood(at);
  if (text === '' || text === '~' || text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return NUMBER.test(text) ? Number(text) : text;
}

function single(text: string, at: number): string {
  if (!/^'(?:[^']|'')*'$/.test(text)) throw notUnderstood(at);
  return text.slice(1, -1).replaceAll("''", "'");
}

function double(text: string, at: number): string {
  try {
    return JSON.parse(text);
  } catch {
    throw notUnderstood(at);
  }
}

function notUnderstood(at: number): Error {
  return new Error(`line ${at + 2}: not understood`);
}
