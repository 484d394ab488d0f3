import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectPath } from '@shared/model/pbx-object';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useAsking } from '../../../mirror';
import { Button, Dialog, Switch } from '../../../ui';
import { useNodeName } from '../node-name';
import styles from './ObjectsTab.module.css';

/** Deletes an object after asking; by force where the PBX offers that. */
export function RemoveDialog(props: {
  readonly nodeId: string;
  readonly path: ObjectPath;
  readonly title: string;
  readonly canForce: boolean;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}): ReactElement {
  const { t } = useTranslation('site');
  const { nodeId, path, title, onClose } = props;
  const nodeName = useNodeName();
  const { run, asked, failure } = useAsking();
  const [force, setForce] = useState(false);
  const remove = async (): Promise<void> => {
    const outcome = await run('objects.remove', { nodeId, path, force });
    if (outcome.ok) props.onRemoved();
  };
  return (
    <Dialog
      alert
      title={t('objects.remove.title', { name: title })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('objects.remove.keep')}</Button>
          <Button variant="danger" asked={asked} onPress={() => void remove()}>
            {t('objects.remove.do', { name: title })}
          </Button>
        </>
      }
    >
      {failure && (
        <FailureNotice failure={failure} title={t('objects.remove.failed', { name: title })} />
      )}
      <p className={styles.dialogText}>{t('objects.remove.text', { node: nodeName(nodeId) })}</p>
      {props.canForce && (
        <Switch
          label={t('objects.remove.force')}
          description={t('objects.remove.forceHelp')}
          isOn={force}
          onChange={setForce}
        />
      )}
    </Dialog>
  );
}
