import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui';

interface BrokenLineNoticeProps {
  /** What was asked. */
  readonly what: string;
  /** `lost`: whether it arrived is not known yet. `done`: it had. */
  readonly progress: 'lost' | 'done';
  readonly onDismiss: () => void;
}

/** A request under which the line broke: that it is in doubt, then that it had been carried out. */
export function BrokenLineNotice({
  what,
  progress,
  onDismiss,
}: BrokenLineNoticeProps): ReactElement {
  const { t } = useTranslation('calls');
  return (
    <Notice
      tone={progress === 'lost' ? 'warning' : 'info'}
      title={t(`trouble.${progress}`, { what })}
      onDismiss={onDismiss}
    >
      {t(`trouble.${progress}Text`)}
    </Notice>
  );
}
