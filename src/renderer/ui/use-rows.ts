import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useRef, type RefObject } from 'react';

/** The lines of a long list. */
export interface RowsIo {
  readonly count: number;
  /** A line's height (px), or a guess where lines are measured. */
  readonly height: (index: number) => number;
  /** What a line is known by when others come or go before it; its place, where left out. */
  readonly keyOf?: ((index: number) => string | undefined) | undefined;
  /** Room (px) before the first line and after the last. */
  readonly padding?: number | undefined;
}

/** The lines of a long list that are in view. */
export interface Rows {
  /** For the element that scrolls. */
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  /** Brings a line in view, and gives the focus to what the selector names there. */
  focus(index: number, selector: string): void;
}

/** Draws as many lines of a list as are in view, and a few more: whoever draws them says where each stands. */
export function useRows({ count, height, keyOf, padding = 0 }: RowsIo): Rows {
  const scroll = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- a row is told where it stands, which is all it needs of it
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: height,
    getItemKey: (index) => keyOf?.(index) ?? index,
    overscan: 8,
    paddingStart: padding,
    paddingEnd: padding,
  });
  return {
    scroll,
    virtual,
    focus(index, selector) {
      virtual.scrollToIndex(index);
      requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(selector)?.focus());
    },
  };
}
