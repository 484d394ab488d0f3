import type { Call, CallRef, Instant } from '@shared/model/call';
import type { Request } from '@shared/model/desk-state';

/**
 * Where the one flow of transfer, conference and redirection stands. `picking`: whom? `asked`: the
 * consultation call is on its way. `cancelling`: it is still on its way, and unwanted by now. `consulting`: it
 * stands, the caller waits.
 */
export type TransferFlow =
  | { readonly step: 'none' }
  | {
      readonly step: 'picking';
      readonly callRef: CallRef;
      readonly purpose: 'transfer' | 'redirect' | 'park';
    }
  | {
      readonly step: 'asked' | 'cancelling';
      readonly callRef: CallRef;
      readonly number: string;
      readonly at: Instant;
      /** The calls there were: the enquiry is the one that was not among them. */
      readonly before: readonly CallRef[];
    }
  | { readonly step: 'consulting'; readonly callRef: CallRef; readonly enquiryRef: CallRef };

export const noFlow: TransferFlow = { step: 'none' };

/**
 * The flow after the desk changed. Returns the same object when nothing is new. A caller who hangs up
 * ends the flow; a consultation that the PBX refuses leads back to picking.
 */
export function followFlow(
  flow: TransferFlow,
  calls: Readonly<Record<CallRef, Call>>,
  requests: Readonly<Record<string, Request>>,
): TransferFlow {
  if (flow.step === 'none') return flow;
  const caller = calls[flow.callRef];
  if (!caller) return noFlow;
  switch (flow.step) {
    case 'picking':
      return flow.purpose === 'redirect' && caller.state !== 'ringingIncoming' ? noFlow : flow;
    case 'cancelling':
      // From its first sign on, the enquiry's own card tells how it ends.
      return enquiryOf(flow, calls) || wasRefused(flow, requests) ? noFlow : flow;
    case 'asked': {
      const enquiry = enquiryOf(flow, calls);
      if (enquiry) {
        return { step: 'consulting', callRef: flow.callRef, enquiryRef: enquiry.callRef };
      }
      return wasRefused(flow, requests)
        ? { step: 'picking', callRef: flow.callRef, purpose: 'transfer' }
        : flow;
    }
    case 'consulting':
      return calls[flow.enquiryRef] ? flow : noFlow;
  }
}

/** The consultation's call: the outgoing one that was not there before. */
export const enquiryOf = (
  { before }: { readonly before: readonly CallRef[] },
  calls: Readonly<Record<CallRef, Call>>,
): Call | undefined =>
  Object.values(calls).find(
    ({ direction, callRef }) => direction === 'outgoing' && !before.includes(callRef),
  );

/** Whether the PBX refused the consultation that was asked for then. */
export const wasRefused = (
  flow: { readonly callRef: CallRef; readonly at: Instant },
  requests: Readonly<Record<string, Request>>,
): boolean =>
  Object.values(requests).some(
    (request) =>
      request.name === 'consult' &&
      request.callRef === flow.callRef &&
      request.progress === 'failed' &&
      request.askedAt >= flow.at,
  );
