import { Search } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import type { ManagedNode, ObjectPath } from '@shared/model/pbx-object';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useQuery } from '../../../mirror';
import { classes, TextField } from '../../../ui';
import { useNodeName } from '../node-name';
import styles from './ObjectsTab.module.css';
import type { Place } from './place';

interface TreeProps {
  readonly place: Place | undefined;
  readonly onGo: (place: Place) => void;
}

/** The nodes and their classes; below a class the way to where the administrator is. */
export function ClassTree(
  props: TreeProps & { readonly nodes: readonly ManagedNode[] },
): ReactElement {
  const { t } = useTranslation('site');
  const [search, setSearch] = useState('');
  return (
    <nav className={styles.tree} aria-label={t('objects.classes')}>
      <TextField
        label={t('objects.findClass')}
        hideLabel
        placeholder={t('objects.findClass')}
        type="search"
        icon={Search}
        value={search}
        onChange={setSearch}
      />
      {props.nodes.map((node) => (
        <NodeBranch key={node.nodeId} {...props} node={node} search={search.trim().toLowerCase()} />
      ))}
    </nav>
  );
}

function NodeBranch(
  props: TreeProps & { readonly node: ManagedNode; readonly search: string },
): ReactElement {
  const { t } = useTranslation('site');
  const { node, place, search } = props;
  const name = useNodeName()(node.nodeId);
  const { value: roots = [], failure } = useQuery('objects.roots', 0, { nodeId: node.nodeId });
  const isHere = place?.nodeId === node.nodeId;
  const found = roots.filter((path) => label(path).toLowerCase().includes(search));
  return (
    <section aria-label={name}>
      <h2 className={styles.nodeName}>{name}</h2>
      {node.host && <p className={styles.nodeHost}>{node.host}</p>}
      {failure && <FailureNotice failure={failure} />}
      {roots.length > 0 && found.length === 0 && (
        <p className={styles.noClass}>{t('objects.noClass')}</p>
      )}
      <ul>
        {found.map((path) => {
          const isIn = isHere && startsWith(place.classPath, path);
          return (
            <li key={path.join('/')}>
              <Branch {...props} path={path} />
              {isIn && <Descent {...props} from={path} path={place.classPath} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The steps from a class at the root down to a class below one of its objects. */
function Descent(
  props: TreeProps & {
    readonly node: ManagedNode;
    readonly from: ObjectPath;
    readonly path: ObjectPath;
  },
): ReactElement | null {
  const { from, path } = props;
  if (path.length <= from.length) return null;
  const steps: ObjectPath[] = [];
  for (let length = from.length + 2; length <= path.length; length += 2) {
    steps.push(path.slice(0, length));
  }
  return (
    <ul className={styles.descent}>
      {steps.map((step) => (
        <li key={step.join('/')}>
          <Branch {...props} path={step} owner={step.at(-2)} />
        </li>
      ))}
    </ul>
  );
}

function Branch(
  props: TreeProps & {
    readonly node: ManagedNode;
    readonly path: ObjectPath;
    readonly owner?: string | undefined;
  },
): ReactElement {
  const { place, node, path, owner } = props;
  const isHere = place?.nodeId === node.nodeId && place.classPath.join('/') === path.join('/');
  return (
    <Button
      className={classes(styles.branch, isHere && styles.here)}
      aria-current={isHere ? 'true' : 'false'}
      onPress={() => props.onGo({ nodeId: node.nodeId, classPath: path, open: undefined })}
    >
      {owner !== undefined && <span className={styles.owner}>{owner} › </span>}
      {label(path)}
    </Button>
  );
}

const label = (path: ObjectPath): string => path.at(-1) ?? '';
const startsWith = (path: ObjectPath, start: ObjectPath): boolean =>
  start.every((step, at) => path[at] === step);
