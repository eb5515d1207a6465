import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type PageAssets = {
  readonly plot: string;
  readonly d3: string;
  readonly style: string;
  readonly script: string;
};

/** The texts that the page carries inline: two libraries, its style and its script. */
export function pageAssets(): PageAssets {
  return {
    plot: libraryText('@observablehq/plot', 'plot.umd.min.js'),
    d3: libraryText('d3', 'd3.min.js'),
    style: readFileSync(new URL('./report-page.css', import.meta.url), 'utf8'),
    script: readFileSync(new URL('./report-page.client.js', import.meta.url), 'utf8'),
  };
}

// A bundle has no packages beside it: there the libraries lie next to the code, as the style and the script do.
function libraryText(library: string, file: string): string {
  const bundled = new URL(`./${file}`, import.meta.url);
  if (existsSync(bundled)) return readFileSync(bundled, 'utf8');
  const source = createRequire(import.meta.url).resolve(library);
  return readFileSync(source.replace(/src[\\/]index\.js$/, `dist/${file}`), 'utf8');
}
