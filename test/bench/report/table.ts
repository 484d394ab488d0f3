import type { Comparison, Figure, Target } from './figure';
import type { Machine } from './machine';
import type { Spread } from './statistics';

const header = ['figure', 'measured', '(min–max)', 'floor', '(min–max)', 'compared', 'target', ''];

/** The report as people read it. */
export function table(machine: Machine, figures: readonly Figure[]): string {
  const rows = [header, ...figures.map(row)];
  const widths = header.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [facts(machine), '', ...lines].join('\n');
}

function facts(machine: Machine): string {
  const { processor, cores, memoryGigabytes, platform, node, electron, standIn, load } = machine;
  return [
    `${processor}, ${cores} cores, ${memoryGigabytes} GB, ${platform}`,
    `Node ${node}, Electron ${electron}${standIn ? ' (stand-in)' : ''}, load before ${load}`,
  ].join('\n');
}

function row({ name, unit, measured, floor, comparison, compared, target, met }: Figure): string[] {
  return [
    name,
    `${round(measured.median)} ${unit}`,
    range(measured),
    `${round(floor.median)} ${unit}`,
    range(floor),
    told(comparison, compared, unit),
    target ? bound(target, comparison === 'ratio' ? '×' : ` ${unit}`) : '',
    met === undefined ? '' : met ? 'met' : 'NOT MET',
  ];
}

function told(comparison: Comparison, compared: number, unit: string): string {
  if (comparison === 'alone') return '';
  return comparison === 'ratio' ? `${compared.toFixed(2)}×` : `${signed(compared)} ${unit}`;
}

const range = ({ min, max }: Spread): string => `${round(min)}–${round(max)}`;
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${round(Math.abs(value))}`;
const bound = (target: Target, unit: string): string =>
  'atMost' in target ? `≤ ${target.atMost}${unit}` : `≥ ${target.atLeast}${unit}`;

/** Three digits that count. */
function round(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}
