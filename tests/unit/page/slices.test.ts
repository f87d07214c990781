import { describe, expect, it } from 'vitest';
import { inSlices } from '../../../lib/page/slices.ts';

function* steps(count: number, step: () => void): Generator<void> {
  for (let taken = 0; taken < count; taken += 1) {
    step();
    yield;
  }
}

const busyFor = (ms: number) => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

describe('inSlices', () => {
  it('takes all steps, and lets the page work after a few ms or many nodes', async () => {
    let slices = 0;
    let taken = 0;
    const isOver = () => {
      slices += 1;
      return false;
    };
    await inSlices(
      steps(10, () => {
        busyFor(2);
        taken += 1;
      }),
      isOver,
    );
    expect(taken).toBe(10);
    expect(slices).toBeGreaterThanOrEqual(4);
    slices = 0;
    await inSlices(
      steps(1000, () => undefined),
      isOver,
    );
    expect(slices).toBeGreaterThanOrEqual(7);
  });

  it('ends early when what it does is no longer wanted', async () => {
    let taken = 0;
    await inSlices(
      steps(1000, () => {
        taken += 1;
      }),
      () => true,
    );
    expect(taken).toBeLessThan(1000);
  });
});
