import type { PeriodPart } from '../../model/edit/ruleConditions';
import type { RuledText } from '../../model/read/editedText';
import { forbiddenLevels } from '../../model/forbid';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import type { Rule } from '../../model/read/scenarioText';
import { namedRoles } from '../../model/ruleKind';
import type { Field } from '../../protocol/details';
import { ruleWords, type RuleOver, type RuleWords } from './ruleWords';
import { formula, labelled, lines, choice, text, words } from './fields';

/** The fields that are an end of the years for which a rule holds, or their step. */
export const PERIOD_FIELDS: ReadonlyMap<string, PeriodPart> = new Map([
  ['periodFrom', 'from'],
  ['periodTo', 'to'],
  ['periodStep', 'step'],
]);

/** What a rule can speak of: its file's rows. */
type Rows = Pick<RuledText['scenario'], 'factors'>;

/** What a rule says, why, how grave it is, and where it holds. Giving it one thing to say takes the others out. */
export function ruleFields(scenario: Rows, rule: Rule, over: RuleOver = 'rows'): Field[] {
  const said = ruleWords(over);
  return [
    lines('because', t('Because'), rule.because, {
      hint: t('Why they may not stand together, as an analyst reads it'),
    }),
    choice(
      'severity',
      t('Severity'),
      rule.severity,
      words({ error: t('Error'), warning: t('Warning'), info: t('Info') }),
      {
        none: t('Warning, if not stated'),
      },
    ),
    formula('require', t('Must hold'), rule.require, { hint: requireHint(rule, said) }),
    forbidField(scenario, rule, said),
    linkField(scenario, rule, said),
    rolesField(scenario, rule, said),
    ...periodFields(rule),
  ];
}

function requireHint({ require, forbid, link }: Rule, { orChoose }: RuleWords): string {
  if (require !== undefined) return t('In every alternative');
  return forbid || link ? t('A formula that is typed here takes the place of what is chosen below') : orChoose;
}

function forbidField(scenario: Rows, { require, forbid, link }: Rule, said: RuleWords): Field {
  const chosen = [...(forbid ?? [])].map(([row, levels]) => [row, forbiddenLevels(levels)] as const);
  const rows = [...scenario.factors].flatMap(([id, { label, levels }]) =>
    levels
      ? [
          {
            id,
            label: label ?? id,
            choices: [...levels].map(([level, one]) => ({ id: level, label: levelLabel(level, one) })),
          },
        ]
      : [],
  );
  return {
    member: 'forbid',
    label: t('May not stand together'),
    kind: 'ticks',
    value: JSON.stringify(Object.fromEntries(chosen)),
    rows,
    adds: said.addForbidden,
    another: said.another,
    ...(!forbid &&
      (require !== undefined || link) && {
        hint: t('Levels that are ticked here take the place of what the rule says'),
      }),
  };
}

function linkField(scenario: Rows, { require, forbid, link }: Rule, said: RuleWords): Field {
  return {
    member: 'link',
    label: t('Must be linked'),
    kind: 'rows',
    value: JSON.stringify(link ?? []),
    choices: labelled(scenario.factors),
    adds: said.addLinked,
    another: said.another,
    hint: !link && (require !== undefined || forbid) ? said.linkedInstead : said.linked,
  };
}

function rolesField(scenario: Rows, { roles }: Rule, said: RuleWords): Field {
  const chosen = [...(roles ?? [])].map(([row, named]) => [row, namedRoles(named)] as const);
  return {
    member: 'roles',
    label: said.onlyWhere,
    kind: 'ticks',
    value: JSON.stringify(Object.fromEntries(chosen)),
    rows: labelled(scenario.factors),
    choices: words({ lever: t('Lever'), uncertainty: t('Uncertainty'), given: t('Given') }),
    adds: said.addRole,
    another: said.another,
    hint: said.roles,
  };
}

function periodFields({ period }: Rule): Field[] {
  return [
    text('periodFrom', t('From the year'), period?.from, {
      hint: t('Of the column’s period, else of the day that the assumptions describe'),
    }),
    text('periodTo', t('To the year'), period?.to),
    text('periodStep', t('Years since its base'), period?.step, {
      hint: t('Such as 1: only columns that are based on one of the year before'),
    }),
  ];
}
