import { ArrowLeft, Columns3, ListFilter, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useQuery } from '../../../mirror';
import { Button, EmptyState, IconButton, Menu, Spinner } from '../../../ui';
import { FilterBuilder } from './FilterBuilder';
import type { Draft } from './object-draft';
import { ObjectRows } from './ObjectRows';
import pane from '../pane.module.css';
import styles from './ObjectsTab.module.css';
import {
  className,
  completeFilter,
  everything,
  firstView,
  type ListView,
  type Place,
} from './place';
import { useObjectList } from './use-object-list';

/** Columns of a class that nobody has chosen any for: its first two that can be filtered, its key apart. */
const firstColumns = 2;

/** The objects of one class: filtered, with the attributes that were chosen. */
export function ObjectList(props: {
  readonly place: Place;
  readonly view: ListView | undefined;
  /** How often this desk changed something: the list is read again. */
  readonly changes: number;
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly onView: (view: ListView) => void;
  readonly onOpen: (open: Place['open']) => void;
  readonly onBack: () => void;
}): ReactElement {
  const { t } = useTranslation('site');
  const { place } = props;
  const name = className(place);
  const { value: model, failure } = useQuery('objects.model', 0, {
    nodeId: place.nodeId,
    className: name,
  });
  const filterable = model?.attributes.filter((each) => each.filterable) ?? [];
  const plain = model?.attributes.filter(({ kind }) => kind !== 'group') ?? [];
  const view =
    props.view ?? firstView(filterable.slice(1, 1 + firstColumns).map((each) => each.name));
  const [filtering, setFiltering] = useState(view.filter.terms.length > 0);
  const list = useObjectList(place, view, props.changes);
  const isFiltered = completeFilter(view.filter).terms.length > 0;
  const toggle = (column: string): void =>
    props.onView({
      ...view,
      columns: view.columns.includes(column)
        ? view.columns.filter((each) => each !== column)
        : plain.map((each) => each.name).filter((each) => [...view.columns, column].includes(each)),
    });
  return (
    <section className={styles.list} aria-label={name}>
      <header className={pane.head}>
        <IconButton
          icon={ArrowLeft}
          label={t('objects.classes')}
          className={pane.back}
          onPress={props.onBack}
        />
        <h2 className={pane.title}>{name}</h2>
        <span className={styles.count} role="status">
          {list.total !== undefined && t('objects.count', { count: list.total })}
        </span>
        {list.loading && <Spinner />}
        <span className={pane.tools}>
          <IconButton
            icon={ListFilter}
            label={t('objects.filter.label')}
            isDisabled={filterable.length === 0}
            onPress={() => setFiltering(!filtering)}
          />
          <Menu
            label={t('objects.columns')}
            trigger={<IconButton icon={Columns3} label={t('objects.columns')} />}
            entries={plain.map((each) => ({
              id: each.name,
              label: each.name,
              isChecked: view.columns.includes(each.name),
              onAction: () => toggle(each.name),
            }))}
          />
          {model?.can.create && (
            <IconButton
              icon={Plus}
              label={t('objects.new', { name })}
              onPress={() => props.onOpen('new')}
            />
          )}
        </span>
      </header>
      {filtering && (
        <FilterBuilder
          attributes={filterable}
          filter={view.filter}
          onChange={(filter) => props.onView({ ...view, filter })}
        />
      )}
      {(failure ?? list.failure) && (
        <div className={styles.notice}>
          <FailureNotice
            failure={failure ?? list.failure ?? { kind: 'unexpected', retryable: true }}
            title={t('objects.listFailed', { name })}
            action={
              <Button size="small" onPress={list.reload}>
                {t('status.readAgain')}
              </Button>
            }
          />
        </div>
      )}
      {list.rows.length > 0 ? (
        <ObjectRows
          place={place}
          columns={view.columns}
          list={list}
          drafts={props.drafts}
          onOpen={(id) => props.onOpen({ id })}
        />
      ) : (
        list.total === 0 && (
          <EmptyState
            title={t(isFiltered ? 'objects.noneFound' : 'objects.none', { name })}
            action={
              isFiltered && (
                <Button onPress={() => props.onView({ ...view, filter: everything })}>
                  {t('objects.filter.clear')}
                </Button>
              )
            }
          />
        )
      )}
    </section>
  );
}
