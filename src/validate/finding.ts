import type { TextEdit } from '../model/edit/textEdit';
import type { Span } from '../model/read/lines';

/** How grave a finding is. */
export type Severity = 'error' | 'warning' | 'info';

/** Another place that a finding speaks of: a cell, a row, or an alternative. */
export interface RelatedPlace {
  readonly row?: string;
  readonly alternative?: string;
  readonly message: string;
  readonly place: Span;
}

/** A change of the text that would settle a finding. */
export interface Fix {
  /** What it does, as a person reads it on a button. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one to take where a person asks for none in particular. */
  readonly preferred?: true;
}

/** What the validator reports: one thing that is wrong, where the text at fault stands. */
export interface Finding {
  /** `category/name` for built-in rules, `rules/<id>` for the file's own. */
  readonly rule: string;
  readonly severity: Severity;
  /** The rule in a few words. */
  readonly title: string;
  readonly message: string;
  /** Why it matters. */
  readonly because: string;
  /** The row at fault, a factor or a measure, where one is. */
  readonly row?: string;
  readonly alternative?: string;
  readonly place: Span;
  readonly related: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  /** The authors have looked at it and accept it, for this reason and up to this day, an ISO date, where one is given. */
  readonly waived?: { readonly reason: string; readonly until?: string };
}
