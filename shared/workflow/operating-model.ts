import { OperatingModel } from '../contracts/operating-model.ts';
import described from './segment-performance.json' with { type: 'json' };

/** This workflow in the nine dimensions of the organisation. Another workflow is described by a file of its own. */
export const operatingModel: OperatingModel = OperatingModel.parse(described);
