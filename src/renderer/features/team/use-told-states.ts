import { useDesk } from '../../mirror';
import { useMemberWords } from './use-member-words';

/** What the PBX tells a supervisor now of who has each of these numbers, in a word; undefined of anybody else. */
export function useToldStates(numbers: readonly string[]): readonly (string | undefined)[] {
  const words = useMemberWords();
  const members = useDesk(({ team }) => numbers.map((number) => team?.members[number]));
  return members.map((member) =>
    member?.status && !member.outdated && !member.notTold ? words.status(member) : undefined,
  );
}
