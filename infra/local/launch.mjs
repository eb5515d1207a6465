// The command line as npm starts it: plain JavaScript, so that a Node that is too old hears why it cannot go on.
import './require-node.mjs';
import module from 'node:module';

// compiled code is kept in the system's temporary folder: the next command starts in half the time
module.enableCompileCache();
await import('./signals.ts');
