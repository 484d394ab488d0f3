import {
  createContext,
  useCallback,
  useContext,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { VisuallyHidden } from './VisuallyHidden';

/** Says a sentence to screen readers: after what they are saying, or at once. */
export type Announce = (sentence: string, urgency?: 'polite' | 'assertive') => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** The way to say something aloud; stable, so that it may stand in an effect's dependencies. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

interface Said {
  readonly sentence: string;
  /** Tells a repeated sentence from the one before: the region's text must change to be read. */
  readonly turn: number;
}

/** The two live regions of a window, and the way to them. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [polite, setPolite] = useState<Said>({ sentence: '', turn: 0 });
  const [assertive, setAssertive] = useState<Said>({ sentence: '', turn: 0 });
  const announce = useCallback<Announce>((sentence, urgency = 'polite') => {
    const say = urgency === 'polite' ? setPolite : setAssertive;
    say((before) => ({ sentence, turn: before.turn + 1 }));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden>
        <span aria-live="polite">
          <span key={polite.turn}>{polite.sentence}</span>
        </span>
        <span aria-live="assertive">
          <span key={assertive.turn}>{assertive.sentence}</span>
        </span>
      </VisuallyHidden>
    </AnnounceContext>
  );
}
