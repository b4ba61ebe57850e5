import { VivamoError } from '../src/error/error.js';
import type { Surroundings } from '../src/flow/surroundings.js';
import { FakeNetwork } from './fake-network.js';
import { FakeMountPoint, FakePage } from './fake-page.js';
import { FakeDriver, FakeLoad } from './fake-sdk.js';

/** Everything around a flow, in the hands of a test. By itself the SDK loads, mounts and shows. */
export class FakeSurroundings implements Surroundings {
  readonly network = new FakeNetwork();
  readonly page = new FakePage();
  readonly sdk = function Vivamo() {};
  readonly fakeDriver = new FakeDriver();
  readonly loads: FakeLoad[] = [];
  readonly points: FakeMountPoint[] = [];
  /** Whether scripts are loaded by the test instead of at once. */
  manualLoads = false;
  /** Whether forms are shown by the test instead of at once. */
  manualShow = false;
  /** Whether forms have frames. */
  framed = false;

  loadSdk(url: string | undefined): Promise<unknown> {
    const load = new FakeLoad(url);
    this.loads.push(load);
    if (!this.manualLoads) load.finish(this.sdk);
    return load.done;
  }

  driver(): FakeDriver {
    return this.fakeDriver;
  }

  openMountPoint(onRemoved: () => void): FakeMountPoint {
    const point = new FakeMountPoint(onRemoved);
    point.framed = this.framed;
    this.points.push(point);
    if (!this.manualShow) point.show();
    return point;
  }

  /** The point of the last form. */
  get point(): FakeMountPoint {
    const point = this.points.at(-1);
    if (!point) throw new Error('No place for a form was asked for.');
    return point;
  }

  /** Every download that is under way ends as the real loader lets it end when nothing comes. */
  loadsTimeOut(): void {
    for (const load of this.loads) if (load.open) load.fail(new VivamoError('script-timeout'));
  }
}
