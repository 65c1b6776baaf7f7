import type { ChartData } from './chartData';
import { t } from '../l10n';

/** Colours of the theme, which a canvas cannot take from the style sheet by itself. */
export interface ChartColors {
  readonly text: string;
  readonly line: string;
  readonly fills: readonly string[];
  /** Around the bars, in high contrast. */
  readonly edge: string | undefined;
  readonly font: string;
}

/** A chart on a canvas. */
export interface Drawing {
  draw(data: ChartData, colors: ChartColors): void;
  destroy(): void;
}

/** What the chart's script, loaded when the first chart is opened, offers to the page. */
export interface ChartScript {
  drawing(canvas: HTMLCanvasElement): Drawing;
}

declare global {
  var scenarioChart: ChartScript | undefined;
}

let loading: Promise<ChartScript> | undefined;

/** Loads the chart library, once. The host has put its address on the page, and its nonce on the page's own script. */
export function loadChartScript(): Promise<ChartScript> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = document.getElementById('app')?.dataset.chartScript ?? '';
    script.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
    const failed = () => reject(new Error(t('The chart could not be loaded. Close the table and open it again.')));
    script.addEventListener('error', failed);
    script.addEventListener('load', () => {
      if (globalThis.scenarioChart) resolve(globalThis.scenarioChart);
      else failed();
    });
    document.head.append(script);
  });
  return loading;
}

/** The colours of VS Code's theme as it is now. */
export function themeColors(): ChartColors {
  const style = getComputedStyle(document.body);
  const color = (name: string) => style.getPropertyValue(`--vscode-${name}`).trim();
  const fills = ['blue', 'orange', 'green', 'purple', 'red', 'yellow'].map((name) => color(`charts-${name}`));
  const isHighContrast = document.body.classList.value.includes('high-contrast');
  return {
    text: style.color,
    line: color('panel-border') || color('charts-lines'),
    fills: fills.filter((fill) => fill !== ''),
    edge: isHighContrast ? style.color : undefined,
    font: style.fontFamily,
  };
}
