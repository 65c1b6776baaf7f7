import { t } from '../l10n';
import type { Look } from './cellLook';
import { tellChanged } from './menuContext';

/** Opacity of the least and, with the range added, of the greatest value of a row: the text stays readable on it. */
const FAINTEST_SHADE = 0.04;
const SHADE_RANGE = 0.26;

/** What a cell element shows now, so that painting the same again touches nothing. */
const painted = new WeakMap<HTMLElement, string>();

/** Paints a look into a cell's element; an editor inside it stays as it is. */
export function paintCell(element: HTMLElement, kind: string, look: Look, flags: readonly string[]): void {
  const signature = JSON.stringify([look, flags]);
  if (painted.get(element) === signature) return;
  painted.set(element, signature);
  element.className = ['cell', kind, ...look.classes, ...flags].join(' ');
  tellChanged(element, look.changed === true);
  setOrRemove(element, 'title', look.title);
  setOrRemove(element, 'aria-description', look.description);
  setOrRemove(element, 'aria-expanded', look.expanded === undefined ? undefined : String(look.expanded));
  setOrRemove(element, 'aria-invalid', look.invalid ? 'true' : undefined);
  setOrRemove(element, 'aria-readonly', look.readOnly ? 'true' : undefined);
  for (const child of [...element.children]) if (!child.classList.contains('editor')) child.remove();
  element.prepend(...contents(look));
}

function contents(look: Look): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (look.grip) {
    const grip = hidden('grip codicon codicon-gripper');
    grip.title = t('Drag to move, or press Alt and an arrow');
    parts.push(grip);
  }
  if (look.bar) {
    const bar = hidden('paint-bar');
    bar.style.left = `${String(look.bar.start * 100)}%`;
    bar.style.width = `${String(look.bar.size * 100)}%`;
    parts.push(bar);
  }
  if (look.shade !== undefined) {
    const shade = hidden('paint-shade');
    shade.style.opacity = String(FAINTEST_SHADE + look.shade * SHADE_RANGE);
    parts.push(shade);
  }
  if (look.expanded !== undefined)
    parts.push(hidden(`twisty codicon codicon-chevron-${look.expanded ? 'down' : 'right'}`));
  if (look.mark !== undefined) parts.push(hidden('mark', look.mark));
  const text = span('text', look.text);
  if (look.compared) parts.push(comparedText(text, look.compared));
  else if (look.aside === undefined) parts.push(text);
  else {
    const stack = span('stack');
    stack.append(text, span('aside', look.aside));
    parts.push(stack);
  }
  if (look.chip) {
    const chip = hidden('chip', look.chip.letter);
    chip.title = look.chip.title;
    parts.push(chip);
  }
  if (look.badge) parts.push(badge(look.badge));
  if (look.chevron) parts.push(hidden('chevron codicon codicon-chevron-down'));
  for (const [side, title] of Object.entries(look.gaps ?? {})) {
    const mark = hidden(`hidden-mark is-${side}`);
    mark.title = title;
    parts.push(mark);
  }
  if (look.edge) parts.push(edgeElement(look.edge));
  return parts;
}

/** What a cell held above what it holds, with how much more that is. */
function comparedText(text: HTMLElement, { was, amount }: NonNullable<Look['compared']>): HTMLElement {
  const both = span('compared');
  if (was !== undefined) both.append(hidden('was', was));
  const now = span('now');
  now.append(text);
  if (amount !== undefined) now.append(span('amount', amount));
  both.append(now);
  return both;
}

/** The edge of a head or a label, by which its column or row is sized. */
export function edgeElement(of: 'column' | 'row'): HTMLElement {
  return hidden(`edge of-${of}`);
}

function badge({ icon, severity, count }: NonNullable<Look['badge']>): HTMLElement {
  const element = hidden(`badge severity-${severity}`);
  element.append(span(`codicon codicon-${icon}`));
  if (count > 1) element.append(span('count', String(count)));
  return element;
}

function span(classes: string, text = ''): HTMLElement {
  const element = document.createElement('span');
  element.className = classes;
  element.textContent = text;
  return element;
}

/** Said by the cell's description instead. */
function hidden(classes: string, text = ''): HTMLElement {
  const element = span(classes, text);
  element.setAttribute('aria-hidden', 'true');
  return element;
}

function setOrRemove(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
