import { Activity, type ReactElement, type ReactNode } from 'react';
import {
  Tab as AriaTab,
  TabList,
  TabPanel,
  TabPanels,
  Tabs as AriaTabs,
} from 'react-aria-components';
import { Badge } from './Badge';
import styles from './Tabs.module.css';

/** One of the views that share a place. */
export interface Tab<V extends string> {
  readonly id: V;
  readonly label: string;
  /** How many wait behind it, and the same in words. */
  readonly count?: { readonly value: number; readonly label: string } | undefined;
  readonly content: ReactNode;
  /** Asks nothing and hears nothing while another one is shown. */
  readonly rests?: boolean;
}

/** Views of one page, side by side. Each keeps what was typed in it while another one is shown. */
export function Tabs<V extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<V>[];
}): ReactElement {
  return (
    <AriaTabs className={styles.tabs ?? ''}>
      <TabList aria-label={props.label} className={styles.list ?? ''}>
        {props.tabs.map(({ id, label, count }) => (
          <AriaTab key={id} id={id} className={styles.tab ?? ''}>
            {label}
            {count && <Badge count={count.value} label={count.label} />}
          </AriaTab>
        ))}
      </TabList>
      <TabPanels className={styles.panels ?? ''}>
        {props.tabs.map(({ id, content, rests }) => (
          <TabPanel key={id} id={id} shouldForceMount className={styles.panel ?? ''}>
            {({ isInert }) => (
              <Activity mode={rests && isInert ? 'hidden' : 'visible'}>{content}</Activity>
            )}
          </TabPanel>
        ))}
      </TabPanels>
    </AriaTabs>
  );
}
