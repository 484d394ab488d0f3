import { ArrowRightLeft, Copy, Info, Phone, Star } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ringingAt } from '@shared/model/team';
import { RowTool } from '../../ui';
import { classes } from '../../ui/classes';
import { useDesk } from '../../mirror';
import { useNumberWords } from '../calls/party-words';
import { PickUpButton } from '../phone';
import styles from './contacts.module.css';
import type { Person } from './model/person';
import { SourceMarks } from './source-marks';
import type { PersonActions } from './use-person-actions';

interface PersonRowProps {
  readonly person: Person;
  readonly index: number;
  /** The one that Tab reaches, and Enter in the search field calls. */
  readonly isCurrent: boolean;
  /** How far down it stands, and how tall it is (px). */
  readonly start: number;
  readonly size: number;
  readonly actions: PersonActions;
  readonly onFocus: (index: number) => void;
  readonly onDetails: (person: Person) => void;
}

/** Somebody of the list, and what can be done. */
export const PersonRow = memo(function PersonRow(props: PersonRowProps): ReactElement {
  const { person, actions, onDetails } = props;
  const { t } = useTranslation('contacts');
  const numberWords = useNumberWords();
  const [first, ...others] = person.numbers;
  const written = person.writtenNumber ?? (first && numberWords(first.number));
  const name = person.name ?? written ?? person.login ?? t('nameless');
  const more = others.length > 0 && t('moreNumbers', { count: others.length });
  const details = [written !== name && written, more, person.company].filter(Boolean);
  const ringing = useDesk(({ team }) => ringingAt(team?.members[first?.number ?? '']));
  const favourite = person.contact?.favourite ?? false;
  const ways = actions.transferWays(person);
  const way = ways?.consult ?? ways?.blind;
  const none = first ? undefined : t('noNumber');
  return (
    <div
      className={classes(styles.row, props.isCurrent && styles.current)}
      style={{ insetBlockStart: props.start, blockSize: props.size }}
      role="listitem"
      data-line={props.index}
      tabIndex={props.isCurrent ? 0 : -1}
      aria-label={[name, ...details, ...person.sources.map((each) => t(`source.${each}`))].join(
        ', ',
      )}
      onFocus={() => props.onFocus(props.index)}
      onDoubleClick={() => actions.call(person)}
    >
      <RowTool
        icon={Star}
        className={classes(favourite && styles.favourite)}
        label={t(favourite ? 'unstar' : 'star', { name })}
        shortcut="F"
        onPress={() => actions.setFavourite(person, !favourite)}
      />
      <span className={styles.texts}>
        <span className={styles.name} title={name} data-selectable="">
          {name}
        </span>
        <span className={styles.details} data-selectable="">
          {details.join(' · ')}
        </span>
      </span>
      {first && ringing && (
        <PickUpButton number={first.number} callRef={ringing.callRef} name={name} />
      )}
      <SourceMarks sources={person.sources} />
      <span className={styles.tools}>
        <RowTool
          icon={Info}
          label={t('details', { name })}
          shortcut="Space"
          onPress={() => onDetails(person)}
        />
        <span className={styles.roomy}>
          <RowTool
            icon={Copy}
            label={none ?? t('copy')}
            isDisabled={!first}
            shortcut="CommandOrControl+C"
            onPress={() => actions.copy(person)}
          />
        </span>
        {way && (
          <RowTool
            icon={ArrowRightLeft}
            label={t('transfer', { name })}
            off={actions.off}
            shortcut="Shift+Enter"
            onPress={() => actions.transfer(way)}
          />
        )}
        <RowTool
          icon={Phone}
          label={none ?? t('call', { name })}
          off={first ? actions.off : undefined}
          isDisabled={!first}
          shortcut="Enter"
          onPress={() => actions.call(person)}
        />
      </span>
    </div>
  );
});
