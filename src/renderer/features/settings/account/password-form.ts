/** A change of password, as typed. */
export interface PasswordForm {
  readonly old: string;
  readonly fresh: string;
  readonly again: string;
}

/** What keeps it from being sent, as keys of the catalogue. The server's own rules are the server's to say. */
export function passwordProblems({
  old,
  fresh,
  again,
}: PasswordForm): Partial<Record<keyof PasswordForm, 'oldMissing' | 'newMissing' | 'different'>> {
  return {
    ...(old === '' && { old: 'oldMissing' as const }),
    ...(fresh === '' && { fresh: 'newMissing' as const }),
    ...(fresh !== again && { again: 'different' as const }),
  };
}
