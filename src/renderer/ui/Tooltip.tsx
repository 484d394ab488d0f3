import {
  createContext,
  useContext,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { keyCaps } from './accelerator';
import { KeyHint } from './KeyHint';
import { usePlatform } from './platform';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  /** What it says. Without text and keys there is no tooltip. */
  readonly text?: string | undefined;
  /** The accelerator that does the same. */
  readonly keys?: string | undefined;
  /** Where it stands, if there is room: above, or beside what has others above it. */
  readonly placement?: 'top' | 'end' | undefined;
  /** One focusable React Aria element. */
  readonly children: ReactNode;
}

/** A window with no room for tooltips of ours leaves them to the system, whose may stand outside it. */
export const SystemTooltips = createContext(false);

/** How long (ms) the pointer rests on a control before its tooltip comes. */
export const tooltipDelay = 500;

/** A word beside a control, on hover after a moment and at once on keyboard focus. */
export function Tooltip({ text, keys, placement, children }: TooltipProps): ReactElement {
  const says = Boolean(text || keys);
  const platform = usePlatform();
  if (useContext(SystemTooltips)) {
    const title = [text, keys && keyCaps(keys, platform).join(' + ')].filter(Boolean).join(' · ');
    return (
      <span className={styles.system} title={title}>
        {children}
      </span>
    );
  }
  // The trigger stays in the same tree when its tooltip comes or goes: it must stay what it is, and keep the focus.
  return (
    <TooltipTrigger delay={tooltipDelay} closeDelay={80} isDisabled={!says}>
      {children}
      {says && <TooltipBox text={text} keys={keys} {...(placement ? { placement } : {})} />}
    </TooltipTrigger>
  );
}

/** The box itself: at the control around it, or at one that it is told. */
export function TooltipBox(props: {
  readonly text?: string | undefined;
  readonly keys?: string | undefined;
  readonly placement?: 'top' | 'end';
  readonly triggerRef?: RefObject<HTMLElement | null>;
}): ReactElement {
  const { text, keys, ...where } = props;
  return (
    <AriaTooltip className={styles.tooltip ?? ''} offset={6} containerPadding={8} {...where}>
      {text && <span>{text}</span>}
      {keys && <KeyHint keys={keys} />}
    </AriaTooltip>
  );
}
