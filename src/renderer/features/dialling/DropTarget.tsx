import { useEffect, useEffectEvent, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../mirror';
import styles from './DialOfferBar.module.css';

/** Places that take text themselves. */
const fields = 'input, textarea, [contenteditable]';

/** A number or link may be dropped anywhere on the desk; it is offered, not dialled. */
export function DropTarget(): ReactElement | null {
  const { t } = useTranslation('dialling');
  const command = useCommand();
  const [over, setOver] = useState(false);

  const isOurs = (event: DragEvent): boolean =>
    !event.defaultPrevented &&
    !(event.target instanceof Element && event.target.closest(fields)) &&
    (event.dataTransfer?.types.some((type) => type.startsWith('text/')) ?? false);

  const onDragOver = useEffectEvent((event: DragEvent) => {
    const ours = isOurs(event);
    setOver(ours);
    if (!ours || !event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    if (!isOurs(event) || !event.dataTransfer) return;
    event.preventDefault();
    const text =
      event.dataTransfer.getData('text/uri-list') || event.dataTransfer.getData('text/plain');
    void command('dial.drop', { text: text.slice(0, 4000) });
  });
  const onDragLeave = useEffectEvent((event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false);
  });

  useEffect(() => {
    const over = (event: DragEvent): void => onDragOver(event);
    const drop = (event: DragEvent): void => onDrop(event);
    const leave = (event: DragEvent): void => onDragLeave(event);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('dragleave', leave);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('dragleave', leave);
    };
  }, []);

  return over ? (
    <p className={styles.drop} aria-hidden="true">
      {t('drop')}
    </p>
  ) : null;
}
