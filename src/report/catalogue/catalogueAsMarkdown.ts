import { t } from '../../model/l10n';
import type { Severity } from '../../validate/finding';
import type { CatalogueEntry, CatalogueGroup } from './catalogue';

/** One rule as a page of its own. */
export function entryAsMarkdown(entry: CatalogueEntry): string {
  return paragraphs([`# ${entry.id}`, ...body(entry), ...(entry.note === undefined ? [] : [entry.note])]);
}

/** The rules of a category or pack on one page, each under its id. */
export function groupAsMarkdown({ title, entries }: CatalogueGroup): string {
  const notes = new Set(entries.flatMap(({ note }) => note ?? []));
  return paragraphs([
    `# ${plainly(title)}`,
    ...notes,
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

function body({ severity, title, reason, remedy, examples }: CatalogueEntry): string[] {
  return [
    `**${plainly(title)}** (${severityName(severity)})`,
    plainly(reason),
    ...(remedy === undefined ? [] : [`**${t('How it is settled:')}** ${plainly(remedy)}`]),
    ...examples.map(({ heading, text }) => `${plainly(heading)}:\n\n\`\`\`jsonc\n${text}\n\`\`\``),
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
