import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './ChipButton.module.css';
import { Tooltip } from './Tooltip';

export interface ChipButtonProps {
  /** Its name, read aloud and shown as its tooltip: the whole of what the chip may shorten. */
  readonly label: string;
  /** A Chip. */
  readonly children: ReactNode;
}

/** A chip that opens something. The target is as high as a control. */
export function ChipButton({ label, children }: ChipButtonProps): ReactElement {
  return (
    <Tooltip text={label}>
      <Button className={styles.button ?? ''} aria-label={label}>
        {children}
      </Button>
    </Tooltip>
  );
}
