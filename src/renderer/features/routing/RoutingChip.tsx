import { BellOff, PhoneForwarded, PhoneIncoming, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isRerouted } from '@shared/model/routing-sentence';
import type { Routing, RoutingState } from '@shared/model/routing';
import { isLive } from '@shared/model/desk-state';
import { isUnderWay } from '@shared/model/requests';
import { useDesk } from '../../mirror';
import { Chip, ChipButton, Panel, Spinner, useAnnounce, type Tone } from '../../ui';
import styles from './routing.module.css';
import { RoutingPanel } from './RoutingPanel';
import { useDoNotDisturbKey } from './use-do-not-disturb';
import { useRoutingRequests, useRoutingSentence } from './use-routing';

/** What happens to calls, in the header of every page; the way to change it. Nothing where the PBX does not tell. */
export function RoutingChip(): ReactElement | null {
  const routing = useDesk((desk) => desk.routing);
  useDoNotDisturbKey();
  return routing ? <ChipOf routing={routing} /> : null;
}

function ChipOf({ routing }: { readonly routing: Routing }): ReactElement {
  const { t } = useTranslation('routing');
  const sentence = useRoutingSentence(routing);
  const live = useDesk(isLive);
  const asked = useRoutingRequests().some(isUnderWay);
  useSaid(sentence);
  const { icon, tone, word } = lookOf(routing.state);
  const rerouted = isRerouted(routing.state);
  // The name has the words that are seen, however short the window makes them.
  const label = t('chip.label', { word: t(`chip.${word}`), sentence });
  return (
    <Panel
      title={t('title')}
      trigger={
        <ChipButton label={asked ? `${label}. ${t('chip.asked')}` : label}>
          <Chip tone={live ? tone : 'notLive'} icon={asked ? undefined : icon}>
            {asked && <Spinner size={14} />}
            {rerouted && (
              <>
                <span className={styles.full}>{sentence}</span>
                <span className={styles.word}>{t(`chip.${word}`)}</span>
              </>
            )}
          </Chip>
        </ChipButton>
      }
    >
      <RoutingPanel routing={routing} />
    </Panel>
  );
}

interface Look {
  readonly icon: LucideIcon;
  readonly tone: Tone;
  readonly word: 'doNotDisturb' | 'forward' | 'partly' | 'here';
}

/** Amber for what keeps calls away from the user altogether. */
function lookOf({ doNotDisturb, forward, overflow }: RoutingState): Look {
  if (doNotDisturb) return { icon: BellOff, tone: 'away', word: 'doNotDisturb' };
  if (forward?.when === 'always') return { icon: PhoneForwarded, tone: 'away', word: 'forward' };
  return forward || overflow
    ? { icon: PhoneForwarded, tone: 'accent', word: 'partly' }
    : { icon: PhoneIncoming, tone: 'neutral', word: 'here' };
}

/** Says aloud what changed, not what was so when the window opened. */
function useSaid(sentence: string): void {
  const { t } = useTranslation('routing');
  const announce = useAnnounce();
  const before = useRef(sentence);
  useEffect(() => {
    if (before.current === sentence) return;
    before.current = sentence;
    announce(t('said', { sentence }));
  }, [announce, sentence, t]);
}
