import { LogIn, LogOut } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HuntingGroups } from '@shared/model/phone';
import { Button, Select, Switch } from '../../ui';
import { useOffReason } from '../calls/live';
import { Section } from '../settings/Section';
import styles from './phone.module.css';
import { PhoneTrouble } from './PhoneTrouble';
import { useIsAsked, usePhoneWish } from './use-phone';

/** The hunting group: whose calls ring here too, and whether they do now. */
export function GroupSection({ groups }: { readonly groups: HuntingGroups }): ReactElement {
  const { t } = useTranslation('phone');
  const off = useOffReason();
  const wish = usePhoneWish();
  const { all, current, loggedOn } = groups;
  const switching = useIsAsked(({ set }) => set === 'groupLogOn');
  const moving = useIsAsked(({ set }) => set === 'groupMember');
  const others = all.filter((group) => group !== current);
  const [picked, setPicked] = useState<string>();
  const group = picked !== undefined && others.includes(picked) ? picked : others[0];
  return (
    <Section title={t('groups.title')} help={t('groups.help')}>
      <div className={styles.line}>
        <p className={styles.grow}>
          {current ? t('groups.member', { group: current }) : t('groups.none')}
        </p>
        {current && (
          <Button
            size="small"
            icon={LogOut}
            off={off}
            asked={moving}
            onPress={() => void wish({ set: 'groupMember', group: current, on: false })}
          >
            {t('groups.leave', { group: current })}
          </Button>
        )}
      </div>
      {current && loggedOn !== undefined && (
        <Switch
          label={t('groups.loggedOn')}
          description={switching ? t('asked') : t('groups.loggedOnHelp')}
          isOn={loggedOn}
          isDisabled={off !== undefined}
          onChange={(on) => {
            if (!switching) void wish({ set: 'groupLogOn', on });
          }}
        />
      )}
      {group !== undefined && (
        <div className={styles.line}>
          <div className={styles.grow}>
            <Select
              label={t('groups.other')}
              value={group}
              options={others.map((value) => ({ value, label: value }))}
              onChange={setPicked}
              description={current ? t('groups.oneOnly') : undefined}
            />
          </div>
          <Button
            icon={LogIn}
            off={off}
            asked={moving}
            className={styles.besideField}
            onPress={() => void wish({ set: 'groupMember', group, on: true })}
          >
            {t('groups.join')}
          </Button>
        </div>
      )}
      <PhoneTrouble about={({ set }) => set === 'groupLogOn' || set === 'groupMember'} />
    </Section>
  );
}
