import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton';
import { TextField, type TextFieldProps } from './TextField';

/** A password, hidden until the user asks to see it. */
export function PasswordField(
  props: Omit<TextFieldProps, 'type' | 'trailing' | 'inputMode'>,
): ReactElement {
  const { t } = useTranslation('app');
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      trailing={
        <IconButton
          size="small"
          icon={shown ? EyeOff : Eye}
          label={shown ? t('password.hide') : t('password.show')}
          onPress={() => setShown(!shown)}
        />
      }
    />
  );
}
