import { t } from '../model/l10n';

/** Functions of Excel that have no place here, and why: each group with its reason. */
const GROUPS: readonly (readonly [reason: () => string, names: string])[] = [
  [
    () =>
      t(
        'its answer changes with the clock, so the file would not mean the same tomorrow. Write the date in a row of its own (asOf is the day that the file describes).',
      ),
    'NOW TODAY',
  ],
  [
    () =>
      t(
        'its answer changes at every calculation, so no result could be had again. Write the value in a row, with a range for its low and high.',
      ),
    'RAND RANDBETWEEN RANDARRAY',
  ],
  [
    () => t('it reads cells by their address, and rows here have names. Use the row’s name.'),
    'OFFSET INDIRECT ADDRESS CELL INDEX MATCH XMATCH LOOKUP VLOOKUP HLOOKUP XLOOKUP GETPIVOTDATA ROW ROWS COLUMN COLUMNS AREAS SHEET SHEETS FORMULATEXT ISREF ISFORMULA SUBTOTAL AGGREGATE',
  ],
  [
    () =>
      t(
        'it reaches outside the file, and a scenario rests only on what is written in it. Write the value in a cell and name its source.',
      ),
    'WEBSERVICE FILTERXML RTD CALL REGISTER.ID SQL.REQUEST HYPERLINK IMAGE STOCKHISTORY INFO DDE PY COPILOT TRANSLATE DETECTLANGUAGE CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE IMPORTDATA IMPORTHTML IMPORTXML IMPORTRANGE GOOGLEFINANCE',
  ],
  [
    () =>
      t(
        'a formula here yields one value. LET names a part of it; SUM(ALTS(name)) and the like read a row across the alternatives.',
      ),
    'LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY SEQUENCE FILTER SORT SORTBY UNIQUE TRANSPOSE TAKE DROP HSTACK VSTACK TOCOL TOROW WRAPCOLS WRAPROWS CHOOSECOLS CHOOSEROWS EXPAND MMULT MINVERSE MUNIT FREQUENCY ANCHORARRAY SINGLE TRIMRANGE ARRAYFORMULA',
  ],
];

const reasons: ReadonlyMap<string, () => string> = new Map(
  GROUPS.flatMap(([reason, names]) => names.split(' ').map((name) => [name, reason] as const)),
);

/** Why a function is refused, to follow its name and a colon; undefined where it is not. */
export function refusalOf(name: string): string | undefined {
  return reasons.get(name.toUpperCase())?.();
}
