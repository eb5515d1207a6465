/**
 * A rate limit: `capacity` at once, and as many again over every `seconds`. It holds for the process that keeps it, so that it
 * holds for all where there is one process at a time.
 */
export function tokenBucket(capacity: number, seconds: number): (now: Date) => boolean {
  let tokens = capacity;
  let filled: number | undefined;
  return (now) => {
    const time = now.getTime() / 1000;
    const passed = Math.max(0, time - (filled ?? time));
    tokens = Math.min(capacity, tokens + (passed * capacity) / seconds);
    filled = time;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
