import type { Callback, CallbackId, MiniMessage } from '@shared/model/messages';

/** Callbacks and mini messages (O2G reference, "Call control"). Everything throws `FailureError` when refused. */
export interface Messages {
  /** Who asks to be called back; undefined where the PBX keeps none for the user. */
  callbacks(): Promise<readonly Callback[] | undefined>;
  deleteCallback(callbackId: CallbackId): Promise<void>;
  /** Asks a colleague to call back, from an idle phone. During a call it is `CallControl.requestCallback`. */
  askCallback(number: string): Promise<void>;
  /**
   * Takes the newest mini message off the PBX: from then on nobody else has it. Undefined when there is
   * none left. Never throws once the message has arrived.
   */
  takeMiniMessage(): Promise<MiniMessage | undefined>;
  sendMiniMessage(number: string, text: string): Promise<void>;
}
