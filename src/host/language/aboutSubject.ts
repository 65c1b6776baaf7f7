import { functionNamed } from '../../formula/functions/registry';
import { toldFunction } from '../../formula/functionTexts';
import type { Subject } from '../../formula/textSymbols';
import { alternativeName } from '../../model/alternativeName';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import type { Assessment } from '../../validate/assess';
import { valueWithUnit } from '../editor/explanation';
import type { NumberDisplay } from '../editor/numberDisplay';

/** What a hover says of a subject, as Markdown; undefined where it is not known. */
export function aboutSubject(
  { doc: { scenario }, calculation }: Assessment,
  subject: Subject,
  numbers: NumberDisplay,
): string | undefined {
  const { id } = subject;
  const titled = (label: string | undefined, more: readonly (string | undefined)[] = []) =>
    [`**${plain(label ?? id)}**`, ...more.map((part) => part && plain(part))].filter(Boolean).join(' · ');
  switch (subject.of) {
    case 'row': {
      const row = scenario.factors.get(id) ?? scenario.measures?.get(id);
      if (!row) return undefined;
      const lines = [...scenario.alternatives].map(
        ([alternative, { label }]) =>
          `| ${plain(label ?? alternative)} | ${plain(valueWithUnit(scenario, calculation, id, alternative, numbers))} |`,
      );
      const table =
        lines.length === 0 ? '' : `\n\n| ${t('Alternative')} | ${t('Value')} |\n|:--|--:|\n${lines.join('\n')}`;
      return titled(row.label, [row.unit]) + table;
    }
    case 'level': {
      const level = scenario.factors.get(subject.row)?.levels?.get(id);
      if (level === undefined) return undefined;
      const value = typeof level === 'object' ? level.value : undefined;
      const of = t('level of {0}', scenario.factors.get(subject.row)?.label ?? subject.row);
      return titled(levelLabel(id, level), [of, value === undefined ? undefined : t('counts as {0}', String(value))]);
    }
    case 'alternative': {
      const found = scenario.alternatives.get(id);
      const base = found?.basedOn;
      const basedOn = base === undefined ? undefined : t('based on {0}', alternativeName(scenario, base));
      return found && described(titled(found.label, [t('alternative'), basedOn]), found.description);
    }
    case 'section': {
      const found = scenario.sections.get(id);
      return found && titled(found.label, [t('section')]);
    }
    case 'source': {
      const found = scenario.sources?.get(id);
      return found && described(titled(found.title, [found.publisher, found.date, found.kind]), found.note);
    }
    case 'actor': {
      const found = scenario.actors?.get(id);
      return found && titled(found.label, [t('actor')]);
    }
    case 'rule': {
      const found = scenario.rules?.get(id);
      return found && described(titled(id, [t('rule')]), found.because);
    }
    case 'function': {
      const known = functionNamed(id);
      const found = known && toldFunction(known);
      return found && `\`\`\`\n${found.name}(${found.parameters})\n\`\`\`\n${plain(found.help)}`;
    }
    case 'variable':
      return t('**{0}** · named by LET in this formula', plain(id));
  }
}

function described(title: string, text: string | undefined): string {
  return text === undefined ? title : `${title}\n\n${plain(text)}`;
}

/** A text of the file is a text and no Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
