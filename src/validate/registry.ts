import { afterAsOf } from './dates/after-as-of';
import { expiredSource } from './dates/expired-source';
import { fiscalAndCalendar } from './dates/fiscal-and-calendar';
import { notYetValid } from './dates/not-yet-valid';
import { staleSource } from './dates/stale-source';
import { supersededSource } from './dates/superseded-source';
import { weekday } from './dates/weekday';
import { unfitArguments } from './formulas/arguments';
import { cycle } from './formulas/cycle';
import { dateText } from './formulas/date-text';
import { errorValue } from './formulas/error-value';
import { list } from './formulas/list';
import { mayDivideByZero } from './formulas/may-divide-by-zero';
import { noLevels } from './formulas/no-levels';
import { ownBaseline } from './formulas/own-baseline';
import { refused } from './formulas/refused';
import { syntax as syntaxOfFormula } from './formulas/syntax';
import { unknownAlternative as unknownAlternativeInFormula } from './formulas/unknown-alternative';
import { unknownFunction } from './formulas/unknown-function';
import { unknownLevel as unknownLevelInFormula } from './formulas/unknown-level';
import { unknownName } from './formulas/unknown-name';
import { countedTwice } from './measures/counted-twice';
import { countsToward } from './measures/counts-toward';
import { threshold } from './measures/threshold';
import { thresholdWithoutDirection } from './measures/threshold-without-direction';
import { unknownActor } from './names/unknown-actor';
import { unknownAlternative } from './names/unknown-alternative';
import { unknownLevel as unknownLevelInRule } from './names/unknown-level';
import { unknownRow } from './names/unknown-row';
import { unknownSection } from './names/unknown-section';
import { unknownSource } from './names/unknown-source';
import { conceptMisfit } from './packs/concept-misfit';
import { notFound } from './packs/not-found';
import { unreadable } from './packs/unreadable';
import { wrongExample } from './packs/wrong-example';
import { claimAsFact } from './provenance/claim-as-fact';
import { givenWithoutSource } from './provenance/given-without-source';
import { highLeverage } from './provenance/high-leverage';
import { sourcesDisagree } from './provenance/sources-disagree';
import { undatedSource } from './provenance/undated-source';
import type { BuiltInRule } from './rule';
import { dominatedAlternative } from './shape/dominated-alternative';
import { impossibleLevel } from './shape/impossible-level';
import { inconsistentRules } from './shape/inconsistent-rules';
import { leverNotOwned } from './shape/lever-not-owned';
import { noBaseAlternative } from './shape/no-base-alternative';
import { noDirection } from './shape/no-direction';
import { sameAlternatives } from './shape/same-alternatives';
import { unreadFactor } from './shape/unread-factor';
import { unusedLevel } from './shape/unused-level';
import { basedOnCycle } from './structure/based-on-cycle';
import { duplicateKey } from './structure/duplicate-key';
import { factorForm } from './structure/factor-form';
import { id } from './structure/id';
import { levelValues } from './structure/level-values';
import { missingMember } from './structure/missing-member';
import { ruleForm } from './structure/rule-form';
import { sharedId } from './structure/shared-id';
import { syntax } from './structure/syntax';
import { unknownMember } from './structure/unknown-member';
import { version } from './structure/version';
import { wrongKind as wrongKindOfMember } from './structure/wrong-kind';
import { differentDimensions } from './units/different-dimensions';
import { fractionForPercent } from './units/fraction-for-percent';
import { functionArgument } from './units/function-argument';
import { impliedRates } from './units/implied-rates';
import { missingRate } from './units/missing-rate';
import { noUnit } from './units/no-unit';
import { notAsStated } from './units/not-as-stated';
import { partsAndWhole } from './units/parts-and-whole';
import { percentLiteral } from './units/percent-literal';
import { powerOfTen } from './units/power-of-ten';
import { resultUnit } from './units/result-unit';
import { shareOfWhole } from './units/share-of-whole';
import { stockAndFlow } from './units/stock-and-flow';
import { unequalValues } from './units/unequal-values';
import { unitSyntax } from './units/unit-syntax';
import { wrongScale } from './units/wrong-scale';
import { missing } from './values/missing';
import { notInteger } from './values/not-integer';
import { outOfBounds } from './values/out-of-bounds';
import { probabilities } from './values/probabilities';
import { range } from './values/range';
import { unknownLevel } from './values/unknown-level';
import { wrongKind } from './values/wrong-kind';
import { changed as changedWaiver } from './waivers/changed';
import { expired as expiredWaiver } from './waivers/expired';
import { notWaivable } from './waivers/not-waivable';
import { useless as uselessWaiver } from './waivers/useless';

/** Every built-in rule, in the order in which the catalogue lists them. */
export const builtInRules: readonly BuiltInRule[] = [
  syntax,
  version,
  duplicateKey,
  unknownMember,
  missingMember,
  wrongKindOfMember,
  id,
  sharedId,
  basedOnCycle,
  factorForm,
  levelValues,
  ruleForm,
  unknownSection,
  unknownAlternative,
  unknownActor,
  unknownSource,
  unknownRow,
  unknownLevelInRule,
  wrongKind,
  unknownLevel,
  outOfBounds,
  range,
  notInteger,
  missing,
  probabilities,
  leverNotOwned,
  noBaseAlternative,
  noDirection,
  unusedLevel,
  impossibleLevel,
  sameAlternatives,
  unreadFactor,
  dominatedAlternative,
  inconsistentRules,
  syntaxOfFormula,
  refused,
  unknownName,
  unknownFunction,
  unfitArguments,
  unknownAlternativeInFormula,
  noLevels,
  unknownLevelInFormula,
  dateText,
  list,
  ownBaseline,
  cycle,
  errorValue,
  mayDivideByZero,
  unitSyntax,
  noUnit,
  differentDimensions,
  missingRate,
  wrongScale,
  resultUnit,
  percentLiteral,
  fractionForPercent,
  functionArgument,
  powerOfTen,
  notAsStated,
  partsAndWhole,
  shareOfWhole,
  stockAndFlow,
  unequalValues,
  impliedRates,
  threshold,
  thresholdWithoutDirection,
  countedTwice,
  countsToward,
  afterAsOf,
  weekday,
  expiredSource,
  notYetValid,
  supersededSource,
  staleSource,
  fiscalAndCalendar,
  givenWithoutSource,
  undatedSource,
  claimAsFact,
  highLeverage,
  sourcesDisagree,
  notFound,
  unreadable,
  wrongExample,
  conceptMisfit,
  notWaivable,
  expiredWaiver,
  changedWaiver,
  uselessWaiver,
];
