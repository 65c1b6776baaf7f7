import { t } from '../../model/l10n';

/** What is said beside the fields of a rule, of rows or, in a pack, of the concepts that stand for rows. */
export interface RuleWords {
  readonly orChoose: string;
  readonly another: string;
  readonly addForbidden: string;
  readonly addLinked: string;
  readonly linkedInstead: string;
  readonly linked: string;
  readonly onlyWhere: string;
  readonly addRole: string;
  readonly roles: string;
}

export type RuleOver = 'rows' | 'concepts';

/** The words for a rule over rows or over concepts, in the reader's language. */
export function ruleWords(over: RuleOver): RuleWords {
  return over === 'rows'
    ? {
        orChoose: t('A formula that is TRUE in every alternative; or choose levels or rows below'),
        another: t('Add a row…'),
        addForbidden: t('Add a row whose levels are forbidden'),
        addLinked: t('Add a row that depends on the others'),
        linkedInstead: t('Two rows that are chosen here take the place of what the rule says'),
        linked: t('Rows that depend on each other: where they vary, a formula or a rule must tie them'),
        onlyWhere: t('Only where rows have these roles'),
        addRole: t('Add a row whose role matters'),
        roles: t('The rule holds where each of these rows has one of the roles ticked'),
      }
    : {
        orChoose: t('A formula that is TRUE in every alternative; or choose levels or concepts below'),
        another: t('Add a concept…'),
        addForbidden: t('Add a concept whose levels are forbidden'),
        addLinked: t('Add a concept that depends on the others'),
        linkedInstead: t('Two concepts that are chosen here take the place of what the rule says'),
        linked: t('Concepts that depend on each other: where they vary, a formula or a rule must tie them'),
        onlyWhere: t('Only where concepts have these roles'),
        addRole: t('Add a concept whose role matters'),
        roles: t('The rule holds where each of these concepts has one of the roles ticked'),
      };
}
