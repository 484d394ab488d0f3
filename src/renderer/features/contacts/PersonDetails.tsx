import { Copy, Grab, Mail, Phone } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCopy } from '../../app/window/use-copy';
import type { Contact } from '@shared/model/contact';
import { useDesk, useQuery, useShell } from '../../mirror';
import { Button, Chip, Dialog, IconButton } from '../../ui';
import { sameNumber } from '@shared/numbers/match';
import { useNumberWords } from '../calls/party-words';
import { useToday } from '../history/use-today';
import { useWhenWords } from '../history/when-words';
import { usePickUp } from '../phone';
import styles from './contacts.module.css';
import type { Person, PersonNumber } from './model/person';
import { sourceIcons } from './source-marks';
import type { PersonActions } from './use-person-actions';

interface PersonDetailsProps {
  readonly person: Person;
  readonly actions: PersonActions;
  readonly onEdit: () => void;
  readonly onDelete: (contact: Contact) => void;
  readonly onClose: () => void;
}

/** All that is known of somebody, each number with its own call and copy. */
export function PersonDetails({
  person,
  actions,
  onEdit,
  onDelete,
  onClose,
}: PersonDetailsProps): ReactElement {
  const { t } = useTranslation('contacts');
  const copy = useCopy();
  const when = useWhenWords();
  const today = useToday();
  const numbers = useNumbers(person);
  const { contact, last } = person;
  const name = person.name ?? numbers[0]?.number ?? t('nameless');
  return (
    <Dialog
      title={name}
      isOpen
      onClose={onClose}
      actions={
        <>
          {contact && (
            <Button variant="danger" onPress={() => onDelete(contact)}>
              {t('delete')}
            </Button>
          )}
          <Button onPress={onEdit}>{t(contact ? 'edit' : 'keep')}</Button>
        </>
      }
    >
      <div className={styles.facts}>
        <p className={styles.chips}>
          {person.sources.map((source) => (
            <Chip key={source} icon={sourceIcons[source]}>
              {t(`source.${source}`)}
            </Chip>
          ))}
        </p>
        {person.company && <p data-selectable="">{person.company}</p>}
        {numbers.map((each) => (
          <NumberLine
            key={each.number}
            number={each}
            person={person}
            actions={actions}
            onClose={onClose}
          />
        ))}
        {numbers.length === 0 && <p>{t('noNumber')}</p>}
        {contact?.mail && (
          <p className={styles.fact}>
            <Mail size={16} aria-hidden="true" />
            <span className={styles.factText} data-selectable="">
              {contact.mail}
            </span>
            <IconButton
              icon={Copy}
              label={t('copyMail')}
              onPress={() => contact.mail && copy(contact.mail)}
            />
          </p>
        )}
        {person.login && (
          <p className={styles.quiet}>
            {t('login')} <span data-selectable="">{person.login}</span>
          </p>
        )}
        {contact?.speedDial !== undefined && (
          <p className={styles.quiet}>{t('speedDialIs', { digit: contact.speedDial })}</p>
        )}
        {contact?.note && (
          <p className={styles.note} data-selectable="">
            {contact.note}
          </p>
        )}
        {last && (
          <p className={styles.quiet}>
            {t('lastCall', { when: when.inSentence(last.beganAt, today) })}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function NumberLine(props: {
  readonly number: PersonNumber;
  readonly person: Person;
  readonly actions: PersonActions;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('contacts');
  const pickUp = usePickUp();
  const numberWords = useNumberWords();
  const { actions, person, onClose } = props;
  const { number, kind } = props.number;
  const written = numberWords(number);
  return (
    <p className={styles.fact}>
      <Phone size={16} aria-hidden="true" />
      <span className={styles.factText}>
        <span data-selectable="">{written}</span>
        {kind && <span className={styles.kind}>{t(`kind.${kind}`)}</span>}
      </span>
      <IconButton
        icon={Copy}
        label={t('copyNumber', { number: written })}
        onPress={() => actions.copy(person, number)}
      />
      {person.login && (
        <IconButton
          icon={Grab}
          label={t('pickUp', { number: written })}
          off={actions.off}
          onPress={() => {
            onClose();
            pickUp(number);
          }}
        />
      )}
      <IconButton
        icon={Phone}
        label={t('call', { name: written })}
        off={actions.off}
        onPress={() => actions.call(person, number)}
      />
    </p>
  );
}

/** The numbers that are known, and the one that the PBX has for a colleague. */
function useNumbers(person: Person): readonly PersonNumber[] {
  const region = useShell(({ shell }) => shell.region);
  const live = useDesk(({ link }) => link.phase === 'live');
  const id = live ? (person.login ?? person.numbers[0]?.number) : undefined;
  const { value } = useQuery('directory.colleague', 0, { id: id ?? '-' });
  const number = value?.number;
  if (!number || person.numbers.some((each) => sameNumber(each.number, number, region))) {
    return person.numbers;
  }
  return [...person.numbers, { number, kind: 'work' }];
}
