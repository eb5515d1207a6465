import type { Constraint, Flag, Quality } from '../../contracts/outputs.ts';
import { anchor } from './anchor.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { monthText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';

type Said = Constraint['says'];

const WORDS: Readonly<Record<Said, string>> = {
  supported: 'What is found may be told as supported',
  directional: 'Directional at most',
  nothing: 'Nothing is concluded',
};
const ORDER: readonly Said[] = ['nothing', 'directional'];

/** What may be said of what, in words: places that the same flags hold back together; all others as they are found. */
export function constraintsList(
  { constraints, flags }: Pick<Quality, 'constraints' | 'flags'>,
  outline: PageOutline,
): Html {
  const groups = [...Map.groupBy(constraints, ({ says, because }) => JSON.stringify([says, because])).values()];
  const held = ORDER.flatMap((says) => groups.filter(([first]) => first?.says === says));
  if (held.length === 0) return html`<p>${WORDS.supported}: nothing holds back any dimension, stage or period.</p>`;
  return html`<ul class="constraints">
    ${held.map(
      (
        group,
      ) => html`<li class="${group[0]?.says ?? ''}"><b>${WORDS[group[0]?.says ?? 'nothing']}</b> of ${labelled(placesText(group, outline, group[0]?.says === 'nothing' ? 'any' : 'every'))}.
      <ul>${reasonsOf(group, flags).map((flag) => html`<li><a href="#${anchor('flag', flag.id)}">${labelled(flag.sentence)}</a>${monthsText(flag)}</li>`)}</ul></li>`,
    )}
    ${constraints.some(({ says }) => says === 'supported') && html`<li class="supported"><b>${WORDS.supported}</b> everywhere else.</li>`}
  </ul>`;
}

function reasonsOf([first]: readonly Constraint[], flags: readonly Flag[]): readonly Flag[] {
  return flags.filter(({ id }) => first?.because.includes(id));
}

/** Trends mark the months that a flag names. */
function monthsText({ months }: Flag): Html {
  if (months === undefined || months.length === 0) return html``;
  return html` <small>months: ${months.map(monthText).join(', ')}</small>`;
}

/** `all` stands for the whole funnel; dimensions that are held back at the same stages are told together. */
function placesText(places: readonly Constraint[], outline: PageOutline, each: 'any' | 'every'): string {
  const byDimension = Map.groupBy(places, ({ dimension }) => dimension);
  const byStages = Map.groupBy(byDimension.keys(), (dimension) =>
    stagesText(byDimension.get(dimension) ?? [], outline),
  );
  const every = outline.dimensions.length + 1;
  return [...byStages]
    .map(([stages, dimensions]) => {
      const names = dimensions.map((id) => (id === 'all' ? 'the whole funnel' : outline.dimension(id)));
      return `${names.length === every ? `${each} dimension` : names.join(', ')} at ${stages}`;
    })
    .join('; ');
}

function stagesText(places: readonly Constraint[], outline: PageOutline): string {
  const all = outline.funnels.reduce((sum, { stages }) => sum + stages.length, 0);
  if (places.length === all) return 'every stage';
  return [...Map.groupBy(places, ({ funnel }) => funnel)]
    .map(([funnel, own]) => {
      const every = outline.funnels.find(({ id }) => id === funnel)?.stages.length;
      const stages =
        own.length === every ? 'every stage' : own.map((one) => outline.stageLabel(funnel, one.stage)).join(', ');
      return outline.funnels.length === 1 ? stages : `${stages} (${outline.funnel(funnel)})`;
    })
    .join(', ');
}
