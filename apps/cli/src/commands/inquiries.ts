import type { Db } from '@pi/db';
import { listInquiries } from '@pi/db/queries/inquiries/inquiries';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { withDatabase } from '../environment/with-database.ts';
import { UsageError } from '../usage-error.ts';

const MOST = 50;

export function register(program: Command, context: Context): void {
  const inquiries = program
    .command('inquiries')
    .description('What people wrote through the form of the services page.');
  inquiries
    .command('list')
    .description('List inquiries, newest first.')
    .option('--limit <number>', 'how many at most', readLimit, MOST)
    .option('--live', 'use the database of live data')
    .action(({ limit, live }: { limit: number; live?: boolean }) =>
      withDatabase(context, { command: 'inquiries list', live }, (db) => showInquiries(db, limit)),
    );
}

function readLimit(value: string): number {
  if (!/^[1-9]\d{0,4}$/.test(value)) throw new UsageError(`--limit: "${value}" is not a number from 1 to 99999`);
  return Number(value);
}

/** Inquiries as text for a terminal, newest first. */
export async function showInquiries(db: Db, limit: number): Promise<string> {
  const found = await listInquiries(db, limit);
  if (found.length === 0) return 'Nobody has written yet.';
  return found
    .map(({ id, at, name, email, position, intent, action, message }) =>
      [
        `inquiry ${id}, ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
        `from     ${name}${position ? `, ${position}` : ''} <${email}>`,
        `about    ${intent.replaceAll('_', ' ')}; wants: ${action.replaceAll('_', ' ')}`,
        ...message.split('\n').map((line) => `  ${line}`),
      ].join('\n'),
    )
    .map(withoutControls)
    .join('\n\n');
}

/** What strangers wrote moves no cursor and hides no line of a terminal. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' ? character : ''));
}
