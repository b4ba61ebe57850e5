import type { Locator, Page } from '@playwright/test';
import { HostedForm } from './hosted-form.js';

/** The sandbox's own test documents. */
export const DOCUMENTS = { good: 'A1000000', reviewed: 'A2000000', rejected: 'A3000000' };

/** What a customer does with the SDK's form for a document, by what they see on it. */
export class HostedKycForm extends HostedForm {
  readonly alert: Locator;

  constructor(page: Page) {
    super(page);
    this.alert = this.root.getByRole('alert');
  }

  async fillDocument(number: string, born: [month: string, day: string, year: string]) {
    await this.root.getByRole('radio', { name: 'Passport' }).check();
    await this.field('Full name').fill('Ada Lovelace');
    const [month, day, year] = born;
    await this.field('Month').fill(month);
    await this.field('Day').fill(day);
    await this.field('Year').fill(year);
    await this.field('Document number').fill(number);
  }

  async show(number: string, born: [string, string, string] = ['12', '10', '1985']) {
    await this.fillDocument(number, born);
    await this.button('Verify').click();
  }
}
