import type { ReactElement } from 'react';
import { Button } from '../../ui';
import { useOffReason } from './live';

/** In a notice: asks the PBX for the same once more; off, with the reason, while it cannot be asked. */
export function AskAgain(props: {
  readonly onPress: () => void;
  readonly children: string;
}): ReactElement {
  return <Button size="small" off={useOffReason()} {...props} />;
}
