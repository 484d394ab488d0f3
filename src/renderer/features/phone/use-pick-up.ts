import { useNavigation } from '../../app/frame/navigation';
import { useCommand } from '../../mirror';

/**
 * Fetches a call that rings at somebody else's phone, and shows the calls: what comes of it, a refusal too, is seen
 * there. `callRef`: that one of the calls that ring at the number.
 */
export function usePickUp(): (number: string, callRef?: string) => void {
  const { go } = useNavigation();
  const command = useCommand();
  return (number, callRef) => {
    void command('call.pickup', { number, ...(callRef ? { otherCallRef: callRef } : {}) });
    go('calls');
  };
}
