import deApp from './de/app.json';
import deSignIn from './de/signIn.json';
import deAgent from './de/agent.json';
import deCalls from './de/calls.json';
import deRing from './de/ring.json';
import deHistory from './de/history.json';
import deRouting from './de/routing.json';
import deSite from './de/site.json';
import deSettings from './de/settings.json';
import deShell from './de/shell.json';
import deDialling from './de/dialling.json';
import deFailures from './de/failures.json';
import enApp from './en/app.json';
import enSignIn from './en/signIn.json';
import enAgent from './en/agent.json';
import enCalls from './en/calls.json';
import enRing from './en/ring.json';
import enHistory from './en/history.json';
import enRouting from './en/routing.json';
import enSite from './en/site.json';
import enSettings from './en/settings.json';
import enShell from './en/shell.json';
import enDialling from './en/dialling.json';
import enFailures from './en/failures.json';
import esApp from './es/app.json';
import esSignIn from './es/signIn.json';
import esAgent from './es/agent.json';
import esCalls from './es/calls.json';
import esRing from './es/ring.json';
import esHistory from './es/history.json';
import esRouting from './es/routing.json';
import esSite from './es/site.json';
import esSettings from './es/settings.json';
import esShell from './es/shell.json';
import esDialling from './es/dialling.json';
import esFailures from './es/failures.json';
import frApp from './fr/app.json';
import frSignIn from './fr/signIn.json';
import frAgent from './fr/agent.json';
import frCalls from './fr/calls.json';
import frRing from './fr/ring.json';
import frHistory from './fr/history.json';
import frRouting from './fr/routing.json';
import frSite from './fr/site.json';
import frSettings from './fr/settings.json';
import frShell from './fr/shell.json';
import frDialling from './fr/dialling.json';
import frFailures from './fr/failures.json';

/** The areas of the catalogue. */
export const namespaces = [
  'app',
  'signIn',
  'calls',
  'agent',
  'ring',
  'history',
  'routing',
  'site',
  'settings',
  'shell',
  'dialling',
  'failures',
] as const;
export type Namespace = (typeof namespaces)[number];

/** Every sentence a user can see: language → namespace → key. English says which keys there are. */
export const catalogue = {
  en: {
    app: enApp,
    signIn: enSignIn,
    calls: enCalls,
    agent: enAgent,
    ring: enRing,
    history: enHistory,
    routing: enRouting,
    site: enSite,
    settings: enSettings,
    shell: enShell,
    dialling: enDialling,
    failures: enFailures,
  },
  fr: {
    app: frApp,
    signIn: frSignIn,
    calls: frCalls,
    agent: frAgent,
    ring: frRing,
    history: frHistory,
    routing: frRouting,
    site: frSite,
    settings: frSettings,
    shell: frShell,
    dialling: frDialling,
    failures: frFailures,
  },
  de: {
    app: deApp,
    signIn: deSignIn,
    calls: deCalls,
    agent: deAgent,
    ring: deRing,
    history: deHistory,
    routing: deRouting,
    site: deSite,
    settings: deSettings,
    shell: deShell,
    dialling: deDialling,
    failures: deFailures,
  },
  es: {
    app: esApp,
    signIn: esSignIn,
    calls: esCalls,
    agent: esAgent,
    ring: esRing,
    history: esHistory,
    routing: esRouting,
    site: esSite,
    settings: esSettings,
    shell: esShell,
    dialling: esDialling,
    failures: esFailures,
  },
} as const;

export type Catalogue = (typeof catalogue)['en'];
