import { Laptop, Phone, PhoneCall, Smartphone, type LucideIcon } from 'lucide-react';
import type { DeviceKind } from '@shared/model/device';

/** The sign of every kind of device. */
export const deviceIcons: Readonly<Record<DeviceKind, LucideIcon>> = {
  deskPhone: Phone,
  softphone: Laptop,
  mobile: Smartphone,
  dect: PhoneCall,
  other: Phone,
};
