import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Notice, RadioGroup } from '../../../ui';
import { type Conflict, type Draft, type Edit, settled } from './object-draft';
import styles from './ObjectsTab.module.css';
import { useValueWords } from './value-words';

/**
 * What will be sent, before and after. Where somebody else changed the same attribute, theirs and mine stand
 * side by side, and one of them is chosen before anything is saved.
 */
export function ReviewDialog(props: {
  readonly isOpen: boolean;
  readonly title: string;
  readonly changes: readonly Edit[];
  readonly conflicts: readonly Conflict[];
  /** The PBX refused the last attempt: the object had been changed by somebody else. */
  readonly overtaken: boolean;
  readonly asked: boolean;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onClose: () => void;
  readonly onSave: () => void;
}): ReactElement {
  const { t } = useTranslation('site');
  const words = useValueWords();
  const { conflicts, draft } = props;
  const plain = props.changes.filter(
    ({ mine }) => !conflicts.some(({ name }) => name === mine.name),
  );
  const isClear = conflicts.length === 0;
  return (
    <Dialog
      size="wide"
      title={t('objects.reviewTitle', { name: props.title })}
      isOpen={props.isOpen}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t('objects.goOn')}</Button>
          <Button
            variant="primary"
            asked={props.asked}
            off={
              !isClear
                ? t('objects.conflict.choose')
                : plain.length === 0
                  ? t('objects.nothing')
                  : undefined
            }
            onPress={props.onSave}
          >
            {t('objects.save')}
          </Button>
        </>
      }
    >
      {props.overtaken && (
        <Notice tone="warning" title={t('objects.conflict.overtaken')}>
          {t(isClear ? 'objects.conflict.elsewhere' : 'objects.conflict.choose')}
        </Notice>
      )}
      {conflicts.map((conflict) => (
        <ConflictChoice
          key={conflict.name}
          conflict={conflict}
          onKeep={(keep) => props.onDraft(settled(draft, conflict, keep))}
        />
      ))}
      {plain.length > 0 && (
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">{t('objects.attribute')}</th>
              <th scope="col">{t('objects.before')}</th>
              <th scope="col">{t('objects.after')}</th>
            </tr>
          </thead>
          <tbody>
            {plain.map(({ base, mine }) => (
              <tr key={mine.name}>
                <th scope="row">{mine.name}</th>
                <td>
                  <del>{words(base)}</del>
                </td>
                <td>
                  <ins>{words(mine)}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}

function ConflictChoice(props: {
  readonly conflict: Conflict;
  readonly onKeep: (keep: 'mine' | 'theirs') => void;
}): ReactElement {
  const { t } = useTranslation('site');
  const words = useValueWords();
  const { name, base, theirs, mine } = props.conflict;
  const [keep, setKeep] = useState<'mine' | 'theirs'>();
  return (
    <section className={styles.conflict} aria-label={name}>
      <RadioGroup
        label={name}
        description={t('objects.conflict.was', { value: words(base) })}
        value={keep ?? null}
        options={[
          { value: 'theirs', label: t('objects.conflict.theirs'), description: words(theirs) },
          { value: 'mine', label: t('objects.conflict.mine'), description: words(mine) },
        ]}
        onChange={setKeep}
      />
      <Button
        size="small"
        isDisabled={keep === undefined}
        onPress={() => keep && props.onKeep(keep)}
      >
        {t('objects.conflict.settle')}
      </Button>
    </section>
  );
}
