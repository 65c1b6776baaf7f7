import type { Comparison } from '../../compare/comparison';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Finding } from '../../validate/finding';
import { reportedFinding } from '../reportedFinding';

/** A comparison in the shape of its schema. */
export function comparisonAsData({ before, after, changes, effects, findings }: Comparison) {
  return {
    changes,
    effects,
    findings: {
      new: findings.fresh.map((finding) => told(after.doc, finding)),
      fixed: findings.settled.map((finding) => told(before.doc, finding)),
    },
  };
}

/** A comparison as JSON. */
export function comparisonAsJson(comparison: Comparison): string {
  return JSON.stringify(comparisonAsData(comparison), null, 2) + '\n';
}

function told(doc: ScenarioText, finding: Finding) {
  const { rule, severity, message, because, row, alternative, line, column, endLine, endColumn } = reportedFinding(
    doc,
    finding,
  );
  return { rule, severity, message, because, row, alternative, line, column, endLine, endColumn };
}
