/**
 * Where a customer is told to send crypto to. Of no network's form, so that no wallet would send
 * anything there. The sandbox's own.
 */
export const depositAddress = 'sandbox1q9v7x4c2m8k5t3w6z0y7r5n4j2h8g6f3d9s1a';

const coins = ['USDT', 'USDC', 'BTC', 'ETH'];

/**
 * What a customer is told to send: the amount itself in a coin the sandbox knows, and as many USDT
 * as the amount has units in any other currency. The sandbox's own rate.
 */
export function amountToSend(amount: string, currency: string): string {
  return `${amount} ${coins.includes(currency) ? currency : 'USDT'}`;
}
