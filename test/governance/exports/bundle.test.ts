import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportZip, exportedFiles, frameworkJson } from '@simulations/governance/exports/bundle';
import { readFramework } from '@simulations/governance/framework/schema';
import { templateIds, templates } from '@simulations/governance/framework/templates';
import { good, inventory, life } from './subjects';

const subject = {
  ...{ framework: good, inventory, life, date: '2026-11-23', uuid: '00000000-0000-4000-8000-000000000000' },
};

describe('framework.json', () => {
  it.each(templateIds)('comes back as it went out: %s', (id) => {
    const { framework } = templates[id];
    expect(readFramework(frameworkJson(framework))).toEqual(framework);
  });
});

describe('the zip of all exports', () => {
  const files = unzipSync(exportZip(subject));
  const names = Object.keys(files);

  it('holds the files that its README names, and two cards per model', () => {
    expect(names.slice(0, 7)).toEqual([
      ...['README.md', 'framework.json', 'policy.md', 'registry.cdx.json'],
      ...['prometheus/alerts.yml', 'prometheus/alertmanager.yml', 'prometheus/simulated-life.om'],
    ]);
    expect(names.filter((name) => /^models\/[a-z0-9-]+\/README\.md$/u.test(name))).toHaveLength(50);
    expect(names.filter((name) => name.endsWith('/model-card.json'))).toHaveLength(50);
    const assessed = inventory.filter(({ annexIII }) => ['5(b)', '5(c)'].includes(annexIII.point ?? ''));
    expect(names.filter((name) => name.endsWith('/fria.md'))).toHaveLength(assessed.length);
    const listed = inventory.filter(({ annexIII }) => annexIII.point !== null);
    expect(names.filter((name) => name.endsWith('/technical-documentation.md'))).toHaveLength(listed.length);
    const readme = strFromU8(files['README.md']!);
    for (const name of names.slice(1, 7)) expect(readme).toContain(`\`${name}\``);
  });

  it('holds a framework that can be read back', () => {
    expect(readFramework(strFromU8(files['framework.json']!))).toEqual(good);
  });

  it('has no series of a life where none was simulated', () => {
    const without = exportedFiles({ ...subject, life: null });
    expect(without.has('prometheus/simulated-life.om')).toBe(false);
    expect(without.get('README.md')).not.toContain('simulated-life');
    expect([...without.keys()]).toHaveLength(names.length - 1);
  });

  it('is the same, byte by byte, for the same contents', () => {
    expect(exportZip(subject)).toEqual(exportZip(subject));
  });

  it('takes what only the page can make and lets it replace nothing', () => {
    const docx = new Uint8Array([80, 75, 3, 4]);
    expect(unzipSync(exportZip(subject, new Map([['policy.docx', docx]])))['policy.docx']).toEqual(docx);
    expect(() => exportZip(subject, new Map([['policy.md', docx]]))).toThrow(RangeError);
  });
});
