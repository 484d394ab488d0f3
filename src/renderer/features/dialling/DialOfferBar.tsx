import { Phone, PhoneOff, PhoneOutgoing, X } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialOffer } from '@shared/model/dial-offer';
import { sameNumber } from '@shared/numbers/match';
import { useNavigation } from '../../app/frame/navigation';
import { useBack, useShortcut } from '../../app/shortcuts/use-shortcut';
import { useCommand, useDesk, useIntent, useShell } from '../../mirror';
import { Button, IconButton, useAnnounce } from '../../ui';
import { useNumberWords, useOffReason, useRecentParties } from '../calls';
import styles from './DialOfferBar.module.css';

/** Asks before a number from outside is dialled. Nothing while nobody asks. */
export function DialOfferBar(): ReactElement | null {
  const command = useCommand();
  const offer = useShell(({ shell }) => shell.dialOffer);
  useShortcut('dialSelection', () => void command('dial.selection'));
  if (!offer) return null;
  return 'number' in offer ? (
    <Ask key={offer.id} offer={offer} />
  ) : (
    <Refused key={offer.id} offer={offer} />
  );
}

function Ask({
  offer,
}: {
  readonly offer: Extract<DialOffer, { readonly number: string }>;
}): ReactElement {
  const { t } = useTranslation('dialling');
  const command = useCommand();
  const { go } = useNavigation();
  const { id, number, extension, source } = offer;
  const bar = useRef<HTMLElement>(null);
  const offline = useOffReason();
  const off = offline ?? (offer.armed ? undefined : t('wait'));
  const who = useWho(offer);
  const dismiss = useDismiss(offer);
  useSaid(t('said', { number: [...number].join(' ') }));
  const focus = (): void => bar.current?.querySelector('button')?.focus();
  useIntent((intent) => intent.show === 'dialOffer' && focus());
  // Who pressed our own key is here to answer; a link's click was in another program.
  useEffect(() => {
    if (source === 'selection') bar.current?.querySelector('button')?.focus();
  }, [source]);
  const call = async (): Promise<void> => {
    const { ok } = await command('dial.confirm', { id });
    if (ok) go('calls');
  };
  return (
    <section ref={bar} className={styles.bar} aria-label={t('label')}>
      <PhoneOutgoing size={16} className={styles.icon} aria-hidden="true" />
      <p className={styles.text}>
        <span className={styles.what}>
          {t('ask')} <span className={styles.number}>{number}</span>
        </span>
        <span className={styles.more}>
          {[who, extension && t('extension', { extension }), t(`from.${source}`)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <Button variant="primary" icon={Phone} off={off} onPress={() => void call()}>
        {t('call')}
      </Button>
      <IconButton icon={X} label={t('dismiss')} shortcut="Escape" onPress={dismiss} />
    </section>
  );
}

function Refused(props: {
  readonly offer: Extract<DialOffer, { readonly refused: unknown }>;
}): ReactElement {
  const { t } = useTranslation('dialling');
  const { source, refused, text } = props.offer;
  const dismiss = useDismiss(props.offer);
  useSaid(`${t(`refused.${refused}`)} ${text}`);
  return (
    <section className={styles.bar} data-refused="" aria-label={t('label')}>
      <PhoneOff size={16} className={styles.icon} aria-hidden="true" />
      <p className={styles.text}>
        <span className={styles.what}>{t(`refused.${refused}`)}</span>
        <span className={styles.more}>
          {t(`from.${source}`)}
          {text && <> · “{text}”</>}
        </span>
      </p>
      <IconButton icon={X} label={t('dismiss')} shortcut="Escape" onPress={dismiss} />
    </section>
  );
}

/** Takes the offer away, by its button or by Escape. */
function useDismiss({ id }: DialOffer): () => void {
  const command = useCommand();
  const dismiss = (): void => void command('dial.dismiss', { id });
  useBack(dismiss);
  return dismiss;
}

/** Says the sentence once to screen readers: the bar takes no focus. */
function useSaid(sentence: string): void {
  const announce = useAnnounce();
  const first = useRef(sentence);
  useEffect(() => announce(first.current, 'assertive'), [announce]);
}

/** Who that is: a contact, somebody of lately or of the team; and the number as the region writes it where that differs. */
function useWho(offer: { readonly number: string; readonly knownAs?: string }): string | undefined {
  const { number, knownAs } = offer;
  const numberWords = useNumberWords();
  const region = useShell(({ shell }) => shell.region);
  const parties = useRecentParties();
  const colleague = useDesk(({ team }) => team?.members[number]?.name);
  const written = numberWords(number);
  const recent = parties.find((party) => sameNumber(party.number, number, region))?.name;
  const name = knownAs ?? recent ?? colleague;
  return [name, written === number ? undefined : written].filter(Boolean).join(' · ') || undefined;
}
