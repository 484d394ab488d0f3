import { spread, type Spread } from './statistics';

/** How a figure is held against the floor: as a multiple of it, by how much it exceeds it, or not: by itself. */
export type Comparison = 'ratio' | 'over' | 'alone';

/** A target of issue "A first call": `atMost` for costs, `atLeast` for rates. */
export type Target = { readonly atMost: number } | { readonly atLeast: number };

/** One line of the report. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly measured: Spread;
  readonly floor: Spread;
  readonly comparison: Comparison;
  /** The measured median over, or minus, the floor's, or as it is. */
  readonly compared: number;
  /** Absent for a figure that is only shown. */
  readonly target?: Target;
  readonly met?: boolean;
}

/** What was measured on both sides, run by run. */
export interface Measurement {
  readonly name: string;
  readonly unit: string;
  readonly measured: readonly number[];
  readonly floor: readonly number[];
  readonly comparison: Comparison;
  readonly target?: Target;
}

/** Holds the medians against each other and against the target. */
export function figure({ name, unit, measured, floor, comparison, target }: Measurement): Figure {
  const ours = spread(measured);
  const theirs = spread(floor);
  const compared = {
    ratio: ours.median / theirs.median,
    over: ours.median - theirs.median,
    alone: ours.median,
  }[comparison];
  return {
    name,
    unit,
    measured: ours,
    floor: theirs,
    comparison,
    compared,
    ...(target ? { target, met: isMet(compared, target) } : {}),
  };
}

function isMet(compared: number, target: Target): boolean {
  return 'atMost' in target ? compared <= target.atMost : compared >= target.atLeast;
}
