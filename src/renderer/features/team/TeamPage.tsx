import { UserPlus, UsersRound } from 'lucide-react';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Team } from '@shared/model/team';
import { useDesk } from '../../mirror';
import { Button, EmptyState, Notice, SearchField, Select } from '../../ui';
import { useOffReason } from '../calls/live';
import { AddAgentDialog } from './AddAgentDialog';
import { groupsOf, listedMembers, searchedTexts, tally } from './members';
import { TeamList } from './TeamList';
import styles from './team.module.css';
import { useMemberWords } from './use-member-words';

/** The supervisor's agents: who does what since when, and the ways into their calls. */
export function TeamPage(): ReactElement | null {
  const team = useDesk((desk) => desk.team);
  return team ? <Page team={team} /> : null;
}

function Page({ team }: { readonly team: Team }): ReactElement {
  const { t } = useTranslation('team');
  const [adding, setAdding] = useState(false);
  const [group, setGroup] = useState('');
  const [search, setSearch] = useState('');
  const searchBox = useRef<HTMLInputElement>(null);
  const words = useMemberWords();
  const helps = useDesk(({ agent }) => agent?.config.helps);
  const off = useOffReason();
  const groups = groupsOf(team);
  const chosen = groups.includes(group) ? group : '';
  const members = useMemo(
    () =>
      listedMembers(team, { group: chosen, search }, (member) => [
        ...searchedTexts(member),
        words.status(member),
      ]),
    [team, chosen, search, words],
  );
  const count = Object.keys(team.members).length;
  const isEmpty = count === 0;
  const addButton = (
    <Button icon={UserPlus} off={off} onPress={() => setAdding(true)}>
      {t('add.open')}
    </Button>
  );
  return (
    <section className={styles.page} aria-label={t('title')}>
      {!isEmpty && (
        <div className={styles.head}>
          <SearchField
            label={t('search')}
            placeholder={t('searchFor')}
            clearLabel={t('searchClear')}
            value={search}
            onChange={setSearch}
            maxLength={200}
            inputRef={searchBox}
          />
          {groups.length > 1 && (
            <Select
              label={t('group.label')}
              hideLabel
              value={chosen}
              onChange={setGroup}
              options={[
                { value: '', label: t('group.all') },
                ...groups.map((value) => ({ value, label: t('group.one', { group: value }) })),
              ]}
            />
          )}
          {addButton}
        </div>
      )}
      {/* Of a single agent it is said at the row: the PBX may well tell of others. */}
      {team.told === 'nothing' && count > 1 && (
        <div className={styles.notice}>
          <Notice tone="info" title={t('notTold.title')}>
            {t('notTold.text')}
          </Notice>
        </div>
      )}
      {!isEmpty && team.told !== 'nothing' && (
        <p className={styles.tally} role="status">
          {tally(team)
            .map(([counted, number]) => t(`tally.${counted}`, { number }))
            .join(' · ')}
        </p>
      )}
      {isEmpty ? (
        <EmptyState icon={UsersRound} title={t('empty.title')} action={addButton}>
          {t(helps === false ? 'empty.noHelp' : 'empty.text')}
        </EmptyState>
      ) : members.length === 0 ? (
        <EmptyState
          icon={UsersRound}
          title={t('noMatch.title')}
          action={
            <Button
              onPress={() => {
                setSearch('');
                setGroup('');
              }}
            >
              {t('noMatch.all')}
            </Button>
          }
        />
      ) : (
        <TeamList members={members} words={words} />
      )}
      {adding && <AddAgentDialog onClose={() => setAdding(false)} />}
    </section>
  );
}
