import { expect } from '@open-wc/testing';
import '../payment/define.js';
import { FakeOperator } from '../../test/fake-operator.js';
import { Stage, turn } from '../../test/stage.js';
import { until } from '../../test/until.js';

describe('a <vivamo-provider> that is defined after its consumers', () => {
  it('holds their start until it can give what it has', async () => {
    const stage = new Stage();
    const operator = new FakeOperator();
    try {
      stage.root.innerHTML =
        '<vivamo-provider client-key="pk_live_late"><vivamo-payment></vivamo-payment></vivamo-provider>' +
        '<vivamo-payment></vivamo-payment>';
      const [inside, outside] = stage.root.querySelectorAll('vivamo-payment');
      const { checkGeolocation, fetchIntent } = operator.inputs;
      const provider = stage.root.querySelector('vivamo-provider')!;
      Object.assign(provider, { checkGeolocation });
      inside!.fetchIntent = fetchIntent;
      Object.assign(outside!, operator.inputs);
      await until(() => outside!.state === 'ready', 'what is not inside it starts at once');
      await turn(inside);
      expect(inside!.state).to.equal('idle');
      expect(operator.intentRequests).to.have.length(1);

      await import('./define.js');
      await until(() => inside!.state === 'ready', 'what is inside it starts when it is defined');
      expect(stage.driver.last.request.clientKey).to.equal('pk_live_late');
      expect(operator.checks).to.equal(2);
      expect(operator.intentRequests).to.have.length(2);
    } finally {
      stage.close();
    }
  });
});
