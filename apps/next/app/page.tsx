import { Checkout } from './checkout';
import { readSettings } from './settings';

export default async function Page() {
  return <Checkout {...await readSettings()} />;
}
