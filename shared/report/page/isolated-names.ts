import type { Fact } from '../../contracts/narrative.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A statement in which a name that is written from right to left turns no figure beside it. */
export function isolatedNames(text: string, facts: readonly Fact[]): Html {
  const names = facts.flatMap(({ labels }) => Object.values(labels).map((label) => label.text));
  const [name] = names.filter((one) => RIGHT_TO_LEFT.test(one) && text.includes(one)).toSorted(byLength);
  if (name === undefined) return html`${text}`;
  const [first = '', ...others] = text.split(name).map((part) => isolatedNames(part, facts));
  return html`${first}${others.map((part) => html`${labelled(name)}${part}`)}`;
}

/** One name may hold another. */
function byLength(one: string, other: string): number {
  return other.length - one.length;
}
