import { setCellMember } from '../../model/edit/cellMembers';
import { combine } from '../../model/edit/changeMembers';
import type { EditResult } from '../../model/edit/editResult';
import { addEntry } from '../../model/edit/entryEdits';
import { setTypedRowMember } from '../../model/edit/typedRowMember';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Finding } from '../finding';
import { isKnownLater } from './inForce';

/** The rules that find a source missing, so that naming one settles what they find. */
const WANTING: ReadonlySet<string> = new Set(['provenance/given-without-source', 'names/unknown-source']);

/** Whether a finding is settled by naming a source. */
export function wantsSource({ rule, waived }: Pick<Finding, 'rule' | 'waived'>): boolean {
  return !waived && WANTING.has(rule);
}

/** A source that can be cited, as a person chooses it. */
export interface SourceChoice {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** The sources of a file that were known on its day, in their order. */
export function sourceChoices({ scenario }: ScenarioText): SourceChoice[] {
  return [...(scenario.sources ?? [])]
    .filter(([, source]) => !isKnownLater(source, scenario))
    .map(([id, source]) => ({
      id,
      label: source.title ?? id,
      detail: [source.publisher, source.date].filter((one) => one !== undefined).join(', '),
    }));
}

/** Names a source of the file where a finding wants one: for the row, for the cells that lack it, or for the wrong name. */
export function citeSource(doc: ScenarioText, finding: Finding, id: string): EditResult {
  if (finding.rule === 'names/unknown-source') {
    const { offset, length } = finding.place;
    return { edits: [{ offset, length, text: JSON.stringify(id) }] };
  }
  const { row = '', alternative, related } = finding;
  if (alternative === undefined) return setTypedRowMember(doc, row, 'source', id);
  const results = [{ row, alternative }, ...related].map((cell) =>
    setCellMember(doc, row, cell.alternative ?? alternative, 'source', id),
  );
  const refused = results.find((one) => 'refused' in one);
  return refused ?? { edits: results.flatMap((one) => ('edits' in one ? one.edits : [])) };
}

/** Adds a source and cites it at once. Where a name is cited that is not listed yet, the new source gets that name. */
export function citeNewSource(
  doc: ScenarioText,
  finding: Finding,
  { title, date }: { readonly title: string; readonly date: string },
): EditResult {
  const cited = finding.rule === 'names/unknown-source' ? citedName(doc, finding) : undefined;
  const typed = new Map([
    ['title', title],
    ['date', date],
  ]);
  const made = addEntry(doc, 'sources', { id: cited, label: title }, typed);
  if ('refused' in made || cited !== undefined) return made;
  const cite = citeSource(doc, finding, made.id);
  return 'refused' in cite ? cite : { edits: combine([...made.edits, ...cite.edits]) };
}

/** The name that is cited, where it can be an id. */
function citedName(doc: ScenarioText, { place: { offset, length } }: Finding): string | undefined {
  return /^"([a-z][a-z0-9_]*)"$/.exec(doc.tree.written({ offset, length }))?.[1];
}
