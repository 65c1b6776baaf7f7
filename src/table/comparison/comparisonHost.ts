import { toComparisonSchema } from '../../protocol/comparison';
import type { FromComparison, ToComparison } from '../../protocol/comparison';
import { HostLine } from '../hostLine';
import type { Target } from './stops';

/** What the page of a comparison says to the extension host. */
export class ComparisonHost extends HostLine<FromComparison, ToComparison> {
  constructor() {
    super(toComparisonSchema);
  }

  ready(differencesOnly: boolean): void {
    this.post({ type: 'ready', differencesOnly });
  }

  differencesOnly(is: boolean): void {
    this.post({ type: 'differences-only', is });
  }

  want(row: string): void {
    this.post({ type: 'want', row });
  }

  showInTable(target: Target): void {
    this.post({ type: 'show-in-table', ...target });
  }
}
