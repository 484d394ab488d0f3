import {
  CircleCheck,
  CircleHelp,
  CircleX,
  LoaderCircle,
  Shuffle,
  type LucideIcon,
} from 'lucide-react';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CtiLink, PbxNode } from '@shared/model/site';
import { Chip, type Tone } from '../../../ui';
import { Fact } from '../Fact';
import { useNodeName } from '../node-name';
import styles from './StatusTab.module.css';

interface Look {
  readonly tone: Tone;
  readonly icon: LucideIcon;
}
const up: Look = { tone: 'ready', icon: CircleCheck };
const down: Look = { tone: 'busy', icon: CircleX };
const unknown: Look = { tone: 'neutral', icon: CircleHelp };
const ctiLooks: Readonly<Record<CtiLink, Look>> = {
  main: up,
  secondary: { tone: 'away', icon: Shuffle },
  down,
  unknown,
};

/** The PBX nodes and how each is linked. */
export function Nodes({ nodes }: { readonly nodes: readonly PbxNode[] }): ReactElement {
  const { t } = useTranslation('site');
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {t('nodes.title')}
      </h2>
      {nodes.length === 0 && <p className={styles.quiet}>{t('nodes.none')}</p>}
      <div className={styles.nodes}>
        {nodes.map((node) => (
          <Node key={node.nodeId} node={node} />
        ))}
      </div>
    </section>
  );
}

function Node({ node }: { readonly node: PbxNode }): ReactElement {
  const { t } = useTranslation('site');
  const name = useNodeName()(node.nodeId);
  const managed = node.managed === undefined ? unknown : node.managed ? up : down;
  const managedWord = node.managed === undefined ? 'unknown' : node.managed ? 'up' : 'down';
  return (
    <article className={styles.node} aria-label={name}>
      <h3>{name}</h3>
      <dl className={styles.facts}>
        <Fact name={t('nodes.cti')}>
          <Chip {...ctiLooks[node.ctiLink]}>{t(`nodes.ctiState.${node.ctiLink}`)}</Chip>
        </Fact>
        <Fact name={t('nodes.management')}>
          <Chip {...managed}>{t(`nodes.${managedWord}`)}</Chip>
        </Fact>
        <Fact name={t('nodes.data')}>
          {node.loaded !== undefined && (
            <Chip {...(node.loaded ? up : { tone: 'away', icon: LoaderCircle })}>
              {t(node.loaded ? 'nodes.loaded' : 'nodes.loading')}
            </Chip>
          )}
        </Fact>
        <Fact name={t('nodes.users')}>
          {node.monitoredUsers !== undefined && String(node.monitoredUsers)}
        </Fact>
        <Fact name={t('nodes.version')}>{node.version}</Fact>
        <Fact name={t('nodes.main')}>{node.mainAddress}</Fact>
        <Fact name={t('nodes.secondary')}>{node.secondaryAddress}</Fact>
        <Fact name={t('nodes.connection')}>
          {node.secured !== undefined && t(node.secured ? 'nodes.secured' : 'nodes.plain')}
        </Fact>
      </dl>
    </article>
  );
}
