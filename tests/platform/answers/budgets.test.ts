import { describe, expect, it } from 'vitest';
import { Budgets } from '../../../src/platform/answers/budgets.js';

function budgetsAt(points: number, restoredPerSecond: number) {
  const clock = { now: 0 };
  return { clock, budgets: new Budgets({ points, restoredPerSecond }, { points, restoredPerSecond }, () => clock.now) };
}

describe('the budget of an address', () => {
  it('is used up by what is taken and comes back with time, never above the whole', () => {
    const { clock, budgets } = budgetsAt(100, 10);
    expect(budgets.take('a', 80)).toBeNull();
    expect(budgets.standingOf('a')).toEqual({ maximumAvailable: 100, currentlyAvailable: 20, restoreRate: 10 });
    clock.now = 3_000;
    expect(budgets.standingOf('a').currentlyAvailable).toBe(50);
    clock.now = 60_000;
    expect(budgets.standingOf('a').currentlyAvailable).toBe(100);
  });

  it('says how long to wait when there is not enough, and takes nothing then', () => {
    const { clock, budgets } = budgetsAt(100, 10);
    budgets.take('a', 90);
    expect(budgets.take('a', 60)).toEqual({ waitSeconds: 5 });
    expect(budgets.standingOf('a').currentlyAvailable).toBe(10);
    clock.now = 5_000;
    expect(budgets.take('a', 60)).toBeNull();
  });

  it('gets back what was taken and not used', () => {
    const { budgets } = budgetsAt(100, 10);
    budgets.take('a', 90);
    budgets.giveBack('a', 85);
    expect(budgets.standingOf('a').currentlyAvailable).toBe(95);
  });

  it('is nobody else’s', () => {
    const { budgets } = budgetsAt(100, 10);
    budgets.take('a', 100);
    expect(budgets.take('b', 100)).toBeNull();
    expect(budgets.take('a', 1)).not.toBeNull();
  });
});
