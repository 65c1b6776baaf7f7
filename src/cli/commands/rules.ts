import { catalogue, catalogueEntry, similarIds } from '../../report/catalogue/catalogue';
import { catalogueAsText, entryAsText } from '../../report/catalogue/catalogueAsText';
import { EXIT } from '../terminal';
import type { Context } from './command';

/** `scenario rules`: the catalogue of the rules that scenarios are held against. */
export function addRules({ program, terminal, exit }: Context): void {
  program
    .command('rules')
    .summary('what each rule finds, why, and how it is settled')
    .description(
      'Lists the built-in rules and those of the built-in packs. Of one, by its id, it tells why it matters, ' +
        'how a finding is settled, and shows an example that fails and one that passes.',
    )
    .argument('[id]', 'a rule, such as values/missing, or the rules of a category or pack, such as values')
    .action((id: string | undefined) => {
      const { out, err, paint, width } = terminal();
      const look = { paint, ...(width !== undefined && { width }) };
      if (id === undefined) {
        out(catalogueAsText(catalogue(), look));
        exit(EXIT.fine);
        return;
      }
      const group = catalogue().find(({ name }) => name === id.replace(/\/$/, ''));
      const entry = catalogueEntry(id);
      const entries = group?.entries ?? (entry ? [entry] : []);
      if (entries.length === 0) {
        err(`scenario: ${unknown(id)}\n`);
        exit(EXIT.usage);
        return;
      }
      out(entries.map((one) => entryAsText(one, look)).join('\n\n'));
      exit(EXIT.fine);
    });
}

function unknown(id: string): string {
  if (id.startsWith('rules/'))
    return `${id} is a rule of a file’s own: it stands under “rules” there, with its reason.`;
  const similar = similarIds(id);
  if (similar.length === 0) return `There is no rule “${id}”. Type "scenario rules" to see them all.`;
  return `There is no rule “${id}”. Did you mean ${similar.join(', ')}? Type "scenario rules" to see them all.`;
}
