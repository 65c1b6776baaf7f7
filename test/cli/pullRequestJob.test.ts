// The README's job for pull requests, run as GitHub runs it: its own YAML and shell, a real repository, and a `gh` that
// only writes down how it was called.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import * as z from 'zod';
import { QUIET, scenarioWith } from '../validate/scenarioWith';
import { Repository } from './support/repository';
import { folderWith, scenarioBinary } from './support/scenario';

const FILE = 'plans/a.scenario.json';
const NUMBER = 17;

/** What is used of a workflow. */
const workflowSchema = z.strictObject({
  on: z.strictObject({ pull_request: z.strictObject({ paths: z.array(z.string()) }) }),
  permissions: z.record(z.string(), z.enum(['read', 'write', 'none'])),
  jobs: z.record(
    z.string(),
    z.strictObject({
      'runs-on': z.string(),
      steps: z.array(
        z.union([
          z.strictObject({ uses: z.string(), with: z.record(z.string(), z.unknown()) }),
          z.strictObject({
            run: z.string(),
            if: z.string().optional(),
            env: z.record(z.string(), z.string()).optional(),
          }),
        ]),
      ),
    }),
  ),
});

const yaml = /```yaml\n(on: \{ pull_request[^]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
const workflow = workflowSchema.parse(load(yaml ?? ''));
const { steps = [] } = workflow.jobs['compare-scenarios'] ?? {};

/** What GitHub puts into expressions. */
const CONTEXT: Readonly<Record<string, string>> = {
  'github.event.number': String(NUMBER),
  'github.token': 'a-token',
};

function expanded(text: string): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, name: string) => {
    const value = CONTEXT[name];
    assert.ok(value !== undefined, name);
    return value;
  });
}

/** A repository as the job's checkout leaves it: what the pull request asks for, merged into where it is to go. */
function checkedOut(files: Readonly<Record<string, string>>, changed: Readonly<Record<string, string>>): Repository {
  const repository = new Repository(files);
  repository.git('checkout', '--quiet', '-b', 'proposal');
  for (const [path, text] of Object.entries(changed)) repository.write(path, text);
  repository.commit('Proposed');
  repository.git('checkout', '--quiet', 'main');
  repository.write('notes.txt', 'Meanwhile.');
  repository.commit('Meanwhile');
  repository.git('update-ref', 'refs/remotes/origin/main', 'main');
  repository.git('checkout', '--quiet', '--detach');
  repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'proposal');
  mkdirSync(join(repository.folder, 'scenario-planner/dist'), { recursive: true });
  symlinkSync(scenarioBinary(), join(repository.folder, 'scenario-planner/dist/scenario.js'));
  return repository;
}

interface Posted {
  /** Of each step that ran, up to the first that failed. */
  readonly codes: readonly (number | null)[];
  /** How `gh` was called, once where all went well. */
  readonly calls: readonly { readonly args: string[]; readonly token: string; readonly body: string }[];
  readonly summary: string;
}

function run({ folder, home }: Repository): Posted {
  const tools = folderWith({
    gh: `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const args = process.argv.slice(2);
const body = readFileSync(args[args.indexOf('--body-file') + 1], 'utf8');
appendFileSync(process.env.GH_CALLS, JSON.stringify({ args, token: process.env.GH_TOKEN, body }) + '\\n');
`,
  });
  chmodSync(join(tools, 'gh'), 0o755);
  const [calls, summary] = [join(tools, 'calls.jsonl'), join(tools, 'summary.md')];
  const codes: (number | null)[] = [];
  for (const step of steps) {
    if (!('run' in step)) continue;
    const script = join(tools, 'step.sh');
    writeFileSync(script, expanded(step.run));
    const { status } = spawnSync('bash', ['-e', script], {
      cwd: folder,
      env: {
        PATH: `${tools}:${process.env.PATH ?? ''}`,
        HOME: home,
        GITHUB_BASE_REF: 'main',
        GITHUB_STEP_SUMMARY: summary,
        GH_CALLS: calls,
        ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, expanded(value)])),
      },
    });
    codes.push(status);
    if (status !== 0) break;
  }
  const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  return {
    codes,
    calls: read(calls)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Posted['calls'][number]),
    summary: read(summary),
  };
}

describe('the README’s job for pull requests', () => {
  const base = scenarioWith(QUIET);
  const paid = scenarioWith(QUIET, { factors: { payment: { values: { base: 1.8 } } } });

  it('runs where scenarios change, sees their history, and may write comments where it comes from no fork', () => {
    assert.deepEqual(workflow.on.pull_request.paths, ['**.scenario.json']);
    assert.deepEqual(workflow.permissions, { contents: 'read', 'pull-requests': 'write' });
    assert.deepEqual(steps[0], { uses: 'actions/checkout@v4', with: { 'fetch-depth': 0 } });
    const posting = steps.filter((step) => 'run' in step && step.run.startsWith('gh '));
    assert.deepEqual(
      posting.map((step) => 'run' in step && step.if),
      ['github.event.pull_request.head.repo.full_name == github.repository'],
    );
  });

  it('posts the comparison as one comment that each push brings up to date, and shows it in the run', () => {
    const { codes, calls, summary } = run(checkedOut({ [FILE]: base }, { [FILE]: paid }));
    assert.deepEqual(codes, [0, 0, 0]);
    const [call] = calls;
    assert.deepEqual(call?.args, [
      ...['pr', 'comment', String(NUMBER), '--edit-last', '--create-if-none'],
      ...['--body-file', 'comparison.md'],
    ]);
    assert.equal(call.token, 'a-token');
    assert.match(call.body, /plans\/a\.scenario\.json/);
    assert.match(call.body, /1\.50? → 1\.80? USD bn/);
    assert.equal(summary, call.body);
    assert.equal(calls.length, 1);
  });

  it('posts that nothing differs where the text is only laid out otherwise', () => {
    const { codes, calls } = run(checkedOut({ [FILE]: base }, { [FILE]: JSON.stringify(JSON.parse(base)) }));
    assert.deepEqual(codes, [0, 0, 0]);
    assert.notEqual(calls[0]?.body.trim(), '');
    assert.doesNotMatch(calls[0]?.body ?? '', /→/);
  });

  it('posts what a pull request does that mends, or adds, a file that cannot be read', () => {
    const { codes, calls } = run(checkedOut({ [FILE]: 'words' }, { [FILE]: base, 'plans/b.scenario.json': 'words' }));
    assert.deepEqual(codes, [0, 0, 0]);
    assert.match(calls[0]?.body ?? '', /^### plans\/a\.scenario\.json\n\nIt cannot be compared, as it was before: /);
    assert.match(calls[0]?.body ?? '', /### plans\/b\.scenario\.json, added\n\nIt cannot be read: /);
  });

  it('fails, and posts nothing, where it could not be told what differs', () => {
    const repository = checkedOut({ [FILE]: base }, { [FILE]: paid });
    repository.git('update-ref', '-d', 'refs/remotes/origin/main');
    const { codes, calls } = run(repository);
    assert.deepEqual([codes.length, codes[0] === 0, calls.length], [1, false, 0]);
  });
});
