import { t } from '../../model/l10n';
import type { Severity } from '../../validate/finding';
import type { CatalogueEntry, CatalogueGroup } from './catalogue';
import { examplesAreChanges, exampleTexts } from './example';

/** One rule as a page of its own. */
export function entryAsMarkdown(entry: CatalogueEntry): string {
  const changes = entry.example && typeof entry.example.fails !== 'string' ? [examplesAreChanges()] : [];
  return paragraphs([`# ${entry.id}`, ...body(entry), ...changes]);
}

/** The rules of a category or pack on one page, each under its id. */
export function groupAsMarkdown({ title, entries }: CatalogueGroup): string {
  const changes = entries.some(({ example }) => example && typeof example.fails !== 'string');
  return paragraphs([
    `# ${plainly(title)}`,
    ...(changes ? [examplesAreChanges()] : []),
    ...entries.flatMap((entry) => [`## ${entry.id}`, ...body(entry)]),
  ]);
}

/** All rules as one table, each leading to its place on the page of its group. @param folder where the pages lie */
export function catalogueAsMarkdownTable(groups: readonly CatalogueGroup[], folder: string): string {
  const lines = groups.flatMap(({ name, entries }) =>
    entries.map(
      ({ id, severity, title }) =>
        `| [\`${id}\`](${folder}/${pageName(name)}#${anchorOf(id)}) | ${severity} | ${plainly(title)} |`,
    ),
  );
  return ['| rule | severity | what it finds |', '| --- | --- | --- |', ...lines].map((line) => line + '\n').join('');
}

/** The file that tells the rules of a group. */
export function pageName(group: string): string {
  return `${group}.md`;
}

/** The anchor that Markdown renderers give to the heading of a rule. */
function anchorOf(id: string): string {
  return id.replaceAll('/', '');
}

function body({ severity, title, reason, remedy, example }: CatalogueEntry): string[] {
  return [
    `**${plainly(title)}** (${severityName(severity)})`,
    plainly(reason),
    ...(remedy === undefined ? [] : [`**${t('How it is settled:')}** ${plainly(remedy)}`]),
    ...(example ? exampleTexts(example) : []).map(
      ({ heading, text }) => `${plainly(heading)}:\n\n\`\`\`jsonc\n${text}\n\`\`\``,
    ),
  ];
}

function severityName(severity: Severity): string {
  const names = { error: t('error'), warning: t('warning'), info: t('info') };
  return names[severity];
}

function paragraphs(parts: readonly string[]): string {
  return parts.join('\n\n') + '\n';
}

/** A text that Markdown leaves as it is. */
function plainly(text: string): string {
  return text.replace(/[\\`*_[\]|~<>#]/g, (character) => '\\' + character);
}
