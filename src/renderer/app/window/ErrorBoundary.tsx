import { Bug } from 'lucide-react';
import { Component, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState } from '../../ui';
import { useCopy } from './use-copy';

interface Caught {
  readonly error: Error | undefined;
}

/** Keeps a fault of one part from taking the window down: says that the calls live on, and offers to draw again. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, Caught> {
  override state: Caught = { error: undefined };

  static getDerivedStateFromError(thrown: unknown): Caught {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Crash error={error} onAgain={() => this.setState({ error: undefined })} />;
  }
}

function Crash(props: { readonly error: Error; readonly onAgain: () => void }): ReactElement {
  const { t } = useTranslation('app');
  const copy = useCopy();
  return (
    <EmptyState
      icon={Bug}
      title={t('crash.title')}
      action={
        <>
          <Button onPress={() => copy(props.error.stack ?? props.error.message)}>
            {t('copyDetails')}
          </Button>
          <Button variant="primary" onPress={props.onAgain}>
            {t('crash.again')}
          </Button>
        </>
      }
    >
      {t('crash.text')}
    </EmptyState>
  );
}
