import { verbOf, type Change } from '../../compare/change';
import type { Comparison } from '../../compare/comparison';
import type { Effect } from '../../compare/effects';
import { isError, type Value } from '../../formula/errorValue';
import { isPercentUnit } from '../../formula/percent';
import { alternativeName } from '../../model/alternativeName';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import type { Scenario } from '../../model/read/scenarioText';
import { displayNumber } from '../displayNumber';
import { ruleText } from './ruleText';

/** A change as people tell it: of what, and what became of it. */
export interface ToldChange {
  readonly subject: string;
  readonly what: string;
}

/** Of what there is more than this, the beginning is told. */
const LONGEST = 120;

/** From here on a percentage tells nobody how much more it is. */
const MOST_PERCENT = 1e6;

/** The changes that people are told: not what only follows from another one. */
export function toldChanges(comparison: Comparison): ToldChange[] {
  return changesToTell(comparison).map((change) => toldChange(comparison, change));
}

/** Those that do not only follow from another one. */
export function changesToTell({ changes }: Pick<Comparison, 'changes'>): Change[] {
  const ids = (kind: Change['kind']) =>
    new Set(changes.flatMap((one) => (one.kind === kind ? [one.alternative ?? ''] : [])));
  const [gone, come] = [ids('alternative-removed'), ids('alternative-added')];
  const follows = (change: Change) =>
    change.follows === true ||
    change.kind === 'cell-moved' ||
    // The list itself, of which every entry is told.
    (change.kind.endsWith('-changed') && (change.before ?? change.after) === '{}') ||
    (change.kind === 'cell' && (gone.has(change.alternative ?? '') || come.has(change.alternative ?? '')));
  return changes.filter((change) => !follows(change));
}

/** One change as people tell it. */
export function toldChange({ before, after }: Pick<Comparison, 'before' | 'after'>, change: Change): ToldChange {
  return new Teller(before.doc.scenario, after.doc.scenario, change).told();
}

/** What a change is about, as people call it: by the names of the first scenario that has them. */
export function toldSubject([first, other = first]: readonly [Scenario, Scenario?], change: Change): string {
  const { subject } = new Teller(other, first, change).told();
  return subject;
}

/** An effect as people tell it, such as “+18 %”. */
export interface ToldEffect {
  /** Both names together. */
  readonly subject: string;
  readonly measure: string;
  readonly alternative: string;
  readonly values: string;
  readonly change: string;
}

/** Tells an effect by the names of its measure and alternative. */
export function toldEffect({ before, after }: Comparison, effect: Effect): ToldEffect {
  const { measure, alternative, unit, unitBefore } = effect;
  const now = after.doc.scenario;
  const label = now.measures?.get(measure)?.label ?? before.doc.scenario.measures?.get(measure)?.label ?? measure;
  const column = alternativeName(now, alternative);
  return {
    ...{ subject: `${label}, ${column}`, measure: label, alternative: column },
    values: `${withUnit(valueText(effect.before), unitBefore)} → ${withUnit(valueText(effect.after), unit)}`,
    change: changeText(effect),
  };
}

function changeText({ percent, before, after, unit, unitBefore }: Effect): string {
  if (percent !== undefined) {
    return Math.abs(percent) < MOST_PERCENT ? `${signed(Number(percent.toPrecision(percent >= 100 ? 3 : 2)))} %` : '';
  }
  const isShare = isPercentUnit(unit) && unitBefore === undefined;
  if (!isShare || typeof before !== 'number' || typeof after !== 'number') return '';
  return `${signed(Number((after - before).toPrecision(3)))} pp`;
}

function signed(number: number): string {
  return `${number < 0 ? '' : '+'}${displayNumber(number, undefined, true)}`;
}

function valueText(value: Value): string {
  if (value === null) return t('blank');
  if (typeof value === 'number') return displayNumber(value, undefined, true);
  return isError(value) ? value.error : String(value);
}

function withUnit(text: string, unit: string | undefined): string {
  return unit === undefined ? text : `${text} ${unit}`;
}

class Teller {
  constructor(
    readonly then: Scenario,
    readonly now: Scenario,
    readonly change: Change,
  ) {}

  told(): ToldChange {
    const { kind, member, place, before = '', after = '' } = this.change;
    const subject = this.#subject();
    const verb = verbOf(this.change);
    if (kind.endsWith('-renamed')) return { subject, what: t('renamed, {0} → {1}', before, after) };
    if (verb === 'moved') {
      const behind = place?.after ?? '';
      return { subject, what: place?.after === null ? t('moved to the top') : t('moved behind {0}', behind) };
    }
    if (verb === 'added')
      return { subject, what: this.#isWhole() ? t('added') : t('added, {0}', this.#text(this.change.after)) };
    if (verb === 'removed')
      return { subject, what: this.#isWhole() ? t('removed') : t('removed, was {0}', this.#text(this.change.before)) };
    const values = `${this.#text(this.change.before)} → ${this.#text(this.change.after)}`;
    return { subject: member === undefined ? subject : `${subject}, ${member}`, what: this.#unit(values) };
  }

  /** Whether it is named by its subject, so that it need not be told what else it holds. */
  #isWhole(): boolean {
    const { kind, member } = this.change;
    return member === undefined && /^(?:row|measure|alternative|section|source|actor)-/.test(kind);
  }

  #subject(): string {
    const { kind, row, alternative, level, section, rule, source, actor, unit, waiver } = this.change;
    const label = (of: (scenario: Scenario) => string | undefined, id: string) => of(this.now) ?? of(this.then) ?? id;
    if (row !== undefined) {
      const name = label((one) => one.factors.get(row)?.label ?? one.measures?.get(row)?.label, row);
      if (level !== undefined) return t('{0}, level {1}', name, level);
      return alternative === undefined ? name : `${name}, ${this.#column(alternative)}`;
    }
    if (alternative !== undefined) return t('Alternative {0}', this.#column(alternative));
    if (section !== undefined) {
      return t(
        'Section {0}',
        label((one) => one.sections.get(section)?.label, section),
      );
    }
    if (rule !== undefined) return t('Rule {0}', rule);
    if (source !== undefined)
      return t(
        'Source {0}',
        label((one) => one.sources?.get(source)?.title, source),
      );
    if (actor !== undefined)
      return t(
        'Actor {0}',
        label((one) => one.actors?.get(actor)?.label, actor),
      );
    if (unit !== undefined) return t('Unit {0}', unit);
    if (waiver !== undefined) return t('Waiver {0}', waiver);
    return kind === 'file-changed' ? t('The file') : kind;
  }

  #column(alternative: string): string {
    return alternativeName(this.now.alternatives.has(alternative) ? this.now : this.then, alternative);
  }

  /** The unit stands once behind two numbers. */
  #unit(values: string): string {
    const { kind, row = '', before, after } = this.change;
    const unit = kind === 'cell' ? (this.now.factors.get(row) ?? this.then.factors.get(row))?.unit : undefined;
    const isNumber = (json: string | undefined) =>
      json === undefined || contentOf(json).trim() === '' || !Number.isNaN(Number(contentOf(json)));
    return unit !== undefined && isNumber(before) && isNumber(after) ? `${values} ${unit}` : values;
  }

  #text(json: string | undefined): string {
    if (json === undefined) return this.change.kind === 'cell' ? t('inherited') : t('nothing');
    const { kind, member, rule } = this.change;
    const told = rule === undefined ? undefined : ruleText(json, member, [this.now, this.then]);
    const text = kind === 'cell' ? this.#cellText(json) : (told ?? plain(json));
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  }

  #cellText(json: string): string {
    const { before, after, row = '' } = this.change;
    const content = contentOf(json);
    // Where the content stays, what stands beside it is what changed.
    if (before !== undefined && after !== undefined && contentOf(before) === contentOf(after)) return plain(json);
    if (content === 'null') return t('blank');
    const text = plain(content);
    const level = (this.now.factors.get(row) ?? this.then.factors.get(row))?.levels?.get(text);
    return level === undefined ? text : levelLabel(text, level);
  }
}

/** The JSON of a cell's content, as it is spelled. */
function contentOf(json: string): string {
  if (!json.startsWith('{')) return json;
  return /^\{ "value": ("(?:[^"\\]|\\.)*"|[^,}\s]+)/.exec(json)?.[1] ?? json;
}

function plain(json: string): string {
  return json.startsWith('"') ? String(JSON.parse(json)) : json;
}
