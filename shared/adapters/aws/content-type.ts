const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  yaml: 'application/yaml',
  csv: 'text/csv; charset=utf-8',
};

/** What a browser that is sent an object is told of it: without it a page would be saved, not shown. */
export function contentType(key: string): string {
  return TYPES[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
