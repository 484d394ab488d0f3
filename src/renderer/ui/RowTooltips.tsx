import { useEffect, useMemo, useState, type ReactElement, type RefObject } from 'react';
import { TooltipTriggerStateContext } from 'react-aria-components';
import { TooltipBox, tooltipDelay } from './Tooltip';

/** The tooltips of every `RowTool` within an element: one that goes from tool to tool. */
export function RowTooltips(props: {
  readonly within: RefObject<HTMLElement | null>;
}): ReactElement {
  const [tool, setTool] = useState<HTMLElement>();
  const trigger = useMemo(() => ({ current: tool ?? null }), [tool]);
  const state = useMemo(
    () => ({
      isOpen: tool !== undefined,
      shouldSkipAnimation: true,
      open: () => undefined,
      close: () => setTool(undefined),
    }),
    [tool],
  );
  const { within } = props;
  useEffect(() => {
    const place = within.current;
    if (!place) return;
    let under: HTMLElement | undefined;
    let timer: number | undefined;
    const tell = (next: HTMLElement | undefined, after = 0): void => {
      window.clearTimeout(timer);
      if (!next) {
        setTool(undefined);
        return;
      }
      timer = window.setTimeout(() => setTool(next), after);
    };
    const onOver = ({ target }: Event): void => {
      const next = toolAt(target);
      if (next === under) return;
      under = next;
      tell(next, tooltipDelay);
    };
    const onFocus = ({ target }: Event): void => {
      const next = toolAt(target);
      if (next?.matches(':focus-visible')) tell(next);
    };
    const hide = (): void => tell(undefined);
    const leave = (): void => {
      under = undefined;
      hide();
    };
    const listening = new AbortController();
    const { signal } = listening;
    place.addEventListener('pointerover', onOver, { signal });
    place.addEventListener('pointerleave', leave, { signal });
    place.addEventListener('focusin', onFocus, { signal });
    for (const event of ['focusout', 'pointerdown', 'keydown', 'scroll']) {
      place.addEventListener(event, hide, { signal, passive: true });
    }
    return () => {
      listening.abort();
      window.clearTimeout(timer);
    };
  }, [within]);
  return (
    <TooltipTriggerStateContext value={state}>
      <TooltipBox triggerRef={trigger} text={tool?.dataset['tip']} keys={tool?.dataset['keys']} />
    </TooltipTriggerStateContext>
  );
}

const toolAt = (target: EventTarget | null): HTMLElement | undefined =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-tip]') ?? undefined) : undefined;
