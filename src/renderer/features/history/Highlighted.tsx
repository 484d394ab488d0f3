import { createContext, useContext, type ReactElement } from 'react';
import { searchTerms, type SearchTerms } from '@shared/search-terms';
import styles from './HistoryRow.module.css';
import { highlight } from './highlight';

/** What is looked for now. */
export const SearchTermsContext = createContext<SearchTerms>(searchTerms(''));

/** A text with what was looked for marked in it. */
export function Highlighted({ text }: { readonly text: string }): ReactElement {
  const terms = useContext(SearchTermsContext);
  if (terms.words.length === 0 && terms.numbers.length === 0) return <>{text}</>;
  return (
    <>
      {highlight(text, terms).map((part, at) =>
        part.isHit ? (
          <mark key={at} className={styles.hit}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
