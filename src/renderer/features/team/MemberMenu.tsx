import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamMember } from '@shared/model/team';
import { MenuAt } from '../../ui';
import { useMemberControls } from './use-member-controls';
import { useRowEntries } from './use-row-entries';

/** The agent whose menu is open, and the tool that it stands at. */
export interface OpenMemberMenu {
  readonly number: string;
  readonly at: HTMLElement;
}

/** Everything that can be done with an agent: one menu for all rows. */
export function MemberMenu(props: {
  readonly member: TeamMember;
  readonly at: HTMLElement;
  readonly onClose: () => void;
}): ReactElement {
  const { member, at, onClose } = props;
  const { t } = useTranslation('team');
  const entries = useRowEntries(member, useMemberControls(member.number));
  return (
    <MenuAt
      at={at}
      label={t('more', { name: member.name ?? member.number })}
      entries={entries}
      onClose={onClose}
    />
  );
}
