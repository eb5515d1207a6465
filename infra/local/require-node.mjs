// Plain JavaScript that any Node runs: says which Node is needed before one that cannot read TypeScript fails on it.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Segment Signals needs Node 24 or newer; this is Node ${process.versions.node}. On Linux (x64, arm64) \`npm ci\` brings it, ` +
      'unless optional dependencies are left out (--omit=optional); elsewhere install Node 24, from nodejs.org or your package manager.',
  );
  process.exit(2);
}
