// A VS Code window as a person uses it: open a file, run a command, read Problems, look.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { copyWorkspace } from '../../../scripts/suites/workspace.mjs';
import { inProject, projectRoot } from '../../../scripts/support/project.mjs';
import { removeFolder } from '../../../scripts/support/temporary.mjs';
import { workbenchAddress } from '../../../scripts/workbench/address.mjs';
import { newContext, origin } from './browser';
import { BY_HAND } from './settings';

export interface WorkbenchOptions {
  /** Further files of the workspace, or other content for some: path → text. */
  files?: Record<string, string>;
  /** Settings of the workspace, such as the colour theme; nothing is saved by itself. */
  settings?: Record<string, unknown>;
  /** Called with the workspace's folder before VS Code opens it, to make it a git repository for instance. */
  prepare?: (folder: string) => void | Promise<void>;
  /** The display language that VS Code has; its own texts stay English, since no language pack is installed. */
  language?: string;
  /** The address of another server, on which the extension is installed from its package. */
  server?: string;
  width?: number;
  height?: number;
}

/** All that are open now: the hooks take their pictures when a test fails. */
export const openWorkbenches = new Set<Workbench>();

export class Workbench {
  /** Errors that nobody caught in the page or in a webview. */
  readonly pageErrors: string[] = [];

  private constructor(
    readonly page: Page,
    /** The workspace's folder on disk, a fresh copy of scenarios/. */
    readonly folder: string,
    private readonly context: BrowserContext,
  ) {
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.pageErrors.push(error.message));
  }

  /** Opens a window on a fresh workspace and waits until the extension is in place. */
  static async open({
    files,
    settings,
    prepare,
    language,
    server,
    width = 1400,
    height = 900,
  }: WorkbenchOptions = {}): Promise<Workbench> {
    const folder = copyWorkspace('e2e');
    const context = await newContext({ width, height }, server);
    const workbench = new Workbench(await context.newPage(), folder, context);
    openWorkbenches.add(workbench);
    if (language !== undefined) {
      // Where a language pack would say it.
      const script = `globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`;
      await context.addInitScript(script);
    }
    workbench.configure(settings);
    for (const [path, text] of Object.entries(files ?? {})) workbench.write(path, text);
    await prepare?.(folder);
    await workbench.page.goto(
      workbenchAddress(server ?? origin(), { folder, extensions: server === undefined ? [projectRoot] : [] }),
    );
    await workbench.untilReady();
    return workbench;
  }

  async close(): Promise<void> {
    openWorkbenches.delete(this);
    await this.context.close();
    removeFolder(this.folder);
  }

  /** Loads the window anew, as a person does with "Reload Window". */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.untilReady();
  }

  // ── files ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /** What a file of the workspace says on disk. While VS Code writes it, it is empty for a moment. */
  read(path: string): string {
    const read = () => readFileSync(join(this.folder, path), 'utf8');
    let text = read();
    for (let tries = 0; text === '' && tries < 20; tries++) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      text = read();
    }
    return text;
  }

  /** Changes a file on disk, behind VS Code's back. */
  write(path: string, text: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Gives the workspace these settings in place of those it has. */
  configure(settings: Record<string, unknown> = {}): void {
    this.write('.vscode/settings.json', JSON.stringify({ ...BY_HAND, ...settings }, null, 2));
  }

  // ── editors ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Opens a file by a double click in the Explorer and returns its table. */
  async openTable(path: string): Promise<FrameLocator> {
    for (let attempt = 1; ; attempt++) {
      await this.openFromExplorer(path);
      const kind = await Promise.race([
        appears(this.webviews().first(), 'table'),
        appears(this.page.locator('.editor-instance .monaco-editor').first(), 'text'),
      ]);
      if (kind === 'table') return this.table();
      if (attempt === 4) throw new Error(`${path} opened as ${kind}, ${attempt} times.`);
      // VS Code may still have been registering the extension's editors: once more.
      await this.page.keyboard.press('Control+F4');
      await this.page.waitForTimeout(500);
    }
  }

  /** Opens a file by a double click in the Explorer, in whatever editor VS Code chooses. */
  async openFromExplorer(path: string): Promise<void> {
    const names = path.split('/');
    for (const [depth, name] of names.entries()) {
      const entry = this.explorerEntry(name, depth + 1);
      if (depth === names.length - 1) await entry.dblclick();
      else if ((await entry.getAttribute('aria-expanded')) === 'false') await entry.click();
    }
  }

  /** The inside of a visible table: the first, or another when several stand side by side. */
  table(index = 0): FrameLocator {
    // VS Code wraps an extension's page into two frames.
    return this.webviews().nth(index).contentFrame().frameLocator('#active-frame');
  }

  /** The frames of the tables in view. */
  webviews(): Locator {
    return this.page.locator('iframe.webview.ready').filter({ visible: true });
  }

  /** The titles of the open tabs, from left to right. */
  async tabs(): Promise<string[]> {
    return this.tab().evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute('data-resource-name') ?? ''));
  }

  /** The tabs with this title, or all. */
  tab(title?: string): Locator {
    return this.page.locator(
      title === undefined ? '.tabs-container .tab' : `.tabs-container .tab[data-resource-name="${title}"]`,
    );
  }

  /** Waits until the active tab has, or no longer has, the mark of unsaved changes. */
  async untilDirty(dirty = true, timeout = 15_000): Promise<void> {
    const mark = this.page.locator('.editor-group-container.active .tab.active');
    await mark.and(this.page.locator(dirty ? '.dirty' : ':not(.dirty)')).waitFor({ timeout });
  }

  /** Saves the active editor and waits until it is saved. */
  async save(): Promise<void> {
    // A table shows what was typed before VS Code knows of it, and nothing is to be saved yet.
    await this.untilDirty(true, 1000).catch(() => undefined);
    await this.page.keyboard.press('Control+S');
    await this.untilDirty(false);
  }

  /** Waits until a file of the workspace says something on disk. */
  async untilSaved(path: string, text: RegExp): Promise<void> {
    for (let tries = 0; !text.test(this.read(path)); tries++) {
      assert.ok(tries < 100, `${path} is saved with ${String(text)}.`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Closes all editors; their unsaved changes are lost. */
  async closeAllEditors(): Promise<void> {
    while ((await this.tab().count()) > 0) {
      const before = await this.tab().count();
      await this.runCommand('View: Revert and Close Editor');
      await this.tab()
        .nth(before - 1)
        .waitFor({ state: 'detached' });
    }
  }

  /** Brings the file of the active editor back to a text; what is not saved is lost. */
  async bringBack(path: string, text: string): Promise<void> {
    this.write(path, text);
    await this.runCommand('File: Revert File');
    await this.untilDirty(false);
  }

  // ── commands ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** Runs a command by the palette; the title is the whole of it, such as "Scenario: Open as Text". */
  async runCommand(title: string): Promise<void> {
    const row = this.quickInputRow(title);
    for (let attempt = 1; ; attempt++) {
      try {
        await this.page.keyboard.press('F1');
        await this.quickInput().fill(`>${title}`, { timeout: 2000 });
        await row.click({ timeout: 3000 });
        return;
      } catch (error) {
        if (attempt === 5) throw new Error(`The palette does not run "${title}".`, { cause: error });
        // A webview that takes the focus late closes the palette.
        await this.page.keyboard.press('Escape');
        await this.page.waitForTimeout(400);
      }
    }
  }

  /** The text field of the palette, of Quick Open, or of a question. */
  quickInput(): Locator {
    return this.page.locator('.quick-input-widget input[type="text"]').filter({ visible: true });
  }

  /** A line of the palette or of a choice, by its label. */
  quickInputRow(label: string): Locator {
    const exact = this.page.locator('.monaco-icon-label .label-name').getByText(label, { exact: true });
    return this.page.locator('.quick-input-widget .monaco-list-row').filter({ has: exact }).first();
  }

  /** Answers the questions of a command one after the other: a text, or the label of a choice. */
  async answer(...answers: string[]): Promise<void> {
    let asked = '';
    for (const text of answers) {
      const question = await this.questionAfter(asked);
      assert.ok(question, `A question comes to answer with “${text}”.`);
      asked = question;
      await this.quickInput().fill(text);
      const choices = this.page.locator('.quick-input-widget .quick-input-list .monaco-list').filter({ visible: true });
      if ((await choices.count()) > 0)
        await choices.locator('.monaco-list-row.focused').filter({ hasText: text }).waitFor();
      await this.page.keyboard.press('Enter');
    }
    // The last answer is taken when its question is gone.
    for (let tries = 0; asked !== '' && (await this.question()) === asked; tries++) {
      assert.ok(tries < 100, `The answer to “${asked}” is taken.`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Takes the file that is proposed where one is asked for. @param name the end of its path */
  async acceptProposedFile(name: RegExp): Promise<void> {
    const input = this.quickInput();
    for (let tries = 0; !name.test(await input.inputValue()); tries++) {
      assert.ok(tries < 200, `A file is proposed that matches ${String(name)}.`);
      await this.page.waitForTimeout(50);
    }
    await this.page.keyboard.press('Enter');
  }

  /** What a command asks now: its title and what it says under the input; empty where nothing is asked. */
  question(): Promise<string> {
    return this.page.evaluate(() => {
      const parts = [...document.querySelectorAll('.quick-input-title, .quick-input-message')];
      const shown = parts.filter((part) => part.getClientRects().length > 0);
      return shown.map(({ textContent }) => textContent).join(': ');
    });
  }

  /** The next question, once it is another than the one before. */
  private async questionAfter(before: string): Promise<string | undefined> {
    for (let tries = 0; tries < 200; tries++) {
      const question = await this.question();
      if (question !== '' && question !== before) return question;
      await this.page.waitForTimeout(50);
    }
    return undefined;
  }

  /** Opens the menu of something by a click with the right button, and gives its entries. */
  async menuOf(target: Locator): Promise<Locator> {
    const entries = this.page.locator('.monaco-menu .action-label:not(.separator)');
    for (let attempt = 1; ; attempt++) {
      await target.click({ button: 'right' });
      // An editor that takes the focus late closes a menu as it opens.
      const isOpen = await entries
        .first()
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
      if (isOpen) return entries;
      if (attempt === 4) throw new Error('No menu opens.');
    }
  }

  /** Chooses an entry of something's menu. */
  async chooseFromMenu(target: Locator, entry: string): Promise<void> {
    const entries = await this.menuOf(target);
    const chosen = entries.getByText(entry, { exact: true });
    // A click soon after the menu has opened is taken for the end of the one that opened it.
    for (let tries = 0; tries < 10; tries++) {
      await this.page.waitForTimeout(150);
      await chosen.click();
      if (await disappears(chosen)) return;
    }
    throw new Error(`The menu does not take “${entry}”.`);
  }

  /** The messages of VS Code, in its list: under a test driver it shows none by itself. */
  async notifications(): Promise<Locator> {
    const center = this.page.locator('.notifications-center');
    if (!(await center.isVisible())) await this.runCommand('Notifications: Show Notifications');
    return center.locator('.notification-list-item-message');
  }

  // ── problems ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** Opens the Problems panel. */
  async openProblems(): Promise<void> {
    const panel = this.page.locator('.markers-panel');
    if (await panel.isVisible()) return;
    await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor();
  }

  /** The lines of the open Problems panel, without those that name a file. */
  problemRows(): Locator {
    const marker = this.page.locator('.marker-icon');
    return this.page.locator('.markers-panel .monaco-list-row').filter({ has: marker });
  }

  /** The texts of the open Problems panel, one for each line in view. */
  async problems(): Promise<string[]> {
    return (await this.problemRows().allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  // ── looking ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Takes a picture of the window into out/e2e and returns its path. */
  async screenshot(title: string): Promise<string> {
    const name = title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 120);
    const path = inProject('out/e2e', `${name}.png`);
    await this.page.screenshot({ path, timeout: 10_000 });
    return path;
  }

  private explorerEntry(name: string, level: number): Locator {
    const label = this.page.locator('.label-name').getByText(name, { exact: true });
    return this.page
      .locator(`.explorer-folders-view .monaco-list-row[aria-level="${level}"]`)
      .filter({ has: label })
      .first();
  }

  /** Drawn is not enough: a file opened before the extension's editors are registered gets the text editor. */
  private async untilReady(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 30_000 });
    await this.page.waitForFunction(
      (marks) => marks.every((mark) => performance.getEntriesByName(mark).length > 0),
      ['code/didLoadExtensions', 'code/LifecyclePhase/Restored'],
      { timeout: 30_000 },
    );
    // What is left is made when the page is idle for the first time.
    await this.page.evaluate(async () => {
      for (let turn = 0; turn < 5; turn++) {
        await new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 50)));
      }
    });
  }
}

/** Whether something is gone soon. */
function disappears(locator: Locator): Promise<boolean> {
  return locator.waitFor({ state: 'detached', timeout: 500 }).then(
    () => true,
    () => false,
  );
}

/** Which of several things is to be seen first; the losers of the race wait in silence. */
function appears<T extends string>(locator: Locator, name: T): Promise<T | 'nothing'> {
  return locator.waitFor({ timeout: 10_000 }).then(
    () => name,
    () => 'nothing',
  );
}
