import { fingerprints } from '../../compare/fingerprint';
import { reportedFinding, type FileReport } from '../../report/reportedFinding';
import { assess, type Surroundings } from '../../validate/assess';
import { packFiles } from '../packFiles';
import { readText } from '../readText';
import { SettingsFiles } from '../settingsFiles';
import { History, type Past } from './history';

/** What files are judged by, the same for all of a run. Plain data: it is handed on to other threads. */
export interface Circumstances {
  /** ISO date. */
  readonly day: string;
  /** Where only those findings are asked for that were not there at an earlier revision. */
  readonly past?: Past;
}

/** What came of a file: its findings, or why it could not be read. */
export type Judged = FileReport | { readonly fault: string };

/** Judges files, one after the other. */
export function judgeFiles(paths: readonly string[], { day, past }: Circumstances): Judged[] {
  const settings = new SettingsFiles();
  const history = past && new History(past, paths, settings);
  return paths.map((path) => {
    const then = history?.of(path);
    if (then && 'fault' in then) return then;
    // What has not changed brings nothing; it need not even be read.
    if (then?.isUnchanged === true) return { path, findings: [], packs: [] };
    const read = readText(path);
    if ('fault' in read) return read;
    const now = judged(path, read.text, { packText: packFiles(path), settings: settings.of(path), today: day });
    if (!then?.before) return now;
    const { text, ...around } = then.before;
    return brought(now, judged(path, text, { ...around, today: day }));
  });
}

function judged(path: string, text: string, surroundings: Surroundings): FileReport {
  const { doc, findings, packs } = assess(text, surroundings);
  return { path, findings: findings.map((finding) => reportedFinding(doc, finding)), packs };
}

/** Of a file's findings those that an earlier state of it did not have; one that was waived then is new where it stands open. */
function brought(now: FileReport, before: FileReport): FileReport {
  const earlier = fingerprints(before.findings);
  const known = new Set(earlier);
  const open = new Set(earlier.filter((_, index) => !before.findings[index]?.waived));
  const prints = fingerprints(now.findings);
  const isNew = ({ waived }: { waived?: object }, print: string) => !(waived ? known : open).has(print);
  return { ...now, findings: now.findings.filter((finding, index) => isNew(finding, prints[index] ?? '')) };
}
