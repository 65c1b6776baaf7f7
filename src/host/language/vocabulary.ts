import type { KnownFunction, Vocabulary } from '../../formula/completion';
import { functions } from '../../formula/functions/registry';
import { toldFunction } from '../../formula/functionTexts';
import { alternativeName } from '../../model/alternativeName';
import { levelLabel } from '../../model/levels';
import type { Scenario } from '../../model/read/scenarioText';

/** What the formulas of a scenario can speak of, in the file's order. */
export function vocabularyOf(scenario: Scenario): Vocabulary {
  const { factors, measures } = scenario;
  return {
    rows: [
      ...[...factors].map(([id, { label, unit, levels }]) => ({
        id,
        label: label ?? id,
        unit,
        levels: levels && [...levels].map(([level, about]) => ({ id: level, label: levelLabel(level, about) })),
      })),
      ...[...(measures ?? [])]
        .filter(([id]) => !factors.has(id))
        .map(([id, { label, unit }]) => ({ id, label: label ?? id, unit })),
    ],
    alternatives: [...scenario.alternatives.keys()].map((id) => ({ id, label: alternativeName(scenario, id) })),
    functions: toldFunctions(),
  };
}

/** Every function of the language, as the reader is told of it. */
export function toldFunctions(): KnownFunction[] {
  return [...functions.values()].map(toldFunction);
}
