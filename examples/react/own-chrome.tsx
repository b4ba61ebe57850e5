import { useVivamoFlow, type VivamoFlow } from '@vivamo-widgets/react';
import { useRef } from 'react';
import './own-chrome.css';

export function OwnChrome() {
  const panel = useRef<HTMLElement>(null);
  const { ref, ...flow } = useVivamoFlow('payment', {
    clientKey: import.meta.env.VITE_VIVAMO_CLIENT_KEY,
    environment: 'test',
    sdkUrl: import.meta.env.VITE_VIVAMO_SDK_URL,
    geolocationUrl: '/api/geolocation',
    intentUrl: '/api/payment-intent',
    statusUrl: '/api/intent-status',
    onEvent(event) {
      // For whoever looks after the shop; the customer reads the words below.
      if (event.type === 'state' && event.state.name === 'error') {
        console.error(event.state.error.message);
      }
    },
  });
  const { title, text, action, label } = wordsFor(flow);
  const isWaiting = flow.state.name === 'idle' || flow.state.name === 'preparing';
  const isQuiet = isWaiting || flow.state.name === 'ready';

  const act = () => {
    action?.();
    // The button goes; who has pressed it stays where they were.
    panel.current?.focus();
  };

  return (
    <>
      <h1>Your bingo ticket</h1>
      <p>One evening, one ticket: $25.00</p>

      <section ref={panel} tabIndex={-1} aria-label="Payment" className="panel">
        <div className="stage">
          {isWaiting && <div className="placeholder" aria-hidden="true" />}
          {/* Vivamo's form will stand in here. Leave it empty, and lay nothing over it. */}
          <div ref={ref} />
        </div>
        {/* Always there: a screen reader tells what changes in it. */}
        <div role="status" className={isQuiet ? 'quiet' : `notice ${flow.state.name}`}>
          <strong>{title}</strong> <span>{text}</span>
        </div>
        {action && (
          <button type="button" onClick={act}>
            {label}
          </button>
        )}
      </section>
    </>
  );
}

interface Words {
  title: string;
  text?: string;
  action?: () => void;
  label?: string;
}

/** What the shop says in each state, in its own words. */
function wordsFor({ state, isRenewable, retry, renew, recheck }: Omit<VivamoFlow, 'ref'>): Words {
  switch (state.name) {
    case 'idle':
    case 'preparing':
      return { title: 'One moment: we are getting your form.' };
    case 'ready':
      return { title: 'You can pay now.' };
    case 'blocked':
      return state.error.code === 'location-blocked'
        ? {
            title: 'Not where you are',
            text: 'We may sell tickets in New York only. Back home? Let us look again.',
            action: recheck,
            label: 'Look again',
          }
        : {
            title: 'We cannot tell where you are',
            text: 'Are you online?',
            action: recheck,
            label: 'Look again',
          };
    case 'submitted':
    case 'pending':
      return { title: 'Your payment is under way', text: 'You may wait here, or come back later.' };
    case 'completed':
      // Say thank you; deliver when the webhook arrives.
      return { title: 'See you tonight!', text: `Order ${state.result.intentId}` };
    case 'failed':
    case 'rejected':
      return {
        title: 'That did not work',
        text: 'You have not paid. Perhaps another card?',
        action: retry,
        label: 'Try again',
      };
    case 'expired':
      return {
        title: 'That took a while',
        text: 'Your ticket was put back. If you have just paid, wait: we will tell you.',
        ...(isRenewable && { action: renew, label: 'Take it again' }),
      };
    case 'error':
      return state.error.retryable
        ? {
            title: 'Something is in the way',
            text: 'If you have just paid, wait: we will tell you. If not, try again.',
            action: retry,
            label: 'Try again',
          }
        : { title: 'We cannot take your payment here', text: 'Please call us: 555 0123.' };
  }
}
