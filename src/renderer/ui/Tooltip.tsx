import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
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
  /** One focusable React Aria element. */
  readonly children: ReactNode;
}

/** A window with no room for tooltips of ours leaves them to the system, whose may stand outside it. */
export const SystemTooltips = createContext(false);

/** A word beside a control, on hover after a moment and at once on keyboard focus. */
export function Tooltip({ text, keys, children }: TooltipProps): ReactElement {
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
    <TooltipTrigger delay={500} closeDelay={80} isDisabled={!says}>
      {children}
      {says && (
        <AriaTooltip className={styles.tooltip ?? ''} offset={6} containerPadding={8}>
          {text && <span>{text}</span>}
          {keys && <KeyHint keys={keys} />}
        </AriaTooltip>
      )}
    </TooltipTrigger>
  );
}
