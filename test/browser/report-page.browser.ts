import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageAssets } from '../../shared/report/page/page-assets.ts';
import { blockedPage, reportPage } from '../../shared/report/page/report-page.ts';
import { sampleOutputs } from '../shared/report/page/sample-outputs.ts';
import { openBrowser, withPage } from './opened-page.ts';

/** Labels of the sample mean harm; its figures are few, its sections are all there. */
const outputs = sampleOutputs();
const PAGES = {
  report: reportPage(outputs, pageAssets()),
  blocked: blockedPage({ ...outputs, quality: { ...outputs.quality, verdict: 'blocked' } }, pageAssets()),
};
const names = Object.keys(PAGES) as (keyof typeof PAGES)[];
const WIDTH = 'document.documentElement.scrollWidth';
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const unfold = (page: Page) =>
  page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });

describe.each(names)('the %s page', (name) => {
  test('loads without an error, asks for nothing but itself, and hostile labels run nothing', async () => {
    await withPage(browser, PAGES[name], { width: 1280 }, async ({ page, requests, problems }) => {
      await unfold(page);
      expect(problems).toEqual([]);
      expect(requests.map((url) => new URL(url).protocol)).toEqual(['file:']);
      expect(await page.locator('img').count()).toBe(0);
    });
  });

  test.each([
    ['light', {}],
    // in the dark only colours are others
    ['dark', { runOnly: ['color-contrast'] }],
  ] as const)('holds to the rules of accessibility in %s', async (scheme, rules) => {
    await withPage(browser, PAGES[name], { width: 1280, scheme }, async ({ page }) => {
      await unfold(page);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>(
        `axe.run(${JSON.stringify({ ...rules, resultTypes: ['violations'] })})`,
      );
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      const places = grave.map(({ id, nodes }) => `${id}: ${nodes.length}, such as ${nodes[0]?.html.slice(0, 200)}`);
      expect(places).toEqual([]);
    });
  });

  test.each([390, 1280])('does not scroll sideways at %s pixels', async (width) => {
    await withPage(browser, PAGES[name], { width }, async ({ page }) => {
      await unfold(page);
      expect(await page.evaluate(WIDTH)).toBeLessThanOrEqual(width);
    });
  });

  test('the keyboard reaches every section by its link', async () => {
    await withPage(browser, PAGES[name], { width: 1280 }, async ({ page }) => {
      const sections = await page.locator('main > section').evaluateAll((all) => all.map(({ id }) => id));
      const reached = new Set<string>();
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      for (let step = 0; step < 60 && reached.size < sections.length; step += 1) {
        await page.keyboard.press('Tab');
        const target = await page.evaluate<string | null>(
          "document.activeElement.closest('nav.sections') && document.activeElement.getAttribute('href')",
        );
        if (target === null) continue;
        await page.keyboard.press('Enter');
        const top = () => page.locator(target).evaluate((one) => one.getBoundingClientRect().top);
        await expect.poll(top, { message: target }).toBeLessThan(900);
        expect(await top(), target).toBeGreaterThan(-5);
        reached.add(target.slice(1));
        await page.locator(`nav.sections a[href="${target}"]`).focus();
      }
      expect([...reached]).toEqual(sections);
    });
  });
});

describe('the report page', () => {
  test('every section has its link within 1280 pixels', async () => {
    await withPage(browser, PAGES.report, { width: 1280 }, async ({ page }) => {
      const nav = page.locator('nav.sections');
      expect(await nav.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    });
  });

  test('draws a chart for every dated stage that has figures', async () => {
    await withPage(browser, PAGES.report, { width: 1280 }, async ({ page }) => {
      expect(await page.locator('#trends .drawn figure svg[role="img"]').count()).toBe(6);
      expect(await page.locator('#curves .drawn figure svg[role="img"]').count()).toBe(6);
    });
  });

  test('arrow keys move within a heatmap', async () => {
    await withPage(browser, PAGES.report, { width: 1280 }, async ({ page }) => {
      const cells = page.locator('.heat').first().locator('td[tabindex]');
      await cells.first().focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate('document.activeElement.id')).toBe(await cells.nth(1).getAttribute('id'));
    });
  });

  test('a link into something folded up unfolds it', async () => {
    await withPage(browser, PAGES.report, { width: 1280 }, async ({ page }) => {
      const link = page.locator('#quality .constraints a, a[href^="#flag"]').first();
      const target = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`);
      await link.click();
      expect(await target.isVisible()).toBe(true);
    });
  });

  test('headings are in order, and every table has a caption', async () => {
    await withPage(browser, PAGES.report, { width: 1280 }, async ({ page }) => {
      const levels = await page
        .locator('h1, h2, h3, h4')
        .evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
      expect(levels[0]).toBe(1);
      expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
      expect(await page.locator('table:not(:has(caption))').count()).toBe(0);
    });
  });

  test('on paper nothing is wider than the sheet', async () => {
    await withPage(browser, PAGES.report, { width: 1039 }, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      const wide = await page.evaluate(WIDTH);
      expect(wide).toBeLessThanOrEqual(1039);
    });
  });

  test('says the verdict and the first sentences on the first screen of a phone', async () => {
    await withPage(browser, PAGES.report, { width: 390 }, async ({ page }) => {
      const top = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((one) => one.getBoundingClientRect().top);
      expect(await top('.verdict')).toBeLessThan(900);
      expect(await top('.statements li')).toBeLessThan(900);
    });
  });
});
