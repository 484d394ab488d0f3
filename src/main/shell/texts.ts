import { createInstance, type TFunction } from 'i18next';
import type { ShellState } from '@shared/bridge/shell-state';
import deAgent from '@shared/locales/de/agent.json';
import enAgent from '@shared/locales/en/agent.json';
import esAgent from '@shared/locales/es/agent.json';
import frAgent from '@shared/locales/fr/agent.json';
import deRouting from '@shared/locales/de/routing.json';
import enRouting from '@shared/locales/en/routing.json';
import esRouting from '@shared/locales/es/routing.json';
import frRouting from '@shared/locales/fr/routing.json';
import deSite from '@shared/locales/de/site.json';
import enSite from '@shared/locales/en/site.json';
import esSite from '@shared/locales/es/site.json';
import frSite from '@shared/locales/fr/site.json';
import de from '@shared/locales/de/shell.json';
import en from '@shared/locales/en/shell.json';
import es from '@shared/locales/es/shell.json';
import fr from '@shared/locales/fr/shell.json';

/** The shell's sentences in the language in use. */
export interface Texts {
  readonly t: TFunction<['shell', 'agent', 'routing', 'site']>;
  setLanguage(language: ShellState['language']): void;
}

/** The catalogue's `shell` area, `agent` for an operator's states, `routing` for the sentence of where calls go and `site` for what administrators are alerted of. It is all in memory, so a language is in use as soon as it is set. */
export function createTexts(language: ShellState['language']): Texts {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: 'en',
    ns: ['shell', 'agent', 'routing', 'site'],
    defaultNS: 'shell',
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
    resources: {
      en: { shell: en, agent: enAgent, routing: enRouting, site: enSite },
      fr: { shell: fr, agent: frAgent, routing: frRouting, site: frSite },
      de: { shell: de, agent: deAgent, routing: deRouting, site: deSite },
      es: { shell: es, agent: esAgent, routing: esRouting, site: esSite },
    },
  });
  return {
    t: i18n.getFixedT(null, ['shell', 'agent', 'routing', 'site']),
    setLanguage: (next) => void i18n.changeLanguage(next),
  };
}
