import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useRef, type RefObject } from 'react';

/** The lines of a long list. The list and both functions are the same until another line is to be seen. */
export interface RowsIo<Line> {
  readonly lines: readonly Line[];
  /** A line's height (px), or a guess where lines are measured. */
  readonly heightOf: (line: Line) => number;
  /** What a line is known by when others come or go before it. */
  readonly keyOf: (line: Line) => string;
  /** Room (px) before the first line and after the last. */
  readonly padding?: number | undefined;
  /** The line that Tab reaches: it stays, with the focus, when it is scrolled out of view. */
  readonly current: number;
}

/** The lines of a long list that are in view. */
export interface Rows {
  /** For the element that scrolls. */
  readonly scroll: RefObject<HTMLDivElement | null>;
  /** For the element in it that is as high as all lines, and holds those in view. */
  readonly list: {
    readonly style: { readonly blockSize: number };
    readonly 'data-scrolling': true | undefined;
  };
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  /** Brings a line in view, and gives the focus to what the selector names there. */
  focus(index: number, selector: string): void;
}

/** Draws as many lines of a list as are in view, and a few more: whoever draws them says where each stands. */
export function useRows<Line>({
  lines,
  heightOf,
  keyOf,
  padding = 0,
  current,
}: RowsIo<Line>): Rows {
  const scroll = useRef<HTMLDivElement>(null);
  // Another function would have every line placed anew, loaded thousands of them, in each frame.
  const getItemKey = useCallback(
    (index: number) => withLine(lines[index], keyOf) ?? index,
    [lines, keyOf],
  );
  const rangeExtractor = useCallback((range: Range) => withCurrent(range, current), [current]);
  // oxlint-disable-next-line react/incompatible-library -- a row is told where it stands, which is all it needs of it
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => withLine(lines[index], heightOf) ?? 0,
    getItemKey,
    overscan: 8,
    rangeExtractor,
    paddingStart: padding,
    paddingEnd: padding,
  });
  return {
    scroll,
    list: {
      style: { blockSize: virtual.getTotalSize() },
      'data-scrolling': virtual.isScrolling || undefined,
    },
    virtual,
    focus(index, selector) {
      virtual.scrollToIndex(index);
      requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(selector)?.focus());
    },
  };
}

const withLine = <Line, T>(line: Line | undefined, tell: (line: Line) => T): T | undefined =>
  line === undefined ? undefined : tell(line);

/** The lines in view, and the current one wherever it is. */
function withCurrent(range: Range, current: number): number[] {
  const seen = defaultRangeExtractor(range);
  if (current < 0 || current >= range.count || seen.includes(current)) return seen;
  return current < (seen[0] ?? 0) ? [current, ...seen] : [...seen, current];
}
