import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { defaultSettings, type Settings } from '../validate/settings';
import { readSettings, SETTINGS_FILE } from '../validate/settingsFile';
import { packFiles } from './packFiles';
import { readText, STANDARD_INPUT } from './readText';

/** The settings of the folders in which scenarios lie: the nearest file upward counts, each is read once. */
export class SettingsFiles {
  /** By folder. */
  readonly #known = new Map<string, Settings>();
  /** What is wrong with the files that were read, with the place. */
  readonly faults: string[] = [];

  /** @param scenario its path, `-` for standard input, which lies in the current folder */
  of(scenario: string): Settings {
    return this.#inFolder(scenario === STANDARD_INPUT ? process.cwd() : dirname(resolve(scenario)));
  }

  #inFolder(folder: string): Settings {
    let settings = this.#known.get(folder);
    if (!settings) {
      const file = join(folder, SETTINGS_FILE);
      const above = dirname(folder);
      if (existsSync(file)) settings = this.#read(file);
      else settings = above === folder ? defaultSettings : this.#inFolder(above);
      this.#known.set(folder, settings);
    }
    return settings;
  }

  #read(file: string): Settings {
    const read = readText(file);
    if ('fault' in read) {
      this.faults.push(read.fault);
      return defaultSettings;
    }
    const { settings, faults, lines } = readSettings(read.text, packFiles(file));
    const name = relative('', file).replaceAll('\\', '/');
    for (const { message, place } of faults) {
      const { line, column } = lines.at(place.offset);
      this.faults.push(`${name}:${line}:${column} ${message}`);
    }
    return settings;
  }
}
