import * as fc from 'fast-check';
import { sequences } from './sequences';

describe('any row of edits, undos and changes from outside', () => {
  it('keeps every open table equal to the document', () => fc.assert(sequences, { numRuns: 300 }));
});
