import '@vivamo-widgets/elements/payment/define';
import type { VivamoPayment } from '@vivamo-widgets/elements';

/** Shows the checkout of an order, and what came of it. */
export function showCheckout(main: HTMLElement, order: Partial<VivamoPayment>): void {
  const payment = document.createElement('vivamo-payment');
  Object.assign(payment, { environment: 'test', ...order });

  const result = document.createElement('output');
  payment.addEventListener('vivamo-completed', () => (result.textContent = 'Thank you!'));
  payment.addEventListener(
    'vivamo-failed',
    () => (result.textContent = 'Your ticket is not paid yet.'),
  );
  main.append(payment, result);
}
