// Finds texts for people in the source that do not go through `t`: sentences and names in strings, words in templates.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What looks like a text for people: a capital word that goes on or ends, the end of a sentence, or a remark on a name. */
const PROSE = /^[“(]?[A-Z][a-z’]+(?:$|…$|[.:,]? [\w“§(])|[a-z”)]\.(?:$| [A-Z])|^§ \([a-z]/;
/** Names of keys. */
const KEYS = /^(?:Escape|Enter|Tab|Home|End|Insert|Delete|Backspace|Arrow\w+|Page\w+|Ctrl\+.)$/;
/** Attributes that are read to people. */
const READ = /\s(?:aria-label|aria-description|label|title|placeholder)="([^"]*[A-Za-z][^"]*)"/g;

/** The source files in these rooms. */
export function sourcesIn(root: string, rooms: readonly string[]): string[] {
  return rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(room, file)),
  );
}

/** What a rule says of itself, which is told when it finds something. */
const OF_RULES = new Set(['title', 'reason', 'remedy']);
/** What stands in the file that a rule has as its example. */
const IN_EXAMPLES = new Set(['label', 'because', 'note', 'reconciled']);

/** The texts of a file that are not told through `t`, each with its line. */
export function untoldIn(file: string, root: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const isRule = source.text.includes(': BuiltInRule = {');
  const found: string[] = [];
  const tell = (node: ts.Node, text: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${String(line + 1)}: ${text}`);
  };
  const visit = (node: ts.Node): void => {
    if (isForNobody(node) || (isRule && isOfRule(node))) return;
    if (ts.isTaggedTemplateExpression(node)) {
      for (const text of wordsIn(node.template)) if (!KEYS.test(text)) tell(node, text);
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const text = plainText(node);
      const isKey = KEYS.test(text) && !isLabel(node.parent);
      if (!ts.isTaggedTemplateExpression(node.parent) && PROSE.test(text) && !isKey) tell(node, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What people read of a choice: there “Delete” is no key. */
function isLabel(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node) && node.name.getText() === 'label';
}

/** What is told already, is no text at all, or is for the log. */
function isForNobody(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Error';
  return (
    ts.isCallExpression(node) && /(?:^|\.)(?:t|error|warn|info|createOutputChannel)$/.test(node.expression.getText())
  );
}

/** What a rule says of itself, and its example. */
function isOfRule(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node)) return false;
  const name = node.name.getText();
  const isMemberOfRule = node.parent.properties.some((one) => one.name?.getText() === 'remedy');
  return (
    (isMemberOfRule && (name === 'example' || OF_RULES.has(name))) ||
    (IN_EXAMPLES.has(name) && ts.isStringLiteral(node.initializer))
  );
}

/** A string or a template, with `§` for what is put in. */
function plainText(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  return node.head.text + node.templateSpans.map(({ literal }) => `§${literal.text}`).join('');
}

/** The words between the tags of a template, and in its attributes that are read. */
function wordsIn(template: ts.TemplateLiteral): string[] {
  const markup = plainText(template);
  const attributes = [...markup.matchAll(READ)].map(([, text = '']) => text);
  const between = markup.replace(/<[^>]*>/g, '\n').split('\n');
  return [...attributes, ...between.map((text) => text.trim()).filter((text) => /[A-Za-z]{2}/.test(text))];
}
