import { z } from 'zod';
import { messageQueries } from './commands/messages';
import { contactQueries, type ContactOutputs } from './queries/contacts';
import { directoryQueries, type DirectoryOutputs } from './queries/directory';
import { objectQueries } from './commands/objects';
import { userQueries } from './commands/users';
import type { DeskState } from '../model/desk-state';
import type { CallbackEntry, HistoryPage } from '../model/history';
import { historyFilter } from './commands/history';
import type { KeptMessages } from '../model/messages';
import type { VoiceRecording } from '../model/voicemail';
import type {
  ManagedNode,
  ObjectModel,
  ObjectPage,
  ObjectPath,
  PbxObject,
} from '../model/pbx-object';
import type { SiteReading } from '../model/site';
import type { SiteUser, UserPage } from '../model/site-user';
import type { AppInfo, CertificateOffer } from './shell-state';
import type { Settings } from './settings';
import type { ShellState } from './shell-state';

/** What a window may ask main to tell: name → input. */
export const queries = {
  /** The whole desk and the version that the next patch follows. */
  'desk.snapshot': z.undefined(),
  'shell.snapshot': z.undefined(),
  'app.info': z.undefined(),
  /** The certificate that the last sign-in stumbled over, to show before trusting it. */
  'session.certificateOffer': z.undefined(),
  /** The server, its nodes and licences; for administrators. */
  'site.status': z.undefined(),
  /** Whether the licence file holds a licence, also one that the status does not list. */
  'site.licence': z.object({ name: z.string().min(1).max(100) }).strict(),
  'history.page': z
    .object({
      filter: historyFilter,
      /** Only calls below this id: the last one of the page before. */
      before: z.number().int().min(0).optional(),
      limit: z.number().int().min(1).max(500),
    })
    .strict(),
  ...messageQueries,
  ...contactQueries,
  ...directoryQueries,
  ...objectQueries,
  ...userQueries,
  /** Whom to call back, and who was lately. */
  'history.callbacks': z.undefined(),
} as const;

export type QueryName = keyof typeof queries;
export type QueryInput<N extends QueryName> = z.infer<(typeof queries)[N]>;
export const queryNames = Object.keys(queries) as QueryName[];

/** What each query answers. Main is trusted: windows do not parse these again. */
export interface QueryOutputs extends DirectoryOutputs, ContactOutputs {
  'desk.snapshot': { readonly version: number; readonly state: DeskState };
  'shell.snapshot': { readonly settings: Settings; readonly shell: ShellState };
  'app.info': AppInfo;
  'session.certificateOffer': CertificateOffer | null;
  'site.status': SiteReading;
  'site.licence': boolean;
  'objects.nodes': readonly ManagedNode[];
  'objects.roots': readonly ObjectPath[];
  'objects.model': ObjectModel;
  'objects.read': PbxObject;
  'objects.list': ObjectPage;
  'users.page': UserPage;
  'users.read': SiteUser;
  'history.page': HistoryPage;
  'voicemail.recording': VoiceRecording;
  'voicemail.keyKnown': boolean;
  'miniMessages.kept': KeptMessages;
  'history.callbacks': readonly CallbackEntry[];
}
