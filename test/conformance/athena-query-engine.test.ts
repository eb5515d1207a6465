import { describe } from 'vitest';
import { athenaInFolder } from '../aws/athena-in-folder.ts';
import { belowPrefix } from '../aws/below-prefix.ts';
import { queryEngineContract } from './query-engine.ts';

describe('Athena, before a stand-in', () => {
  queryEngineContract(async () => {
    const { objects, engine, dispose } = await athenaInFolder();
    return { ...belowPrefix('runs/suite/', objects, engine()), close: dispose };
  });
});
