import * as vscode from 'vscode';
import type { TableProvider } from '../editor/tableProvider';
import * as columns from './columnCommands';
import { editLevels } from './levelCommands';
import * as rows from './rowCommands';
import * as sections from './sectionCommands';
import { commandOn, targetOf, type Target } from './target';

/** The commands that change rows, alternatives and sections; each has an entry in the table's menus. */
export function structureCommands(tables: TableProvider): vscode.Disposable[] {
  const row = (run: (target: Target & { row: string }) => Promise<void>) => commandOn(tables, 'row', run);
  const column = (run: (target: Target & { alternative: string }) => Promise<void>) =>
    commandOn(tables, 'alternative', run);
  const section = (run: (target: Target & { section: string }) => Promise<void>) => commandOn(tables, 'section', run);
  const anywhere = (run: (target: Target) => Promise<void>) => async (context?: unknown) => {
    const target = targetOf(tables, context);
    if (target) await run(target);
  };
  const commands: Readonly<Record<string, (context?: unknown) => Promise<void>>> = {
    insertRowAbove: anywhere((target) => rows.insertRow(target, 'above')),
    insertRowBelow: anywhere((target) => rows.insertRow(target, 'below')),
    insertMeasure: anywhere(rows.insertMeasureRow),
    duplicateRow: row(rows.duplicate),
    deleteRow: row(rows.deleteRow),
    moveRowUp: row((target) => rows.moveRowBy(target, -1)),
    moveRowDown: row((target) => rows.moveRowBy(target, 1)),
    renameRowId: row(rows.renameRowId),
    changeSection: row(rows.changeSection),
    changeRole: row(rows.changeRole),
    changeOwner: row(rows.changeOwner),
    changeUnit: row(rows.changeUnit),
    changeMinimum: row((target) => rows.changeBound(target, 'min')),
    changeMaximum: row((target) => rows.changeBound(target, 'max')),
    editLevels: row(editLevels),
    insertAlternative: anywhere(columns.insertColumn),
    duplicateAlternative: column(columns.duplicateColumn),
    deleteAlternative: column(columns.deleteColumn),
    moveAlternativeLeft: column((target) => columns.moveColumnBy(target, -1)),
    moveAlternativeRight: column((target) => columns.moveColumnBy(target, 1)),
    renameAlternativeId: column(columns.renameColumnId),
    insertSection: anywhere(sections.insertSectionBand),
    deleteSection: section(sections.deleteSectionBand),
    moveSectionUp: section((target) => sections.moveSectionBandBy(target, -1)),
    moveSectionDown: section((target) => sections.moveSectionBandBy(target, 1)),
    renameSectionId: section(sections.renameSectionId),
  };
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`scenario.${name}`, run));
}
