import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useQuery } from '../../../mirror';
import { Button, EmptyState, Spinner } from '../../../ui';
import { ClassTree } from './ClassTree';
import { NewObject } from './NewObject';
import type { Draft } from './object-draft';
import { ObjectForm } from './ObjectForm';
import { ObjectList } from './ObjectList';
import styles from './ObjectsTab.module.css';
import { draftKey, type ListView, openPath, type Place } from './place';

/** The objects of the PBXs: their classes, the list of one class, and one object. Side by side where there is room. */
export function ObjectsTab(): ReactElement {
  const { t } = useTranslation('site');
  const nodes = useQuery('objects.nodes', 0);
  const [place, setPlace] = useState<Place>();
  const [views, setViews] = useState<Readonly<Record<string, ListView>>>({});
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});

  // What this desk did itself: of most classes no event tells.
  const [changes, setChanges] = useState(0);
  const changed = (): void => setChanges((before) => before + 1);

  if (nodes.failure) {
    return (
      <div className={styles.alone}>
        <FailureNotice
          failure={nodes.failure}
          title={t('objects.unreadable')}
          action={
            <Button size="small" onPress={nodes.reload}>
              {t('status.readAgain')}
            </Button>
          }
        />
      </div>
    );
  }
  if (!nodes.value) {
    return (
      <p className={styles.loading} role="status">
        <Spinner /> {t('objects.reading')}
      </p>
    );
  }
  const viewKey = place ? `${place.nodeId} ${place.classPath.join('/')}` : '';
  const key = place ? draftKey(place) : '';
  const change = (draft: Draft): void => setDrafts((before) => ({ ...before, [key]: draft }));
  const open = (next: Place['open']): void => {
    if (place) setPlace({ ...place, open: next });
  };
  return (
    <div className={styles.panes} data-shows={place?.open ? 'form' : place ? 'list' : 'tree'}>
      <ClassTree nodes={nodes.value} place={place} onGo={setPlace} />
      {place ? (
        <ObjectList
          key={viewKey}
          place={place}
          view={views[viewKey]}
          changes={changes}
          drafts={drafts}
          onView={(view) => setViews((before) => ({ ...before, [viewKey]: view }))}
          onOpen={open}
          onBack={() => setPlace(undefined)}
        />
      ) : (
        <div className={styles.list}>
          <EmptyState title={t('objects.pickClass')}>{t('objects.pickClassText')}</EmptyState>
        </div>
      )}
      {place?.open === 'new' && (
        <NewObject
          key={key}
          place={place}
          draft={drafts[key] ?? {}}
          onDraft={change}
          onCreated={(id) => {
            changed();
            open({ id });
          }}
          onClose={() => open(undefined)}
        />
      )}
      {place && openPath(place) && (
        <ObjectForm
          key={key}
          place={place}
          draft={drafts[key] ?? {}}
          onDraft={change}
          onChanged={changed}
          onGo={(classPath) => setPlace({ ...place, classPath, open: undefined })}
          onClose={() => open(undefined)}
        />
      )}
    </div>
  );
}
