import { writeFileSync } from 'node:fs';
import { fingerprints } from '../../compare/fingerprint';
import { mergeTexts } from '../../compare/merge/mergeTexts';
import { mergeAsText } from '../../report/mergeAsText';
import { assess } from '../../validate/assess';
import type { Finding } from '../../validate/finding';
import { packFiles } from '../packFiles';
import { readText, whyNot } from '../readText';
import { SettingsFiles } from '../settingsFiles';
import { EXIT, type Terminal } from '../terminal';
import { today } from '../today';
import type { Context } from './command';

/** `scenario merge`: three states of a scenario, by cell. */
export function addMerge({ program, terminal, exit }: Context): void {
  program
    .command('merge')
    .summary('merge two changed copies of a scenario by cell')
    .description(
      'Merges what OURS and THEIRS made of BASE, by cell, and writes it to OURS. Where both changed the same, both stand between the marks that git uses.',
    )
    .argument('<base>', 'the scenario before both')
    .argument('<ours>', 'the one that the result is written to')
    .argument('<theirs>', 'the other one')
    .option('-o, --output <file>', 'write the result there')
    .addHelpText(
      'after',
      '\nFor git: git config merge.scenario.driver "scenario merge %O %A %B"\n' +
        'Exits with 0 where all is merged, 1 where conflicts are left, 2 where a file cannot be read or written.',
    )
    .action((base: string, ours: string, theirs: string, { output = ours }: { output?: string }) => {
      exit(merge([base, ours, theirs], output, terminal()));
    });
}

function merge(paths: readonly string[], output: string, { err, paint }: Terminal): number {
  const texts: string[] = [];
  for (const path of paths) {
    const read = readText(path);
    if ('fault' in read) return fault(read.fault, err);
    texts.push(read.text);
  }
  const [base = '', ours = '', theirs = ''] = texts;
  const merged = mergeTexts(base, ours, theirs);
  if ('refused' in merged) return fault(merged.refused, err);
  try {
    writeFileSync(output, merged.text);
  } catch (error) {
    return fault(`${output} cannot be written: ${whyNot(error)}.`, err);
  }
  const surroundings = { packText: packFiles(output), settings: new SettingsFiles().of(output), today: today() };
  const [result, ...sides] = [merged.settled, ours, theirs].map((text) => assess(text, surroundings));
  if (result) {
    const fresh = newIn(
      result.findings,
      sides.map(({ findings }) => findings),
    );
    err(mergeAsText(result.doc.scenario, merged, fresh, paint));
  }
  return merged.conflicts.length > 0 ? EXIT.found : EXIT.fine;
}

/** The findings that neither side had. */
function newIn(findings: readonly Finding[], sides: readonly (readonly Finding[])[]): Finding[] {
  const known = new Set(sides.flatMap((side) => fingerprints(side)));
  const prints = fingerprints(findings);
  return findings.filter(({ waived }, index) => !waived && !known.has(prints[index] ?? ''));
}

function fault(message: string, err: Terminal['err']): number {
  err(`scenario: ${message}\n`);
  return EXIT.usage;
}
