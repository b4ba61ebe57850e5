import { Payout } from './payout-form';
import { readSettings } from '../settings';

export default async function Page() {
  return <Payout {...await readSettings()} />;
}
