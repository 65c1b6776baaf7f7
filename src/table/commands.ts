import type { ToTable } from '../protocol';
import type { PageParts } from './pageParts';

/** Does what a command from a menu, the palette or a key of VS Code's asks for. */
export function runCommand(
  { command, cell }: Extract<ToTable, { type: 'command' }>,
  { controller, details, finder, findings, formulaBar, peek, resolver }: PageParts,
): void {
  switch (command) {
    case 'list-findings':
      findings.open();
      break;
    case 'next-finding':
    case 'previous-finding':
      findings.step(command === 'next-finding' ? 1 : -1);
      break;
    case 'fix':
      findings.fixActive();
      break;
    case 'details':
      details.toggle();
      break;
    case 'find':
    case 'replace':
      finder.act(command);
      break;
    case 'find-next':
    case 'find-previous':
      finder.act(command === 'find-next' ? 'next' : 'previous');
      break;
    case 'edit-in-bar':
      formulaBar.enter();
      break;
    case 'trace-reads':
    case 'trace-read-by':
      formulaBar.toggleTrace([command === 'trace-reads' ? 'reads' : 'readBy'], cell);
      break;
    case 'revert':
      peek.revert();
      break;
    case 'peek-change':
    case 'peek-previous-change':
      peek.step(command === 'peek-change' ? 1 : -1);
      break;
    case 'next-conflict':
    case 'previous-conflict':
    case 'take-ours':
    case 'take-theirs':
    case 'take-all-ours':
    case 'take-all-theirs':
      resolver.command(command);
      break;
    case 'edit':
    case 'rename':
    case 'clear':
    case 'blank':
      controller.command(command, cell);
      break;
  }
}
