import { isScalar, parseDocument } from 'yaml';
import { isObject } from './is-object.ts';

/** A file's front matter as a map of its keys, and the text after it. */
export interface FrontMatter {
  front: Record<string, unknown>;
  body: string;
}

// A fence is a line of its own: a text of the front matter may contain or end with the same signs.
const FENCED = /^\ufeff?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;
// Front matter is 1 to 5 kB; text that is written to keep the YAML parser busy takes it a second at
// this length.
const MAX_LENGTH = 20_000;

/**
 * Reads the YAML front matter between lines of `---` at the beginning of a file. Aliases are
 * refused: a few of them can stand for gigabytes.
 * @param texts keys whose values are texts even where YAML takes them for numbers ("2.10")
 * @throws Error that says what is wrong, with the line of the file where YAML knows it
 */
export function readFrontMatter(text: string, texts: readonly string[] = []): FrontMatter {
  const match = FENCED.exec(text.slice(0, MAX_LENGTH));
  if (!match) throw new Error(`the file does not begin with front matter of at most ${MAX_LENGTH} characters`);
  const document = parseDocument(match[1] ?? '', { logLevel: 'silent' });
  const [error] = document.errors;
  if (error) throw new Error(`line ${(error.linePos?.[0].line ?? 0) + 1}: ${error.message.split(' at line ')[0]}`);
  for (const key of texts) {
    const node = document.get(key, true);
    if (isScalar(node) && ['number', 'boolean'].includes(typeof node.value)) node.value = node.source;
  }
  const front: unknown = document.toJS({ maxAliasCount: 0 });
  if (!isObject(front)) throw new Error('the front matter is not a map of keys');
  return { front, body: text.slice(match[0].length) };
}
