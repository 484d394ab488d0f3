import type { DeskState } from '@shared/model/desk-state';
import type { Profile } from '../pbx/port/profile';
import type { Handlers } from './call-commands';
import type { RequestBook } from './requests';

/** The commands about the user's own account that the PBX confirms by an event. */
export function profileCommands(context: {
  state(): DeskState;
  profile(): Profile;
  readonly requests: RequestBook;
}): Handlers<'profile.setLanguage'> {
  return {
    'profile.setLanguage': async ({ language }) => {
      if (context.state().profile?.language === language) return;
      await context.requests.ask({ name: 'setLanguage', target: language }, () =>
        context.profile().setLanguage(language),
      );
    },
  };
}
