import { Quarter } from '@pi/domain';
import { appUrl } from '@pi/domain/env';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { loadQuietSettings } from '../environment/settings.ts';
import { EXIT } from '../exit-codes.ts';
import { makeReport } from '../report/make-report.ts';
import { ReportError } from '../report/report-error.ts';
import { UsageError } from '../usage-error.ts';

export function register(program: Command, context: Context): void {
  program
    .command('report')
    .description('Make the PDF of a quarter’s report with Chromium and keep it where the archive is.')
    .argument('<quarter>', 'such as 2026-Q4')
    .addHelpText(
      'after',
      `
The web app has to be running: its page /reports/QUARTER is printed, and it serves the file at
/reports/QUARTER/report.pdf. It is looked for at APP_URL, else on this machine. CHROMIUM_PATH names the browser.
Exit code: 0 made, 1 not made, 2 wrong call.`,
    )
    .action(async (text: string) => {
      const quarter = Quarter.safeParse(text).data;
      if (!quarter) throw new UsageError(`"${text}" is no quarter: write one such as 2026-Q4`);
      const env = loadQuietSettings();
      try {
        const { from, to, bytes } = await makeReport(env, quarter, context.now());
        const size = `${Math.ceil(bytes / 1000).toLocaleString('en-US')} kB`;
        context.print(`${appUrl(env).origin}/reports/${quarter}/report.pdf (days ${from} to ${to}, ${size})`);
      } catch (error) {
        if (!(error instanceof ReportError)) throw error;
        context.printError(error.message);
        context.exitCode = EXIT.failure;
      }
    });
}
