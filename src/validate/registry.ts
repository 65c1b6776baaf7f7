import { unknownActor } from './names/unknown-actor';
import { unknownAlternative } from './names/unknown-alternative';
import { unknownLevel as unknownLevelInRule } from './names/unknown-level';
import { unknownRow } from './names/unknown-row';
import { unknownSection } from './names/unknown-section';
import { unknownSource } from './names/unknown-source';
import type { BuiltInRule } from './rule';
import { leverNotOwned } from './shape/lever-not-owned';
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
import { missing } from './values/missing';
import { notInteger } from './values/not-integer';
import { outOfBounds } from './values/out-of-bounds';
import { unknownLevel } from './values/unknown-level';
import { wrongKind } from './values/wrong-kind';

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
  notInteger,
  missing,
  leverNotOwned,
];
