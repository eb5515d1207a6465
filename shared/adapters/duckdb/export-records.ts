const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * In bytes. What is longer is damage: a quote that never closes, or a file that is no table. A clean line of it stays
 * below the longest line that DuckDB reads by default, 2 MiB.
 */
export const LONGEST_RECORD = 2_000_000;

/** Where the fields of one record lie in a block of bytes. Made once, filled per record: millions of them pass. */
export type RecordSpan = {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where the field stood in quotes, so that each quote within is written twice. */
  readonly quoted: Uint8Array;
  /** Fields of the record, also those beyond what the arrays hold. */
  fields: number;
  /** Where the record's text ends, and where the next record starts. */
  end: number;
  next: number;
};

export function recordSpan(fields: number): RecordSpan {
  const [starts, ends, quoted] = [new Int32Array(fields), new Int32Array(fields), new Uint8Array(fields)];
  return { starts, ends, quoted, fields: 0, end: 0, next: 0 };
}

/**
 * Finds the record that starts at `from`, which is before the end of `data`. Fields are separated by the delimiter
 * byte, records by LF or CRLF; a field that starts with a quote lasts until its closing quote, a quote elsewhere is
 * text.
 *
 * `more`: the record may go on beyond `data`, and `last` says that there is more. `broken`: a quote that never closes,
 * or a closing quote with text after it. A broken record is the line it starts on, so that one stray quote does not
 * take the lines after it along. `endless`: no line end within the longest record.
 */
export function nextRecord(
  data: Buffer,
  from: number,
  last: boolean,
  delimiter: number,
  span: RecordSpan,
): 'record' | 'broken' | 'more' | 'endless' {
  const length = data.length;
  const capacity = span.starts.length;
  let at = from;
  let field = 0;
  for (;;) {
    let start = at;
    let end = at;
    let quoted = 0;
    if (data[at] === QUOTE) {
      quoted = 1;
      start = at + 1;
      end = closingQuote(data, start);
      if (end === -1 || (end === length - 1 && !last)) return unfinished(data, from, last, span);
      at = end + 1;
      if (data[at] === CARRIAGE_RETURN) {
        if (at === length - 1 && !last) return unfinished(data, from, last, span);
        if (at === length - 1 || data[at + 1] === LINE_FEED) at += 1;
      }
      const after = data[at];
      if (at < length && after !== delimiter && after !== LINE_FEED) return broken(data, from, last, span);
    } else {
      while (at < length && data[at] !== delimiter && data[at] !== LINE_FEED) at += 1;
      if (at === length && !last) return unfinished(data, from, last, span);
      end = at > start && data[at - 1] === CARRIAGE_RETURN && data[at] !== delimiter ? at - 1 : at;
    }
    if (field < capacity) {
      span.starts[field] = start;
      span.ends[field] = end;
      span.quoted[field] = quoted;
    }
    field += 1;
    if (at >= length || data[at] === LINE_FEED) break;
    at += 1;
  }
  if (at - from > LONGEST_RECORD) return broken(data, from, last, span);
  span.fields = field;
  span.end = at;
  span.next = at + 1;
  return 'record';
}

/** Of a field whose text starts at `from`; -1 where the block has none. */
function closingQuote(data: Buffer, from: number): number {
  let at = from;
  for (;;) {
    while (at < data.length && data[at] !== QUOTE) at += 1;
    if (at >= data.length) return -1;
    if (data[at + 1] !== QUOTE) return at;
    at += 2;
  }
}

function unfinished(data: Buffer, from: number, last: boolean, span: RecordSpan): 'broken' | 'more' | 'endless' {
  if (!last && data.length - from <= LONGEST_RECORD) return 'more';
  return broken(data, from, last, span);
}

function broken(data: Buffer, from: number, last: boolean, span: RecordSpan): 'broken' | 'more' | 'endless' {
  const lineEnd = data.indexOf(LINE_FEED, from);
  const end = lineEnd === -1 ? data.length : lineEnd;
  if (end - from > LONGEST_RECORD) return 'endless';
  if (lineEnd === -1 && !last) return 'more';
  span.fields = 0;
  span.end = end;
  span.next = span.end + 1;
  return 'broken';
}
