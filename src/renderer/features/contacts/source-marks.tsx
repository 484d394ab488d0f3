import { BookUser, Building2, History, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from './model/person';
import styles from './contacts.module.css';

/** The sign of a source. */
export const sourceIcons: Readonly<Record<Source, LucideIcon>> = {
  contact: BookUser,
  directory: Building2,
  history: History,
};

/** Where somebody is known from, in signs; the words are in the line's name. */
export function SourceMarks({ sources }: { readonly sources: readonly Source[] }): ReactElement {
  const { t } = useTranslation('contacts');
  return (
    <span className={styles.marks} aria-hidden="true">
      {sources.map((source) => {
        const Icon = sourceIcons[source];
        return (
          <span key={source} title={t(`source.${source}`)}>
            <Icon size={14} />
          </span>
        );
      })}
    </span>
  );
}
