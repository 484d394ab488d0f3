import { useDeferredValue, useMemo, useState } from 'react';
import type { HistoryFilter, HistoryList } from '@shared/model/history';
import { searchTerms, type SearchTerms } from '@shared/search-terms';
import { periodOf, type DateChoice } from './dates';
import { useToday } from './use-today';

/** What the page can show. */
export const historyViews = ['all', 'missed', 'received', 'made', 'toCallBack'] as const;
export type HistoryView = (typeof historyViews)[number];

/** Somebody whose calls alone are shown. */
export interface ChosenPerson {
  readonly number: string;
  readonly name: string;
}

/** What the user wants to see. */
export interface HistoryViewState {
  readonly view: HistoryView;
  readonly text: string;
  readonly dates: DateChoice;
  readonly person: ChosenPerson | undefined;
  readonly filter: HistoryFilter;
  readonly terms: SearchTerms;
  /** Something narrows the list: when nothing is found, that is why. */
  readonly isNarrowed: boolean;
  setView(view: HistoryView): void;
  setText(text: string): void;
  setDates(dates: DateChoice): void;
  setPerson(person: ChosenPerson | undefined): void;
  showAll(): void;
}

/** The page's filters. They last as long as the page is shown; the same object until one changes. */
export function useHistoryView(): HistoryViewState {
  const today = useToday();
  const [view, setView] = useState<HistoryView>('all');
  const [text, setText] = useState('');
  const [dates, setDates] = useState<DateChoice>({ preset: 'any' });
  const [person, setPerson] = useState<ChosenPerson>();
  const typed = useDeferredValue(text);
  const filter = useMemo((): HistoryFilter => {
    const list: HistoryList | undefined =
      view === 'missed' || view === 'received' || view === 'made' ? view : undefined;
    return {
      ...(list ? { list } : {}),
      ...periodOf(dates, today),
      ...(person ? { person: person.number } : {}),
      ...(typed.trim() === '' ? {} : { text: typed.slice(0, 100) }),
    };
  }, [view, typed, dates, person, today]);
  const terms = useMemo(() => searchTerms(typed), [typed]);
  return useMemo(
    () => ({
      ...{ view, text, dates, person, filter, terms, setView, setText, setDates, setPerson },
      isNarrowed: Object.keys(filter).length > 0,
      showAll() {
        setView('all');
        setText('');
        setDates({ preset: 'any' });
        setPerson(undefined);
      },
    }),
    [view, text, dates, person, filter, terms],
  );
}
