import type { CatalogueEntry } from '../catalogue/catalogue';
import { catalogueEntry } from '../catalogue/catalogue';
import { entryAsMarkdown } from '../catalogue/catalogueAsMarkdown';
import { entryAsText } from '../catalogue/catalogueAsText';
import { fingerprints } from '../../compare/fingerprint';
import type { FileReport, ReportedFinding, ReportedPlace } from '../reportedFinding';
import type { Severity } from '../../validate/finding';
import type { Reporter } from './reporter';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** VS Code opens the page of a rule at this address, where the extension is installed. */
const PAGES = 'vscode://scenario-planner.scenario-planner/rules/';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * SARIF 2.1.0, for code scanning and other viewers. Results come first and rules last, since only what is found is
 * described. @param version that of the tool
 */
export function sarifReporter(version: string): Reporter {
  const rules = new Map<string, { readonly index: number; readonly descriptor: object }>();
  const indexOf = (finding: ReportedFinding) => {
    const known = rules.get(finding.rule);
    if (known) return known.index;
    rules.set(finding.rule, { index: rules.size, descriptor: descriptorOf(finding) });
    return rules.size - 1;
  };
  let before = `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[\n`;
  const next = (text: string) => {
    const told = before + text;
    before = ',\n';
    return told;
  };
  return {
    file(report) {
      const prints = fingerprints(report.findings);
      return report.findings
        .map((finding, index) => {
          const result = resultOf(report, finding, prints[index] ?? '', indexOf(finding));
          return next(JSON.stringify(result));
        })
        .join('');
    },
    end() {
      const driver = { name: 'scenario', version, rules: [...rules.values()].map(({ descriptor }) => descriptor) };
      const head = before === ',\n' ? '' : before;
      return `${head}\n],"tool":${JSON.stringify({ driver })}}]}\n`;
    },
  };
}

function resultOf({ path }: FileReport, finding: ReportedFinding, fingerprint: string, ruleIndex: number): object {
  const { rule, severity, message, because, row, alternative, related = [], fixes = [], waived } = finding;
  const artifactLocation = artifactOf(path);
  const address = [row, alternative].filter((part) => part !== undefined).join('/');
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: because === undefined ? message : `${message} ${because}` },
    locations: [
      {
        physicalLocation: { artifactLocation, region: regionOf(finding) },
        ...(address !== '' && { logicalLocations: [{ fullyQualifiedName: address, kind: 'member' }] }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, id) => ({
        id,
        physicalLocation: { artifactLocation, region: { startLine: one.line } },
        message: { text: one.message },
      })),
    }),
    partialFingerprints: { 'scenarioFinding/v1': fingerprint },
    ...(waived && { suppressions: [suppressionOf(waived)] }),
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map((edit) => ({
              deletedRegion: regionOf(edit),
              insertedContent: { text: edit.text },
            })),
          },
        ],
      })),
    }),
  };
}

function suppressionOf({ reason }: NonNullable<ReportedFinding['waived']>): object {
  return { kind: 'inSource', status: 'accepted', ...(reason.trim() !== '' && { justification: reason }) };
}

function descriptorOf({ rule, because, severity }: ReportedFinding): object {
  const entry = catalogueEntry(rule);
  if (entry) return described(entry);
  // A file's own rule, or one of its packs, says itself why it is there.
  return {
    id: rule,
    ...(because !== undefined && { shortDescription: { text: because } }),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function described(entry: CatalogueEntry): object {
  return {
    id: entry.id,
    name: pascal(entry.id),
    shortDescription: { text: `${entry.title}.` },
    fullDescription: { text: entry.reason },
    help: { text: entryAsText(entry), markdown: entryAsMarkdown(entry) },
    helpUri: PAGES + entry.id,
    defaultConfiguration: { level: LEVELS[entry.severity] },
  };
}

function pascal(id: string): string {
  return id.replace(/(?:^|[/_-])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function regionOf({ line, column, endLine, endColumn }: ReportedPlace): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as a URI: within the folder that the run was started in, or absolute. */
function artifactOf(path: string): object {
  const [first = '', ...rest] = path.split('/');
  const isDrive = /^[A-Za-z]:$/.test(first);
  const uri = [isDrive ? first : encodeURIComponent(first), ...rest.map(encodeURIComponent)].join('/');
  if (isDrive || path.startsWith('/')) return { uri: `file://${isDrive ? '/' : ''}${uri}` };
  return { uri, uriBaseId: '%SRCROOT%' };
}
