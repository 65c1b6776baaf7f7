/** A setting in a file of git's configuration. */
export interface Setting {
  readonly key: string;
  readonly value: string;
}

/** The program that git is to start: Node, and the script of this command. */
export interface Program {
  readonly node: string;
  readonly script: string;
}

/** Files that the drivers are for, as a file of attributes names them. */
export const ATTRIBUTES = '*.scenario.json diff=scenario merge=scenario';

/** How every command begins that is written here: by it they are known again, whichever program they start. */
const OURS = 'scenario_git() { ';

/** Git reads these settings, whichever version wrote them. */
export const SECTIONS = ['diff', 'merge', 'difftool', 'mergetool'].map((kind) => `${kind}.scenario.`);

/**
 * What makes git tell and merge scenarios by cell. Each command does without the program where it has gone.
 *
 * The readable text is not kept by `cachetextconv`: that would keep what was shown without the program, too.
 */
export function driverSettings({ node, script }: Program): Setting[] {
  const run = `${quoted(node)} ${quoted(script)}`;
  return [
    // What VS Code asks for is to be the file itself: its editors read it.
    command('diff', 'textconv', `[ -z "$VSCODE_GIT_COMMAND" ] && ${run} show "$1" 2>/dev/null || cat "$1"`),
    { key: 'merge.scenario.name', value: 'scenarios by cell' },
    command('merge', 'driver', driver(run), ' %O %A %B %P %L'),
    command('difftool', 'cmd', `${run} diff --path "$MERGED" "$LOCAL" "$REMOTE"`),
    command('mergetool', 'cmd', mergeTool(run)),
    { key: 'mergetool.scenario.trustExitCode', value: 'true' },
  ];
}

/** Whether a setting is one that is written here, maybe for a program at another place. */
export function isOurs({ key, value }: Setting): boolean {
  return (
    value.startsWith(OURS) ||
    driverSettings({ node: '', script: '' }).some(
      (one) => one.key.toLowerCase() === key.toLowerCase() && one.value === value,
    )
  );
}

/**
 * Whether the program has merged is told by what it wrote, for Node exits with 1 where it cannot start as well, and git
 * would take that for a conflict with nothing of theirs in the file. Then lines are merged as without a driver.
 */
function driver(run: string): string {
  const byCell = `${run} merge --path "$4" --marker-size "$5" --output "$2.merged" "$1" "$2" "$3"`;
  const byLines = 'git merge-file --diff3 --marker-size="$5" -L ours -L base -L theirs "$2" "$1" "$3"';
  return `${byCell}; c=$?; [ -f "$2.merged" ] && mv "$2.merged" "$2" && return $c; ${byLines}`;
}

/** Conflicts that are left are shown in VS Code where it is there; it is settled once no mark is left. */
function mergeTool(run: string): string {
  const inEditor = 'command -v code >/dev/null && code --wait "$MERGED" && ! grep -q "^<<<<<<<" "$MERGED"';
  return `${run} merge --path "$MERGED" --output "$MERGED" "$BASE" "$LOCAL" "$REMOTE" || { ${inEditor}; }`;
}

function command(kind: string, name: string, script: string, args = ''): Setting {
  return { key: `${kind}.scenario.${name}`, value: `${OURS}${script}; }; scenario_git${args}` };
}

/** A path as the shell reads it; Git's own on Windows takes slashes. */
function quoted(path: string): string {
  return `'${path.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
}
