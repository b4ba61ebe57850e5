import { expect, type Locator, type Page } from '@playwright/test';

/** The sandbox's own test numbers. */
export const CARDS = { accepted: '4242424242424242', declined: '4000000000000002' };

/** The same for bank accounts; the closed one fails later, as a payment and as a payout. */
export const ACCOUNTS = { good: '000123456789', closed: '000111111113' };

const CODE = '123456';

/** What a customer does with the SDK's form, by what they see on it. */
export class HostedForm {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.locator('.sandbox-sdk-root');
  }

  /** Looks at the form that is there; what is returned waits until that one was taken down. */
  async watch() {
    const form = await this.root.elementHandle();
    return () => expect.poll(() => form?.evaluate(({ isConnected }) => isConnected)).toBe(false);
  }

  heading(name: string | RegExp) {
    return this.root.getByRole('heading', { name });
  }

  button(name: string) {
    return this.root.getByRole('button', { name, exact: true });
  }

  field(label: string) {
    return this.root.getByLabel(label);
  }

  /** Whether the card or account is to be kept for the next time. */
  get save() {
    return this.root.getByRole('checkbox', { name: /^Save this/ });
  }

  /** One of the cards and accounts that were kept. */
  stored(name: string) {
    return this.root.getByRole('radio', { name });
  }

  /** What the payment costs, and why. */
  get breakdown() {
    return this.root.getByRole('group', { name: 'What you pay' });
  }

  /** What is read out to those who do not see the form. */
  get announcer() {
    return this.root.getByRole('status');
  }

  /** Goes to another method than the one that is shown. */
  choose(method: string) {
    return this.button(method).click();
  }

  async fillCard(number: string) {
    await this.field('Card number').pressSequentially(number);
    await this.field('Expiry date').pressSequentially('1234');
    await this.field('CVC').pressSequentially('123');
    await this.field('Name on card').fill('Ada Lovelace');
    await this.field('ZIP or postal code').fill('12207');
  }

  async fillAccount(number: string) {
    await this.field('Name on account').fill('Ada Lovelace');
    await this.field('Routing number').pressSequentially('110000000');
    await this.field('Account number').pressSequentially(number);
  }

  /** @param total what the button says is paid in all. */
  pay(total = '$25.00') {
    return this.button(`Pay ${total}`).click();
  }

  request() {
    return this.button('Request $50.00').click();
  }

  async confirm(code = CODE) {
    await this.field('6-digit code').fill(code);
    await this.button('Confirm').click();
  }

  /** The same, with the card filled in by the form's own test values. */
  async payByTestCard() {
    await this.root.getByText('Test cards').click();
    await this.button('4242 4242 4242 4242').click();
    await this.pay();
    await this.confirm();
  }

  /** The whole way of a card that is accepted, typed as a customer would. */
  async payByCard() {
    await this.fillCard(CARDS.accepted);
    await this.pay();
    await this.confirm();
  }

  async payFromAccount(number = ACCOUNTS.good) {
    await this.choose('Bank account');
    await this.fillAccount(number);
    await this.pay();
    await this.confirm();
  }

  async payByBank(bank: string) {
    await this.root.getByRole('radio', { name: bank }).check();
    await this.button('Continue to your bank').click();
    await this.button('Approve').click();
  }

  async payInCrypto() {
    await this.choose('Crypto');
    await this.button('I have sent it').click();
  }

  /** Asks for a payout to a bank account, which is what its form begins with. */
  async requestToAccount(number = ACCOUNTS.good) {
    await this.fillAccount(number);
    await this.request();
    await this.confirm();
  }
}
