import { useDeferredValue, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useDesk, useQuery } from '../../../mirror';
import { Button, EmptyState, SearchField, Select, Spinner, Switch } from '../../../ui';
import { useNodeName } from '../node-name';
import { UserPane } from './UserPane';
import styles from './UsersTab.module.css';

/** As many logins are shown; who is not among them is found by typing more. */
const limit = 200;
/** In the place of a node's id. */
const allNodes = '';

/** The server's users: found by login, node and whether they work in the contact centre; and one of them. */
export function UsersTab(): ReactElement {
  const { t } = useTranslation('site');
  const [search, setSearch] = useState('');
  const [nodeId, setNodeId] = useState(allNodes);
  const [operators, setOperators] = useState(false);
  const [open, setOpen] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const version = useDesk(({ site }) => site?.version ?? 0);
  const typed = search.trim();
  const searched = useDeferredValue(typed);
  const page = useQuery('users.page', version, {
    ...(nodeId === allNodes ? {} : { nodeId }),
    operators,
    search: searched,
    limit,
  });
  const { logins = [], total } = page.value ?? {};
  // What is listed may still be the answer to what was typed before.
  const only = searched === typed && !page.loading && logins.length === 1 ? logins[0] : undefined;
  return (
    <div className={styles.panes} data-shows={open === undefined ? 'list' : 'form'}>
      <section className={styles.list} aria-label={t('users.title')}>
        <div className={styles.filter}>
          <div className={styles.find}>
            <SearchField
              label={t('users.find')}
              placeholder={t('users.find')}
              clearLabel={t('users.findNothing')}
              value={search}
              onChange={setSearch}
              maxLength={200}
              inputRef={field}
              onKeyDown={({ key }) => {
                if (key === 'Enter' && typed) setOpen(only ?? typed);
              }}
            />
          </div>
          <NodeSelect nodeId={nodeId} onChange={setNodeId} />
          <Switch label={t('users.operators')} isOn={operators} onChange={setOperators} />
          <p className={styles.count} role="status">
            {total !== undefined &&
              (total > logins.length
                ? t('users.more', { count: total, shown: logins.length })
                : t('users.count', { count: total }))}
            {page.loading && <Spinner size={14} />}
          </p>
        </div>
        {page.failure && (
          <div className={styles.notice}>
            <FailureNotice
              failure={page.failure}
              title={t('users.unreadable')}
              action={
                <Button size="small" onPress={page.reload}>
                  {t('status.readAgain')}
                </Button>
              }
            />
          </div>
        )}
        {total === 0 ? (
          <EmptyState
            title={t('users.none')}
            action={
              typed && (
                <Button onPress={() => setOpen(typed)}>{t('users.ask', { user: typed })}</Button>
              )
            }
          >
            {typed && t('users.noneText')}
          </EmptyState>
        ) : (
          <ListBox
            className={styles.logins ?? ''}
            aria-label={t('users.title')}
            items={logins.map((id) => ({ id }))}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={open === undefined ? [] : [open]}
            onSelectionChange={(keys) => {
              const [picked] = keys;
              if (typeof picked === 'string') setOpen(picked);
            }}
          >
            {({ id }) => (
              <ListBoxItem id={id} textValue={id} className={styles.login ?? ''}>
                {id}
              </ListBoxItem>
            )}
          </ListBox>
        )}
      </section>
      {open !== undefined && <UserPane key={open} user={open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

/** The nodes to choose from; nothing where there is one, or the status tells none. */
function NodeSelect(props: {
  readonly nodeId: string;
  readonly onChange: (nodeId: string) => void;
}): ReactElement | null {
  const { t } = useTranslation('site');
  const nameOf = useNodeName();
  const ids = Object.keys(useDesk(({ site }) => site?.nodeNames) ?? {});
  if (ids.length < 2) return null;
  const options = ids.map((value) => ({ value, label: nameOf(value) }));
  return (
    <Select
      label={t('users.node')}
      value={props.nodeId}
      options={[{ value: allNodes, label: t('users.everyNode') }, ...options]}
      onChange={props.onChange}
    />
  );
}
