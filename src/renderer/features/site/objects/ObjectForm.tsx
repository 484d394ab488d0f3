import { ChevronRight, Ellipsis, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { changeWays, type ObjectCan, type ObjectPath } from '@shared/model/pbx-object';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useAsking, useDesk, useQuery } from '../../../mirror';
import { Button, IconButton, Menu, Notice, Spinner } from '../../../ui';
import { AttributeFields } from './AttributeFields';
import { FormPane } from '../FormPane';
import { onTop, sendings } from './list-edit';
import {
  changes,
  conflicts,
  type Draft,
  edited,
  keyAttribute,
  problems,
  refusedAttribute,
  valuesOf,
} from './object-draft';
import styles from './ObjectsTab.module.css';
import { className, latestChange, openPath, type Place } from './place';
import { RemoveDialog } from './RemoveDialog';
import { ReviewDialog } from './ReviewDialog';

/** An object: its attributes, what lies below it, and what can be done with it. */
export function ObjectForm(props: {
  readonly place: Place;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** The PBX has taken a change, or the object is gone. */
  readonly onChanged: () => void;
  readonly onGo: (classPath: ObjectPath) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('site');
  const { place, onDraft } = props;
  const { nodeId } = place;
  const name = className(place);
  const path = openPath(place) ?? [];
  const id = path.at(-1) ?? '';
  const version = useDesk((desk) => latestChange(desk, nodeId, name, id));
  const object = useQuery('objects.read', version, { nodeId, path: [...path] });
  const model = useQuery('objects.model', 0, { nodeId, className: name }).value;
  const save = useAsking();
  const act = useAsking();
  const [done, setDone] = useState<string>();
  const [reviewing, setReviewing] = useState(false);
  const [removing, setRemoving] = useState(false);

  const title = `${name} ${id}`;
  const values = valuesOf(object.value?.attributes ?? []);
  const draft = model && object.value ? onTop(props.draft, model, values) : props.draft;
  const clashes = conflicts(values, draft);
  const toSend = model && object.value ? changes(model, values, draft) : [];
  const found = model ? problems(model, values, draft) : {};
  const refused = model && refusedAttribute(save.failure, model);
  const send = async (): Promise<void> => {
    if (!model) return;
    const all = sendings(model, toSend);
    for (const how of changeWays) {
      const attributes = all[how];
      if (attributes.length === 0) continue;
      const outcome = await save.run('objects.change', { nodeId, path, how, attributes });
      if (outcome.ok) continue;
      object.reload();
      if (outcome.failure.kind !== 'objectConflict') setReviewing(false);
      return;
    }
    object.reload();
    props.onChanged();
    onDraft({});
    setReviewing(false);
  };
  const run = async (action: string): Promise<void> => {
    setDone(undefined);
    const outcome = await act.run('objects.act', { nodeId, path, action });
    if (outcome.ok) setDone(action);
    object.reload();
  };
  const can: ObjectCan = object.value?.can ?? { actions: [] };
  return (
    <>
      <FormPane
        title={title}
        name={name}
        onClose={props.onClose}
        lead={object.loading && <Spinner />}
        tools={
          <>
            {can.actions.length > 0 && (
              <Menu
                label={t('objects.actions')}
                trigger={
                  <IconButton icon={Ellipsis} label={t('objects.actions')} asked={act.asked} />
                }
                entries={can.actions.map((action) => ({
                  id: action,
                  label: action,
                  onAction: () => void run(action),
                }))}
              />
            )}
            {can.remove && (
              <IconButton
                icon={Trash2}
                label={t('objects.remove.ask', { name: title })}
                onPress={() => setRemoving(true)}
              />
            )}
          </>
        }
        foot={
          Object.keys(draft).length > 0 && (
            <>
              <span>{t('objects.changes', { count: toSend.length })}</span>
              <Button onPress={() => onDraft({})}>{t('objects.discard')}</Button>
              <Button
                variant="primary"
                off={
                  Object.keys(found).length > 0
                    ? t('objects.mend')
                    : toSend.length === 0
                      ? t('objects.nothing')
                      : undefined
                }
                onPress={() => setReviewing(true)}
              >
                {t('objects.review')}
              </Button>
            </>
          )
        }
      >
        {object.failure && (
          <FailureNotice
            failure={object.failure}
            title={t('objects.readFailed', { name: title })}
            action={
              <Button size="small" onPress={object.reload}>
                {t('status.readAgain')}
              </Button>
            }
          />
        )}
        {act.failure && <FailureNotice failure={act.failure} onDismiss={act.clear} />}
        {done && (
          <Notice
            tone="info"
            title={t('objects.acted', { action: done })}
            onDismiss={() => setDone(undefined)}
          />
        )}
        {save.failure && save.failure.kind !== 'objectConflict' && (
          <FailureNotice
            failure={save.failure}
            title={t('objects.notSaved', { name: title })}
            onDismiss={save.clear}
          />
        )}
        {clashes.length > 0 && !reviewing && (
          <Notice
            tone="warning"
            title={t('objects.conflict.title', { count: clashes.length })}
            action={
              <Button size="small" onPress={() => setReviewing(true)}>
                {t('objects.conflict.compare')}
              </Button>
            }
          >
            {t('objects.conflict.text')}
          </Notice>
        )}
        {object.value && object.value.children.length > 0 && (
          <ul className={styles.children} aria-label={t('objects.below')}>
            {object.value.children.map((child) => (
              <li key={child.join('/')}>
                <Button
                  size="small"
                  icon={ChevronRight}
                  onPress={() => props.onGo([...path, ...child])}
                >
                  {child.at(-1)}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {!object.value && object.loading && <p className={styles.quiet}>{t('objects.reading')}</p>}
        {model && object.value && (
          <AttributeFields
            model={model}
            values={values}
            draft={draft}
            fixed={keyAttribute(model)}
            readOnly={!can.change}
            problems={found}
            refusal={
              refused && save.failure?.details?.message
                ? { name: refused, message: save.failure.details.message }
                : undefined
            }
            onEdit={(attribute) => onDraft(edited(draft, values, attribute))}
          />
        )}
      </FormPane>
      <ReviewDialog
        isOpen={reviewing}
        title={title}
        changes={toSend}
        conflicts={clashes}
        overtaken={save.failure?.kind === 'objectConflict'}
        asked={save.asked || object.loading}
        draft={draft}
        onDraft={onDraft}
        onClose={() => setReviewing(false)}
        onSave={() => void send()}
      />
      {removing && (
        <RemoveDialog
          nodeId={nodeId}
          path={path}
          title={title}
          canForce={can.forceRemove ?? false}
          onClose={() => setRemoving(false)}
          onRemoved={() => {
            props.onChanged();
            onDraft({});
            props.onClose();
          }}
        />
      )}
    </>
  );
}
