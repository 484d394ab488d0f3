import { BookUser, Ellipsis, FileDown, FileUp, Search, UserPlus } from 'lucide-react';
import {
  useCallback,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { useTranslation } from 'react-i18next';
import { contactName, type Contact } from '@shared/model/contact';
import { useShortcut } from '../../app/shortcuts/use-shortcut';
import { useAsking } from '../../mirror';
import { Button, EmptyState, IconButton, Menu, Notice, SearchField } from '../../ui';
import { FailureNotice } from '../../app/window/FailureNotice';
import { ContactForm } from './ContactForm';
import styles from './contacts.module.css';
import { ImportDialog } from './ImportDialog';
import { nextPerson, peopleLines } from './model/people-lines';
import type { Person } from './model/person';
import { PersonDetails } from './PersonDetails';
import { PersonList } from './PersonList';
import { SearchStatus } from './SearchStatus';
import { usePeople } from './use-people';
import { usePersonActions } from './use-person-actions';

/** What stands over the page. A person is looked up by its key, so that it changes with what is known. */
type Open =
  | { readonly show: 'details'; readonly key: string; readonly person: Person }
  | { readonly show: 'form'; readonly person?: Person }
  | { readonly show: 'import'; readonly file: File };

/** Whom one can call: own contacts, the call log and the PBX's directory, in one list. */
export function ContactsPage(): ReactElement {
  const { t } = useTranslation('contacts');
  const [typed, setTyped] = useState('');
  const [mark, setMark] = useState({ typed, at: -1 });
  const [open, setOpen] = useState<Open>();
  const field = useRef<HTMLInputElement>(null);
  const found = usePeople(typed);
  const actions = usePersonActions();
  const asking = useAsking();
  const [deleted, setDeleted] = useState<Contact>();
  const lines = useMemo(() => peopleLines(found.people, typed), [found.people, typed]);
  const first = nextPerson(lines, -1, 1);
  const at = mark.typed === typed && mark.at >= 0 ? Math.min(mark.at, lines.length - 1) : first;
  const line = lines[at];
  useShortcut('searchContacts', () => {
    field.current?.focus();
    field.current?.select();
  });

  const moveTo = useCallback((to: number) => setMark({ typed, at: to }), [typed]);
  const showDetails = useCallback(
    (each: Person) => setOpen({ show: 'details', key: each.key, person: each }),
    [],
  );
  const focusLine = (index: number): void => {
    document.querySelector<HTMLElement>(`[data-line="${index}"]`)?.focus();
  };
  const onFieldKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') focusLine(at);
    else if (event.key === 'Escape' && typed) setTyped('');
    else if (event.key === 'Enter' && typed.trim() && line?.type === 'person') {
      actions.call(line.person);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = open?.show === 'details' ? open : undefined;
  const person = shown && (found.people.find(({ key }) => key === shown.key) ?? shown.person);

  return (
    <section className={styles.page} aria-label={t('title')}>
      <div className={styles.head}>
        <SearchField
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          clearLabel={t('search.clear')}
          value={typed}
          onChange={setTyped}
          maxLength={80}
          inputRef={field}
          onKeyDown={onFieldKey}
        />
        <IconButton icon={UserPlus} label={t('add')} onPress={() => setOpen({ show: 'form' })} />
        <ContactsMenu
          onFile={(file) => setOpen({ show: 'import', file })}
          onExport={() => void asking.run('contacts.export')}
        />
      </div>
      {asking.failure && (
        <div className={styles.notice}>
          <FailureNotice failure={asking.failure} onDismiss={asking.clear} />
        </div>
      )}
      {deleted && (
        <div className={styles.notice}>
          <Notice
            tone="info"
            title={t('deleted', { name: contactName(deleted) ?? t('nameless') })}
            onDismiss={() => setDeleted(undefined)}
            action={
              <Button
                size="small"
                onPress={() => {
                  void asking.run('contacts.save', { contact: deleted });
                  setDeleted(undefined);
                }}
              >
                {t('undo')}
              </Button>
            }
          />
        </div>
      )}
      <SearchStatus typed={typed} found={found} />
      {lines.length > 0 ? (
        <PersonList
          lines={lines}
          at={at}
          onMove={moveTo}
          actions={actions}
          onDetails={showDetails}
          onLeave={() => field.current?.focus()}
          onEnd={found.contacts.more}
          label={t('list')}
        />
      ) : (
        <Nobody typed={typed} found={found} onAdd={() => setOpen({ show: 'form' })} />
      )}
      {person && (
        <PersonDetails
          person={person}
          actions={actions}
          onEdit={() => setOpen({ show: 'form', person })}
          onDelete={(contact) => {
            setOpen(undefined);
            void asking.run('contacts.delete', { id: contact.id }).then(({ ok }) => {
              if (ok) setDeleted(contact);
            });
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.show === 'form' && (
        <ContactForm
          {...(open.person && { person: open.person })}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.show === 'import' && (
        <ImportDialog file={open.file} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}

/** Files: reading one, writing one. */
function ContactsMenu(props: {
  readonly onFile: (file: File) => void;
  readonly onExport: () => void;
}): ReactElement {
  const { t } = useTranslation('contacts');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Menu
        label={t('more')}
        trigger={<IconButton icon={Ellipsis} label={t('more')} />}
        entries={[
          {
            id: 'import',
            icon: FileDown,
            label: t('import.open'),
            onAction: () => input.current?.click(),
          },
          { id: 'export', icon: FileUp, label: t('export.open'), onAction: props.onExport },
        ]}
      />
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        data-testid="contacts-file"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file, mended, may be chosen again.
          target.value = '';
          if (file) props.onFile(file);
        }}
      />
    </>
  );
}

/** Nothing typed and nobody known, or nobody found. */
function Nobody(props: {
  readonly typed: string;
  readonly found: ReturnType<typeof usePeople>;
  readonly onAdd: () => void;
}): ReactElement | null {
  const { t } = useTranslation('contacts');
  const { typed, found } = props;
  if (found.contacts.total === undefined || found.directory.progress === 'searching') return null;
  if (typed.trim() === '') {
    return (
      <EmptyState
        icon={BookUser}
        title={t('empty.title')}
        action={<Button onPress={props.onAdd}>{t('add')}</Button>}
      >
        {t(found.directory.progress === 'absent' ? 'empty.textAlone' : 'empty.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Search} title={t('nobody.title')}>
      {t(found.directory.failure ? 'nobody.textHere' : 'nobody.text', { typed: typed.trim() })}
    </EmptyState>
  );
}
