import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A statement that is written as text and not through Drizzle's builder. */
export interface RawStatement {
  /** Path below the folder that was searched. */
  file: string;
  /** From 1. */
  line: number;
  /** Its first line. */
  text: string;
}

const LONGEST_FRAGMENT = 3;
const TAG = /(?<![\w.`])sql(?:<[^`()]*>)?`/g;
const COMMAND = /^(select|insert|update|delete|with|lock|truncate|create|alter|drop|copy|set|do|call)\b/i;

/**
 * The raw statements of a folder: `sql` templates that begin with a command, and fragments of more
 * than three lines. What a template contains belongs to it. Tests and the schema, which is not run
 * but migrated, are left out.
 */
export function listRawStatements(folder: string): RawStatement[] {
  return globSync('**/*.ts', { cwd: folder })
    .filter((file) => !file.endsWith('.test.ts') && !file.startsWith('schema/'))
    .sort()
    .flatMap((file) => rawStatementsOf(readFileSync(join(folder, file), 'utf8')).map((one) => ({ ...one, file })));
}

/** The raw statements of one source text. */
export function rawStatementsOf(source: string): Omit<RawStatement, 'file'>[] {
  const found: Omit<RawStatement, 'file'>[] = [];
  const tags = new RegExp(TAG);
  for (let tag = tags.exec(source); tag; tag = tags.exec(source)) {
    const end = endOfTemplate(source, tags.lastIndex);
    const lines = source.slice(tags.lastIndex, end).trim().split('\n');
    if (COMMAND.test(lines[0] ?? '') || lines.length > LONGEST_FRAGMENT) {
      found.push({ line: source.slice(0, tag.index).split('\n').length, text: lines[0] ?? '' });
      tags.lastIndex = end;
    }
  }
  return found;
}

/** Files with the ending `.sql.ts` that have no test beside them. */
export function listUntestedSqlFiles(folder: string): string[] {
  return globSync('**/*.sql.ts', { cwd: folder })
    .filter((file) => !existsSync(join(folder, file.replace(/\.ts$/, '.test.ts'))))
    .sort();
}

/** The place of the backtick that ends the template which begins before `from`. */
function endOfTemplate(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '`') return at;
    else if (source.startsWith('${', at)) at = endOfValue(source, at + 2);
  }
  return source.length;
}

/** The place of the brace that ends a value in a template. */
function endOfValue(source: string, from: number): number {
  for (let at = from, depth = 0; at < source.length; at++) {
    if (source[at] === '`') at = endOfTemplate(source, at + 1);
    else if (source[at] === '{') depth++;
    else if (source[at] === '}' && depth-- === 0) return at;
  }
  return source.length;
}
