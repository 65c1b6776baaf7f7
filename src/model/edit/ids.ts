import { t } from '../l10n';
import type { Scenario, ScenarioText } from '../read/scenarioText';
import { idSchema, rowIdSchema } from '../schema/id';
import { wantedText } from '../schema/wanted';

/** What can be given an id by a person. */
export type Named = 'row' | 'alternative' | 'section' | 'level';

/** Longer ids than this are tiresome in formulas. */
const LONGEST = 40;

/** The ids in use where one of this kind is to be unique: those of factors and measures together. */
export function idsInUse({ scenario }: ScenarioText, of: 'row' | 'alternative' | 'section'): ReadonlySet<string> {
  return new Set(roomsOf(scenario, of).flatMap((room) => [...room.keys()]));
}

function roomsOf(scenario: Scenario, of: 'row' | 'alternative' | 'section'): ReadonlyMap<string, unknown>[] {
  if (of === 'alternative') return [scenario.alternatives];
  if (of === 'section') return [scenario.sections];
  return scenario.measures ? [scenario.factors, scenario.measures] : [scenario.factors];
}

/** Why an id cannot be given, or undefined where it can. */
export function refusedId(of: Named, id: string, inUse: ReadonlySet<string>): string | undefined {
  const { error } = (of === 'row' ? rowIdSchema : idSchema).safeParse(id);
  if (error) return t('“{0}” cannot be its id. It must be {1}.', id, wantedText(error));
  if (inUse.has(id)) return t('The id “{0}” is taken. Choose another.', id);
  return undefined;
}

/** A legal id that is not in use yet, made from a label: letters of other scripts as they are written in Latin. */
export function idFromLabel(label: string, of: Named, inUse: ReadonlySet<string>): string {
  const words = latin(label)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const short = shorten(words);
  const legal = (of === 'row' ? rowIdSchema : idSchema).safeParse(short).success;
  return freeId(legal ? short : short === '' ? of : `${of}_${short}`, inUse);
}

/** The id itself where it is free, else with the first number behind it that makes it so. */
export function freeId(id: string, inUse: ReadonlySet<string>): string {
  if (!inUse.has(id)) return id;
  for (let n = 2; ; n++) if (!inUse.has(`${id}_${n}`)) return `${id}_${n}`;
}

function shorten(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST + 1);
  return cut.slice(0, cut.lastIndexOf('_') > 0 ? cut.lastIndexOf('_') : LONGEST);
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['%', ' percent '],
  ['&', ' and '],
]);

function latin(label: string): string {
  let text = '';
  for (const letter of label.normalize('NFC')) {
    const small = letter.toLowerCase();
    text += hangul(letter) ?? LETTERS.get(small) ?? small.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '');
  }
  return text;
}

const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/** A Korean syllable in the revised romanization, letter by letter. */
function hangul(syllable: string): string | undefined {
  const index = (syllable.codePointAt(0) ?? 0) - 0xac00;
  if (index < 0 || index >= 11172) return undefined;
  const final = index % 28;
  const vowel = ((index - final) / 28) % 21;
  return [INITIALS[Math.floor(index / 588)], VOWELS[vowel], FINALS[final]].join('');
}
