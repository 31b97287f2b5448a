/** Why nobody knows, in words for somebody who is to decide. @param errorCode the dispatcher's */
export function whyUnknown(errorCode: string): string {
  if (errorCode === 'timeout' || errorCode.includes('TIMEOUT') || errorCode === 'ETIMEDOUT')
    return 'The channel did not answer in time. It may have delivered the message and been slow to say so.';
  if (errorCode === 'worker-lost')
    return 'Our sending service stopped in the middle of the call. The message may have left before it stopped.';
  if (errorCode.startsWith('http-'))
    return 'The channel answered with a fault of its own, which does not say whether the message was delivered.';
  if (errorCode === 'answer-without-message-id' || errorCode === 'invalid-json')
    return 'The channel answered, but not in a way that shows whether it took the message.';
  return 'The connection broke after the message was handed over and before the channel answered.';
}
