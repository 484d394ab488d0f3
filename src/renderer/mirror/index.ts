export { connectMirror, type Mirror, type ShellSnapshot } from './mirror';
export { useAsking, useCommand, useIntent, type Asking, type RunCommand } from './use-command';
export { MirrorContext, useApp, useDesk, useMirror, useShell } from './use-mirror';
export { useHistoryPage, useQuery, type Answer } from './use-query';
