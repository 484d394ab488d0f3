import {
  AudioLines,
  CircleParking,
  CirclePause,
  CirclePlay,
  CircleStop,
  CornerUpRight,
  Disc,
  Grip,
  Hash,
  LogOut,
  Paperclip,
  Pause,
  Phone,
  PhoneForwarded,
  PhoneIncoming,
  PhoneOff,
  PhoneOutgoing,
  Play,
  Smartphone,
  TimerReset,
  Voicemail,
  CircleHelp,
  type LucideIcon,
} from 'lucide-react';
import type { CallAction } from './model/actions';
import type { StateWord } from './model/state-view';
import type { Tone } from '../../ui';

/** The sign of every action; the same wherever it is offered. */
export const actionIcons: Readonly<Record<CallAction, LucideIcon>> = {
  answer: Phone,
  reject: PhoneOff,
  hangUp: PhoneOff,
  leave: LogOut,
  endForAll: PhoneOff,
  hold: Pause,
  retrieve: Play,
  transfer: PhoneForwarded,
  redirect: CornerUpRight,
  keypad: Grip,
  toVoicemail: Voicemail,
  overflowToVoicemail: Voicemail,
  toDva: AudioLines,
  park: CircleParking,
  callback: TimerReset,
  recordStart: Disc,
  recordStop: CircleStop,
  recordPause: CirclePause,
  recordResume: CirclePlay,
  attachData: Paperclip,
  accountInfo: Hash,
  switchDevice: Smartphone,
};

/** The sign and the colour of a state; the word stands beside them. */
export const stateSigns: Readonly<
  Record<StateWord, { readonly icon: LucideIcon; readonly tone: Tone }>
> = {
  ringing: { icon: PhoneIncoming, tone: 'ready' },
  active: { icon: Phone, tone: 'accent' },
  held: { icon: Pause, tone: 'away' },
  dialing: { icon: PhoneOutgoing, tone: 'neutral' },
  alerting: { icon: PhoneOutgoing, tone: 'neutral' },
  offHook: { icon: Phone, tone: 'neutral' },
  ending: { icon: PhoneOff, tone: 'neutral' },
  unknown: { icon: CircleHelp, tone: 'neutral' },
};
