import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine: the one that CHROMIUM names, or where distributions put it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error(`no Chromium in ${PLACES.join(', ')}; install it, or name it in CHROMIUM`);
  return await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

export type Opened = {
  readonly page: Page;
  /** What the page asked for, said on the console as an error, threw, or opened as a dialog. */
  readonly requests: readonly string[];
  readonly problems: readonly string[];
};
type Settings = { readonly width: number; readonly scheme?: 'light' | 'dark' };

/** Opens a page from a file, as a reader does who was sent it. */
export async function withPage<T>(
  browser: Browser,
  markup: string,
  { width, scheme = 'light' }: Settings,
  look: (opened: Opened) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'report-page-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, markup);
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  const requests: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  try {
    await page.goto(pathToFileURL(file).href);
    return await look({ page, requests, problems });
  } finally {
    await page.close();
    rmSync(folder, { recursive: true });
  }
}
