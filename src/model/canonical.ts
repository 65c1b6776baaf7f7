import type { Node } from 'jsonc-parser';
import * as z from 'zod';
import { t } from './l10n';
import { memberMap, membersOf, type Member } from './read/members';
import { readScenario, type ScenarioText } from './read/scenarioText';
import { cellSchema, rangeSchema, statedSchema } from './schema/cell';
import { memberSchema, optionFor } from './schema/descend';
import { levelSchema, shareSchema } from './schema/factor';
import { packExampleSchema, packSchema } from './schema/pack';
import { rulePeriodSchema, ruleSchema } from './schema/rule';
import { FORMAT_VERSION, scenarioSchema } from './schema/scenario';

/** A file's canonical text, or why it has none and where in the text that is seen. */
export type Canonical = { readonly text: string } | Refusal;

export interface Refusal {
  readonly refused: string;
  readonly line: number;
  readonly column: number;
}

/** The kinds of file that have a canonical text. */
export type FileKind = 'scenario' | 'pack';

const schemas: Readonly<Record<FileKind, z.ZodObject>> = { scenario: scenarioSchema, pack: packSchema };

/** What stays on one line, however long it is. */
const oneLine: ReadonlySet<unknown> = new Set([
  cellSchema,
  rangeSchema,
  statedSchema,
  shareSchema,
  levelSchema,
  ruleSchema.shape.forbid.unwrap(),
  ruleSchema.shape.link.unwrap(),
  ruleSchema.shape.roles.unwrap(),
  rulePeriodSchema,
  packExampleSchema,
]);

const STEP = '  ';

/**
 * The canonical text of a scenario or a pack: two-space indent, members in the format's order, one cell a line, a
 * final newline. The content stays: ids keep their order, numbers their spelling, and a member that the format does
 * not know stays behind the one that it follows. A file that would lose something by it is refused.
 */
export function canonicalText(text: string, kind: FileKind): Canonical {
  const doc = readScenario(text);
  const fault = refusal(doc, kind);
  if (fault) return fault;
  const { root } = doc.tree;
  if (root?.type !== 'object') return refuse(doc, root?.offset ?? 0, t('The file is not an object { … }.'));
  try {
    const [twice] = duplicates(root);
    if (twice) {
      return refuse(
        doc,
        twice.key.offset,
        t('“{0}” stands twice in one object, and only the last counts. Remove one of them, or rename it.', twice.name),
      );
    }
    return { text: new Printer(doc.text).print(root, schemas[kind], '') + '\n' };
  } catch (error) {
    // Both descend by recursion; thousands of nested brackets exhaust the stack.
    if (error instanceof RangeError)
      return refuse(doc, root.offset, t('The brackets of this file are nested too deeply.'));
    throw error;
  }
}

function refusal(doc: ScenarioText, kind: FileKind): Refusal | undefined {
  const [problem] = doc.problems;
  if (doc.state === 'broken')
    return refuse(doc, problem?.offset ?? 0, problem?.message ?? t('This is not valid JSON.'));
  const version = doc.tree.nodeAt([kind]);
  if (version?.type !== 'number' || !(Number(version.value) > FORMAT_VERSION)) return undefined;
  const message = t(
    'This file is of version {0} of the format; this tool writes version {1}. Update Scenario Planner to format it.',
    String(version.value),
    FORMAT_VERSION,
  );
  return refuse(doc, version.offset, message);
}

function refuse(doc: ScenarioText, offset: number, refused: string): Refusal {
  return { refused, ...doc.lines.at(offset) };
}

/** The members, however deep, that another of the same name in the same object comes after. */
function* duplicates(node: Node): Iterable<Member> {
  if (node.type === 'object') {
    const inForce = memberMap(node);
    for (const member of membersOf(node)) {
      if (inForce.get(member.name)?.key !== member.key) yield member;
      if (member.value) yield* duplicates(member.value);
    }
  } else if (node.type === 'array') {
    for (const item of node.children ?? []) yield* duplicates(item);
  }
}

class Printer {
  constructor(readonly text: string) {}

  /** @param indent of the line on which the value begins; undefined where all of it is to stay on that line */
  print(node: Node, schema: unknown, indent: string | undefined): string {
    const bare = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    const within = oneLine.has(bare) ? undefined : indent;
    const deeper = within === undefined ? undefined : within + STEP;
    const meant = optionFor(bare, node);
    if (node.type === 'object') {
      const members = inOrder(membersOf(node), meant).map(({ name, value }) => {
        const printed = value ? this.print(value, memberSchema(meant, name), deeper) : 'null';
        return `${JSON.stringify(name)}: ${printed}`;
      });
      return enclose('{', members, '}', within, ' ');
    }
    if (node.type === 'array') {
      const element = meant instanceof z.ZodArray ? meant.element : undefined;
      const items = (node.children ?? []).map((item) => this.print(item, element, deeper));
      return enclose('[', items, ']', within, '');
    }
    if (node.type === 'string') return JSON.stringify(node.value);
    return this.text.slice(node.offset, node.offset + node.length);
  }
}

function enclose(open: string, parts: readonly string[], close: string, indent: string | undefined, pad: string) {
  if (parts.length === 0) return open + close;
  if (indent === undefined) return open + pad + parts.join(', ') + pad + close;
  const line = '\n' + indent;
  return open + parts.map((part) => line + STEP + part).join(',') + line + close;
}

/** Members that the schema knows in its order, the others behind the known one that they follow in the text. */
function inOrder(members: readonly Member[], schema: unknown): readonly Member[] {
  if (!(schema instanceof z.ZodObject)) return members;
  const places = new Map(Object.keys(schema.shape).map((name, place) => [name, place]));
  let place = -1;
  return members
    .map((member) => ({ member, place: (place = places.get(member.name) ?? place) }))
    .sort((a, b) => a.place - b.place)
    .map(({ member }) => member);
}
