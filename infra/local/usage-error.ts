/** An option or argument that cannot be understood; the command line's own, no step throws it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
