import type { Span } from './lines';
import type { Path } from './members';

/** What reading can find wrong with the text itself; the validator has one rule for each kind. */
export type ProblemKind =
  'syntax' | 'version' | 'duplicate-key' | 'unknown-member' | 'missing-member' | 'wrong-kind' | 'id';

/** Something that could not be read as the format wants it, and where. */
export interface Problem extends Span {
  readonly kind: ProblemKind;
  readonly path: Path;
  readonly message: string;
}
