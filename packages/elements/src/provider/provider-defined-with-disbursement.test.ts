import { expect } from '@open-wc/testing';
import '../disbursement/define.js';
import { FakeOperator } from '../../test/fake-operator.js';
import { Stage } from '../../test/stage.js';
import { until } from '../../test/until.js';

describe('a <vivamo-provider> on a page that defines <vivamo-disbursement> alone', () => {
  it('is defined with it, and gives what it has', async () => {
    const stage = new Stage();
    const operator = new FakeOperator();
    try {
      stage.root.innerHTML =
        '<vivamo-provider client-key="pk_live_late"><vivamo-disbursement></vivamo-disbursement></vivamo-provider>';
      const inside = stage.root.querySelector('vivamo-disbursement')!;
      const { checkGeolocation, fetchIntent } = operator.inputs;
      Object.assign(stage.root.querySelector('vivamo-provider')!, { checkGeolocation });
      inside.fetchIntent = fetchIntent;
      await until(() => inside.state === 'ready', 'it is ready');
      expect(stage.driver.last.request.clientKey).to.equal('pk_live_late');
      expect(operator.intentRequests[0]?.kind).to.equal('disbursement');
      expect(customElements.get('vivamo-payment')).to.equal(undefined);
    } finally {
      stage.close();
    }
  });
});
