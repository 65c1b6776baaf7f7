// Loaded by the page when a chart is opened: the library that draws, kept out of the table's own bundle.
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import type { ChartData } from './chartData';
import type { ChartColors, Drawing } from './drawing';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

globalThis.scenarioChart = { drawing: (canvas) => new BarDrawing(canvas) };

/** Bars by alternative, side by side where there are several rows. */
class BarDrawing implements Drawing {
  readonly #canvas: HTMLCanvasElement;
  #chart: Chart<'bar', (number | null)[], string> | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  draw({ unit, alternatives, series }: ChartData, { text, line, fills, edge, font }: ChartColors): void {
    this.destroy();
    const ticks = { color: text, font: { family: font } };
    this.#chart = new Chart(this.#canvas, {
      type: 'bar',
      data: {
        labels: [...alternatives],
        datasets: series.map(({ label, values }, index) => ({
          label,
          data: values.map((value) => value ?? null),
          backgroundColor: fills[index % fills.length] ?? text,
          ...(edge !== undefined && { borderColor: edge, borderWidth: 1 }),
          maxBarThickness: 48,
        })),
      },
      options: {
        // Nothing moves by itself, whether less motion is wished for or not.
        animation: false,
        maintainAspectRatio: false,
        plugins: {
          legend: { labels: { ...ticks, boxWidth: 12, boxHeight: 12 } },
          tooltip: {
            callbacks: {
              label: ({ dataset, datasetIndex, dataIndex }) =>
                `${dataset.label ?? ''}: ${series[datasetIndex]?.shown[dataIndex] ?? ''} ${unit}`,
            },
          },
        },
        scales: {
          x: { ticks, grid: { display: false }, border: { color: line } },
          y: {
            ticks,
            beginAtZero: true,
            grid: { color: line },
            border: { color: line },
            title: { display: true, text: unit, ...ticks },
          },
        },
      },
    });
  }

  destroy(): void {
    this.#chart?.destroy();
    this.#chart = undefined;
  }
}
