import type { KeyPlatform } from '../model/accelerator';
import type { ArchiveState, ExportState } from '../model/archive';
import type { SystemId } from '../model/account';
import type { DialOffer } from '../model/dial-offer';
import type { GlobalShortcutAction } from './settings';

/** What the windows show of the shell: facts about this desktop, not about the PBX. */
export interface ShellState {
  /** Which global shortcuts the desktop granted; a refused one is taken by another program. */
  readonly globalShortcuts: Readonly<
    Record<GlobalShortcutAction, 'off' | 'registered' | 'refused'>
  >;
  /** Where passwords are kept: without a keyring, in memory for this run only. */
  readonly keyring: 'available' | 'missing';
  /** Whether a password for the remembered account is at hand. */
  readonly passwordKnown: boolean;
  readonly theme: 'light' | 'dark';
  readonly highContrast: boolean;
  /** BCP 47 tag of the language in use and the region for numbers. */
  readonly language: 'en' | 'fr' | 'de' | 'es';
  readonly region: string;
  /** The desktop's screens, the leftmost first; `label` is what the desktop calls one, or empty. Device-independent pixels. */
  readonly screens: readonly {
    readonly id: string;
    readonly label: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly tray: 'available' | 'missing';
  /** Grows by one each time the own contacts change: who shows them asks again. */
  readonly contactsVersion: number;
  /** Something from outside wants to dial, and waits for the user. */
  readonly dialOffer?: DialOffer;
  /** How calls are kept; absent while no archive is open. */
  readonly archive?: ArchiveState;
  readonly historyExport?: ExportState;
  /** Who can sign in to the demo, one of each kind; the sign-in form holds the first. Absent until it runs. */
  readonly demoAccounts?: readonly DemoAccount[];
}

/** What the windows may know of the program. */
export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly platform: KeyPlatform;
  /** The systems that a sign-in may choose: those with a connector. */
  readonly systems: readonly SystemId[];
  /** The built-in demo PBX is running. */
  readonly demo: boolean;
}

/** The kinds of people whom the demo PBX has. */
export const demoRoles = ['agent', 'supervisor', 'administrator'] as const;

/** Somebody of the demo PBX. */
export interface DemoAccount {
  readonly role: (typeof demoRoles)[number];
  readonly server: string;
  readonly login: string;
  readonly password: string;
}

/** A certificate that the system does not trust, for the user to judge. */
export interface CertificateOffer {
  /** Who would trust it: an `accountKey`. */
  readonly account: string;
  readonly host: string;
  readonly subject: string;
  readonly issuer: string;
  /** ISO dates. */
  readonly validFrom: string;
  readonly validTo: string;
  /** SHA-256, colon-separated hex. */
  readonly fingerprint: string;
  /** Another certificate was trusted for this host before: it changed. */
  readonly changedFrom?: string;
}
