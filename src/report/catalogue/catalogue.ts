import { nearest } from '../../model/nearest';
import { forbiddenLevels } from '../../model/forbid';
import { spoken, t, type Texts } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import { readPack, type Pack } from '../../model/read/packText';
import type { Rule } from '../../model/read/scenarioText';
import type { Severity } from '../../validate/finding';
import { builtInPack, builtInPackNames } from '../../validate/packs/built-in';
import { builtInRules } from '../../validate/registry';
import { exampleTexts, examplesAreChanges, examplesAreValues, packExampleTexts, type ShownText } from './example';

/** A rule as the catalogue tells it: a built-in one, or one of a built-in pack. */
export interface CatalogueEntry {
  /** `category/name`, or `<pack>/<id>`. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, in a few words. */
  readonly title: string;
  /** Why that matters. */
  readonly reason: string;
  /** How it is settled; where a pack's rule does not say it, by changing one of the assumptions that it names. */
  readonly remedy?: string;
  readonly examples: readonly ShownText[];
  /** What a reader of the examples must know. */
  readonly note?: string;
}

/** Rules that belong together: a category of built-in ones, or a pack. */
export interface CatalogueGroup {
  /** What the ids of its rules begin with. */
  readonly name: string;
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
}

const TITLES: Readonly<Record<string, () => string>> = {
  structure: () => t('The form of the file'),
  names: () => t('Names that must exist'),
  values: () => t('Values of cells'),
  shape: () => t('The shape of the decision'),
  dates: () => t('Dates'),
  provenance: () => t('Where values come from'),
  formulas: () => t('Formulas'),
  units: () => t('Units and amounts'),
  measures: () => t('Measures'),
  packs: () => t('Rule packs'),
  waivers: () => t('Waivers'),
};

/** It is asked for again and again: for every finding whether its rule stands in it. */
let known: { readonly texts: Texts; readonly groups: readonly CatalogueGroup[] } | undefined;

/** Every built-in rule by category in the registry's order, and the rules of every built-in pack behind them, in the reader's language. */
export function catalogue(): readonly CatalogueGroup[] {
  const texts = spoken();
  if (known?.texts !== texts) known = { texts, groups: [...categories(), ...builtInPackNames().map(packGroup)] };
  return known.groups;
}

/** The rule of an id; undefined for a file's own rules and those of its own packs, which stand in no catalogue. */
export function catalogueEntry(id: string): CatalogueEntry | undefined {
  return entries().find((entry) => entry.id === id);
}

/** The ids that an unknown one could mean: misspelt, or without its category. The nearest come first. */
export function similarIds(id: string): string[] {
  const ids = entries().map((entry) => entry.id);
  const near = nearest(id, ids);
  const word = id.slice(id.indexOf('/') + 1).toLowerCase();
  const names = new Map(ids.map((one) => [one.slice(one.indexOf('/') + 1), one]));
  const nearName = names.get(nearest(word, names.keys()) ?? '');
  const alike = word === '' ? [] : ids.filter((one) => one.includes(word));
  return [...new Set([near, nearName, ...alike])].filter((one) => one !== undefined);
}

function entries(): readonly CatalogueEntry[] {
  return catalogue().flatMap((group) => group.entries);
}

function categories(): CatalogueGroup[] {
  const groups = new Map<string, CatalogueEntry[]>();
  for (const rule of builtInRules) {
    const name = rule.id.slice(0, rule.id.indexOf('/'));
    const { id, severity, title, reason, remedy, example } = rule;
    const note = typeof example.fails === 'string' ? {} : { note: examplesAreChanges() };
    const told = { title: t(title), reason: t(reason), remedy: t(remedy) };
    const entry = { id, severity, ...told, examples: exampleTexts(example), ...note };
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups].map(([name, of]) => ({ name, title: TITLES[name]?.() ?? name, entries: of }));
}

function packGroup(name: string): CatalogueGroup {
  const { pack } = readPack(builtInPack(name) ?? '');
  return {
    name,
    title: t('The rule pack “{0}”', t(pack.title ?? name)),
    entries: [...pack.rules].map(([id, rule]) => ({
      id: `${name}/${id}`,
      severity: rule.severity ?? 'warning',
      title: said(pack, rule),
      reason: t(rule.because ?? ''),
      ...(rule.remedy !== undefined && { remedy: t(rule.remedy) }),
      examples: packExampleTexts(rule.examples),
      ...(rule.examples && { note: examplesAreValues() }),
    })),
  };
}

/** What a pack's rule asks, as far as possible in the words of its concepts. */
function said({ concepts }: Pack, { require, forbid, link }: Rule): string {
  if (link) return t('Drawn as independent: {0}', link.map((id) => t(concepts.get(id)?.label ?? id)).join('; '));
  if (require !== undefined) return t('What does not fulfil {0}', require.replace(/^=/, ''));
  const parts = [...(forbid ?? [])].map(([id, forbidden]) => {
    const concept = concepts.get(id);
    const [first = '', ...others] = forbiddenLevels(forbidden).map((level) => {
      const definition = concept?.levels?.get(level);
      return `“${t(definition === undefined ? level : levelLabel(level, definition))}”`;
    });
    return `${t(concept?.label ?? id)} ${others.reduce((one, other) => t('{0} or {1}', one, other), first)}`;
  });
  return t('Together: {0}', parts.join('; '));
}
