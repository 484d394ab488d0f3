import { type Call, othersIn, partyOf } from '../../exchange/call.js';
import type { Exchange } from '../../exchange/exchange.js';

/**
 * What an operator, or who calls a pilot, learns of the distribution (reference: AcdCallData): the queue as it
 * was when it gave the call, and, in an enquiry call to a pilot, whether the other call can be passed on to it.
 */
export function acdCallData(exchange: Exchange, call: Call, number: string) {
  const { distribution } = call;
  const pilot = othersIn(call, number).find(
    ({ identity }) => identity.kind === 'service' && identity.service === 'pilot',
  );
  const pilotNumber = distribution?.pilot ?? pilot?.number;
  if (pilotNumber === undefined) return {};
  return {
    acdCallData: {
      ...(distribution && {
        callInfo: {
          queueWaitingTime: distribution.queueSeconds,
          globalWaitingTime: distribution.totalSeconds,
          agentGroup: distribution.group,
          local: true,
        },
        queueData: {
          waitingTime: distribution.queue.wait,
          saturated: distribution.queue.saturated,
        },
      }),
      pilotNumber,
      supervisedTransfer: false,
      ...(pilot && isEnquiry(exchange, number) && transferInfo(exchange, pilotNumber)),
    },
  };
}

function isEnquiry(exchange: Exchange, number: string): boolean {
  return exchange.callsOf(number).some((call) => partyOf(call, number)?.state === 'held');
}

function transferInfo({ acd }: Exchange, pilot: string) {
  const pilotStatus = acd.pilotStatus(pilot);
  return { pilotTransferInfo: { transferPossible: pilotStatus === 'OPEN', pilotStatus } };
}
