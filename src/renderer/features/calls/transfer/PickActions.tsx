import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, KeyHint } from '../../../ui';
import type { PickSuggestion } from './PickPanel';
import styles from './transfer.module.css';

/** How a call is sent on. */
export type PickWay = 'consult' | 'blind';

interface PickActionsProps {
  readonly purpose: 'transfer' | 'redirect' | 'park';
  readonly target: PickSuggestion | undefined;
  readonly off: string | undefined;
  readonly canConsult: boolean;
  readonly canBlind: boolean;
  readonly onGo: (way: PickWay) => void;
  readonly onCancel: () => void;
}

/** What will be sent for the marked line, and the ways to send it, each with its key. */
export function PickActions(props: PickActionsProps): ReactElement {
  const { purpose, target, off } = props;
  const { t } = useTranslation('calls');
  const ready = Boolean(target) || purpose === 'park';
  return (
    <div className={styles.foot}>
      <p className={styles.sent} aria-live="polite">
        {target?.number && t('dial.willSend', { number: target.number })}
      </p>
      <div className={styles.actions}>
        {purpose === 'transfer' && !target?.pair && (
          <>
            <Button
              variant="primary"
              off={off ?? (props.canConsult ? undefined : t('pick.noConsult'))}
              isDisabled={!ready}
              onPress={() => props.onGo('consult')}
              shortcut="Enter"
            >
              {t('pick.consult')} <Hint keys="Enter" />
            </Button>
            <Button
              off={off ?? (props.canBlind ? undefined : t('pick.noBlind'))}
              isDisabled={!ready}
              tooltip={t('pick.blind')}
              onPress={() => props.onGo('blind')}
              shortcut="Shift+Enter"
            >
              {t('pick.blindShort')} <Hint keys="Shift+Enter" />
            </Button>
          </>
        )}
        {(purpose !== 'transfer' || target?.pair) && (
          <Button
            variant="primary"
            off={off}
            isDisabled={!ready}
            onPress={() => props.onGo('consult')}
          >
            {target?.pair
              ? t('pick.connect')
              : t(purpose === 'park' ? 'pick.parkNow' : 'pick.redirectNow')}{' '}
            <Hint keys="Enter" />
          </Button>
        )}
        <Button variant="quiet" shortcut="Escape" onPress={props.onCancel}>
          {t('pick.cancel')} <Hint keys="Escape" />
        </Button>
      </div>
    </div>
  );
}

/** Keys beside the word where there is room; the tooltip has them always. */
function Hint({ keys }: { readonly keys: string }): ReactElement {
  return (
    <span className={styles.hint}>
      <KeyHint keys={keys} />
    </span>
  );
}
