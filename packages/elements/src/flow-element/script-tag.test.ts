import { expect } from '@open-wc/testing';
import { configure } from '@vivamo-widgets/core';
import { describeFlowElements } from '../../test/flow-suite.js';
import { reach } from '../../test/until.js';

describeFlowElements("the SDK's script", (suite) => {
  /** The address of a script as Vivamo's would be, which the page allows. */
  const allowedScript = () => {
    const code = 'globalThis.Vivamo = () => "from the script";';
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    configure({ sdkUrls: [url] });
    Reflect.deleteProperty(window, 'Vivamo');
    return url;
  };
  const tagOf = (url: string) => [...document.scripts].filter(({ src }) => src === url);

  it('gets the nonce of the element', async () => {
    const sdkUrl = allowedScript();
    const element = suite.place({ ...suite.stage.operator.inputs, sdkUrl, start: 'manual' });
    element.nonce = 'once';
    element.begin();
    await reach(element, 'ready');
    expect(tagOf(sdkUrl).map(({ nonce }) => nonce)).to.deep.equal(['once']);
    const { sdk } = suite.stage.driver.last.request;
    expect((sdk as () => string)()).to.equal('from the script');
  });

  it('gets the nonce from the attribute, and has none where the element has none', async () => {
    const first = allowedScript();
    const element = suite.write('nonce="written" start="manual"');
    Object.assign(element, { ...suite.stage.operator.inputs, sdkUrl: first });
    element.begin();
    await reach(element, 'ready');
    expect(tagOf(first)[0]?.nonce).to.equal('written');

    const second = allowedScript();
    await suite.placeReady({ ...suite.stage.operator.inputs, sdkUrl: second });
    expect(tagOf(second)[0]?.nonce).to.equal('');
  });

  it('is loaded once for two elements', async () => {
    const sdkUrl = allowedScript();
    const inputs = { ...suite.stage.operator.inputs, sdkUrl };
    const one = suite.place(inputs);
    const other = suite.place(inputs);
    await reach(one, 'ready');
    await reach(other, 'ready');
    expect(tagOf(sdkUrl)).to.have.length(1);
  });

  it('is refused from an address that only the markup names', async () => {
    const element = suite.write('sdk-url="https://evil.example/v1" start="manual"');
    Object.assign(element, suite.stage.operator.inputs);
    Reflect.deleteProperty(window, 'Vivamo');
    element.begin();
    await reach(element, 'error');
    expect(element.error?.code).to.equal('script-url-not-allowed');
    expect(suite.stage.takeErrors()).to.have.length(1);
    expect(tagOf('https://evil.example/v1')).to.have.length(0);
  });
});
