/** Ids as HubSpot numbers its records: the same text has the same id, a new one the next. */
export function hubspotIds(first: number): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const id = known.get(text) ?? String(first + known.size * 37);
    known.set(text, id);
    return id;
  };
}
