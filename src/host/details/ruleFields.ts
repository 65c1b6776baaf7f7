import type { PeriodPart } from '../../model/edit/ruleConditions';
import { forbiddenLevels } from '../../model/forbid';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import type { Rule, Scenario } from '../../model/read/scenarioText';
import { namedRoles } from '../../model/ruleKind';
import type { Field } from '../../protocol/details';
import { formula, labelled, lines, choice, text, words } from './fields';

/** The fields that are an end of the years for which a rule holds, or their step. */
export const PERIOD_FIELDS: ReadonlyMap<string, PeriodPart> = new Map([
  ['periodFrom', 'from'],
  ['periodTo', 'to'],
  ['periodStep', 'step'],
]);

/** What a rule says, why, how grave it is, and where it holds. Giving it one thing to say takes the others out. */
export function ruleFields(scenario: Scenario, rule: Rule): Field[] {
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
    formula('require', t('Must hold'), rule.require, { hint: requireHint(rule) }),
    forbidField(scenario, rule),
    linkField(scenario, rule),
    rolesField(scenario, rule),
    ...periodFields(rule),
  ];
}

function requireHint({ require, forbid, link }: Rule): string {
  if (require !== undefined) return t('In every alternative');
  return forbid || link
    ? t('A formula that is typed here takes the place of what is chosen below')
    : t('A formula that is TRUE in every alternative; or choose levels or rows below');
}

function forbidField(scenario: Scenario, { require, forbid, link }: Rule): Field {
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
    adds: t('Add a row whose levels are forbidden'),
    ...(!forbid &&
      (require !== undefined || link) && {
        hint: t('Levels that are ticked here take the place of what the rule says'),
      }),
  };
}

function linkField(scenario: Scenario, { require, forbid, link }: Rule): Field {
  return {
    member: 'link',
    label: t('Must be linked'),
    kind: 'rows',
    value: JSON.stringify(link ?? []),
    choices: labelled(scenario.factors),
    adds: t('Add a row that depends on the others'),
    hint:
      !link && (require !== undefined || forbid)
        ? t('Two rows that are chosen here take the place of what the rule says')
        : t('Rows that depend on each other: where they vary, a formula or a rule must tie them'),
  };
}

function rolesField(scenario: Scenario, { roles }: Rule): Field {
  const chosen = [...(roles ?? [])].map(([row, named]) => [row, namedRoles(named)] as const);
  return {
    member: 'roles',
    label: t('Only where rows have these roles'),
    kind: 'ticks',
    value: JSON.stringify(Object.fromEntries(chosen)),
    rows: labelled(scenario.factors),
    choices: words({ lever: t('Lever'), uncertainty: t('Uncertainty'), given: t('Given') }),
    adds: t('Add a row whose role matters'),
    hint: t('The rule holds where each of these rows has one of the roles ticked'),
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
