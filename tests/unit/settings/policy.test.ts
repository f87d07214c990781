import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../lib/assessment/levels.ts';
import { LOCKABLE, NO_POLICY, POLICY_KEYS, readPolicy } from '../../../lib/settings/policy.ts';
import {
  DEFAULTS,
  isShopOn,
  minLevelOf,
  readSettings,
  SHOP_DEFAULTS,
} from '../../../lib/settings/settings.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

describe('a policy', () => {
  it.each([undefined, null, 'x', 7, [], {}])('of %j sets nothing', (managed) => {
    expect(readPolicy(managed)).toEqual(NO_POLICY);
    expect(readSettings({}, readPolicy(managed))).toEqual(DEFAULTS);
  });

  it('is heeded value by value, and a mistake costs only itself', () => {
    const policy = readPolicy({
      organisation: ' Example AG ',
      minLevel: 'loud',
      pageBar: true,
      logInto: '0b5e2c6e-8a0c-4b0a-9d59-5d3f0e6f5c11',
      locked: ['pageBar', 'logInto', 'nonsense', 7],
      keepDays: 0,
      ownLists: [{ name: 'A', url: 'http://example.org/a.csv' }],
      screeningServer: { address: 'https://yente.example.org' },
    });
    expect(policy).toEqual({
      organisation: 'Example AG',
      settings: { pageBar: true },
      locked: new Set(['pageBar']),
      ownLists: [],
      screeningServer: { address: 'https://yente.example.org', dataset: 'default' },
    });
  });

  it('holds until the user chooses otherwise, where it locks nothing', () => {
    const policy = readPolicy({ minLevel: 'caution', theme: 'dark' });
    expect(readSettings({}, policy)).toEqual({ ...DEFAULTS, minLevel: 'caution', theme: 'dark' });
    expect(readSettings({ minLevel: 'alert' }, policy).minLevel).toBe('alert');
  });

  it('holds whatever the user chose, where it locks', () => {
    const policy = readPolicy({ minLevel: 'notice', locked: ['minLevel', 'logFlagged'] });
    const settings = readSettings({ minLevel: 'alert', logFlagged: true, pageBar: true }, policy);
    // What is locked without a value stays as it is by default.
    expect(settings).toMatchObject({ minLevel: 'notice', logFlagged: false, pageBar: true });
  });

  it('sets shops, in part where it likes, and is not got round through them', () => {
    const policy = readPolicy({ shops: { ebay: { on: false } }, minLevel: 'notice', locked: ['minLevel'] });
    expect(isShopOn(readSettings({}, policy), 'ebay')).toBe(false);
    const chosen = { shops: { amazon: { on: true, minLevel: 'alert' } } };
    expect(minLevelOf(readSettings(chosen, policy), 'amazon')).toBe('notice');
    const locked = readPolicy({ shops: { ebay: { on: false } }, locked: ['shops'] });
    const settings = readSettings({ shops: { ebay: { on: true, minLevel: null } } }, locked);
    expect([isShopOn(settings, 'ebay'), isShopOn(settings, 'amazon')]).toEqual([false, true]);
  });
});

describe('the schema of policies', () => {
  const { properties } = json('public/managed-schema.json');

  it('knows every key that is read, and no other', () => {
    expect(Object.keys(properties).sort()).toEqual([...POLICY_KEYS].sort());
    expect([...properties.locked.items.enum].sort()).toEqual([...LOCKABLE].sort());
    expect(properties.minLevel.enum).toEqual(LEVELS);
    expect(Object.keys(properties.shops.additionalProperties.properties)).toEqual(Object.keys(SHOP_DEFAULTS));
  });

  it.each(['chromium.json', 'firefox.json'])(
    'fits the sample for %s, whose every value is heeded',
    (file) => {
      const sample = json(`docs/policies/${file}`);
      const [values] = Object.values<Record<string, unknown>>(
        sample['3rdparty']?.extensions ?? sample.policies['3rdparty'].Extensions,
      );
      const given = (values as { policy?: Record<string, unknown> }).policy ?? values ?? {};
      expect(Object.keys(given).filter((key) => !(key in properties))).toEqual([]);
      const policy = readPolicy(given);
      const { organisation, ownLists, screeningServer, locked, ...settings } = given;
      expect(policy).toMatchObject({ organisation, ownLists, screeningServer });
      expect([...policy.locked]).toEqual(locked);
      expect(Object.keys(policy.settings).sort()).toEqual(Object.keys(settings).sort());
    },
  );
});
