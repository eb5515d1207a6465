const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const THIRDS = [1, 6, 11];

/**
 * `whole_id(text)`: Salesforce writes the id of a record with 15 letters in its reports and with 18 elsewhere, where the last three say
 * which of the others are capitals, five by five. The short form of leads, contacts, accounts, opportunities and users becomes the long one; any other text stays.
 */
export function idMacros(): readonly string[] {
  const capitals = (start: number) =>
    [0, 1, 2, 3, 4].map(
      (bit) => `CASE WHEN substr(t, ${start + bit}, 1) BETWEEN 'A' AND 'Z' THEN ${2 ** bit} ELSE 0 END`,
    );
  const endings = THIRDS.map((start) => `substr('${LETTERS}', 1 + ${capitals(start).join(' + ')}, 1)`);
  return [
    `CREATE MACRO whole_id(t) AS CASE WHEN regexp_full_match(t, '00[1356Q][0-9A-Za-z]{12}') THEN concat(t, ${endings.join(', ')}) ELSE t END`,
  ];
}
