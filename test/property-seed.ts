import fc from 'fast-check';

// A property draws anew on each run of a developer, who can look into what it finds. CI answers the same for the same commit.
if (process.env['CI']) fc.configureGlobal({ seed: 20_261_122 });
