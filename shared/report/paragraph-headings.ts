import type { ParagraphKind } from '../contracts/outputs.ts';

export const PARAGRAPH_HEADINGS: Readonly<Record<ParagraphKind, string>> = {
  counted: 'How many',
  changed: 'New or changed',
  persists: 'What persists',
  contrasts: 'Side by side',
  assumed: 'Beside what is assumed',
  constraints: 'What constrains it',
};
