import { z } from 'zod';
import { systemIds } from '../model/account';
import { mostInTeam } from '../model/team';
import { languages, playbackRates, shortcutActions } from './setting-values';

/** The lists and defaults, for those who need the schemas too. */
export * from './setting-values';

/** Who signs in where; never the password. */
export const accountSchema = z
  .object({
    system: z.enum(systemIds),
    /** Scheme, host and port. A bare host means https. */
    server: z.string().trim().min(1).max(300),
    /** The server to go to while that one is away. */
    secondary: z.string().trim().min(1).max(300).optional(),
    login: z.string().trim().min(1).max(120),
    /** The login or number of the user whose session a supervisor opens. */
    onBehalfOf: z.string().trim().min(1).max(120).optional(),
  })
  .strict();
export type Account = z.infer<typeof accountSchema>;

/** An Electron accelerator, or '' for none. */
const accelerator = z.string().max(60);

const askOrDial = z.enum(['ask', 'dial']);

export const settingsSchema = z
  .object({
    account: accountSchema.optional(),
    /** Sign in at start with the password in the keyring. */
    remember: z.boolean(),
    /** The device that calls are made from and answered on; absent: the first that can. */
    deviceId: z.string().max(64).optional(),
    /** SHA-256 fingerprints of certificates that the user trusts, by account (`accountKey`), then by host:port. */
    trustedCertificates: z.record(
      z.string().max(500),
      z.record(z.string().max(300), z.string().max(200)),
    ),
    /** The numbers of the agents whom a supervisor follows, by the supervisor's login. */
    teams: z.record(z.string().max(200), z.array(z.string().max(50)).max(mostInTeam)),
    ring: z
      .object({
        window: z.boolean(),
        /** Where the ring window stands. */
        corner: z.enum(['topLeft', 'topRight', 'bottomLeft', 'bottomRight']),
        /** The screen that the ring window stands on, as Electron names it; '' for the desk's. */
        screen: z.string().max(40),
        sound: z.boolean(),
        /** When a system notification comes beside the ring. */
        notification: z.enum(['always', 'deskHidden', 'never']),
      })
      .strict(),
    shortcuts: z.record(z.enum(shortcutActions), accelerator),
    /** What comes from outside: ask before it is dialled, or trust that source. */
    dialling: z
      .object({
        /** Hookswitch opens tel:, callto: and sip: links, where the system lets a program say so. */
        openLinks: z.boolean(),
        link: askOrDial,
        commandLine: askOrDial,
        selection: askOrDial,
        drop: askOrDial,
      })
      .strict(),
    /** How recordings are played. */
    playback: z
      .object({
        rate: z.literal(playbackRates),
        /** The id of the sound output, as Chromium names it; '' for the desktop's own. */
        output: z.string().max(200),
        /** Its name, for when Chromium has given it another id, as it does after a crash. */
        outputName: z.string().max(200),
        /** The next message follows by itself. */
        playsOn: z.boolean(),
      })
      .strict(),
    /** Which of the two the user has on screen. */
    view: z.enum(['desk', 'toolbar']),
    theme: z.enum(['system', 'light', 'dark']),
    /** `pbx`: the GUI language of the account at the PBX, and the desktop's until it is known. */
    language: z.enum(['pbx', 'system', ...languages]),
    /** That language, as it was told last. */
    pbxLanguage: z.enum(languages).optional(),
    /** Two-letter region by which numbers are written; 'system' follows the desktop. */
    region: z.string().max(6),
    startAtLogin: z.boolean(),
    /** Calls older than this many days are not kept on this computer; absent: all are. */
    keepCallsDays: z.number().int().min(1).max(36_500).optional(),
    /** The user has been told that closing the desk keeps the tray. */
    toldAboutTray: z.boolean(),
  })
  .strict();
export type Settings = z.infer<typeof settingsSchema>;

/** What the settings page may change; the account changes by signing in. */
export const settingsPatchSchema = settingsSchema
  .omit({
    account: true,
    remember: true,
    trustedCertificates: true,
    view: true,
    teams: true,
    toldAboutTray: true,
    pbxLanguage: true,
  })
  .partial()
  .strict();
