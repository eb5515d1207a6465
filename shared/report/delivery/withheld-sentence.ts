/** What is said in place of statements that an audience may not read; nothing where there are none. */
export function withheldSentence(withheld: number): readonly string[] {
  if (withheld === 0) return [];
  const statements = withheld === 1 ? '1 statement is' : `${withheld} statements are`;
  return [`${statements} not shown to these readers: about revenue, or about segments that identify owners.`];
}
