/** What a reader of one section of the page reads, its tags taken for blanks. */
export function sectionText(page: string, section: string): string {
  const markup = new RegExp(`<section id="${section}".*?</section>`, 's').exec(page)?.[0] ?? '';
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:)])/g, '$1');
}
