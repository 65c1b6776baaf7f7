import type { FindingView, Severity } from '../protocol';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The gravest first, then as they stand in the text; what is waived comes last. */
export function inOrder(findings: readonly FindingView[]): FindingView[] {
  const rank = ({ severity, waived }: FindingView) => (waived === undefined ? RANK[severity] : 3);
  return [...findings].sort((one, other) => rank(one) - rank(other) || one.line - other.line);
}

/** The fix that one key makes: the first of the gravest finding that has any. */
export function firstFix(findings: readonly FindingView[]): { finding: FindingView; title: string } | undefined {
  const finding = inOrder(findings).find(({ fixes }) => fixes !== undefined);
  const [title] = finding?.fixes ?? [];
  return finding && title !== undefined ? { finding, title } : undefined;
}
