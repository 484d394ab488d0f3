import { Ear, MessageSquareLock, Users, type LucideIcon } from 'lucide-react';
import type { IntrusionMode } from '@shared/model/team';

/** The sign of each way to be in an agent's call. */
export const modeIcons: Readonly<Record<IntrusionMode, LucideIcon>> = {
  discrete: Ear,
  restricted: MessageSquareLock,
  normal: Users,
};
