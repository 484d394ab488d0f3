import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { numberKinds } from '@shared/model/contact';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useAsking } from '../../mirror';
import { Button, Dialog, IconButton, Select, Switch, TextField } from '../../ui';
import styles from './contacts.module.css';
import { contactOf, draftOf, draftProblems, type ContactDraft } from './model/contact-draft';
import type { Person } from './model/person';

const mostNumbers = 10;
const digits = ['', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** A contact of one's own: a new one, a changed one, or somebody from another source who becomes one. */
export function ContactForm(props: {
  readonly person?: Person;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('contacts');
  const { run, asked, failure } = useAsking();
  const [draft, setDraft] = useState(() => draftOf(props.person));
  const [tried, setTried] = useState(false);
  const problems = draftProblems(draft);
  const change = (part: Partial<ContactDraft>): void => setDraft({ ...draft, ...part });
  const save = async (): Promise<void> => {
    setTried(true);
    if (problems.length > 0) return;
    const id = props.person?.contact?.id ?? crypto.randomUUID();
    const outcome = await run('contacts.save', { contact: contactOf(draft, id) });
    if (outcome.ok) props.onClose();
  };
  const wrong = (field: 'mail' | 'whole'): boolean =>
    tried && problems.some((problem) => problem.field === field);
  const onEnter = {
    onKeyDown: (event: React.KeyboardEvent) => event.key === 'Enter' && void save(),
  };
  const text = (field: 'firstName' | 'lastName' | 'company' | 'mail' | 'note') => ({
    label: t(`field.${field}`),
    value: draft[field],
    onChange: (value: string) => change({ [field]: value }),
    maxLength: field === 'note' ? 1000 : 120,
    ...onEnter,
  });

  return (
    <Dialog
      title={t(props.person?.contact ? 'form.change' : 'form.new')}
      isOpen
      onClose={props.onClose}
      actions={
        <Button variant="primary" asked={asked} onPress={() => void save()}>
          {t('form.save')}
        </Button>
      }
    >
      <div className={styles.form}>
        {failure && <FailureNotice failure={failure} />}
        <div className={styles.pair}>
          <TextField {...text('firstName')} autoFocus />
          <TextField {...text('lastName')} />
        </div>
        <TextField {...text('company')} error={wrong('whole') ? t('form.nobody') : undefined} />
        <Numbers draft={draft} onChange={change} tried={tried} onEnter={onEnter.onKeyDown} />
        <TextField {...text('mail')} error={wrong('mail') ? t('form.badMail') : undefined} />
        <TextField {...text('note')} />
        <Select
          label={t('field.speedDial')}
          description={t('form.speedDial')}
          value={draft.speedDial}
          onChange={(speedDial) => change({ speedDial })}
          options={digits.map((value) => ({ value, label: value || t('form.noSpeedDial') }))}
        />
        <Switch
          label={t('field.favourite')}
          isOn={draft.favourite}
          onChange={(favourite) => change({ favourite })}
        />
      </div>
    </Dialog>
  );
}

function Numbers(props: {
  readonly draft: ContactDraft;
  readonly onChange: (part: Pick<ContactDraft, 'numbers'>) => void;
  readonly tried: boolean;
  readonly onEnter: (event: React.KeyboardEvent) => unknown;
}): ReactElement {
  const { t } = useTranslation('contacts');
  const { numbers } = props.draft;
  const problems = draftProblems(props.draft);
  const replace = (at: number, part: Partial<ContactDraft['numbers'][number]>): void =>
    props.onChange({
      numbers: numbers.map((each, index) => (index === at ? { ...each, ...part } : each)),
    });
  return (
    <>
      {numbers.map(({ kind, text }, at) => {
        const bad = problems.some((problem) => problem.field === 'number' && problem.at === at);
        return (
          <div key={at} className={styles.numberRow}>
            <Select
              label={t('field.kind')}
              hideLabel
              value={kind}
              onChange={(value) => replace(at, { kind: value })}
              options={numberKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <TextField
              label={t('field.number', { place: at + 1 })}
              hideLabel
              type="tel"
              placeholder={t('form.number')}
              value={text}
              onChange={(value) => replace(at, { text: value })}
              error={props.tried && bad ? t('form.badNumber') : undefined}
              onKeyDown={props.onEnter}
            />
            <IconButton
              icon={Trash2}
              label={t('form.removeNumber', { place: at + 1 })}
              isDisabled={numbers.length === 1 && text === ''}
              onPress={() => {
                const rest = numbers.filter((_, index) => index !== at);
                props.onChange({ numbers: rest.length > 0 ? rest : [{ kind: 'work', text: '' }] });
              }}
            />
          </div>
        );
      })}
      <div>
        <Button
          size="small"
          variant="quiet"
          icon={Plus}
          isDisabled={numbers.length >= mostNumbers}
          onPress={() => props.onChange({ numbers: [...numbers, { kind: 'mobile', text: '' }] })}
        >
          {t('form.addNumber')}
        </Button>
      </div>
    </>
  );
}
