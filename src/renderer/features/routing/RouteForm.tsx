import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '@shared/model/desk-state';
import type { Route, RoutingWish } from '@shared/model/routing';
import { Button, RadioGroup, Select, TextField } from '../../ui';
import { dialableNumber } from '@shared/numbers/dialable';
import { isUnderWay } from '@shared/model/requests';
import {
  conditionsOf,
  differs,
  draftOf,
  hasBadNumber,
  routeOf,
  type RouteDraft,
  type RouteKind,
} from './route-draft';
import styles from './routing.module.css';
import { RoutingTrouble } from './RoutingTrouble';

interface RouteFormProps {
  readonly kind: RouteKind;
  /** What the PBX has confirmed. */
  readonly now: Route | undefined;
  readonly request: Request | undefined;
  readonly voicemail: boolean;
  /** Why nothing can be asked now. */
  readonly off: string | undefined;
  readonly onWish: (wish: RoutingWish) => void;
}

/** One route: when, and where to. What is typed stays until the PBX has confirmed it, or it is undone. */
export function RouteForm(props: RouteFormProps): ReactElement {
  const { kind, now, request, voicemail, off } = props;
  const { t } = useTranslation('routing');
  const [edited, setEdited] = useState<RouteDraft>();
  const [waiting, setWaiting] = useState(false);
  const asked = request !== undefined && isUnderWay(request);
  if (asked !== waiting) {
    setWaiting(asked);
    // Gone without a complaint: confirmed, and what the PBX has is what was typed.
    if (!asked && !request) setEdited(undefined);
  }
  const draft = edited ?? draftOf(now, voicemail);
  const route = routeOf(kind, draft);
  const changed = edited !== undefined && differs(draft, now);
  const ready = changed && route !== undefined && !off;
  const edit = (change: Partial<RouteDraft>): void => setEdited({ ...draft, ...change });
  const send = (): void => {
    if (ready && !asked) props.onWish({ set: kind, route });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Select
        label={t(`${kind}.label`)}
        row
        value={draft.when ?? null}
        options={[
          { value: 'off', label: t(`${kind}.off`) },
          ...conditionsOf[kind].map((when) => ({ value: when, label: t(`when.${when}`) })),
        ]}
        onChange={(when) => edit({ when })}
      />
      {draft.when !== 'off' && draft.when !== undefined && (
        <>
          {voicemail && (
            <RadioGroup
              label={t('target.label')}
              hideLabel
              look="segments"
              value={draft.to}
              options={[
                { value: 'voicemail', label: t('target.voicemail') },
                {
                  value: 'number',
                  label: t(kind === 'forward' ? 'target.number' : 'target.associate'),
                },
              ]}
              onChange={(to) => edit({ to })}
            />
          )}
          {draft.to === 'number' && <NumberField kind={kind} draft={draft} onEdit={edit} />}
        </>
      )}
      {(changed || asked) && (
        <div className={styles.actions}>
          <Button size="small" variant="quiet" onPress={() => setEdited(undefined)}>
            {t('revert')}
          </Button>
          <Button
            size="small"
            variant="primary"
            type="submit"
            asked={asked}
            off={off}
            isDisabled={!asked && !ready && !off}
          >
            {asked ? t('chip.asked') : t('apply')}
          </Button>
        </div>
      )}
      <RoutingTrouble about={[kind]} />
    </form>
  );
}

function NumberField(props: {
  readonly kind: RouteKind;
  readonly draft: RouteDraft;
  readonly onEdit: (change: Partial<RouteDraft>) => void;
}): ReactElement {
  const { t } = useTranslation('routing');
  const { kind, draft, onEdit } = props;
  const number = dialableNumber(draft.number);
  const rewritten = number !== undefined && number !== draft.number.trim();
  return (
    <TextField
      label={t(`${kind}.number`)}
      type="tel"
      value={draft.number}
      onChange={(typed) => onEdit({ number: typed })}
      description={rewritten ? t('willSend', { number }) : t(`${kind}.numberHelp`)}
      error={hasBadNumber(draft) ? t('badNumber') : undefined}
    />
  );
}
