import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agent } from '@shared/model/agent';
import { useDesk } from '../../../mirror';
import { FactLine, Section } from '../Section';
import styles from '../SettingsPage.module.css';

/** What the user is in the contact centre, as the PBX is set up; nothing for who does not work there. */
export function OperatorSection(): ReactElement | null {
  const agent = useDesk((desk) => desk.agent);
  return agent ? <Facts config={agent.config} /> : null;
}

function Facts({ config }: Pick<Agent, 'config'>): ReactElement {
  const { t } = useTranslation('agent');
  const { role, groups, preferredGroup, fixedProAcd, skills, helps } = config;
  const group = (number: string): string =>
    number === preferredGroup && groups.length > 1
      ? t('facts.preferred', { group: number })
      : number;
  return (
    <Section title={t('facts.title')} help={t('facts.help')}>
      <dl className={styles.facts}>
        <FactLine name={t('facts.role')}>{t(`facts.${role}`)}</FactLine>
        {groups.length > 0 && (
          <FactLine name={t('facts.groups')}>{groups.map(group).join(' · ')}</FactLine>
        )}
        {fixedProAcd && <FactLine name={t('facts.phone')}>{fixedProAcd}</FactLine>}
        {skills.length > 0 && (
          <FactLine name={t('facts.skills')}>
            <ul>
              {skills.map(({ number, level, active }) => (
                <li key={number}>
                  {level === undefined
                    ? t('facts.skill', { number })
                    : t('facts.skillLevel', { number, level })}
                  {active === false && ` · ${t('facts.skillOff')}`}
                </li>
              ))}
            </ul>
          </FactLine>
        )}
        {role === 'supervisor' && helps !== undefined && (
          <FactLine name={t('facts.calledForHelp')}>
            {t(helps ? 'facts.helps' : 'facts.helpsNot')}
          </FactLine>
        )}
      </dl>
    </Section>
  );
}
