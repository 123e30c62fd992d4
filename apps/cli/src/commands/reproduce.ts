import { hashRows } from '@pi/domain/api';
import { appUrl } from '@pi/domain/env';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { loadQuietSettings } from '../environment/settings.ts';
import { EXIT } from '../exit-codes.ts';
import { describeResult } from '../reproduce/describe-result.ts';
import { fetchTable } from '../reproduce/fetch-table.ts';
import { readTableAddress } from '../reproduce/read-address.ts';

export function register(program: Command, context: Context): void {
  program
    .command('reproduce')
    .description('Read a table of the site again and compare its rows with the hash that they had.')
    .argument('<address>', "'ADDRESS?asOf=DAY&hash=HASH' of a table; one that begins with / is of APP_URL")
    .addHelpText(
      'after',
      '\nThe hash is that of the JSON of the table. Exit code: 0 equal, 1 not equal or not readable, 2 wrong call.',
    )
    .action(async (address: string) => {
      const wanted = readTableAddress(address, appUrl(loadQuietSettings()));
      const file = await fetchTable(wanted.url);
      const hash = hashRows(file.rows);
      for (const line of describeResult(wanted, file, hash)) context.print(line);
      context.exitCode = hash === wanted.hash ? EXIT.success : EXIT.failure;
    });
}
