/** An XDG autostart file that runs a command (Desktop Entry Specification, "The Exec key"). */
export function autostartEntry(command: readonly string[]): string {
  return `[Desktop Entry]
Type=Application
Name=Hookswitch
Exec=${command.map(quoted).join(' ')}
Icon=hookswitch
Terminal=false
X-GNOME-Autostart-enabled=true
`;
}

/** Quoted for Exec, then for a string value: the value's own backslashes are doubled once more. */
const quoted = (argument: string): string =>
  `"${argument.replace(/%/g, '%%').replace(/["`$\\]/g, '\\$&')}"`.replace(/\\/g, '\\\\');
