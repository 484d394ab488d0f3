import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { classes } from './classes';
import styles from './Panel.module.css';
import popover from './Popover.module.css';

export interface PanelProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

/** A few controls behind a button, over the page. Escape and a press outside close it. */
export function Panel({ trigger, title, children }: PanelProps): ReactElement {
  return (
    <DialogTrigger>
      {trigger}
      <Popover
        className={classes(popover.popover, styles.panel)}
        placement="bottom end"
        offset={6}
        data-panel=""
      >
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
