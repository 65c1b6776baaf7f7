import { coloured, plain, type Paint } from '../report/paint';

/** What commands write to, and how it looks there. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Messages to the person. */
  readonly err: (text: string) => void;
  /** The columns of the screen; absent where results go to a file or another program. */
  readonly width?: number;
  readonly paint: Paint;
  /** Writes a line that comes and goes; absent where nobody looks at messages. */
  readonly progressLine?: (text: string) => void;
}

/** The exit codes of every command. */
export const EXIT = { fine: 0, found: 1, usage: 2 } as const;

/**
 * The terminal that this process runs in.
 * @param wantsColour false where colours were refused on the command line
 */
export function terminalOf(process: NodeJS.Process, wantsColour: boolean): Terminal {
  const { stdout, stderr, env } = process;
  const isScreen = stdout.isTTY;
  const refused = [env.NO_COLOR, env.CI].some((value) => value !== undefined && value !== '');
  const colour = wantsColour && isScreen && !refused && env.TERM !== 'dumb';
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    ...(isScreen && stdout.columns > 0 && { width: stdout.columns }),
    paint: colour ? coloured : plain,
    ...(stderr.isTTY && env.TERM !== 'dumb' && { progressLine: (text: string) => stderr.write(text) }),
  };
}
