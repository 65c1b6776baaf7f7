import { ruleFormula, type RuleOutcome } from '../../formula/rule';
import { alternativeName } from '../../model/alternativeName';
import type { EditResult } from '../../model/edit/editResult';
import { addEntry } from '../../model/edit/entryEdits';
import { setRequired } from '../../model/edit/ruleForm';
import { applyEdits } from '../../model/edit/textEdit';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { FormulaChecked } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import { draftProblems, refusedDraft } from './draftProblems';

/** A formula that is being typed as what a rule requires; without an id, of a rule that is not there yet. */
export interface DraftRule {
  readonly rule?: string | undefined;
  readonly text: string;
}

/**
 * What would be wrong with the formula were it the rule's, and in which alternatives the rule would hold.
 * @param assess judges a text in the place of the document's
 */
export function checkRuleDraft(
  now: Assessment,
  draft: DraftRule,
  assess: (text: string) => Assessment,
): Pick<FormulaChecked, 'problems' | 'preview'> {
  const { id, ...result } = withRule(now.doc, draft);
  if ('refused' in result) return { problems: [refusedDraft(draft.text, result.refused)] };
  const then = result.edits.length === 0 ? now : assess(applyEdits(now.doc.text, result.edits));
  return {
    problems: draftProblems(then, [['rules', id, 'require']], draft.text),
    preview: outcomeText(then, draft.text.trim()),
  };
}

function withRule(doc: ScenarioText, { rule, text }: DraftRule): EditResult & { readonly id: string } {
  if (rule !== undefined) return { id: rule, ...setRequired(doc, rule, text) };
  // Why it must hold is not known while the form is being filled in, and plays no part in judging it.
  const members = new Map([
    ['require', text],
    ['because', '…'],
  ]);
  return { id: '', ...addEntry(doc, 'rules', { label: 'draft' }, members) };
}

/** Where the rule would hold, where not, and where that cannot be told. */
function outcomeText({ doc, calculation }: Assessment, text: string): string {
  const formula = ruleFormula(calculation, text);
  const named = (verdict: RuleOutcome['verdict']) =>
    calculation.alternatives
      .filter((one) => formula.judge(one).verdict === verdict)
      .map((one) => alternativeName(doc.scenario, one))
      .join(', ');
  const [broken, unjudged] = [named('broken'), named('unjudged')];
  if (broken === '' && unjudged === '') return t('It holds in every alternative.');
  return [
    ...(broken === '' ? [] : [t('It does not hold in: {0}.', broken)]),
    ...(unjudged === '' ? [] : [t('It cannot be told for: {0}.', unjudged)]),
  ].join(' ');
}
