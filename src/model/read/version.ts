import { t } from '../l10n';
import { FORMAT_VERSION } from '../schema/scenario';
import type { Problem } from './problem';
import type { TextTree } from './textTree';

/**
 * That a file is of a later version of the format than this tool reads, where it is.
 * @param member that says the version
 */
export function newerVersion(tree: TextTree, member: 'scenario' | 'pack'): Problem | undefined {
  const node = tree.nodeAt([member]);
  if (node?.type !== 'number' || !(Number(node.value) > FORMAT_VERSION)) return undefined;
  return {
    kind: 'version',
    path: [member],
    offset: node.offset,
    length: node.length,
    message: t(
      'This file is of version {0} of the format; this tool reads version {1}. Update Scenario Planner to edit it. Nothing will be written to it.',
      String(node.value),
      FORMAT_VERSION,
    ),
  };
}
