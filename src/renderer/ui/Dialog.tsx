import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called on Escape, on the close button, and on a press outside. */
  readonly onClose: () => void;
  /** Needs an answer: a press outside does not close it, and it is announced at once. */
  readonly alert?: boolean | undefined;
  readonly size?: 'normal' | 'wide' | undefined;
  readonly children: ReactNode;
  /** Buttons, the one that is meant last. */
  readonly actions?: ReactNode;
}

/** Something that comes before the page until it is answered. Escape always leaves. */
export function Dialog(props: DialogProps): ReactElement {
  const { t } = useTranslation('app');
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={props.isOpen}
      isDismissable={!props.alert}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Modal className={classes(styles.modal, props.size === 'wide' && styles.wide)}>
        <AriaDialog className={styles.dialog ?? ''} role={props.alert ? 'alertdialog' : 'dialog'}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {props.title}
            </Heading>
            <IconButton icon={X} label={t('close')} shortcut="Escape" onPress={props.onClose} />
          </header>
          <div className={styles.body}>{props.children}</div>
          {props.actions && <footer className={styles.actions}>{props.actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
