import type { Node } from 'jsonc-parser';

interface Entry {
  readonly room: string;
  readonly offset: number;
  readonly length: number;
  readonly read: unknown;
}

/** What was read without a problem of the entries of a text's records, to be found by their room and their characters. */
export class ReadEntries {
  readonly #text: string;
  readonly #entries: Entry[] = [];
  /** Made when it is first asked: most texts are read once. */
  #byText: Map<string, unknown> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param node of this text, whose place alone is kept */
  remember(room: string, { offset, length }: Node, read: unknown): void {
    this.#entries.push({ room, offset, length, read });
  }

  /** What was read of an entry of the same characters; undefined where none was, or nothing of it. */
  of(room: string, characters: string): unknown {
    this.#byText ??= new Map(
      this.#entries.map(({ room: own, offset, length, read }) => [
        `${own} ${this.#text.slice(offset, offset + length)}`,
        read,
      ]),
    );
    return this.#byText.get(`${room} ${characters}`);
  }
}
