import { ApiError } from '../api/api-error.js';
import type { SandboxState } from '../state.js';
import { prizeStatuses, type PrizeRecord } from './prize.js';

/**
 * Takes the report of a prize one step further: `recorded`, `submitted`, `filed`. When Vivamo does
 * so is not known; in the sandbox it is done by hand, one step after the other and never back.
 *
 * @throws ApiError 404 for an unknown prize, 409 for any other step.
 */
export function movePrize(
  { prizes }: Pick<SandboxState, 'prizes'>,
  prizeId: string,
  status: PrizeRecord['status'],
): void {
  const prize = prizes.find(({ id }) => id === prizeId);
  if (!prize) throw new ApiError(404, 'prize-unknown', 'There is no prize with this id.');
  const { record } = prize;
  const next = prizeStatuses[prizeStatuses.indexOf(record.status) + 1];
  if (status !== next) {
    throw new ApiError(
      409,
      'prize-status',
      next === undefined
        ? 'This prize is filed: its status does not change any more.'
        : `This prize is ${record.status}: it can become ${next} only.`,
    );
  }
  record.status = status;
}
