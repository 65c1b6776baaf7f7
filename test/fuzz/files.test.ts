import * as fc from 'fast-check';
import { files } from './files';

describe('any file', () => {
  it('is read, shown and explained without a throw, and written to only where it is sound', () =>
    fc.assert(files, { numRuns: 500 }));
});
