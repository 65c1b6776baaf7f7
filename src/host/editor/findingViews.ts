import type { ScenarioText } from '../../model/read/scenarioText';
import type { FindingView } from '../../protocol';
import type { Finding, Fix } from '../../validate/finding';
import type { FindingPlaces } from './findingPlaces';
import { sameView } from './sameView';

/**
 * What the table tells of the findings of a scenario.
 * @param before what it told of an earlier state: views that are the same are the same objects
 */
export function findingViews(
  doc: ScenarioText,
  places: FindingPlaces,
  before: readonly FindingView[] = [],
): FindingView[] {
  const known = new Map(before.map((view) => [view.key, view]));
  return [...places.keyed].map(([key, finding]) => {
    const view = findingView(doc, key, finding);
    const old = known.get(key);
    return old && sameView(old, view) ? old : view;
  });
}

function findingView(doc: ScenarioText, key: string, finding: Finding): FindingView {
  const { rule, severity, title, message, because, fixes, waived, row, alternative, place, related } = finding;
  return {
    key,
    rule,
    severity,
    title,
    message,
    because,
    ...(fixes && fixes.length > 0 && { fixes: fixTitles(fixes) }),
    ...(fixes?.some(({ preferred }) => preferred) && { hasSureFix: true as const }),
    ...(waived && { waived: waived.reason }),
    ...(waived?.until !== undefined && { waivedUntil: waived.until }),
    ...(row !== undefined && { row }),
    ...(alternative !== undefined && { alternative }),
    line: doc.lines.at(place.offset).line,
    related: related.map((other) => ({
      ...(other.row !== undefined && { row: other.row }),
      ...(other.alternative !== undefined && { alternative: other.alternative }),
      message: other.message,
      line: doc.lines.at(other.place.offset).line,
    })),
  };
}

/** The preferred fix first. */
function fixTitles(fixes: readonly Fix[]): string[] {
  return [...fixes]
    .sort((a, b) => Number(b.preferred ?? false) - Number(a.preferred ?? false))
    .map(({ title }) => title);
}
