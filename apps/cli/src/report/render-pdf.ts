import { type Browser, chromium } from 'playwright-core';
import { ReportError } from './report-error.ts';

const LONGEST_MS = 120_000;
// Chromium draws it outside of the page: with no font, size or color of the page's.
const FOOTER = `<div style="width:100%;padding:0 16mm;display:flex;justify-content:space-between;font:8px sans-serif;color:#54544e">
  <span class="title"></span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`;
const MARGIN = { top: '16mm', bottom: '18mm', left: '16mm', right: '16mm' };

/**
 * A page of the web app as a PDF (A4), as it looks printed.
 * @throws ReportError where the browser cannot be started or the page cannot be printed
 */
export async function renderPdf(url: URL, executablePath: string): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] }).catch((error: Error) => {
    throw new ReportError(`Chromium cannot be started (${executablePath}): ${firstLine(error)}`, { cause: error });
  });
  try {
    return await print(browser, url);
  } catch (error) {
    throw new ReportError(`${url.href} cannot be printed: ${firstLine(error as Error)}`, { cause: error });
  } finally {
    await browser.close();
  }
}

async function print(browser: Browser, url: URL): Promise<Uint8Array> {
  const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 1000, height: 1400 } });
  const page = await context.newPage();
  const response = await page.goto(url.href, { waitUntil: 'networkidle', timeout: LONGEST_MS });
  if (!response?.ok()) throw new Error(`status ${response?.status()}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return await page.pdf({
    ...{ format: 'A4', margin: MARGIN, printBackground: true, tagged: true, outline: true },
    ...{ displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: FOOTER },
  });
}

/** The browser's log follows. */
function firstLine({ message }: Error): string {
  return message.split('\n', 1)[0] ?? message;
}
