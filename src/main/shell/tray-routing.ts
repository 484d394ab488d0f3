import { isLive, type DeskState } from '@shared/model/desk-state';
import { isAsking } from '@shared/model/requests';
import { isRerouted, routingSentence } from '@shared/model/routing-sentence';
import { waitingLines } from '@shared/model/waiting-lines';
import type { Texts } from './texts';
import type { TrayItem } from './tray-model';

/** What the tray says of where calls go: nothing while they ring here, or while nobody can know. */
export function routingLines(desk: DeskState, { t }: Texts): string[] {
  const { routing, requests } = desk;
  if (!isLive(desk) || !routing) return [];
  const refused = Object.values(requests).some(
    ({ name, progress }) => name === 'doNotDisturb' && progress === 'failed',
  );
  const say = routingSentence(routing.state, (key, values) =>
    t(`routing:sentence.${key}`, { ...values }),
  );
  return [
    ...(isRerouted(routing.state) ? [say] : []),
    ...(refused ? [t('routing:tray.refused')] : []),
  ];
}

/** Do not disturb with its check mark, where the user may change it; the mark is what the PBX has confirmed. */
export function doNotDisturbItem(state: DeskState, { t }: Texts): TrayItem[] {
  const { routing } = state;
  if (!isLive(state) || !routing?.can.doNotDisturb) return [];
  const isOn = routing.state.doNotDisturb === true;
  const asked = isAsking(state, 'doNotDisturb');
  return [
    {
      kind: 'act',
      label: t(asked ? 'routing:tray.asked' : 'routing:tray.doNotDisturb'),
      checked: isOn,
      act: { do: 'doNotDisturb', on: !isOn },
    },
  ];
}

/** What waits beside missed calls; a counter that is unknown, or 0, has no line. A lamp that none explains has one. */
export function waitingLine({ counters, toCallBack = 0 }: DeskState, { t }: Texts): string[] {
  // Texts that were read wait for nothing.
  const lines = waitingLines(counters).filter(({ word }) => word !== 'oldTexts');
  const isUnexplained = counters.waiting === true && lines.length === 0;
  return [
    ...(toCallBack > 0 ? [t('toCallBack', { count: toCallBack })] : []),
    ...lines.flatMap(({ word, count }) =>
      word === 'missed' ? [] : t(`routing:waiting.${word}`, { count }),
    ),
    ...(isUnexplained ? [t('routing:waiting.something')] : []),
  ];
}
